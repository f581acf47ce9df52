import { formats } from '../../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../../platform/time.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../../ui/data-table/data-table.tsx'
import { Form } from '../../../../../ui/form/form.tsx'
import { Row } from '../../../../../ui/layout/layout.tsx'
import { deskAgreementPath } from '../../../paths.ts'
import { pathwayMessages } from '../../messages.ts'
import { requestMessages } from '../../requests/messages.ts'
import { AgreementState } from '../../views/agreement-state.tsx'
import type { DeskAgreement, Mbo } from '../queries.ts'

export interface AgreementTableProps {
  label: string
  mbo: Mbo
  agreements: readonly DeskAgreement[]
  today: IsoDate
}

/** What was agreed with regions, each with what the mbo can say of it. */
export function AgreementTable({ label, mbo, agreements, today }: AgreementTableProps) {
  const { locale } = useUi()
  const words = pathwayMessages(locale)
  return (
    <DataTable
      label={label}
      rows={agreements}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: 'text', head: words.agreement, rowHeader: true, cell: ({ text }) => text },
        {
          key: 'region',
          head: requestMessages(locale).region,
          cell: ({ region, route }) => <WithSub sub={route}>{region}</WithSub>,
        },
        { key: 'who', head: words.who, cell: ({ who }) => who },
        {
          key: 'due',
          head: words.due,
          cell: ({ dueOn }) => <span class="num nowrap">{formats(locale).date(dueOn)}</span>,
        },
        {
          key: 'state',
          head: words.state,
          cell: (agreement) => <AgreementState agreement={agreement} today={today} />,
        },
        {
          key: 'act',
          head: <span class="visually-hidden">{words.settle}</span>,
          cardLabel: null,
          cell: (agreement) => <Answer mbo={mbo} agreement={agreement} />,
        },
      ]}
    />
  )
}

function Answer({ mbo, agreement: { id, text, kept } }: { mbo: Mbo; agreement: DeskAgreement }) {
  const t = pathwayMessages(useUi().locale)
  const verbs =
    kept === null
      ? ([
          ['kept', t.kept],
          ['notKept', t.notKept],
        ] as const)
      : ([['open', t.toCome]] as const)
  return (
    <Form action={deskAgreementPath(mbo.id, id)} layout="plain">
      <Row tight>
        {verbs.map(([to, verb]) => (
          <Button key={to} small name="to" value={to}>
            {verb}
            <span class="visually-hidden">: {text}</span>
          </Button>
        ))}
      </Row>
    </Form>
  )
}
