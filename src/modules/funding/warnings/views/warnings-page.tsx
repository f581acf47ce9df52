import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { dateIn } from '../../../../platform/time.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub, type Column } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import { ViewSwitch } from '../../../../ui/view-switch/view-switch.tsx'
import type { Region } from '../../../organisations/public.ts'
import { fundingMessages } from '../../messages.ts'
import { contributionsPath } from '../../paths.ts'
import { warningMessages } from '../messages.ts'
import { restorationPath, warningsPath } from '../paths.ts'
import { warningRules, type Sorted, type WarningRule } from '../rules.ts'
import { Records, WarningCard } from './warning-card.tsx'
import { anchorOf, toldOf } from './warning-words.ts'

export interface WarningsPageProps {
  region: Region
  warnings: Sorted
  /** Of one kind, or all. */
  rule: WarningRule | undefined
  page: number
  mayDismiss: boolean
  typed: Typed
  errors: readonly FieldError[]
}

const onPage = 25

export function WarningsPage(props: WarningsPageProps) {
  const { region, warnings, rule, page, errors } = props
  const { locale } = useUi()
  const t = warningMessages(locale)
  const { open } = warnings
  const ofRule = rule ? open.filter((each) => each.rule === rule) : open
  const last = Math.max(Math.ceil(ofRule.length / onPage), 1)
  const current = Math.min(page, last)
  const cents = open.reduce((sum, each) => sum + each.cents, 0)
  const address = (of: WarningRule | undefined, wanted = 1): string => {
    const query = new URLSearchParams({ ...(of && { soort: of }), ...(wanted > 1 && { pagina: String(wanted) }) })
    return query.size ? `${warningsPath(region.slug)}?${query.toString()}` : warningsPath(region.slug)
  }
  return (
    <Workspace title={t.title} section="warnings">
      <Breadcrumb
        trail={[{ href: contributionsPath(region.slug), text: fundingMessages(locale).title }]}
        current={t.title}
      />
      <PageHead
        title={t.title}
        above={open.length > 0 && t.count(open.length, formats(locale).wholeMoney(money(cents, region.currency)))}
        below={t.lead}
      >
        {open.length > 0 && (
          <ViewSwitch
            label={t.filter}
            views={[
              { href: address(undefined), text: t.all(open.length), current: rule === undefined },
              ...warningRules.flatMap((each) => {
                const count = open.filter((warning) => warning.rule === each).length
                const text = t.ofRule(t.rules[each], count)
                return count || each === rule ? [{ href: address(each), text, current: each === rule }] : []
              }),
            ]}
          />
        )}
      </PageHead>
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        {open.length === 0 && <EmptyState level={2} title={t.none} text={t.noneText} />}
        {open.length > 0 && ofRule.length === 0 && <p class="muted">{t.noneOfRule}</p>}
        {ofRule.slice((current - 1) * onPage, current * onPage).map((warning) => (
          <WarningCard key={anchorOf(warning)} {...props} warning={warning} {...ownForm(props, warning)} />
        ))}
        <Pagination current={current} last={last} href={(wanted) => address(rule, wanted)} />
        {warnings.aside.length > 0 && <Aside {...props} />}
      </Stack>
    </Workspace>
  )
}

/** What was typed goes back to the warning that it was typed at. */
function ownForm({ typed, errors }: WarningsPageProps, { rule, facts }: { rule: string; facts: string }) {
  return typed['rule'] === rule && typed['facts'] === facts ? { typed, errors } : { typed: {}, errors: [] }
}

function Aside({ region, warnings, mayDismiss }: WarningsPageProps) {
  const { locale } = useUi()
  const t = warningMessages(locale)
  const f = formats(locale)
  const columns: Column<Sorted['aside'][number]>[] = [
    {
      key: 'warning',
      head: t.warning,
      rowHeader: true,
      cell: (row) => <WithSub sub={toldOf(row, locale, region.currency)}>{t.rules[row.rule]}</WithSub>,
    },
    {
      key: 'records',
      head: fundingMessages(locale).what,
      cell: (row) => <Records warning={row} region={region} bare />,
    },
    {
      key: 'reason',
      head: t.because,
      cell: ({ dismissal }) => (
        <WithSub sub={t.asideBy(dismissal.by ?? t.somebody, f.longDate(dateIn(region.timeZone, dismissal.at)))}>
          {dismissal.reason}
        </WithSub>
      ),
    },
    { key: 'amount', head: t.amount, headSub: region.currency, numeric: true, cell: (row) => f.amount(row.cents) },
    ...(mayDismiss
      ? [
          {
            key: 'restore',
            head: <span class="visually-hidden">{t.restore}</span>,
            cardLabel: null,
            cell: ({ rule, dismissal }: Sorted['aside'][number]) => (
              <Form action={restorationPath(region.slug, dismissal.id)} layout="plain">
                <Button small kind="quiet">
                  {t.restore}
                  <span class="visually-hidden">: {t.rules[rule]}</span>
                </Button>
              </Form>
            ),
          },
        ]
      : []),
  ]
  return (
    <Card id="weggezet" title={t.aside} flush>
      <DataTable
        label={t.aside}
        columns={columns}
        rows={warnings.aside}
        rowKey={({ dismissal }) => String(dismissal.id)}
      />
    </Card>
  )
}
