import type { Recorded } from '../../../../platform/audit/audit.ts'
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
import { Form, Hidden } from '../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../ui/layout/layout.tsx'
import {
  activityPath,
  agreementPath,
  agreementsPath,
  pathwayActivitiesPath,
  pathwayActivityRemovalPath,
} from '../../paths.ts'
import { pathwayMessages } from '../messages.ts'
import type { Activity } from '../../rules.ts'
import type { Agreement, InPathway } from '../queries.ts'
import type { MboRequest } from '../requests/queries.ts'
import { AgreementState } from './agreement-state.tsx'

export interface PathwayPageProps extends InPathway {
  requests: readonly MboRequest[]
  /** Activities of the plan that do not serve it yet. */
  offered: readonly Pick<Activity, 'id' | 'title' | 'number'>[]
  log: readonly Recorded[]
  today: IsoDate
  mayKeep: boolean
  mayAsk: boolean
  typed: Typed
  errors: readonly FieldError[]
}

export function AgreementsCard(props: PathwayPageProps) {
  const { pathway, today, mayKeep } = props
  const { locale } = useUi()
  const t = pathwayMessages(locale)
  return (
    <Card id="afspraken" title={t.agreements}>
      <Stack>
        <DataTable
          label={t.agreements}
          rows={pathway.agreements}
          rowKey={({ id }) => String(id)}
          empty={<p class="muted">{t.noAgreements}</p>}
          columns={[
            {
              key: 'text',
              head: t.agreement,
              rowHeader: true,
              cell: ({ text, who }) => <WithSub sub={who}>{text}</WithSub>,
            },
            { key: 'due', head: t.due, cell: ({ dueOn }) => <span class="nowrap">{formats(locale).date(dueOn)}</span> },
            {
              key: 'state',
              head: t.state,
              cell: (agreement) => <AgreementState agreement={agreement} today={today} />,
            },
            ...(mayKeep
              ? [
                  {
                    key: 'act',
                    head: <span class="visually-hidden">{t.settle}</span>,
                    cardLabel: null,
                    cell: (agreement: Agreement) => <Settle {...props} agreement={agreement} />,
                  },
                ]
              : []),
          ]}
        />
        {mayKeep && <AgreementForm {...props} />}
      </Stack>
    </Card>
  )
}

function Settle({ region, pathway, agreement }: PathwayPageProps & { agreement: Agreement }) {
  const t = pathwayMessages(useUi().locale)
  const verbs =
    agreement.kept === null
      ? ([
          ['kept', t.kept],
          ['notKept', t.notKept],
          ['remove', t.remove],
        ] as const)
      : ([['open', t.toCome]] as const)
  return (
    <Form action={agreementPath(region.slug, pathway.id, agreement.id)} layout="plain">
      <Row tight>
        {verbs.map(([to, text]) => (
          <Button key={to} small kind={to === 'remove' ? 'quiet' : 'secondary'} name="to" value={to}>
            {text}
            <span class="visually-hidden">: {agreement.text}</span>
          </Button>
        ))}
      </Row>
    </Form>
  )
}

function AgreementForm({ region, pathway, typed, errors }: PathwayPageProps) {
  const t = pathwayMessages(useUi().locale)
  const field = (name: string, label: string) => ({ name, label, value: typed[name], error: errorOf(errors, name) })
  const open = ['text', 'who', 'due'].some((name) => errorOf(errors, name))
  return (
    <Disclosure summary={t.agree} open={open}>
      <Form action={agreementsPath(region.slug, pathway.id)}>
        <TextField {...field('text', t.agreement)} maxlength={500} autocomplete="off" />
        <TextField {...field('who', t.who)} maxlength={200} autocomplete="off" />
        <DateField {...field('due', t.due)} />
        <Button>{t.agree}</Button>
      </Form>
    </Disclosure>
  )
}

export function ActivitiesCard({ region, pathway, offered, mayKeep }: PathwayPageProps) {
  const t = pathwayMessages(useUi().locale)
  return (
    <Card id="activiteiten" title={t.activities}>
      <Stack>
        {pathway.activities.length === 0 && <p class="muted">{t.noActivities}</p>}
        {pathway.activities.map(({ id, title }) => (
          <Row between firm key={id}>
            <a href={activityPath(region.slug, id)}>{title}</a>
            {mayKeep && (
              <Form action={pathwayActivityRemovalPath(region.slug, pathway.id)} layout="plain">
                <Hidden name="activity" value={String(id)} />
                <Button kind="quiet" small icon="x">
                  <span class="visually-hidden">{t.unserve(title)}</span>
                </Button>
              </Form>
            )}
          </Row>
        ))}
        {mayKeep && offered.length > 0 && (
          <Form action={pathwayActivitiesPath(region.slug, pathway.id)}>
            <SelectField
              name="activity"
              label={t.activity}
              empty
              options={offered.map(({ id, title, number }) => ({
                value: String(id),
                label: [number, title].filter(Boolean).join(' '),
              }))}
            />
            <Button>{t.serve}</Button>
          </Form>
        )}
      </Stack>
    </Card>
  )
}
