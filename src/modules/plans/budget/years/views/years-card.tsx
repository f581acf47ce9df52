import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { money } from '../../../../../platform/money.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Amount, DataTable } from '../../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { MoneyField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { grantYearsPath } from '../../paths.ts'
import { totalOf, type Entry } from '../../rules.ts'
import { yearMessages } from '../messages.ts'
import { yearBalances, yearsShort, type GrantYear, type YearBalance } from '../rules.ts'
import { yearField } from '../schema.ts'

export interface YearsCardProps {
  region: Region
  entries: readonly Entry[]
  grantCents: number | null
  grantYears: readonly GrantYear[]
  /** The years of the subsidy period. */
  years: readonly number[]
  mayChange: boolean
  typed: Typed | null
  errors: readonly FieldError[]
}

/** The budget by year, beside the subsidy where it is paid by year. */
export function YearsCard(props: YearsCardProps) {
  const { region, entries, grantCents, grantYears, mayChange } = props
  const { locale } = useUi()
  const t = yearMessages(locale)
  const f = formats(locale)
  const cents = (value: number | null) => <Amount>{value ? f.amount(value) : null}</Amount>
  const all = totalOf(entries)
  const short = yearsShort(grantYears, grantCents)
  const whole = (value: number): string => f.money(money(Math.abs(value), region.currency))
  const byYear = grantYears.length > 0
  const rest = ({ restCents }: YearBalance): string =>
    restCents === null
      ? '–'
      : restCents === 0
        ? t.balanced
        : restCents > 0
          ? t.under(whole(restCents))
          : t.over(whole(restCents))
  return (
    <Card id="year" title={t.title} look={3}>
      <Stack>
        <DataTable
          label={t.title}
          rows={yearBalances(entries, grantYears)}
          rowKey={({ year }) => String(year)}
          columns={[
            { key: 'year', head: t.year, rowHeader: true, cell: ({ year }) => String(year ?? t.wholePeriod) },
            { key: 'costs', head: t.costs, numeric: true, cell: ({ total }) => cents(total.costCents) },
            {
              key: 'contributions',
              head: t.contributions,
              numeric: true,
              cell: ({ total }) => cents(total.contributionCents),
            },
            { key: 'subsidy', head: t.subsidy, numeric: true, cell: ({ total }) => cents(total.subsidyCents) },
            ...(byYear
              ? [
                  {
                    key: 'grant',
                    head: t.grant,
                    numeric: true,
                    cell: (balance: YearBalance) => cents(balance.grantCents),
                  },
                  { key: 'rest', head: t.rest, cell: rest },
                ]
              : []),
          ]}
          totals={{
            cells: {
              costs: f.amount(all.costCents),
              contributions: f.amount(all.contributionCents),
              subsidy: f.amount(all.subsidyCents),
              ...(byYear && { grant: f.amount(grantYears.reduce((sum, { amountCents }) => sum + amountCents, 0)) }),
            },
          }}
        />
        {short !== null && short !== 0 && (
          <Notice tone="caution">{short > 0 ? t.yearsLess(whole(short)) : t.yearsMore(whole(short))}</Notice>
        )}
        {mayChange && <YearsForm {...props} />}
      </Stack>
    </Card>
  )
}

function YearsForm({ region, grantYears, years, typed, errors }: YearsCardProps) {
  const t = yearMessages(useUi().locale)
  const f = formats('nl')
  const known = (year: number): string => {
    const found = grantYears.find((grant) => grant.year === year)
    return found ? f.amount(found.amountCents) : ''
  }
  const open = years.some((year) => errorOf(errors, yearField(year)))
  return (
    <Disclosure summary={t.byYear} open={open}>
      <p class="muted">{t.byYearHelp}</p>
      <Form action={grantYearsPath(region.slug)}>
        {years.map((year) => (
          <MoneyField
            key={year}
            name={yearField(year)}
            label={String(year)}
            value={typed?.[yearField(year)] ?? known(year)}
            error={errorOf(errors, yearField(year))}
            currency={region.currency}
            autocomplete="off"
          />
        ))}
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  )
}
