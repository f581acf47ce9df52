import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable } from '../../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { DateField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions, Hidden } from '../../../../../ui/form/form.tsx'
import { Stack } from '../../../../../ui/layout/layout.tsx'
import { Log } from '../../../../../ui/log/log.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { teamPath } from '../../../../organisations/paths.ts'
import type { Region } from '../../../../organisations/public.ts'
import { accountantEndPath, accountantsPath } from '../../paths.ts'
import { EvidenceHead, EvidenceParts } from '../../views/evidence-head.tsx'
import { accountantMessages } from '../messages.ts'
import type { AccountantAccess, Reading } from '../queries.ts'

export interface AccountantsPageProps {
  region: Region
  accountants: readonly AccountantAccess[]
  readings: readonly Reading[]
  typed: Typed
  errors: readonly FieldError[]
}

export function AccountantsPage(props: AccountantsPageProps) {
  const { region, accountants, readings, errors } = props
  const { locale } = useUi()
  const t = accountantMessages(locale)
  const f = formats(locale)
  return (
    <Workspace title={t.title} section="evidence">
      <EvidenceHead />
      <Stack gap="l">
        <EvidenceParts region={region.slug} part="accountant" leads />
        <ErrorSummary errors={[...errors]} />
        {accountants.length > 0 ? (
          <Access {...props} />
        ) : (
          <EmptyState
            level={2}
            title={t.none}
            text={t.noneText}
            action={<ButtonLink href={teamPath(region.slug)}>{t.toTeam}</ButtonLink>}
          />
        )}
        <Card id="gelezen" look={3} title={t.readings}>
          <Stack>
            <p class="muted">{t.readingsLead}</p>
            {readings.length > 0 ? (
              <Log
                entries={readings.map(({ at, by, what, details }) => ({
                  when: f.moment(at, region.timeZone),
                  text:
                    what === 'zip'
                      ? `${by} ${t.read[what]}: ${t.period(f.date(String(details['from'])), f.date(String(details['until'])))}`
                      : `${by} ${t.read[what]}`,
                }))}
              />
            ) : (
              <p>{t.noReadings}</p>
            )}
          </Stack>
        </Card>
      </Stack>
    </Workspace>
  )
}

function Access({ region, accountants, typed, errors }: AccountantsPageProps) {
  const { locale } = useUi()
  const t = accountantMessages(locale)
  const f = formats(locale)
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  return (
    <Card id="toegang" title={t.title}>
      <Stack>
        <p class="muted">{t.lead}</p>
        <DataTable
          label={t.title}
          rows={accountants}
          rowKey={({ person }) => person}
          columns={[
            { key: 'who', head: t.who, rowHeader: true, cell: ({ name }) => name },
            {
              key: 'reads',
              head: t.reads,
              cell: ({ period }) => (period ? t.period(f.longDate(period.from), f.longDate(period.until)) : t.all),
            },
            {
              key: 'do',
              head: <span class="visually-hidden">{t.end}</span>,
              cardLabel: null,
              cell: ({ person, name, period }) =>
                period && (
                  <Form action={accountantEndPath(region.slug)} layout="plain">
                    <Hidden name="person" value={person} />
                    <Button small kind="quiet">
                      {t.end}
                      <span class="visually-hidden">: {name}</span>
                    </Button>
                  </Form>
                ),
            },
          ]}
        />
        <Form action={accountantsPath(region.slug)} label={t.limit}>
          <SelectField
            {...field('person')}
            label={t.who}
            options={accountants.map(({ person, name }) => ({ value: person, label: name }))}
          />
          <DateField {...field('from')} label={t.from} />
          <DateField {...field('until')} label={t.until} />
          <FormActions>
            <Button kind="primary">{t.save}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Card>
  )
}
