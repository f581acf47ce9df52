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
import { inRegion, type Region } from '../../organisations/public.ts'
import {
  editGoalPath,
  goalChangePath,
  goalMovePath,
  goalPath,
  goalsPath,
  measurementRemovalPath,
  measurementsPath,
  newGoalPath,
} from '../paths.ts'
import { mayChangePlan, mayViewPlan } from '../policy.ts'
import { periodBySlug, periodOn, planOf } from '../queries.ts'
import { addGoal, changeGoal, moveGoal, recordMeasurement, removeMeasurement } from './commands.ts'
import { dropRoutes } from './dropping/routes.tsx'
import { goalMessages } from './messages.ts'
import { goalFor, measuredGoals, type InGoal } from './queries.ts'
import { goalFields, shownGoal, workOf } from './rules.ts'
import { goalForm, measurementForm, orderForm } from './schema.ts'
import { GoalFormPage } from './views/goal-form-page.tsx'
import { GoalPage } from './views/goal-page.tsx'
import { GoalsPage } from './views/goals-page.tsx'

const [R, G] = [':region', ':goal'] as const
const changePlan = inRegion('changeGoals', mayChangePlan)

const inGoal = (name: string, may: (actor: Actor, region: Region) => boolean): Access<InGoal> => ({
  name,
  needsPerson: true,
  find: (db, actor, params) => goalFor(db, actor, params['region'] ?? '', Number(params['goal'])),
  may: (actor, { region }) => may(actor, region),
})
const changeGoalIn = inGoal('changeGoals', mayChangePlan)

/** Boxes joined by commas, as the form showed them. */
const asShown = (typed: Typed): Record<string, string> => ({
  ...typed,
  themes: (typed['themes'] ?? '').split('\n').filter(Boolean).join(','),
})

const listRoutes: readonly Route[] = [
  get(goalsPath(R), { access: inRegion('viewPlan', mayViewPlan) }, async ({ db, scope: { region }, actor, today }) => {
    const plan = await planOf(db, region, await periodOn(db, today))
    const goals = await measuredGoals(db, plan.id)
    return page(
      <GoalsPage
        region={region}
        period={plan.period.name}
        goals={goals.map((goal) => ({ goal, work: workOf(goal, plan.activities, today) }))}
        mayChange={mayChangePlan(actor, region)}
        empty={plan.activities.length === 0}
        approved={plan.approved}
      />,
    )
  }),
  get(newGoalPath(R), { access: changePlan }, async ({ scope }) => page(newPage(scope.region, {}, []))),
  post(
    goalsPath(R),
    { access: changePlan, form: (locale) => goalForm(goalMessages(locale).complaints, true) },
    async ({ db, scope: { region }, actor, form, locale, today }) => {
      if (!form.ok) return redrawn(newPage(region, asShown(form.typed), form.errors))
      const { details } = form.value
      const { slug } = await periodOn(db, today)
      const id = await transaction(db, (tx) => addGoal(tx, personOf(actor), region, slug, details))
      return redirect(goalPath(region.slug, id), goalMessages(locale).added(details.name ?? ''))
    },
  ),
]

const newPage = (region: Region, typed: Typed, errors: readonly FieldError[]) => (
  <GoalFormPage region={region.slug} goal={null} typed={typed} errors={errors} version="" seen="" meanwhile={null} />
)

async function goalPage(
  { db, scope, actor, today }: Pick<Ask<InGoal>, 'db' | 'scope' | 'actor' | 'today'>,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const { region, goal, period } = scope
  const [log, found] = await Promise.all([deedsOn(db, { kind: 'goal', id: goal.id }, 20), periodBySlug(db, period)])
  const plan = found && (await planOf(db, region, found))
  return (
    <GoalPage
      region={region}
      goal={goal}
      work={workOf(goal, plan?.activities ?? [], today)}
      log={log}
      today={today}
      mayChange={mayChangePlan(actor, region)}
      typed={typed}
      errors={errors}
    />
  )
}

function editPage(
  { region, goal }: InGoal,
  given: Partial<Pick<Parameters<typeof GoalFormPage>[0], 'typed' | 'errors' | 'meanwhile'>> = {},
) {
  const now = shownGoal(goal.details)
  const typed = given.typed ?? now
  const fresh = !given.typed || Boolean(given.meanwhile)
  return (
    <GoalFormPage
      region={region.slug}
      goal={goal}
      typed={typed}
      errors={given.errors ?? []}
      // A form that comes back with a complaint still is the form that was opened then.
      version={fresh ? String(goal.version) : (typed['version'] ?? '')}
      seen={fresh ? JSON.stringify(now) : (typed['seen'] ?? '')}
      meanwhile={given.meanwhile ?? null}
    />
  )
}

/** Somebody else saved first: shows what changed, takes over what this reader left alone, and asks to save again. */
async function seenMeanwhile({ db, scope, actor, locale }: Ask<InGoal>, typed: Record<string, string>) {
  const fresh = await goalFor(db, actor, scope.region.slug, scope.goal.id)
  if (!fresh) throw new Error('the access found it just now')
  const t = goalMessages(locale)
  const now = shownGoal(fresh.goal.details)
  const seen = seenIn(typed['seen'])
  const found = meanwhile(seen, typed, now)
  return editPage(fresh, {
    typed: found.typed,
    errors: found.both.map((field) => ({ field, text: t.meanwhileBoth(now[field] || t.empty) })),
    meanwhile: goalFields
      .filter((field) => found.changed.includes(field))
      .map((field) => ({ field, before: seen[field] ?? '', after: now[field] ?? '' })),
  })
}

const goalRoutesOfOne: readonly Route[] = [
  get(goalPath(R, G), { access: inGoal('viewPlan', mayViewPlan) }, async (ask) => page(await goalPage(ask))),
  get(editGoalPath(R, G), { access: changeGoalIn }, async ({ scope }) => page(editPage(scope))),
  post(
    goalChangePath(R, G),
    { access: changeGoalIn, form: (locale) => goalForm(goalMessages(locale).complaints, false) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      const typed = asShown(form.typed)
      if (!form.ok) return redrawn(editPage(scope, { typed, errors: form.errors }))
      const { region, goal } = scope
      const done = await transaction(db, (tx) => changeGoal(tx, personOf(actor), region, goal.id, form.value))
      if (!done.ok) return redrawn(await seenMeanwhile({ ...ask, form: undefined as never }, typed))
      return redirect(goalPath(region.slug, goal.id), goalMessages(locale).changed)
    },
  ),
  post(goalMovePath(R, G), { access: changeGoalIn, form: orderForm }, async ({ db, scope, actor, form, locale }) => {
    const { region, goal, period } = scope
    const to = form.ok ? form.value.to : 'up'
    await transaction(db, (tx) => moveGoal(tx, personOf(actor), { region, period, id: goal.id }, to))
    return redirect(goalsPath(region.slug), goalMessages(locale).moved)
  }),
  post(
    measurementsPath(R, G),
    { access: changeGoalIn, form: (locale) => measurementForm(goalMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      if (!form.ok) return redrawn(await goalPage(ask, form.typed, form.errors))
      const { region, goal } = scope
      await transaction(db, (tx) => recordMeasurement(tx, personOf(actor), region, goal.id, form.value))
      return redirect(goalPath(region.slug, goal.id), goalMessages(locale).recorded)
    },
  ),
  post(
    measurementRemovalPath(R, G, ':measurement'),
    { access: changeGoalIn },
    async ({ db, scope, actor, params, locale }) => {
      const { region, goal } = scope
      const id = Number(params['measurement'])
      if (Number.isSafeInteger(id))
        await transaction(db, (tx) => removeMeasurement(tx, personOf(actor), region, goal.id, id))
      return redirect(goalPath(region.slug, goal.id), goalMessages(locale).removed)
    },
  ),
]

export const goalRoutes: readonly Route[] = [...listRoutes, ...goalRoutesOfOne, ...dropRoutes(changeGoalIn)]
