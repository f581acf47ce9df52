import { transaction } from '../../../../platform/database/database.ts'
import type { Access } from '../../../../platform/http/access.ts'
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
} from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { dropGoalPath, goalDropPath, goalPath, goalReturnPath } from '../../paths.ts'
import { periodBySlug, planOf } from '../../queries.ts'
import { goalMessages } from '../messages.ts'
import type { InGoal } from '../queries.ts'
import { workOf } from '../rules.ts'
import { dropForm } from '../schema.ts'
import { bringGoalBack, dropGoal } from './commands.ts'
import { DropPage } from './views/drop-page.tsx'

const [R, G] = [':region', ':goal'] as const

async function dropPage(
  { db, scope, today }: Pick<Ask<InGoal>, 'db' | 'scope' | 'today'>,
  typed: Typed = { on: formats('nl').date(today) },
  errors: readonly FieldError[] = [],
) {
  const { region, goal } = scope
  const period = await periodBySlug(db, scope.period)
  const plan = period && (await planOf(db, region, period))
  const others = (plan?.goals ?? []).filter(({ id, droppedOn }) => id !== goal.id && droppedOn === null)
  const { activities } = workOf(goal, plan?.activities ?? [], today)
  const live = new Set(others.map(({ id }) => id))
  const alone = activities.filter(({ goalIds }) => !goalIds.some((id) => live.has(id))).length
  return (
    <DropPage
      region={region}
      goal={goal}
      others={others}
      alone={alone}
      shared={activities.length - alone}
      typed={typed}
      errors={errors}
    />
  )
}

export const dropRoutes = (access: Access<InGoal>): readonly Route[] => [
  get(dropGoalPath(R, G), { access }, async (ask) => page(await dropPage(ask))),
  post(goalDropPath(R, G), { access, form: (locale) => dropForm(goalMessages(locale).complaints) }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const t = goalMessages(locale)
    if (!form.ok) return redrawn(await dropPage(ask, form.typed, form.errors))
    const done = await transaction(db, (tx) => dropGoal(tx, personOf(actor), scope, form.value))
    if (!done.ok) return redrawn(await dropPage(ask, form.typed, [{ field: 'to', text: t.complaints.to }]))
    return redirect(goalPath(scope.region.slug, scope.goal.id), t.didDrop)
  }),
  post(goalReturnPath(R, G), { access }, async ({ db, scope, actor, locale }) => {
    await transaction(db, (tx) => bringGoalBack(tx, personOf(actor), scope))
    return redirect(goalPath(scope.region.slug, scope.goal.id), goalMessages(locale).broughtBack)
  }),
]
