import { deedsOn } from '../../platform/audit/audit.ts'
import { NotFound } from '../../platform/errors.ts'
import { file, get, page, type Route } from '../../platform/http/route.ts'
import { writeCsv, writeXlsx } from '../../platform/spreadsheet/write.ts'
import { inRegion } from '../organisations/public.ts'
import { exportColumns, exportRows } from './export/rules.ts'
import { importRoutes } from './import/routes.tsx'
import { planMessages } from './messages.ts'
import { activityPath, planExportPath, planPath, railMapPath } from './paths.ts'
import { mayChangePlan, mayViewPlan, mayWorkOnActivity } from './policy.ts'
import { inActivity } from './public.ts'
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
          mayImport={mayChangePlan(actor, region)}
        />,
      )
    },
  ),
  get(railMapPath(R), { access: viewPlan }, async ({ db, scope: { region }, actor, today }) => {
    const plan = await planOf(db, region, await periodOn(db, today))
    return page(<RailMapPage region={region} plan={plan} today={today} mayImport={mayChangePlan(actor, region)} />)
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
  get(activityPath(R, ':activity'), { access: inActivity('viewActivity') }, async ({ db, scope, actor }) => {
    const log = await deedsOn(db, { kind: 'activity', id: scope.activity.id }, 12)
    return page(<ActivityPage {...scope} log={log} mayRecord={mayWorkOnActivity(actor, scope.region)} />)
  }),
  ...importRoutes,
]
