import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Amount, DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { Figures } from '../../../../ui/figures/figures.tsx'
import { LineBadge } from '../../../../ui/line-badge/line-badge.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { WholeDates } from '../../../../ui/whole-dates/whole-dates.tsx'
import type { Region } from '../../../organisations/public.ts'
import { typedNumber, withUnit } from '../../goals/rules.ts'
import { periodText } from '../../keeping/public.ts'
import { versionsPath } from '../../paths.ts'
import { colourOf, letterOf } from '../../rules.ts'
import { versionMessages } from '../messages.ts'
import { differencePath } from '../paths.ts'
import { costsOf, type Snapshot, type SnapshotActivity, type SnapshotGoal, type Version } from '../rules.ts'

export interface VersionPageProps {
  region: Region
  version: Version & { readonly snapshot: Snapshot }
}

/** An approved version, to read. */
export function VersionPage({ region, version }: VersionPageProps) {
  const { locale } = useUi()
  const t = versionMessages(locale)
  const f = formats(locale)
  const { snapshot, number, name } = version
  const title = name ? `${t.numbered(number)}: ${name}` : t.numbered(number)
  return (
    <Workspace title={title} section="versions">
      <Breadcrumb trail={[{ href: versionsPath(region.slug), text: t.title }]} current={t.numbered(number)} />
      <PageHead
        title={title}
        below={`${t.approvedOn} ${f.date(version.approvedOn)} · ${version.approvedBy}. ${t.locked}`}
        actions={<ButtonLink href={differencePath(region.slug, number)}>{`${t.difference} ${t.withNow}`}</ButtonLink>}
      />
      <Stack gap="l">
        <Figures figures={figuresOf(snapshot, (cents) => f.money(money(cents, region.currency)), t)} />
        <Card id="doelen" title={t.goals} flush>
          <Goals goals={snapshot.goals} />
        </Card>
        <Card id="activiteiten" title={t.activities} flush>
          <Activities snapshot={snapshot} />
        </Card>
        {snapshot.posts.length > 0 && (
          <Card id="posten" title={t.posts} flush>
            <DataTable
              label={t.posts}
              rows={snapshot.posts}
              rowKey={({ programmeLine, year }) => `${programmeLine} ${year}`}
              columns={[
                { key: 'line', head: t.post, rowHeader: true, cell: ({ programmeLine }) => programmeLine },
                { key: 'year', head: t.year, cell: ({ year }) => String(year) },
                { key: 'amount', head: t.amount, numeric: true, cell: ({ amountCents }) => f.amount(amountCents) },
              ]}
            />
          </Card>
        )}
      </Stack>
    </Workspace>
  )
}

function figuresOf(
  { lines, loose, grantCents }: Snapshot,
  worded: (cents: number) => string,
  t: ReturnType<typeof versionMessages>,
) {
  const sum = (amounts: readonly { readonly amountCents: number }[]): number =>
    amounts.reduce((total, { amountCents }) => total + amountCents, 0)
  const paid = sum(lines.filter(({ payer }) => payer !== null)) + sum(loose)
  return [
    { value: worded(sum(lines)), label: t.costs },
    { value: worded(paid), label: t.contributions },
    ...(grantCents === null ? [] : [{ value: worded(grantCents), label: t.grant }]),
  ]
}

function Goals({ goals }: { goals: readonly SnapshotGoal[] }) {
  const { locale } = useUi()
  const t = versionMessages(locale)
  const f = formats(locale)
  const target = ({ targetValue, targetOn, unit }: SnapshotGoal): string => {
    if (targetValue === null) return '–'
    const value = withUnit(typedNumber(targetValue), unit)
    return targetOn ? t.targetBy(value, f.date(targetOn)) : value
  }
  return (
    <DataTable
      label={t.goals}
      rows={goals}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'goal',
          head: t.goal,
          rowHeader: true,
          cell: ({ position, name, droppedOn }) => (
            <WithSub sub={droppedOn && t.droppedGoal(f.date(droppedOn))}>
              <LineBadge letter={letterOf(position)} colour={colourOf(position)} /> {name}
            </WithSub>
          ),
        },
        { key: 'indicator', head: t.indicator, cell: ({ indicator }) => indicator ?? '–' },
        { key: 'target', head: t.target, cell: target },
      ]}
    />
  )
}

function Activities({ snapshot }: { snapshot: Snapshot }) {
  const { locale } = useUi()
  const t = versionMessages(locale)
  const f = formats(locale)
  const costs = costsOf(snapshot)
  const cost = ({ id }: SnapshotActivity): number => costs.get(id) ?? 0
  const total = (activities: readonly SnapshotActivity[]): number =>
    activities.reduce((sum, activity) => sum + cost(activity), 0)
  const groups = [
    ...snapshot.goals.map(({ id, name }) => ({
      key: String(id),
      head: name,
      rows: snapshot.activities.filter(({ goalIds }) => goalIds[0] === id),
    })),
    { key: 'none', head: t.withoutGoal, rows: snapshot.activities.filter(({ goalIds }) => goalIds.length === 0) },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <DataTable
      label={t.activities}
      groups={groups.map((group) => ({ ...group, cells: { costs: f.amount(total(group.rows)) } }))}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'title',
          head: t.activity,
          rowHeader: true,
          cell: ({ title, programmeLine }) => <WithSub sub={programmeLine}>{title}</WithSub>,
        },
        { key: 'period', head: t.period, cell: (activity) => <WholeDates text={periodText(locale, activity)} /> },
        { key: 'state', head: t.state, cell: ({ fixedState }) => t.states[fixedState ?? 'dates'] },
        {
          key: 'costs',
          head: t.costs,
          numeric: true,
          cell: (activity) => <Amount>{cost(activity) ? f.amount(cost(activity)) : null}</Amount>,
        },
      ]}
      totals={{ cells: { costs: f.amount(total(snapshot.activities)) } }}
    />
  )
}
