import { signedIn } from '../../platform/http/access.ts'
import { get, page, personOf, redirect, type Ask, type Route } from '../../platform/http/route.ts'
import {
  contributionsOf,
  gaugeFor,
  hoursTasks,
  mayJudgeHours,
  mayRecord,
  mayViewFunding,
  mayWithdraw,
  mayWriteHours,
  shortageOf,
} from '../../modules/funding/public.ts'
import { workplacePath, workspacePath } from '../../modules/organisations/paths.ts'
import { inOrder, inRegion, personWithRoles, regionsFor, type Region } from '../../modules/organisations/public.ts'
import { mboDesksPath } from '../../modules/plans/paths.ts'
import {
  countToReport,
  deskTasks,
  mayChangePlan,
  mayShare,
  mayWorkOnActivity,
  mboTasks,
  mbosOf,
  periodOn,
  planOf,
  waitingFor,
} from '../../modules/plans/public.ts'
import {
  itemsToReview,
  itemsWithDeadLinks,
  mayPublish,
  mayWriteItems,
  siteTasks,
} from '../../modules/publishing/public.ts'
import { mayViewReports, openRound } from '../../modules/reports/public.ts'
import { todayPath } from './paths.ts'
import { RegionsPage } from './views/regions-page.tsx'
import { TodayPage } from './views/today-page.tsx'
import type { WebsiteTasks } from './views/website-tasks.tsx'

/** Of who writes for the site of the region, or of the nation (null). */
async function websiteTasks(
  { db, actor, today }: Pick<Ask<object>, 'db' | 'actor' | 'today'>,
  region: Region | null,
): Promise<WebsiteTasks | null> {
  if (!mayWriteItems(actor, region)) return null
  const [site, { id }] = [region?.id ?? null, personOf(actor)]
  const [tasks, late, deadLinks] = await Promise.all([
    siteTasks(db, site, { id, mayPublish: mayPublish(actor, region) }),
    itemsToReview(db, site, id, today),
    itemsWithDeadLinks(db, site, id),
  ])
  return { ...tasks, late, deadLinks }
}

export const todayRoutes: readonly Route[] = [
  get(workplacePath, { access: signedIn }, async ({ db, actor, today }) => {
    const regions = await regionsFor(db, actor, today)
    const [only, second] = regions
    if (only && !second) return redirect(todayPath(only.slug))
    if (!only && mbosOf(actor).length) return redirect(mboDesksPath)
    const holder = await personWithRoles(db, personOf(actor).id)
    return page(
      <RegionsPage
        regions={regions}
        roles={inOrder(holder?.roles ?? [], today)}
        desks={await deskTasks(db, actor, today)}
        website={await websiteTasks({ db, actor, today }, null)}
        today={today}
      />,
    )
  }),
  get(workspacePath(':region'), { access: inRegion('enterRegion') }, async ({ scope }) =>
    redirect(todayPath(scope.region.slug)),
  ),
  get(
    todayPath(':region'),
    { access: inRegion('enterRegion') },
    async ({ db, actor, scope: { region }, today, clock }) => {
      const period = await periodOn(db, today)
      const money = mayViewFunding(actor, region)
      const [plan, gauge, contributions, round, toReport, shortage, hours, mbo, others, desks, website] =
        await Promise.all([
          planOf(db, region, period),
          money ? gaugeFor(db, region, period, today) : null,
          mayRecord(actor, region) ? contributionsOf(db, region, { unsigned: true }) : [],
          mayViewReports(actor, region) ? openRound(db, today) : null,
          mayChangePlan(actor, region) ? countToReport(db, region, period.slug) : 0,
          mayWithdraw(actor, region) ? shortageOf(db, region) : null,
          mayWriteHours(actor, region)
            ? hoursTasks(db, region, personOf(actor).id, mayJudgeHours(actor, region))
            : null,
          mayWorkOnActivity(actor, region) ? mboTasks(db, region, today) : null,
          mayShare(actor, region) ? waitingFor(db, region.id) : 0,
          deskTasks(db, actor, today),
          websiteTasks({ db, actor, today }, region),
        ])
      const may = { changePlan: mayChangePlan(actor, region), record: mayRecord(actor, region) }
      const hour = Number(
        new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: region.timeZone }).format(
          clock.now(),
        ),
      )
      return page(
        <TodayPage
          region={region}
          name={personOf(actor).name}
          hour={hour}
          today={today}
          plan={plan}
          gauge={gauge}
          contributions={contributions}
          round={round}
          toReport={toReport}
          shortage={shortage}
          hours={hours}
          around={{ mbo, regions: others, desks }}
          website={website}
          may={may}
        />,
      )
    },
  ),
]
