import { deedsOn } from '../../../platform/audit/audit.ts'
import { transaction } from '../../../platform/database/database.ts'
import { meanwhile, seenIn } from '../../../platform/editing/editing.ts'
import type { Access } from '../../../platform/http/access.ts'
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
import type { Actor } from '../../../platform/actor.ts'
import { inRegion, profiles, type InRegion, type Region } from '../../organisations/public.ts'
import { editPathwayPath, newPathwayPath, pathwayChangePath, pathwayPath, pathwaysPath } from '../paths.ts'
import { mayChangePlan, mayViewPlan, mayWorkOnActivity } from '../policy.ts'
import { periodOn, planOf } from '../queries.ts'
import { partRoutes } from './agreements/routes.tsx'
import { addPathway, changePathway } from './commands.ts'
import { deskRoutes } from './desk/routes.tsx'
import { pathwayMessages } from './messages.ts'
import { candidatesOf, pathwayFor, pathwaysOf, type InPathway } from './queries.ts'
import { requestsOf } from './requests/queries.ts'
import { requestRoutes } from './requests/routes.tsx'
import { byUrgency } from './requests/rules.ts'
import { shownPathway, typedAsShown, yearsAsked } from './rules.ts'
import { pathwayForm } from './schema.ts'
import { PathwayFormPage } from './views/pathway-form-page.tsx'
import { PathwayPage } from './views/pathway-page.tsx'
import { PathwaysPage } from './views/pathways-page.tsx'

const [R, P] = [':region', ':pathway'] as const
const keep = inRegion('keepPathways', mayChangePlan)

const inPathway = (name: string, may: (actor: Actor, region: Region) => boolean): Access<InPathway> => ({
  name,
  needsPerson: true,
  find: (db, actor, params) => pathwayFor(db, actor, params['region'] ?? '', Number(params['pathway'])),
  may: (actor, { region }) => may(actor, region),
})
const keepIn = inPathway('keepPathways', mayChangePlan)

type Given = Partial<Pick<Parameters<typeof PathwayFormPage>[0], 'typed' | 'errors' | 'meanwhile'>>

async function formPage(
  { db, scope, today }: Pick<Ask<InRegion & Partial<InPathway>>, 'db' | 'scope' | 'today'>,
  given: Given = {},
) {
  const { region, pathway } = scope
  const years = yearsAsked(pathway?.pupils ?? [], today)
  const now = pathway ? shownPathway(pathway, years) : {}
  const fresh = !given.typed || Boolean(given.meanwhile)
  const typed = given.typed ?? now
  return (
    <PathwayFormPage
      region={region.slug}
      pathway={pathway ?? null}
      candidates={await candidatesOf(db, region, today)}
      years={years}
      typed={typed}
      errors={given.errors ?? []}
      // A form that comes back with a complaint still is the form that was opened then.
      version={String(fresh ? (pathway?.version ?? 0) : typed['version'])}
      seen={fresh ? JSON.stringify(now) : (typed['seen'] ?? '')}
      meanwhile={given.meanwhile ?? null}
    />
  )
}

/** Somebody else saved first: shows what changed, takes over what this reader left alone, and asks to save again. */
async function seenMeanwhile(
  ask: Pick<Ask<InPathway>, 'db' | 'scope' | 'actor' | 'locale' | 'today'>,
  typed: Record<string, string>,
) {
  const fresh = await pathwayFor(ask.db, ask.actor, ask.scope.region.slug, ask.scope.pathway.id)
  if (!fresh) throw new Error('the access found it just now')
  const t = pathwayMessages(ask.locale)
  const now = shownPathway(fresh.pathway, yearsAsked(fresh.pathway.pupils, ask.today))
  const seen = seenIn(typed['seen'])
  const found = meanwhile(seen, typed, now)
  return formPage(
    { ...ask, scope: fresh },
    {
      typed: found.typed,
      errors: found.both.map((field) => ({ field, text: t.meanwhileBoth(now[field] || t.empty) })),
      meanwhile: found.changed.map((field) => ({ field, before: seen[field] ?? '', after: now[field] ?? '' })),
    },
  )
}

const refusedField = { schoolNotHere: 'schools', mboNotHere: 'mbos' } as const

const forms: readonly Route[] = [
  get(newPathwayPath(R), { access: keep }, async (ask) => page(await formPage(ask))),
  post(
    pathwaysPath(R),
    { access: keep, form: (locale) => pathwayForm(pathwayMessages(locale).complaints, profiles) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const t = pathwayMessages(locale)
      const typed = typedAsShown(form.typed)
      if (!form.ok) return redrawn(await formPage(ask, { typed, errors: form.errors }))
      const done = await transaction(db, (tx) => addPathway(tx, personOf(actor), scope.region, form.value, today))
      if (done.ok) return redirect(pathwayPath(scope.region.slug, done.id), t.added(form.value.details.name))
      const field = done.reason === 'mboNotHere' ? 'mbos' : 'schools'
      return redrawn(await formPage(ask, { typed, errors: [{ field, text: t.complaints[field] }] }))
    },
  ),
  get(editPathwayPath(R, P), { access: keepIn }, async (ask) => page(await formPage(ask))),
  post(
    pathwayChangePath(R, P),
    { access: keepIn, form: (locale) => pathwayForm(pathwayMessages(locale).complaints, profiles) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const t = pathwayMessages(locale)
      const typed = typedAsShown(form.typed)
      if (!form.ok) return redrawn(await formPage(ask, { typed, errors: form.errors }))
      const { region, pathway } = scope
      const done = await transaction(db, (tx) =>
        changePathway(tx, personOf(actor), region, pathway.id, form.value, today),
      )
      if (done.ok) return redirect(pathwayPath(region.slug, pathway.id), t.changed)
      if (done.reason === 'changedMeanwhile') return redrawn(await seenMeanwhile(ask, typed))
      const field = refusedField[done.reason]
      return redrawn(await formPage(ask, { typed, errors: [{ field, text: t.complaints[field] }] }))
    },
  ),
]

async function pathwayPage(
  { db, scope, actor, today }: Pick<Ask<InPathway>, 'db' | 'scope' | 'actor' | 'today'>,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const { region, pathway } = scope
  const mayKeep = mayChangePlan(actor, region)
  const [requests, log, plan] = await Promise.all([
    requestsOf(db, region, pathway.id),
    deedsOn(db, { kind: 'pathway', id: pathway.id }, 30),
    mayKeep ? periodOn(db, today).then((period) => planOf(db, region, period)) : null,
  ])
  return (
    <PathwayPage
      {...scope}
      requests={byUrgency(requests)}
      offered={(plan?.activities ?? []).filter(({ id }) => !pathway.activities.some((each) => each.id === id))}
      log={log}
      today={today}
      mayKeep={mayKeep}
      mayAsk={mayWorkOnActivity(actor, region)}
      typed={typed}
      errors={errors}
    />
  )
}

export const pathwayRoutes: readonly Route[] = [
  get(pathwaysPath(R), { access: inRegion('viewPlan', mayViewPlan) }, async ({ db, scope: { region }, actor, today }) =>
    page(
      <PathwaysPage
        region={region.slug}
        pathways={await pathwaysOf(db, region)}
        today={today}
        mayKeep={mayChangePlan(actor, region)}
      />,
    ),
  ),
  ...forms,
  get(pathwayPath(R, P), { access: inPathway('viewPlan', mayViewPlan) }, async (ask) => page(await pathwayPage(ask))),
  ...partRoutes(keepIn, pathwayPage),
  ...requestRoutes,
  ...deskRoutes,
]
