import type { Recorded } from '../../../platform/audit/audit.ts'
import type { StoredFile } from '../../../platform/files/files.ts'
import { formats } from '../../../platform/i18n.ts'
import { money } from '../../../platform/money.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Figures } from '../../../ui/figures/figures.tsx'
import { Grid, Stack } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { BudgetCard, type BudgetCardProps } from '../budget/views/budget-card.tsx'
import { activityContributionsPath, newContributionPath } from '../../funding/paths.ts'
import { AttachmentsCard } from '../keeping/attachments/views/attachments-card.tsx'
import type { ActivityChange, KeptActivity } from '../keeping/queries.ts'
import { ChangeLog } from '../keeping/views/change-log.tsx'
import { planMessages } from '../messages.ts'
import type { ActivityInRegion } from '../queries.ts'
import type { Amount } from '../rules.ts'
import { AboutCard, ResultsCard } from './about-activity.tsx'

export interface ActivityPageProps extends ActivityInRegion, BudgetCardProps {
  kept: KeptActivity
  changes: readonly ActivityChange[]
  deeds: readonly Recorded[]
  files: readonly StoredFile[]
  mayRecord: boolean
}

export function ActivityPage(props: ActivityPageProps) {
  const { region, activity, kept, errors } = props
  const t = planMessages(useUi().locale)
  return (
    <Workspace title={activity.title} section="plan" tab="overview">
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <Grid columns="main">
          <Stack gap="l">
            <ResultsCard details={kept.details} />
            <MoneyCard {...props} />
            <BudgetCard {...props} />
            <AboutCard region={region.slug} activity={activity} kept={kept} />
          </Stack>
          <Stack gap="l">
            <AttachmentsCard {...props} />
            <Card id="logboek" title={t.log} look={3}>
              <ChangeLog deeds={props.deeds} changes={props.changes} timeZone={region.timeZone} />
            </Card>
          </Stack>
        </Grid>
      </Stack>
    </Workspace>
  )
}

function MoneyCard({ region, activity, mayRecord }: Pick<ActivityPageProps, 'region' | 'activity' | 'mayRecord'>) {
  const { locale } = useUi()
  const t = planMessages(locale)
  const f = formats(locale)
  const whole = (cents: number): string => f.wholeMoney(money(cents, region.currency))
  const worded = (amount: Amount | null): string => {
    if (amount?.quantity == null || amount.priceCents === null) return ''
    return `${f.number(amount.quantity)} ${amount.unit ?? ''} × ${f.money(money(amount.priceCents, region.currency))}`.replace(
      '  ',
      ' ',
    )
  }
  const moneyPage = activityContributionsPath(region.slug, activity.id)
  return (
    <Card id="geld" title={t.openMoney} more={{ href: moneyPage, text: t.allLines }}>
      <Figures
        small
        figures={[
          {
            value: whole(activity.budget?.amountCents ?? 0),
            label: t.budget,
            source: worded(activity.budget),
            href: moneyPage,
          },
          {
            value: whole(activity.contribution?.amountCents ?? 0),
            label: t.planned,
            source: worded(activity.contribution),
            href: moneyPage,
          },
          { value: whole(activity.confirmedCents), label: t.confirmed, href: moneyPage },
        ]}
      />
      {mayRecord && (
        <p class="card-action">
          <ButtonLink kind="primary" icon="plus" href={newContributionPath(region.slug, activity.id)}>
            {t.recordContribution}
          </ButtonLink>
        </p>
      )}
    </Card>
  )
}
