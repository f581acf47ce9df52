import { deedsOn } from '../../platform/audit/audit.ts'
import { NotFound } from '../../platform/errors.ts'
import { file, get, page, type Ask, type FieldError, type Route, type Typed } from '../../platform/http/route.ts'
import { writeCsv, writeXlsx } from '../../platform/spreadsheet/write.ts'
import { inRegion, membersOf } from '../organisations/public.ts'
import { budgetLinesOf, rateOn } from './budget/queries.ts'
import { budgetRoutes } from './budget/routes.tsx'
import { activityQuery } from './budget/schema.ts'
import { exportColumns, exportRows } from './export/rules.ts'
import { goalRoutes } from './goals/routes.tsx'
import { importRoutes } from './import/routes.tsx'
import { attachmentsOf } from './keeping/attachments/queries.ts'
import { attachmentRoutes } from './keeping/attachments/routes.tsx'
import { changesOf, keptActivity } from './keeping/queries.ts'
import { keepingRoutes } from './keeping/routes.tsx'
import { lineRoutes } from './lines/routes.tsx'
import { toldByChanges } from './log/messages.ts'
import { planMessages } from './messages.ts'
import { activityPath, planExportPath, planPath, railMapPath } from './paths.ts'
import { mayChangeActivity, mayChangePlan, mayViewPlan, mayWorkOnActivity } from './policy.ts'
import { inActivity, type ActivityInRegion } from './public.ts'
import { periodOn, planOf } from './queries.ts'
import { timetableQuery } from './schema.ts'
import { visibleActivities } from './timetable/rules.ts'
import { ActivityPage } from './views/activity-page.tsx'
import { RailMapPage } from './views/rail-map-page.tsx'
import { TimetablePage } from './views/timetable-page.tsx'

const R = ':region'
const viewPlan = inRegion('viewPlan', mayViewPlan)

const spreadsheets = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

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
  get(
    planPath(R),
    { access: viewPlan, query: timetableQuery },
    async ({ db, scope: { region }, actor, today, query }) => {
      const plan = await planOf(db, region, await periodOn(db, today))
      const shown = visibleActivities(plan, query, today)
      return page(
        <TimetablePage
          region={region}
          plan={plan}
          shown={shown}
          view={query}
          today={today}
          mayChange={mayChangePlan(actor, region)}
        />,
      )
    },
  ),
  get(railMapPath(R), { access: viewPlan }, async ({ db, scope: { region }, actor, today }) => {
    const plan = await planOf(db, region, await periodOn(db, today))
    return page(<RailMapPage region={region} plan={plan} today={today} mayChange={mayChangePlan(actor, region)} />)
  }),
  ...(['xlsx', 'csv'] as const).map((format) =>
    get(
      planExportPath(R, format),
      { access: viewPlan, query: timetableQuery },
      async ({ db, scope: { region }, today, query, locale }) => {
        const plan = await planOf(db, region, await periodOn(db, today))
        if (!plan.activities.length) throw new NotFound()
        const t = planMessages(locale)
        const columns = exportColumns.map(({ field, kind }) => ({ header: t[field], kind }))
        const rows = exportRows(plan, visibleActivities(plan, query, today), today, (state) =>
          t.states[state].toLowerCase(),
        )
        const content =
          format === 'csv'
            ? writeCsv({ columns, rows }, { separator: ';' })
            : await writeXlsx([{ name: t.timetable, columns, rows }])
        return file(content, spreadsheets[format], `${t.timetable.toLowerCase()}-${region.slug}.${format}`)
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
]
