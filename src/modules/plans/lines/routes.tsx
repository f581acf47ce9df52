import { transaction } from '../../../platform/database/database.ts'
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
import { programmeLineChangePath, programmeLineRemovalPath, programmeLinesPath } from '../paths.ts'
import { mayChangePlan, mayViewPlan } from '../policy.ts'
import { periodOn, planId } from '../queries.ts'
import { addLine, changeLine, removeLine } from './commands.ts'
import { lineMessages } from './messages.ts'
import { programmeLinesOf } from './queries.ts'
import { lineForm, linesQuery, removalForm } from './schema.ts'
import { LinesPage } from './views/lines-page.tsx'

const R = ':region'
const changeLines = inRegion('changeGoals', mayChangePlan)

async function linesPage(
  { db, scope: { region }, actor, today }: Pick<Ask<InRegion>, 'db' | 'scope' | 'actor' | 'today'>,
  line: string,
  typed?: Typed,
  errors: readonly FieldError[] = [],
) {
  const plan = await planId(db, region, (await periodOn(db, today)).slug)
  const lines = await programmeLinesOf(db, plan)
  const changing = lines.find(({ name }) => name === line) ?? null
  return (
    <LinesPage
      region={region}
      lines={lines}
      mayChange={mayChangePlan(actor, region)}
      changing={changing}
      typed={
        typed ?? {
          ...{ name: changing?.name ?? '', theme: changing?.theme ?? '' },
          ...(changing?.overhead && { overhead: 'on' }),
        }
      }
      errors={errors}
    />
  )
}

export const lineRoutes: readonly Route[] = [
  get(programmeLinesPath(R), { access: inRegion('viewPlan', mayViewPlan), query: linesQuery }, async (ask) =>
    page(await linesPage(ask, ask.query.lijn)),
  ),
  ...(['add', 'change'] as const).map((verb) =>
    post(
      verb === 'add' ? programmeLinesPath(R) : programmeLineChangePath(R),
      { access: changeLines, form: (locale) => lineForm(lineMessages(locale).complaints) },
      async (ask) => {
        const { db, scope, actor, form, locale, today } = ask
        const t = lineMessages(locale)
        const line = verb === 'add' ? '' : (form.typed['line'] ?? '')
        if (!form.ok) return redrawn(await linesPage(ask, line, form.typed, form.errors))
        const { slug } = await periodOn(db, today)
        const write = verb === 'add' ? addLine : changeLine
        const done = await transaction(db, (tx) => write(tx, personOf(actor), scope.region, slug, form.value))
        const { name } = form.value
        if (!done.ok)
          return redrawn(await linesPage(ask, line, form.typed, [{ field: 'name', text: t.complaints.taken(name) }]))
        return redirect(programmeLinesPath(scope.region.slug), verb === 'add' ? t.added(name) : t.changed)
      },
    ),
  ),
  post(programmeLineRemovalPath(R), { access: changeLines, form: removalForm }, async (ask) => {
    const { db, scope, actor, form, locale, today } = ask
    const line = form.ok ? form.value.line : ''
    const { slug } = await periodOn(db, today)
    const done = await transaction(db, (tx) => removeLine(tx, personOf(actor), scope.region, slug, line))
    const t = lineMessages(locale)
    return redirect(programmeLinesPath(scope.region.slug), done.ok ? t.removed : t.used)
  }),
]
