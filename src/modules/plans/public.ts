import type { Actor } from '../../platform/actor.ts'
import type { Access } from '../../platform/http/access.ts'
import type { Region } from '../organisations/public.ts'
import { mayViewPlan } from './policy.ts'
import { activityFor, type ActivityInRegion } from './queries.ts'
import type { Activity } from './rules.ts'

export { rateOn } from './budget/queries.ts'
export { rateMessages } from './rates/messages.ts'
export { budgetMessages } from './budget/messages.ts'
export { normBasesOf, type BaseParts } from './budget/base/queries.ts'
export { leftOfPosts, type LeftPost } from './budget/posts/queries.ts'
export { costKinds } from './budget/rules.ts'
export type { CostKind } from './budget/rules.ts'
export { countToReport } from './changes/queries.ts'
export { noteWork } from './commands.ts'
export { detailText } from './keeping/details/messages.ts'
export { activityActions, periodText } from './keeping/public.ts'
export { railLines, railStations } from './open/public.ts'
export { openPlan, type OpenActivity, type OpenPlan } from './open/queries.ts'
export { deedText } from './log/messages.ts'
export { mayAnswerForMbo } from './pathways/desk/policy.ts'
export { mbosOf } from './pathways/desk/rules.ts'
export { deskMessages } from './pathways/desk/messages.ts'
export { deskTasks, type DeskTask } from './pathways/desk/queries.ts'
export { mboTasks, overdueRequests, type MboTasks } from './pathways/requests/queries.ts'
export { planNextRound, planReminders, reminderJob, type Reminding } from './reminders/jobs.ts'
export {
  mayChangeActivity,
  mayChangePlan,
  mayKeepRates,
  mayCompareRegions,
  mayKeepView,
  mayShare,
  mayViewPlan,
  mayViewSpending,
  mayWorkOnActivity,
} from './policy.ts'
export {
  activityFor,
  activityTitles,
  periodBySlug,
  periodOn,
  planId,
  planOf,
  plannedByPartner,
  plannedPerActivity,
} from './queries.ts'
export type { ActivityInRegion } from './queries.ts'
export { colourOf, letterOf, stateOf, sumsOf } from './rules.ts'
export type { Activity, ActivityState, Amount, Goal, GrantPeriod, LineColour, Plan, Sums } from './rules.ts'
export { searchActivities } from './search/queries.ts'
export type { ActivityHit } from './search/queries.ts'
export { waitingFor } from './sharing/listing/queries.ts'
export { dividedIn, type Divided } from './seats/shares/queries.ts'
export { visionPath } from './vision/paths.ts'
export { mayApproveVision, mayCommentOnVision } from './vision/policy.ts'

/** A page of one `:activity` in `:region`. */
export function inActivity(
  name: string,
  may: (actor: Actor, region: Region, activity: Activity) => boolean = mayViewPlan,
): Access<ActivityInRegion> {
  return {
    name,
    needsPerson: true,
    find: (db, actor, params) => activityFor(db, actor, params['region'] ?? '', Number(params['activity'])),
    may: (actor, { region, activity }) => may(actor, region, activity),
  }
}
