// The plan as table, month, timeline and rail map: one filter, one way to load it.
import { get, page, redirect, type Ask, type Route } from '../../../platform/http/route.ts'
import { inRegion, type InRegion } from '../../organisations/public.ts'
import { monthPath, planPath, railMapPath, timelinePath } from '../paths.ts'
import { mayChangeActivity, mayChangePlan, mayViewPlan } from '../policy.ts'
import { periodOn, planOf } from '../queries.ts'
import { RailMapPage } from '../views/rail-map-page.tsx'
import type { IsoDate } from '../../../platform/time.ts'
import type { Plan } from '../rules.ts'
import { guestsIn, joinedIn, type Joined } from '../seats/queries.ts'
import { asActivity } from '../seats/rules.ts'
import { movingRoutes } from './moving/routes.tsx'
import { choicesOf, heldBy, visibleActivities } from './rules.ts'
import { savedViewsOf } from './saved/queries.ts'
import { savedViewRoutes } from './saved/routes.tsx'
import { savedViewHref } from './saved/views/saved-views.tsx'
import { timetableQuery, type TimetableQuery } from './schema.ts'
import { MonthPage } from './views/month-page.tsx'
import { TimelinePage } from './views/timeline-page.tsx'
import { TimetablePage } from './views/timetable-page.tsx'

const R = ':region'
const viewPlan = { access: inRegion('viewPlan', mayViewPlan), query: timetableQuery }

type ViewAsk = Pick<Ask<InRegion, TimetableQuery>, 'db' | 'scope' | 'actor' | 'today' | 'query'>

async function viewOf({ db, scope: { region }, actor, today, query }: ViewAsk) {
  const period = await periodOn(db, today)
  const [plan, saved] = await Promise.all([planOf(db, region, period), savedViewsOf(db, actor, region)])
  const choices = choicesOf(plan)
  const { view, gone } = heldBy(choices, query)
  const shown = visibleActivities(plan, view, today)
  const [joined, guests] = await Promise.all([joinedIn(db, plan.id), guestsIn(db, plan.id)])
  return {
    region,
    plan,
    shown,
    empty: plan.activities.length === 0 && joined.length === 0,
    interchanges: { joined: joinedShown(joined, plan, view, today), guests },
    view,
    choices,
    gone,
    saved,
    today,
    mayChange: mayChangePlan(actor, region),
  }
}

/** What the plan takes part in elsewhere follows the same filter. */
function joinedShown(joined: readonly Joined[], plan: Plan, view: TimetableQuery, today: IsoDate): Joined[] {
  const stations = { ...plan, activities: joined.map(asActivity) }
  const ids = visibleActivities(stations, view, today).map(({ id }) => id)
  return ids.flatMap((id) => joined.filter((each) => each.id === id))
}

export const timetableRoutes: readonly Route[] = [
  get(planPath(R), viewPlan, async (ask) => {
    const props = await viewOf(ask)
    // Whoever asks for the plan and nothing else gets it as they like it best.
    const first = ask.path.includes('?') ? undefined : props.saved.find(({ opens }) => opens)
    return first ? redirect(savedViewHref(props.region.slug, first)) : page(<TimetablePage {...props} />)
  }),
  get(monthPath(R), viewPlan, async (ask) => page(<MonthPage {...await viewOf(ask)} />)),
  get(timelinePath(R), viewPlan, async (ask) => {
    const { actor, scope } = ask
    const mayMove: Parameters<typeof TimelinePage>[0]['mayMove'] = (activity) =>
      activity.fixedState !== 'cancelled' && mayChangeActivity(actor, scope.region, activity)
    return page(<TimelinePage {...await viewOf(ask)} mayMove={mayMove} />)
  }),
  get(railMapPath(R), viewPlan, async (ask) => page(<RailMapPage {...await viewOf(ask)} />)),
  ...savedViewRoutes,
  ...movingRoutes,
]
