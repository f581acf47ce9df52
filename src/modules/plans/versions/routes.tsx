import { transaction } from '../../../platform/database/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { formats } from '../../../platform/i18n.ts'
import {
  get,
  page,
  personOf,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Route,
  type Typed,
} from '../../../platform/http/route.ts'
import { inRegion, type InRegion } from '../../organisations/public.ts'
import { changesBetween } from '../changes/difference/rules.ts'
import { changesOfPlan, reasonsSince } from '../changes/queries.ts'
import { withReasons } from '../changes/reasons/rules.ts'
import { toReport } from '../changes/rules.ts'
import { versionsPath } from '../paths.ts'
import { mayChangePlan, mayViewPlan } from '../policy.ts'
import { periodOn, planId } from '../queries.ts'
import { approveVersion } from './commands.ts'
import { versionMessages } from './messages.ts'
import { differencePath, versionPath } from './paths.ts'
import { snapshotNow, versionOf, versionsOf } from './queries.ts'
import { costsOf } from './rules.ts'
import { approvalForm, differenceQuery } from './schema.ts'
import { DifferencePage } from './views/difference-page.tsx'
import { VersionPage } from './views/version-page.tsx'
import { VersionsPage } from './views/versions-page.tsx'

const R = ':region'
const viewPlan = inRegion('viewPlan', mayViewPlan)
type Here = Pick<Ask<InRegion>, 'db' | 'scope' | 'actor' | 'today'>

const planHere = async ({ db, scope, today }: Here): Promise<number | null> =>
  planId(db, scope.region, (await periodOn(db, today)).slug)

async function versionsPage(ask: Here, typed: Typed = {}, errors: readonly FieldError[] = []) {
  const { db, scope, actor } = ask
  const plan = await planHere(ask)
  const mayChange = mayChangePlan(actor, scope.region)
  const [versions, snapshot, list] = await Promise.all([
    versionsOf(db, plan),
    mayChange ? snapshotNow(db, plan) : null,
    mayChange ? changesOfPlan(db, plan) : null,
  ])
  const working = snapshot?.goals.length
    ? {
        goals: snapshot.goals.filter(({ droppedOn }) => droppedOn === null).length,
        activities: snapshot.activities.length,
        costCents: [...costsOf(snapshot).values()].reduce((sum, cents) => sum + cents, 0),
        toReport: toReport(list?.changes ?? []).length,
      }
    : null
  return <VersionsPage {...{ region: scope.region, versions, working, mayChange, typed, errors }} />
}

export const versionRoutes: readonly Route[] = [
  get(versionsPath(R), { access: viewPlan }, async (ask) => page(await versionsPage(ask))),
  post(
    versionsPath(R),
    {
      access: inRegion('changeGoals', mayChangePlan),
      form: (locale) => approvalForm(versionMessages(locale).complaints),
    },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const t = versionMessages(locale)
      if (!form.ok) return redrawn(await versionsPage(ask, form.typed, form.errors))
      const complain = async (text: string) =>
        redrawn(await versionsPage(ask, form.typed, [{ field: 'approvedOn', text }]))
      if (form.value.approvedOn > today) return complain(t.complaints.future)
      const { slug } = await periodOn(db, today)
      const done = await transaction(db, (tx) => approveVersion(tx, personOf(actor), scope.region, slug, form.value))
      const here = versionsPath(scope.region.slug)
      if (done.ok) return redirect(here, t.done(done.number))
      if (done.reason !== 'earlier') return redirect(here, done.reason === 'empty' ? t.empty : t.meanwhile)
      const newest = await versionOf(db, await planHere(ask))
      return complain(t.complaints.earlier(newest ? formats(locale).date(newest.approvedOn) : ''))
    },
  ),
  get(differencePath(R), { access: viewPlan, query: differenceQuery }, async (ask) => {
    const { db, scope, query } = ask
    const plan = await planHere(ask)
    const [versions, from, to] = await Promise.all([
      versionsOf(db, plan),
      versionOf(db, plan, query.van),
      query.naar === null ? null : versionOf(db, plan, query.naar),
    ])
    const after = query.naar === null ? await snapshotNow(db, plan) : to?.snapshot
    if (plan === null || !from || !after) throw new NotFound()
    const reasons = to ? [] : await reasonsSince(db, plan, from.changeId)
    const changes = withReasons(changesBetween(from.snapshot, after), reasons)
    return page(<DifferencePage {...{ region: scope.region, versions, from, to, changes }} />)
  }),
  get(versionPath(R, ':version'), { access: viewPlan }, async (ask) => {
    const number = Number(ask.params['version'])
    const version =
      Number.isSafeInteger(number) && number < 1e9 ? await versionOf(ask.db, await planHere(ask), number) : null
    if (!version) throw new NotFound()
    return page(<VersionPage region={ask.scope.region} version={version} />)
  }),
]
