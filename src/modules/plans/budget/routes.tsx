import { transaction } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
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
import {
  activityPath,
  budgetLinePath,
  budgetLineRemovalPath,
  budgetLinesPath,
  budgetPath,
  grantPath,
} from '../paths.ts'
import { programmeLineNames } from '../keeping/queries.ts'
import { mayChangeActivity, mayChangePlan, mayViewPlan, mayViewSpending } from '../policy.ts'
import { inActivity, type ActivityInRegion } from '../public.ts'
import { periodOn, planOf } from '../queries.ts'
import type { Plan } from '../rules.ts'
import { addBudgetLine, changeBudgetLine, removeBudgetLine, setGrant } from './commands.ts'
import { budgetMessages, lineInWords } from './messages.ts'
import { budgetLinesOf, moneyOf } from './queries.ts'
import { openPosts } from './posts/rules.ts'
import { postRoutes } from './posts/routes.tsx'
import { budgetQuery } from './posts/schema.ts'
import { entriesOf, lineText } from './rules.ts'
import { budgetLineForm, grantForm } from './schema.ts'
import { choicesOf, filterOf, heldBy, isFiltered, visibleActivities } from '../timetable/rules.ts'
import { viewInAddress, type TimetableQuery } from '../timetable/schema.ts'
import { spendingRoutes } from './spending/routes.tsx'
import { BudgetPage } from './views/budget-page.tsx'
import { yearsOf } from './years/rules.ts'

const [R, A, L] = [':region', ':activity', ':line'] as const
const changeIn = inActivity('changeActivity', mayChangeActivity)

/** The form of a line on the page of its activity, as it comes back. */
export interface OpenLine {
  readonly line: number | null
  readonly typed: Typed
}

type Drawn = (
  ask: Pick<Ask<ActivityInRegion>, 'db' | 'scope' | 'actor' | 'today'>,
  errors: readonly FieldError[],
  open: OpenLine,
) => Promise<Parameters<typeof redrawn>[0]>

const lineIn = (params: Readonly<Record<string, string>>): number => {
  const id = Number(params['line'])
  return Number.isSafeInteger(id) ? id : 0
}

/** @param drawn the page of the activity, where its lines are kept. */
const lineRoutes = (drawn: Drawn): readonly Route[] => [
  post(
    budgetLinesPath(R, A),
    { access: changeIn, form: (locale) => budgetLineForm(budgetMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const { region, activity } = scope
      const t = budgetMessages(locale)
      if (!form.ok) return redrawn(await drawn(ask, form.errors, { line: null, typed: form.typed }))
      const place = { region, activityId: activity.id, today }
      const done = await transaction(db, (tx) => addBudgetLine(tx, personOf(actor), place, form.value))
      if (done.ok) return redirect(`${activityPath(region.slug, activity.id)}#begroting`, t.added)
      const error = { field: 'price', text: t.complaints.noRate }
      return redrawn(await drawn(ask, [error], { line: null, typed: form.typed }))
    },
  ),
  post(
    budgetLinePath(R, A, L),
    { access: changeIn, form: (locale) => budgetLineForm(budgetMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today, params } = ask
      const { region, activity } = scope
      const t = budgetMessages(locale)
      const line = lineIn(params)
      if (!form.ok) return redrawn(await drawn(ask, form.errors, { line, typed: form.typed }))
      const place = { region, activityId: activity.id, today }
      const done = await transaction(db, (tx) => changeBudgetLine(tx, personOf(actor), place, line, form.value))
      const here = `${activityPath(region.slug, activity.id)}#begroting`
      if (done.ok) return redirect(here, t.changed)
      if (done.reason === 'gone') return redirect(here, t.gone)
      if (done.reason === 'noRate')
        return redrawn(await drawn(ask, [{ field: 'price', text: t.complaints.noRate }], { line, typed: form.typed }))
      const now = (await budgetLinesOf(db, activity.id)).find(({ id }) => id === line)
      const was = now ? lineText(now) : ''
      const error = { field: 'description', text: t.meanwhile(lineInWords(locale, was)) }
      return redrawn(await drawn(ask, [error], { line, typed: { ...form.typed, was } }))
    },
  ),
  post(budgetLineRemovalPath(R, A, L), { access: changeIn }, async ({ db, scope, actor, params, locale, today }) => {
    const { region, activity } = scope
    const place = { region, activityId: activity.id, today }
    await transaction(db, (tx) => removeBudgetLine(tx, personOf(actor), place, lineIn(params)))
    return redirect(`${activityPath(region.slug, activity.id)}#begroting`, budgetMessages(locale).removed)
  }),
]

const closed = { line: null, year: null }

async function budgetPage(
  { db, scope: { region }, actor, today }: Pick<Ask<InRegion>, 'db' | 'scope' | 'actor' | 'today'>,
  opened: { readonly line: string | null; readonly year: number | null },
  typed: Typed | null = null,
  errors: readonly FieldError[] = [],
  asked: TimetableQuery | null = null,
) {
  const plan = await planOf(db, region, await periodOn(db, today))
  const [{ lines, loose, posts, grantCents, grantYears }, programmeLines] = await Promise.all([
    moneyOf(db, plan.id),
    programmeLineNames(db, plan.id),
  ])
  const open = openPosts({ posts, lines, activities: plan.activities })
  const filtered = asked && narrowed(plan, asked, today)
  const isShown = ({ activityId }: { readonly activityId: number }) => filtered?.ids.has(activityId) ?? true
  return (
    <BudgetPage
      region={region}
      period={plan.period.name}
      // What is left of a post belongs to no activity.
      entries={entriesOf(plan, lines.filter(isShown), loose.filter(isShown), filtered ? [] : posts)}
      filtered={filtered && { view: filtered.view, shown: filtered.ids.size, all: plan.activities.length }}
      grantCents={grantCents}
      grantYears={grantYears}
      years={yearsOf(plan.period)}
      posts={open}
      lines={programmeLines}
      open={open.find(({ programmeLine, year }) => programmeLine === opened.line && year === opened.year) ?? null}
      approved={plan.approved}
      mayChange={mayChangePlan(actor, region)}
      mayViewSpending={mayViewSpending(actor, region)}
      typed={typed}
      errors={errors}
    />
  )
}

/** The activities that the filter of the plan leaves; null without a filter. */
function narrowed(plan: Plan, asked: TimetableQuery, today: IsoDate) {
  const { view } = heldBy(choicesOf(plan), asked)
  if (!isFiltered(view)) return null
  return { view: filterOf(view), ids: new Set(visibleActivities(plan, view, today).map(({ id }) => id)) }
}

export const budgetRoutes = (drawn: Drawn): readonly Route[] => [
  get(budgetPath(R), { access: inRegion('viewPlan', mayViewPlan), query: budgetQuery }, async (ask) =>
    page(
      await budgetPage(
        ask,
        { line: ask.query.lijn, year: ask.query.jaar },
        null,
        [],
        // With a year it names a post; a filter has a school year.
        ask.query.jaar === null ? viewInAddress(ask.path) : null,
      ),
    ),
  ),
  post(
    grantPath(R),
    {
      access: inRegion('changeGoals', mayChangePlan),
      form: (locale) => grantForm(budgetMessages(locale).complaints),
    },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      if (!form.ok) return redrawn(await budgetPage(ask, closed, form.typed, form.errors))
      const { slug } = await periodOn(db, today)
      await transaction(db, (tx) => setGrant(tx, personOf(actor), scope.region, slug, form.value.cents))
      return redirect(budgetPath(scope.region.slug), budgetMessages(locale).grantSet)
    },
  ),
  ...postRoutes((ask, typed, errors) =>
    budgetPage(ask, { line: typed['line'] ?? null, year: Number(typed['year']) }, typed, errors),
  ),
  ...spendingRoutes,
  ...lineRoutes(drawn),
]
