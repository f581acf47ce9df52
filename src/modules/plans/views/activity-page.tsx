import type { Recorded } from '../../../platform/audit/audit.ts'
import { formats } from '../../../platform/i18n.ts'
import { money } from '../../../platform/money.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { Facts } from '../../../ui/facts/facts.tsx'
import { Figures } from '../../../ui/figures/figures.tsx'
import { Grid, Stack } from '../../../ui/layout/layout.tsx'
import { Log } from '../../../ui/log/log.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { activityContributionsPath, newContributionPath } from '../../funding/paths.ts'
import { deedText } from '../log/messages.ts'
import { planMessages } from '../messages.ts'
import type { ActivityInRegion } from '../queries.ts'
import type { Amount } from '../rules.ts'

export function ActivityPage({
  region,
  activity,
  log,
  mayRecord,
}: ActivityInRegion & { log: readonly Recorded[]; mayRecord: boolean }) {
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
    <Workspace title={activity.title} section="plan" tab="overview">
      <Grid columns="main">
        <Stack gap="l">
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
          <Card id="over" title={t.about}>
            <Facts
              facts={[
                { term: t.programmeLine, value: activity.programmeLine ?? t.none },
                { term: t.numberInPlanner, value: activity.number ?? t.none },
                ...(activity.stateReason ? [{ term: t.reason, value: activity.stateReason }] : []),
              ]}
            />
          </Card>
        </Stack>
        <Card id="logboek" title={t.log} look={3}>
          {log.length ? (
            <Log
              entries={log.map((entry) => ({
                when: f.moment(entry.at, region.timeZone),
                text: `${entry.actorName} ${deedText(locale, entry.action)}`,
              }))}
            />
          ) : (
            <p class="muted">{t.noLog}</p>
          )}
        </Card>
      </Grid>
    </Workspace>
  )
}
