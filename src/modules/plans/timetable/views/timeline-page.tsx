import { formats } from '../../../../platform/i18n.ts'
import { useUi } from '../../../../ui/context.tsx'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Row } from '../../../../ui/layout/layout.tsx'
import { Timeline, type TimelineGroup } from '../../../../ui/timeline/timeline.tsx'
import { barOf, windowOf } from '../../../../ui/timeline/timeline-scale.ts'
import { ViewSwitch } from '../../../../ui/view-switch/view-switch.tsx'
import { periodText } from '../../keeping/public.ts'
import { planMessages } from '../../messages.ts'
import { activityPath, goalPath, moveActivityPath, timelinePath } from '../../paths.ts'
import { colourOf, letterOf, stateOf, type Activity } from '../../rules.ts'
import { timetableMessages } from '../messages.ts'
import { addressOf, filterOf, viewAddress } from '../rules.ts'
import { spansOf, stretchName, stretchOf, unitsOf, type Scale, type Stretch } from '../timeline/rules.ts'
import { PlanView, type PlanViewProps } from './plan-view.tsx'

export interface TimelinePageProps extends PlanViewProps {
  mayMove: (activity: Activity) => boolean
}

export function TimelinePage(props: TimelinePageProps) {
  const { region, plan, shown, view, today } = props
  const { locale } = useUi()
  const t = planMessages(locale)
  const words = timetableMessages(locale)
  const stretch = stretchOf(view, plan.period, today)
  const window = windowOf(stretch.first, stretch.units, stretch.monthsPerUnit)
  const inside = shown.filter(({ startsOn, endsOn }) => barOf({ from: startsOn, until: endsOn }, window))
  const name = stretch.scale === 'schooljaar' ? words.schoolYear(stretchName(stretch)) : stretchName(stretch)
  return (
    <PlanView {...props} form="tijdlijn">
      <Zoom {...props} stretch={stretch} name={name} />
      {shown.length > inside.length && <p class="muted small">{words.outside(shown.length - inside.length)}.</p>}
      {inside.length ? (
        <>
          {inside.some((activity) => props.mayMove(activity)) && <p class="muted small no-print">{words.dragHint}</p>}
          <div class="card card-flush print-wide">
            <Timeline
              label={words.timelineLabel(name)}
              window={window}
              spans={spansOf(window.starts)}
              units={unitTexts(stretch, locale)}
              today={today}
              groups={groupsOf(props, inside, locale)}
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

function Zoom({ region, view, stretch, name }: TimelinePageProps & { stretch: Stretch; name: string }) {
  const words = timetableMessages(useUi().locale)
  const { sorteer, kolommen } = view
  const href = (schaal: Scale, year?: number): string =>
    viewAddress(timelinePath(region.slug), view, {
      sorteer,
      kolommen,
      schaal: schaal === 'schooljaar' ? '' : schaal,
      vanaf: year === undefined ? '' : String(year),
    })
  const { scale, year } = stretch
  return (
    <Row between>
      <ViewSwitch
        label={words.zoom}
        views={(['schooljaar', 'jaar', 'plan'] as const).map((each) => ({
          href: href(each),
          text: words.scales[each],
          current: each === scale,
        }))}
      />
      <nav class="month-steps" aria-label={words.steps}>
        <strong class="timeline-name">{name}</strong>
        {scale !== 'plan' && (
          <>
            <ButtonLink small icon="chevron-left" href={href(scale, year - 1)}>
              {words.earlier}
            </ButtonLink>
            <ButtonLink small icon="chevron-right" href={href(scale, year + 1)}>
              {words.later}
            </ButtonLink>
          </>
        )}
      </nav>
    </Row>
  )
}

export function unitTexts(stretch: Stretch, locale: 'nl' | 'en'): { text: string; long: string }[] {
  const f = formats(locale)
  const { quarters } = timetableMessages(locale)
  return unitsOf(stretch).map((start) => {
    const quarter = quarters[Math.floor(Number(start.slice(5, 7)) / 3)] ?? ''
    if (stretch.monthsPerUnit === 3) return { text: quarter, long: `${quarter} ${start.slice(0, 4)}` }
    return { text: f.month(start).slice(0, 3), long: f.longDate(start).replace(/^\d+ /, '') }
  })
}

function groupsOf(
  { region, plan, today, view, mayMove }: TimelinePageProps,
  inside: readonly Activity[],
  locale: 'nl' | 'en',
): TimelineGroup[] {
  const letters = new Map(plan.goals.map((goal) => [goal.id, letterOf(goal.position)]))
  const back = addressOf({ ...filterOf(view), schaal: view.schaal, vanaf: view.vanaf })
  return plan.goals.flatMap((goal): TimelineGroup[] => {
    const own = inside.filter(({ goalIds }) => goalIds[0] === goal.id)
    if (!own.length) return []
    const letter = letterOf(goal.position)
    return [
      {
        key: letter,
        line: { letter, colour: colourOf(goal.position) },
        name: goal.droppedOn ? planMessages(locale).dropped(goal.name) : goal.name,
        href: goalPath(region.slug, goal.id),
        rows: own.map((activity) => ({
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
      },
    ]
  })
}
