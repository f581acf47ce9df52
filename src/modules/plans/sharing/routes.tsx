// Together with other regions: what they share with us, and what they see of ours.
import { transaction } from '../../../platform/database/database.ts'
import { plain } from '../../../platform/search/plain.ts'
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
import type { Access } from '../../../platform/http/access.ts'
import { inRegion, regionsOn, type InRegion } from '../../organisations/public.ts'
import {
  audiencesPath,
  ownSharingPath,
  planAudiencePath,
  sharedPlanPath,
  sharedVisionPath,
  togetherPath,
} from '../paths.ts'
import { mayShare, mayViewPlan } from '../policy.ts'
import { goalsIn, periodOn, planId } from '../queries.ts'
import { shareActivities, sharePlan } from './commands.ts'
import { ownList, regionsWithSharedPlan, sharedList, sharedOfPlan, waitingFor } from './listing/queries.ts'
import { audienceText, sharingMessages } from './messages.ts'
import { planSharing, readerIn } from './queries.ts'
import { sharedPlanFor, type InSharedPlan } from './reading/queries.ts'
import { audienceForm, chosenQuery, idsIn, ownQuery, planAudienceForm, sharedQuery, type OwnQuery } from './schema.ts'
import { sharedVisionRoutes } from './vision/routes.tsx'
import { AudiencePage } from './views/audience-page.tsx'
import { OwnSharingPage } from './views/own-sharing-page.tsx'
import { SharedListPage } from './views/shared-list-page.tsx'
import { SharedPlanPage } from './views/shared-plan-page.tsx'

const R = ':region'
const viewPlan = inRegion('viewPlan', mayViewPlan)
const share = inRegion('sharePlan', mayShare)

type PageAsk = Pick<Ask<InRegion>, 'db' | 'scope' | 'actor' | 'today'>

async function ownPage(
  { db, scope, actor, today }: PageAsk,
  query: OwnQuery,
  back: { readonly typed: Typed | null; readonly errors: readonly FieldError[] } = { typed: null, errors: [] },
) {
  const { region } = scope
  const { slug } = await periodOn(db, today)
  const [id, sharing, regions, waiting] = await Promise.all([
    planId(db, region, slug),
    planSharing(db, region, slug),
    regionsOn(db, today),
    waitingFor(db, region.id),
  ])
  const rows = id === null ? [] : await ownList(db, id)
  const words = plain(query.q).split(/\s+/)
  return (
    <OwnSharingPage
      region={region}
      query={query}
      rows={rows.filter(
        ({ title, audience }) =>
          words.every((word) => plain(title).includes(word)) && (!query.wie || (audience ?? 'plan') === query.wie),
      )}
      total={rows.length}
      {...sharing}
      regions={regions.filter((other) => other.id !== region.id)}
      mayShare={mayShare(actor, region)}
      waiting={waiting}
      {...back}
    />
  )
}

async function chosenPage(
  { db, scope, today, locale }: PageAsk & Pick<Ask<InRegion>, 'locale'>,
  ids: readonly number[],
  back: { readonly typed: Typed; readonly errors: readonly FieldError[] },
) {
  const { region } = scope
  const { slug } = await periodOn(db, today)
  const [id, { plan }, regions] = await Promise.all([
    planId(db, region, slug),
    planSharing(db, region, slug),
    regionsOn(db, today),
  ])
  const chosen = id === null ? [] : (await ownList(db, id)).filter((row) => ids.includes(row.id))
  if (!chosen.length) return redirect(ownSharingPath(region.slug), sharingMessages(locale).noneTicked)
  const names = new Map(regions.map((each) => [each.id, each.name]))
  const body = (
    <AudiencePage
      region={region}
      chosen={chosen}
      plan={audienceText(locale, plan, region, names)}
      regions={regions.filter((other) => other.id !== region.id)}
      {...back}
    />
  )
  return back.errors.length ? redrawn(body) : page(body)
}

const withUs = get(togetherPath(R), { access: viewPlan, query: sharedQuery }, async ({ db, scope, today, query }) => {
  const { region } = scope
  const period = await periodOn(db, today)
  const [reader, regions] = await Promise.all([readerIn(db, region), regionsOn(db, today)])
  const within = regions.filter(
    ({ slug, province }) =>
      (!query.regio || slug === query.regio) && (!query.provincie || province === query.provincie),
  )
  const [found, plans, visions, waiting] = await Promise.all([
    sharedList(
      db,
      reader,
      query,
      within.map(({ id }) => id),
      today,
    ),
    regionsWithSharedPlan(db, reader, period.slug),
    regionsWithSharedPlan(db, reader, period.slug, 'vision_audience'),
    waitingFor(db, region.id),
  ])
  return page(
    <SharedListPage
      region={region}
      query={query}
      found={found}
      regions={regions}
      plans={regions.filter(({ id }) => plans.includes(id))}
      visions={regions.filter(({ id }) => visions.includes(id))}
      years={yearsOf(period)}
      waiting={waiting}
    />,
  )
})

function yearsOf({ validFrom, validUntil }: { validFrom: string; validUntil: string }): string[] {
  const [first, last] = [Number(validFrom.slice(0, 4)), Number(validUntil.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}

/** The planner of `:owner`, in the workspace of `:region`. */
const viewSharedPlan: Access<InSharedPlan> = {
  name: 'viewShared',
  needsPerson: true,
  find: (db, actor, params) => sharedPlanFor(db, actor, params['region'] ?? '', params['owner'] ?? ''),
  may: (actor, { region }) => mayViewPlan(actor, region),
}

export const sharingRoutes: readonly Route[] = [
  ...sharedVisionRoutes,
  withUs,
  get(ownSharingPath(R), { access: viewPlan, query: ownQuery }, async (ask) => page(await ownPage(ask, ask.query))),
  post(
    planAudiencePath(R),
    { access: share, form: (locale) => planAudienceForm(sharingMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const t = sharingMessages(locale)
      const all = { q: '', wie: '' } as const
      if (!form.ok) return redrawn(await ownPage(ask, all, form))
      const { slug } = await periodOn(db, today)
      const done = await transaction(db, (tx) => sharePlan(tx, personOf(actor), scope.region, slug, form.value))
      if (done.ok) return redirect(ownSharingPath(scope.region.slug), t.saved)
      const field = done.reason === 'plan' ? 'audienceRegions' : 'visionRegions'
      const errors = [{ field, text: t.complaints.regions }]
      return redrawn(await ownPage(ask, all, { typed: form.typed, errors }))
    },
  ),
  get(audiencesPath(R), { access: share, query: chosenQuery }, async (ask) =>
    chosenPage(ask, ask.query.id, { typed: {}, errors: [] }),
  ),
  post(
    audiencesPath(R),
    { access: share, form: (locale) => audienceForm(sharingMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      const t = sharingMessages(locale)
      if (!form.ok) return chosenPage(ask, idsIn(form.typed), form)
      const { ids, sharing } = form.value
      const done = await transaction(db, (tx) => shareActivities(tx, personOf(actor), scope.region, ids, sharing))
      if (done.ok) return redirect(ownSharingPath(scope.region.slug), t.setDone(done.changed, done.same))
      return chosenPage(ask, ids, {
        typed: form.typed,
        errors: [{ field: 'audienceRegions', text: t.complaints.regions }],
      })
    },
  ),
  get(sharedPlanPath(R, ':owner'), { access: viewSharedPlan }, async ({ db, scope, today }) => {
    const { planId: plan, reader, region, owner, period, vision } = scope
    const [goals, rows] = await Promise.all([goalsIn(db, plan), sharedOfPlan(db, reader, plan)])
    return page(
      <SharedPlanPage
        region={region}
        owner={owner}
        period={period}
        goals={goals}
        rows={rows}
        visionHref={vision ? sharedVisionPath(region.slug, owner.slug) : null}
        today={today}
      />,
    )
  }),
]
