import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Amount, DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { Figures } from '../../../../ui/figures/figures.tsx'
import { MoneyField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { planMessages } from '../../messages.ts'
import { budgetPath, grantPath } from '../../paths.ts'
import type { Approved } from '../../rules.ts'
import { timetableMessages } from '../../timetable/messages.ts'
import type { PlanFilter } from '../../timetable/rules.ts'
import { PlanHead } from '../../views/plan-head.tsx'
import { budgetMessages } from '../messages.ts'
import { PostsCard } from '../posts/views/posts-card.tsx'
import type { OpenPost } from '../posts/rules.ts'
import { totalOf, totalsBy, type CostKind, type Dimension, type Entry, type Total } from '../rules.ts'
import { BudgetSwitch } from '../spending/views/spending-page.tsx'
import type { GrantYear } from '../years/rules.ts'
import { YearsCard } from '../years/views/years-card.tsx'

export interface BudgetPageProps {
  region: Region
  period: string
  entries: readonly Entry[]
  grantCents: number | null
  grantYears: readonly GrantYear[]
  /** Of the subsidy period. */
  years: readonly number[]
  posts: readonly OpenPost[]
  /** Names of the programme lines. */
  lines: readonly string[]
  /** The post whose form is open. */
  open: OpenPost | null
  approved: Approved | null
  /** The budget of some of the activities only. */
  filtered: { view: PlanFilter; shown: number; all: number } | null
  mayChange: boolean
  mayViewSpending: boolean
  typed: Typed | null
  errors: readonly FieldError[]
}

// By year stands in a table of its own, beside the subsidy.
const dimensions = ['goal', 'programmeLine', 'kind', 'partner'] as const

export function BudgetPage(props: BudgetPageProps) {
  const { region, period, entries, grantCents, approved, filtered, mayChange, typed, errors } = props
  const { locale } = useUi()
  const t = budgetMessages(locale)
  const f = formats(locale)
  const all = totalOf(entries)
  const whole = (cents: number): string => f.money(money(cents, region.currency))
  return (
    <Workspace title={t.title} section="plan">
      <PlanHead
        region={region.slug}
        period={period}
        view="budget"
        title={t.title}
        mayChange={mayChange}
        empty={entries.length === 0 && !filtered}
        approved={approved}
        filter={filtered?.view}
      />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        {filtered && <Narrowed region={region.slug} {...filtered} />}
        {entries.length > 0 && props.mayViewSpending && <BudgetSwitch region={region.slug} current="budget" />}
        {entries.length === 0 ? (
          <EmptyState level={2} title={t.empty} text={t.emptyText} />
        ) : (
          <>
            <p class="muted">{t.lead}</p>
            <Figures
              figures={[
                { value: whole(all.costCents), label: t.costs },
                { value: whole(all.contributionCents), label: t.contributions },
                {
                  value: whole(all.subsidyCents),
                  label: t.subsidy,
                  source: grantCents === null ? undefined : `${t.grant} ${whole(grantCents)}`,
                },
              ]}
            />
            {!filtered && <Balance subsidyCents={all.subsidyCents} grantCents={grantCents} worded={whole} />}
          </>
        )}
        {mayChange && !filtered && <GrantForm region={region} grantCents={grantCents} typed={typed} errors={errors} />}
        {entries.length > 0 &&
          dimensions.map((dimension) => <Totals key={dimension} dimension={dimension} entries={entries} all={all} />)}
        {entries.length > 0 && !filtered && <YearsCard {...props} />}
        {!filtered && <PostsCard {...props} />}
        {entries.length > 0 && !filtered && <p class="small muted">{t.loose}</p>}
      </Stack>
    </Workspace>
  )
}

/** Sums of a part say nothing about the balance with the subsidy. */
function Narrowed({ region, shown, all }: { region: string; shown: number; all: number }) {
  const { locale } = useUi()
  return (
    <Notice>
      {timetableMessages(locale).budgetOf(shown, all)}{' '}
      <a href={budgetPath(region)}>{planMessages(locale).clearFilter}</a>
    </Notice>
  )
}

function Balance({
  subsidyCents,
  grantCents,
  worded,
}: {
  subsidyCents: number
  grantCents: number | null
  worded: (cents: number) => string
}) {
  const t = budgetMessages(useUi().locale)
  if (grantCents === null) return <Notice>{t.noGrant}</Notice>
  const rest = grantCents - subsidyCents
  if (rest === 0) return <Notice tone="positive">{t.balanced}</Notice>
  return <Notice tone="caution">{rest < 0 ? t.over(worded(-rest)) : t.under(worded(rest))}</Notice>
}

function GrantForm({
  region,
  grantCents,
  typed,
  errors,
}: Pick<BudgetPageProps, 'region' | 'grantCents' | 'typed' | 'errors'>) {
  const t = budgetMessages(useUi().locale)
  const known = grantCents === null ? '' : formats('nl').amount(grantCents)
  return (
    <Card id="subsidie" title={t.grant} look={3}>
      <Form action={grantPath(region.slug)}>
        <MoneyField
          name="grant"
          label={t.grant}
          help={t.grantHelp}
          value={typed?.['grant'] ?? known}
          error={errorOf(errors, 'grant')}
          currency={region.currency}
          autocomplete="off"
        />
        <FormActions>
          <Button>{t.setGrant}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Totals({ dimension, entries, all }: { dimension: Dimension; entries: readonly Entry[]; all: Total }) {
  const { locale } = useUi()
  const t = budgetMessages(locale)
  const f = formats(locale)
  const cents = (value: number) => <Amount>{value === 0 ? null : f.amount(value)}</Amount>
  const name = (key: string | number | null): string =>
    dimension === 'goal' && key === null
      ? t.overall
      : key === null || key === ''
        ? t.unknown[dimension]
        : dimension === 'kind'
          ? t.kinds[key as CostKind]
          : String(key)
  return (
    <Card id={dimension} title={t.by[dimension]} look={3}>
      <DataTable
        label={t.by[dimension]}
        rows={totalsBy(entries, dimension)}
        rowKey={({ key }) => String(key)}
        columns={[
          { key: 'name', head: t.heads[dimension], rowHeader: true, cell: ({ key }) => name(key) },
          { key: 'costs', head: t.costs, numeric: true, cell: ({ total }) => cents(total.costCents) },
          {
            key: 'contributions',
            head: t.contributions,
            numeric: true,
            cell: ({ total }) => cents(total.contributionCents),
          },
          { key: 'subsidy', head: t.subsidy, numeric: true, cell: ({ total }) => cents(total.subsidyCents) },
        ]}
        totals={{
          cells: {
            costs: f.amount(all.costCents),
            contributions: f.amount(all.contributionCents),
            subsidy: f.amount(all.subsidyCents),
          },
        }}
      />
    </Card>
  )
}
