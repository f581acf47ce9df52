import { formats } from '../../../platform/i18n.ts'
import { money } from '../../../platform/money.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Figures } from '../../../ui/figures/figures.tsx'
import { Stack } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import type { ActivityInRegion } from '../../plans/public.ts'
import type { Offer } from '../drafts/presence/rules.ts'
import { PresenceOffer } from '../drafts/presence/views/presence-offer.tsx'
import { ledgerPath } from '../ledger/paths.ts'
import { fundingMessages } from '../messages.ts'
import { costEvidencePath } from '../evidence/paths.ts'
import { newContributionPath, newCostPath } from '../paths.ts'
import type { Contribution, Cost } from '../queries.ts'
import { fractionOf, type Gauge } from '../rules.ts'
import { marksOf, type Warning } from '../warnings/rules.ts'
import { WarningMark } from '../warnings/views/warning-notice.tsx'
import { ContributionTable } from './contribution-table.tsx'

export interface ActivityContributionsPageProps extends ActivityInRegion {
  contributions: readonly Contribution[]
  costs: readonly Cost[]
  norm: Pick<Gauge, 'baseCents' | 'norm'>
  warnings: readonly Warning[]
  /** Supervision that follows from who was there. */
  offer: Offer | null
  mayRecord: boolean
}

export function ActivityContributionsPage(props: ActivityContributionsPageProps) {
  const { region, activity, contributions, costs, norm, warnings, offer, mayRecord } = props
  const { locale } = useUi()
  const t = fundingMessages(locale)
  const f = formats(locale)
  const whole = (cents: number): string => f.wholeMoney(money(cents, region.currency))
  const spent = costs.reduce((total, cost) => total + cost.amountCents, 0)
  const entries = `${ledgerPath(region.slug)}?activiteit=${activity.id}`
  return (
    <Workspace title={`${t.title}: ${activity.title}`} section="plan" tab="contributions">
      <Stack gap="l">
        <Figures
          small
          figures={[
            {
              value: whole(spent),
              label: `${t.spent}, ${t.budgeted} ${whole(activity.budget?.amountCents ?? 0)}`,
              href: `${entries}&kant=cost`,
            },
            {
              value: whole(activity.confirmedCents),
              label: `${t.signed}, ${t.plannedHere} ${whole(activity.contribution?.amountCents ?? 0)}`,
              href: `${entries}&kant=contribution`,
            },
            {
              value: f.percent(fractionOf(activity.confirmedCents, norm)),
              label: t.shareOfNorm(f.percent(norm.norm)),
              href: `${entries}&kant=contribution`,
            },
          ]}
        />
        {offer && mayRecord && <PresenceOffer offer={offer} region={region.slug} activity={activity.id} />}
        <Card id="bijdragen" title={t.title}>
          {contributions.length > 0 && (
            <ContributionTable contributions={contributions} region={region} warnings={warnings} />
          )}
          {mayRecord && contributions.length > 0 && (
            <p class="card-action">
              <ButtonLink kind="primary" icon="plus" href={newContributionPath(region.slug, activity.id)}>
                {t.record}
              </ButtonLink>
            </p>
          )}
          {contributions.length === 0 && (
            <EmptyState
              title={t.noContributionsHere}
              text={t.lead}
              action={
                mayRecord && (
                  <ButtonLink kind="primary" href={newContributionPath(region.slug, activity.id)}>
                    {t.record}
                  </ButtonLink>
                )
              }
            />
          )}
        </Card>
        <Card id="kosten" title={t.costs}>
          <Costs {...props} />
          {mayRecord && (
            <p class="card-action">
              <ButtonLink icon="plus" href={newCostPath(region.slug, activity.id)}>
                {t.recordCost}
              </ButtonLink>
            </p>
          )}
        </Card>
      </Stack>
    </Workspace>
  )
}

function Costs({ costs, region, warnings }: ActivityContributionsPageProps) {
  const { locale } = useUi()
  const t = fundingMessages(locale)
  const f = formats(locale)
  if (!costs.length) return <p class="muted">{t.noCosts}</p>
  const marks = marksOf(warnings, 'cost')
  return (
    <DataTable
      label={t.costs}
      rows={costs}
      rowKey={(cost) => String(cost.id)}
      columns={[
        {
          key: 'what',
          head: t.costDescription,
          rowHeader: true,
          cell: (cost) => (
            <>
              {cost.description} <WarningMark region={region} warnings={marks.get(cost.id) ?? []} />
            </>
          ),
        },
        { key: 'on', head: t.when, cell: (cost) => <span class="num nowrap">{f.date(cost.incurredOn)}</span> },
        {
          key: 'file',
          head: t.evidence,
          cell: (cost) => (
            <a href={costEvidencePath(region.slug, cost.id)}>
              {t.evidenceCount(cost.evidenceCount)}
              <span class="visually-hidden">: {cost.description}</span>
            </a>
          ),
        },
        {
          key: 'sum',
          head: `${t.quantity} × ${t.price.toLowerCase()}`,
          numeric: true,
          cell: (cost) => `${f.number(cost.quantity)} × ${f.amount(cost.priceCents)}`,
        },
        {
          key: 'amount',
          head: t.costs,
          headSub: region.currency,
          numeric: true,
          cell: (cost) => f.amount(cost.amountCents),
        },
      ]}
      totals={{ cells: { amount: f.amount(costs.reduce((total, cost) => total + cost.amountCents, 0)) } }}
    />
  )
}
