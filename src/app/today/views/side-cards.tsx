import { formats } from '../../../platform/i18n.ts'
import { daysBetween, type IsoDate } from '../../../platform/time.ts'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { Stack } from '../../../ui/layout/layout.tsx'
import { activityPath } from '../../../modules/plans/paths.ts'
import { stateOf, type Plan } from '../../../modules/plans/public.ts'
import { reportPath } from '../../../modules/reports/paths.ts'
import { todayMessages } from '../messages.ts'

export interface OpenRound {
  readonly slug: string
  readonly name: { readonly nl: string; readonly en: string }
  readonly dueOn: IsoDate
}

export function RoundCard({ round, region, today }: { round: OpenRound; region: string; today: IsoDate }) {
  const { locale } = useUi()
  const t = todayMessages(locale)
  return (
    <Card id="ronde" title={round.name[locale]} look={3}>
      <Stack>
        <p>{t.roundDue(daysBetween(today, round.dueOn), formats(locale).longDate(round.dueOn))}</p>
        <p>
          <a href={reportPath(region, round.slug)}>{t.toReport}</a>
        </p>
      </Stack>
    </Card>
  )
}

/** What ends or starts next: enough to remember by, not a second timetable. */
export function RunningCard({ region, plan, today }: { region: string; plan: Plan; today: IsoDate }) {
  const { locale } = useUi()
  const t = todayMessages(locale)
  const f = formats(locale)
  const running = plan.activities
    .filter((activity) => stateOf(activity, today) === 'running')
    .sort((a, b) => a.endsOn.localeCompare(b.endsOn))
  const coming = plan.activities.filter((activity) => stateOf(activity, today) === 'planned')
  const next = [
    ...running.map((activity) => ({ activity, note: t.until(f.longDate(activity.endsOn)) })),
    ...coming.map((activity) => ({ activity, note: t.startsOn(f.longDate(activity.startsOn)) })),
  ]
  return (
    <Card id="loopt" title={t.thisWeek} look={3}>
      {next.length ? (
        <ul class="plain-links" role="list">
          {next.slice(0, 4).map(({ activity, note }) => (
            <li key={activity.id}>
              <a href={activityPath(region, activity.id)}>{activity.title}</a>
              <br />
              <span class="small muted">{note}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p class="muted">{t.nothingRuns}</p>
      )}
    </Card>
  )
}
