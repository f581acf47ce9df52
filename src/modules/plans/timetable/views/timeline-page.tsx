import { useUi } from '../../../../ui/context.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Timeline, type TimelineGroup } from '../../../../ui/timeline/timeline.tsx'
import { barOf, windowOf } from '../../../../ui/timeline/timeline-scale.ts'
import { periodText } from '../../keeping/public.ts'
import { planMessages } from '../../messages.ts'
import { activityPath, goalPath, moveActivityPath, timelinePath } from '../../paths.ts'
import { colourOf, letterOf, stateOf, type Activity } from '../../rules.ts'
import type { Joined } from '../../seats/queries.ts'
import { joinedPart } from '../../seats/views/interchange.ts'
import { timetableMessages } from '../messages.ts'
import { addressOf, filterOf, viewAddress } from '../rules.ts'
import { spansOf, stretchName, stretchOf } from '../timeline/rules.ts'
import { PlanView, type PlanViewProps } from './plan-view.tsx'
import { unitTexts, ZoomSwitch } from './zoom-switch.tsx'

export interface TimelinePageProps extends PlanViewProps {
  mayMove: (activity: Activity) => boolean
}

export function TimelinePage(props: TimelinePageProps) {
  const { region, plan, shown, interchanges, view, today } = props
  const { locale } = useUi()
  const t = planMessages(locale)
  const words = timetableMessages(locale)
  const { sorteer, kolommen } = view
  const stretch = stretchOf(view, plan.period, today)
  const window = windowOf(stretch.first, stretch.units, stretch.monthsPerUnit)
  const isInside = ({ startsOn, endsOn }: Pick<Activity, 'startsOn' | 'endsOn'>): boolean =>
    barOf({ from: startsOn, until: endsOn }, window) !== null
  const inside = shown.filter(isInside)
  const joined = interchanges.joined.filter(isInside)
  const name = stretch.scale === 'schooljaar' ? words.schoolYear(stretchName(stretch)) : stretchName(stretch)
  return (
    <PlanView {...props} form="tijdlijn">
      <ZoomSwitch
        stretch={stretch}
        name={name}
        href={(asked) => viewAddress(timelinePath(region.slug), view, { sorteer, kolommen, ...asked })}
      />
      {shown.length > inside.length && <p class="muted small">{words.outside(shown.length - inside.length)}.</p>}
      {inside.length || joined.length ? (
        <>
          {inside.some((activity) => props.mayMove(activity)) && <p class="muted small no-print">{words.dragHint}</p>}
          <div class="card card-flush print-wide">
            <Timeline
              label={words.timelineLabel(name)}
              window={window}
              spans={spansOf(window.starts)}
              units={unitTexts(stretch, locale)}
              today={today}
              groups={groupsOf(props, inside, joined, locale)}
            />
          </div>
        </>
      ) : (
        <EmptyState
          level={2}
          title={t.nothingFound}
          action={<a href={viewAddress(timelinePath(region.slug), view, { schaal: 'plan' })}>{words.scales.plan}</a>}
        />
      )}
    </PlanView>
  )
}

function groupsOf(
  { region, plan, today, view, mayMove }: TimelinePageProps,
  inside: readonly Activity[],
  joined: readonly Joined[],
  locale: 'nl' | 'en',
): TimelineGroup[] {
  const letters = new Map(plan.goals.map((goal) => [goal.id, letterOf(goal.position)]))
  const back = addressOf({ ...filterOf(view), schaal: view.schaal, vanaf: view.vanaf })
  return plan.goals.flatMap((goal): TimelineGroup[] => {
    const own = inside.filter(({ goalIds }) => goalIds[0] === goal.id)
    const elsewhere = joined.filter(({ goalId }) => goalId === goal.id)
    if (!own.length && !elsewhere.length) return []
    const letter = letterOf(goal.position)
    return [
      {
        key: letter,
        line: { letter, colour: colourOf(goal.position) },
        name: goal.droppedOn ? planMessages(locale).dropped(goal.name) : goal.name,
        href: goalPath(region.slug, goal.id),
        rows: [
          ...own.map((activity) => ({
            key: String(activity.id),
            name: activity.title,
            href: activityPath(region.slug, activity.id),
            from: activity.startsOn,
            until: activity.endsOn,
            vague: activity.startsPrecision !== 'day' || activity.endsPrecision !== 'day',
            when: periodText(locale, activity),
            state: stateOf(activity, today),
            alsoLines: activity.goalIds.slice(1).map((id) => letters.get(id) ?? ''),
            moveHref: mayMove(activity)
              ? `${moveActivityPath(region.slug, activity.id)}?${new URLSearchParams({ was: activity.startsOn, terug: back }).toString()}`
              : null,
          })),
          ...elsewhere.map((each) => ({
            ...joinedPart(region.slug, each, today, locale),
            vague: each.startsPrecision !== 'day' || each.endsPrecision !== 'day',
          })),
        ],
      },
    ]
  })
}
