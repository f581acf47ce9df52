import { deedsOn } from '../../platform/audit/audit.ts'
import { NotFound } from '../../platform/errors.ts'
import { file, get, page, type Ask, type FieldError, type Route, type Typed } from '../../platform/http/route.ts'
import { inRegion, membersOf } from '../organisations/public.ts'
import { budgetLinesOf, rateOn } from './budget/queries.ts'
import { budgetRoutes } from './budget/routes.tsx'
import { calendarRoutes } from './calendars/routes.tsx'
import { nationalBudgetRoutes } from './budget/national/routes.tsx'
import { changeRoutes } from './changes/routes.tsx'
import { activityQuery } from './budget/schema.ts'
import { mediaTypes, plannerFormats, plannerName, wholePlan, writePlanner } from './export/public.ts'
import { electiveRoutes } from './electives/routes.tsx'
import { goalRoutes } from './goals/routes.tsx'
import { governanceRoutes } from './governance/routes.tsx'
import { importRoutes } from './import/routes.tsx'
import { attachmentsOf } from './keeping/attachments/queries.ts'
import { attachmentRoutes } from './keeping/attachments/routes.tsx'
import { changesOf, keptActivity } from './keeping/queries.ts'
import { keepingRoutes } from './keeping/routes.tsx'
import { lineRoutes } from './lines/routes.tsx'
import { overlapRoutes } from './overlap/routes.tsx'
import { pathwayRoutes } from './pathways/routes.tsx'
import { toldByChanges } from './log/messages.ts'
import { nationalRoutes } from './national/routes.tsx'
import { activityPath, planExportPath } from './paths.ts'
import { mayChangeActivity, mayViewPlan, mayWorkOnActivity } from './policy.ts'
import { inActivity, type ActivityInRegion } from './public.ts'
import { periodOn } from './queries.ts'
import { seatRoutes } from './seats/routes.tsx'
import { sharingRoutes } from './sharing/routes.tsx'
import { timetableRoutes } from './timetable/routes.tsx'
import { choicesOf, heldBy, visibleActivities } from './timetable/rules.ts'
import { timetableQuery } from './timetable/schema.ts'
import { rateRoutes } from './rates/routes.tsx'
import { versionRoutes } from './versions/routes.tsx'
import { ActivityPage } from './views/activity-page.tsx'
import { visionRoutes } from './vision/routes.tsx'

const R = ':region'
const viewPlan = inRegion('viewPlan', mayViewPlan)

async function activityPage(
  { db, scope, actor, today }: Pick<Ask<ActivityInRegion>, 'db' | 'scope' | 'actor' | 'today'>,
  errors: readonly FieldError[],
  open: { readonly line: number | null; readonly typed: Typed | null } = { line: null, typed: null },
) {
  const { region, activity } = scope
  const mayChange = mayChangeActivity(actor, region, activity)
  const [lines, rate, members, kept, changes, deeds, files] = await Promise.all([
    budgetLinesOf(db, activity.id),
    mayChange ? rateOn(db, 'ownStaff', region.currency, today) : null,
    mayChange ? membersOf(db, region, today) : [],
    keptActivity(db, activity.id),
    changesOf(db, activity.id, 200),
    deedsOn(db, { kind: 'activity', id: activity.id }, 50),
    attachmentsOf(db, activity.id),
  ])
  if (!kept) throw new NotFound()
  return (
    <ActivityPage
      {...scope}
      kept={kept}
      changes={changes}
      deeds={deeds.filter(({ action }) => !toldByChanges.includes(action))}
      files={files}
      mayRecord={mayWorkOnActivity(actor, region)}
      mayChange={mayChange}
      errors={errors}
      lines={lines}
      open={open.line}
      typed={open.typed}
      rate={rate}
      partners={members.map(({ name }) => name)}
    />
  )
}

export const routes: readonly Route[] = [
  ...timetableRoutes,
  ...calendarRoutes,
  ...nationalRoutes,
  ...plannerFormats.map((format) =>
    get(
      planExportPath(R, format),
      { access: viewPlan, query: timetableQuery },
      async ({ db, scope: { region }, today, query, locale }) => {
        const plan = await wholePlan(db, region, await periodOn(db, today))
        if (!plan.activities.length) throw new NotFound()
        const { view } = heldBy(choicesOf(plan), query)
        const content = await writePlanner(plan, visibleActivities(plan, view, today), { format, today, locale })
        return file(content, mediaTypes[format], plannerName(region.slug, format, locale))
      },
    ),
  ),
  get(activityPath(R, ':activity'), { access: inActivity('viewActivity'), query: activityQuery }, async (ask) =>
    page(await activityPage(ask, [], { line: ask.query.regel, typed: null })),
  ),
  ...goalRoutes,
  ...lineRoutes,
  ...keepingRoutes,
  ...attachmentRoutes(activityPage),
  ...budgetRoutes(activityPage),
  ...importRoutes,
  ...sharingRoutes,
  ...seatRoutes,
  ...overlapRoutes,
  ...pathwayRoutes,
  ...electiveRoutes,
  ...governanceRoutes,
  ...versionRoutes,
  ...changeRoutes,
  ...rateRoutes,
  ...nationalBudgetRoutes,
  ...visionRoutes,
]
