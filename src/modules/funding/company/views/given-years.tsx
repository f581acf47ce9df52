import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub, type Column } from '../../../../ui/data-table/data-table.tsx'
import { Heading, Stack } from '../../../../ui/layout/layout.tsx'
import { certificatePath, companyStatementPath } from '../../paths.ts'
import { companyMessages } from '../messages.ts'
import type { Seen } from '../queries.ts'
import { deliveredIn, type Year } from '../rules.ts'

/** What was signed, year by year, with what is worth keeping. */
export function GivenYears({
  token,
  today,
  years,
  declined,
}: {
  token: string
  today: IsoDate
  years: readonly Year<Seen>[]
  declined: number
}) {
  const t = companyMessages(useUi().locale)
  return (
    <section aria-labelledby="gegeven-h">
      <Stack>
        <Heading level={2} id="gegeven-h">
          {t.given}
        </Heading>
        {years.length === 0 && <p class="muted">{t.nothingGiven}</p>}
        {years.map((year) => (
          <GivenYear key={year.year} token={token} today={today} year={year} />
        ))}
        {declined > 0 && <p class="small muted">{t.declined(declined)}</p>}
      </Stack>
    </section>
  )
}

function GivenYear({ token, today, year: whole }: { token: string; today: IsoDate; year: Year<Seen> }) {
  const { year, rows, totals } = whole
  const { locale } = useUi()
  const t = companyMessages(locale)
  const f = formats(locale)
  const columns: Column<Seen>[] = [
    {
      key: 'what',
      head: t.what,
      rowHeader: true,
      cell: (row) => <WithSub sub={`${row.description} · ${row.region}`}>{row.activity}</WithSub>,
    },
    {
      key: 'when',
      head: t.when,
      cell: (row) => (
        <WithSub sub={row.performedUntil > today ? t.toCome : undefined}>
          <span class="num nowrap">{f.date(row.performedUntil)}</span>
        </WithSub>
      ),
    },
    {
      key: 'statement',
      head: t.statement,
      cell: (row) =>
        row.hasStatement ? (
          <a href={companyStatementPath(token, row.id)}>
            PDF<span class="visually-hidden">: {t.statementOf(row.activity)}</span>
          </a>
        ) : (
          '–'
        ),
    },
    { key: 'amount', head: t.amount, numeric: true, cell: (row) => f.money(money(row.cents, row.currency)) },
  ]
  return (
    <>
      <Card id={`jaar-${year}`} title={t.year(year)} level={3} flush>
        <DataTable
          label={t.year(year)}
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.id)}
          totals={{
            label: t.total,
            cells: { amount: totals.map(({ cents, currency }) => <div>{f.money(money(cents, currency))}</div>) },
          }}
        />
      </Card>
      {deliveredIn(whole, today) && (
        <p>
          <ButtonLink small icon="file-type-pdf" href={certificatePath(token, year)}>
            {t.certificate(year)}
          </ButtonLink>
        </p>
      )}
    </>
  )
}
