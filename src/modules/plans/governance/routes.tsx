import { deedsOn } from '../../../platform/audit/audit.ts'
import { transaction } from '../../../platform/database/database.ts'
import { second } from '../../../platform/editing/editing.ts'
import { NotFound } from '../../../platform/errors.ts'
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
import { inRegion, type InRegion, type Region } from '../../organisations/public.ts'
import { teamOn } from '../electives/procedure/queries.ts'
import {
  bodyChangePath,
  bodyPath,
  bodyRemovalPath,
  chargesPath,
  editBodyPath,
  governancePath,
  newBodyPath,
  seatPath,
  seatsPath,
} from '../paths.ts'
import { mayChangePlan, mayViewPlan } from '../policy.ts'
import { periodOn, planOf } from '../queries.ts'
import { addBody, changeBody, charge, dissolveBody } from './commands.ts'
import { governanceMessages } from './messages.ts'
import { bodiesOf, bodyFor, type InBody } from './queries.ts'
import { gapsOf, treeOf, type Body } from './rules.ts'
import { bodyForm, chargeForm, seatEndForm, seatForm } from './schema.ts'
import { seat, unseat } from './seats/commands.ts'
import { BodyFormPage } from './views/body-form-page.tsx'
import { BodyPage } from './views/body-page.tsx'
import { ChartPage } from './views/chart-page.tsx'

const [R, B] = [':region', ':body'] as const
const keep = inRegion('keepGovernance', mayChangePlan)

const inBody = (name: string, may: (actor: Actor, region: Region) => boolean): Access<InBody> => ({
  name,
  needsPerson: true,
  find: (db, actor, params) => bodyFor(db, actor, params['region'] ?? '', Number(params['body'])),
  may: (actor, { region }) => may(actor, region),
})
const keepBody = inBody('keepGovernance', mayChangePlan)

type Asked<Scope> = Pick<Ask<Scope>, 'db' | 'scope' | 'actor' | 'today'>

const bodyIn = (bodies: readonly Body[], id: number): Body => {
  const body = bodies.find((each) => each.id === id)
  if (!body) throw new NotFound()
  return body
}

const fieldsOf = (body: Body): Record<string, string> => ({
  name: body.name,
  kind: body.kind,
  parent: String(body.parentId ?? ''),
  purpose: body.purpose ?? '',
  meets: body.meets ?? '',
})

const shownBody = (body: Body): Typed => ({
  ...fieldsOf(body),
  version: String(body.version),
  seen: JSON.stringify(fieldsOf(body)),
})

/** Somebody else saved first: what this reader left alone is taken over, what both changed is asked again. */
async function savedSecond(ask: Asked<InBody> & Pick<Ask<InBody>, 'locale'>, typed: Typed) {
  const { db, scope, locale, today } = ask
  const t = governanceMessages(locale)
  const bodies = await bodiesOf(db, scope.region, today)
  const body = bodyIn(bodies, scope.bodyId)
  const names = new Map([...Object.entries(t.kinds), ...bodies.map(({ id, name }) => [String(id), name] as const)])
  const { typed: merged, errors } = second(typed, fieldsOf(body), (other) => t.meanwhileBoth(names.get(other) ?? other))
  const fresh = { ...merged, version: String(body.version), seen: JSON.stringify(fieldsOf(body)) }
  return formPage(ask, { typed: fresh, errors, refused: t.changedMeanwhile })
}

async function formPage(
  { db, scope, today }: Pick<Asked<InRegion & Partial<InBody>>, 'db' | 'scope' | 'today'>,
  given: { typed?: Typed; errors?: readonly FieldError[]; refused?: string } = {},
) {
  const bodies = await bodiesOf(db, scope.region, today)
  const body = scope.bodyId === undefined ? null : bodyIn(bodies, scope.bodyId)
  return (
    <BodyFormPage
      region={scope.region.slug}
      body={body}
      bodies={bodies}
      typed={given.typed ?? (body ? shownBody(body) : {})}
      errors={given.errors ?? []}
      refused={given.refused}
    />
  )
}

async function bodyPage(
  { db, scope, actor, today }: Asked<InBody>,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const { region, bodyId } = scope
  const [bodies, plan, team, log] = await Promise.all([
    bodiesOf(db, region, today),
    periodOn(db, today).then((period) => planOf(db, region, period)),
    teamOn(db, region, today),
    deedsOn(db, { kind: 'body', id: bodyId }, 30),
  ])
  return (
    <BodyPage
      region={region}
      body={bodyIn(bodies, bodyId)}
      bodies={bodies}
      plan={plan}
      team={team}
      log={log}
      today={today}
      mayKeep={mayChangePlan(actor, region)}
      typed={typed}
      errors={errors}
    />
  )
}

const chartRoutes: readonly Route[] = [
  get(
    governancePath(R),
    { access: inRegion('viewPlan', mayViewPlan) },
    async ({ db, scope: { region }, actor, today }) => {
      const [bodies, plan] = await Promise.all([
        bodiesOf(db, region, today),
        periodOn(db, today).then((period) => planOf(db, region, period)),
      ])
      return page(
        <ChartPage
          region={region.slug}
          trees={treeOf(bodies)}
          gaps={gapsOf(bodies, plan, today)}
          plan={plan}
          today={today}
          mayKeep={mayChangePlan(actor, region)}
        />,
      )
    },
  ),
  get(newBodyPath(R), { access: keep }, async (ask) => page(await formPage(ask))),
  post(
    governancePath(R),
    { access: keep, form: (locale) => bodyForm(governanceMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      const t = governanceMessages(locale)
      if (!form.ok) return redrawn(await formPage(ask, form))
      const done = await transaction(db, (tx) => addBody(tx, personOf(actor), scope.region, form.value))
      if (done.ok) return redirect(bodyPath(scope.region.slug, done.id), t.added(form.value.name))
      const errors = [{ field: 'parent', text: t.complaints.parentNotHere }]
      return redrawn(await formPage(ask, { typed: form.typed, errors }))
    },
  ),
]

const bodyRoutes: readonly Route[] = [
  get(bodyPath(R, B), { access: inBody('viewPlan', mayViewPlan) }, async (ask) => page(await bodyPage(ask))),
  get(editBodyPath(R, B), { access: keepBody }, async (ask) => page(await formPage(ask))),
  post(
    bodyChangePath(R, B),
    { access: keepBody, form: (locale) => bodyForm(governanceMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const t = governanceMessages(locale)
      if (!form.ok) return redrawn(await formPage(ask, form))
      const { region, bodyId } = scope
      const done = await transaction(db, (tx) => changeBody(tx, personOf(actor), region, bodyId, form.value))
      if (done.ok) return redirect(bodyPath(region.slug, bodyId), t.changed)
      if (done.reason === 'changedMeanwhile') return redrawn(await savedSecond(ask, form.typed))
      const parent = (await bodiesOf(db, region, today)).find(({ id }) => id === form.value.parentId)
      const text = done.reason === 'circle' ? t.complaints.circle(parent?.name ?? '') : t.complaints.parentNotHere
      return redrawn(await formPage(ask, { typed: form.typed, errors: [{ field: 'parent', text }] }))
    },
  ),
  post(bodyRemovalPath(R, B), { access: keepBody }, async ({ db, scope: { region, bodyId }, actor, locale, today }) => {
    const { name } = bodyIn(await bodiesOf(db, region, today), bodyId)
    await transaction(db, (tx) => dissolveBody(tx, personOf(actor), region, bodyId))
    return redirect(governancePath(region.slug), governanceMessages(locale).dissolved(name))
  }),
]

const peopleRoutes: readonly Route[] = [
  post(
    seatsPath(R, B),
    { access: keepBody, form: (locale) => seatForm(governanceMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const t = governanceMessages(locale)
      if (!form.ok) return redrawn(await bodyPage(ask, form.typed, form.errors))
      const { region, bodyId } = scope
      const done = await transaction(db, (tx) => seat(tx, personOf(actor), region, bodyId, form.value, today))
      if (done.ok) return redirect(bodyPath(region.slug, bodyId), t.seated)
      return redrawn(await bodyPage(ask, form.typed, [{ field: 'person', text: t.complaints.notInTeam }]))
    },
  ),
  post(
    seatPath(R, B, ':seat'),
    { access: keepBody, form: seatEndForm },
    async ({ db, scope: { region, bodyId }, actor, form, params, locale, today }) => {
      const t = governanceMessages(locale)
      const to = form.ok ? form.value.to : 'end'
      const which = { body: bodyId, seatId: Number(params['seat']) }
      if (Number.isSafeInteger(which.seatId))
        await transaction(db, (tx) => unseat(tx, personOf(actor), region, which, to, today))
      return redirect(bodyPath(region.slug, bodyId), to === 'end' ? t.ended : t.removed)
    },
  ),
  post(
    chargesPath(R, B),
    { access: keepBody, form: chargeForm },
    async ({ db, scope: { region, bodyId }, actor, form, locale }) => {
      const t = governanceMessages(locale)
      if (!form.ok || form.value.id === 0) return redirect(bodyPath(region.slug, bodyId))
      await transaction(db, (tx) => charge(tx, personOf(actor), region, bodyId, form.value))
      return redirect(bodyPath(region.slug, bodyId), form.value.to === 'add' ? t.charged : t.relieved)
    },
  ),
]

export const governanceRoutes: readonly Route[] = [...chartRoutes, ...bodyRoutes, ...peopleRoutes]
