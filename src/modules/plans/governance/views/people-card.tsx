import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { DateField, TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import type { Region } from '../../../organisations/public.ts'
import { seatPath, seatsPath } from '../../paths.ts'
import type { Plan } from '../../rules.ts'
import { governanceMessages } from '../messages.ts'
import { seatRoles, type Body, type Seat } from '../rules.ts'

export interface PeopleCardProps {
  region: Region
  body: Body
  plan: Pick<Plan, 'activities'>
  team: readonly { readonly id: string; readonly name: string }[]
  today: IsoDate
  mayKeep: boolean
  typed: Typed
  errors: readonly FieldError[]
}

/** Who sits in it, and what they own in the plan by themselves. */
export function PeopleCard(props: PeopleCardProps) {
  const { region, body, plan, today, mayKeep } = props
  const { locale } = useUi()
  const t = governanceMessages(locale)
  const f = formats(locale)
  const ownedBy = (personId: string | null): number =>
    personId === null ? 0 : plan.activities.filter(({ ownerId }) => ownerId === personId).length
  const about = ({ job, organisation, personId, until }: Seat): string =>
    [
      job,
      organisation,
      ownedBy(personId) > 0 ? t.activitiesOf(ownedBy(personId)) : null,
      until === null ? null : t.untilText(f.date(until)),
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <Card id="mensen" title={t.people}>
      <Stack>
        <DataTable
          label={t.people}
          rows={body.seats}
          rowKey={({ id }) => String(id)}
          empty={<p class="muted">{t.noPeople}</p>}
          columns={[
            {
              key: 'who',
              head: t.who,
              rowHeader: true,
              cell: (seat) => (
                <WithSub sub={about(seat)}>
                  {seat.name ?? t.somebody} {seat.leftTeam && <Tag tone="caution">{t.leftTeam}</Tag>}
                </WithSub>
              ),
            },
            { key: 'role', head: t.role, cell: ({ role }) => t.roles[role] },
            ...(mayKeep
              ? [
                  {
                    key: 'act',
                    head: <span class="visually-hidden">{t.edit}</span>,
                    cardLabel: null,
                    cell: (seat: Seat) => (
                      <Form action={seatPath(region.slug, body.id, seat.id)} layout="plain">
                        <Row tight>
                          {(seat.until === null || seat.until > today) && (
                            <Button small name="to" value="end">
                              {t.end}
                              <span class="visually-hidden">: {seat.name}</span>
                            </Button>
                          )}
                          <Button small kind="quiet" name="to" value="remove">
                            {t.remove}
                            <span class="visually-hidden">: {seat.name}</span>
                          </Button>
                        </Row>
                      </Form>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {mayKeep && <SeatForm {...props} />}
      </Stack>
    </Card>
  )
}

function SeatForm({ region, body, team, typed, errors }: PeopleCardProps) {
  const t = governanceMessages(useUi().locale)
  const field = (name: string, label: string) => ({ name, label, value: typed[name], error: errorOf(errors, name) })
  return (
    <Disclosure summary={t.giveSeat} open={errors.length > 0 || body.seats.length === 0}>
      <Form action={seatsPath(region.slug, body.id)}>
        <SelectField
          {...field('role', t.role)}
          empty
          options={seatRoles.map((value) => ({ value, label: t.roles[value] }))}
        />
        <SelectField
          {...field('person', t.person)}
          help={t.help.person}
          empty={t.nobodyOfTeam}
          options={team.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...field('name', t.who)} help={t.help.name2} maxlength={200} autocomplete="off" optional />
        <TextField {...field('job', t.job)} maxlength={200} autocomplete="off" optional />
        <TextField {...field('organisation', t.organisation)} maxlength={200} autocomplete="off" optional />
        <DateField {...field('until', t.until)} optional />
        <Button>{t.giveSeat}</Button>
      </Form>
    </Disclosure>
  )
}
