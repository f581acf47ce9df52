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
import { changesPath } from '../paths.ts'
import { mayChangePlan, mayViewPlan } from '../policy.ts'
import { periodOn, planId } from '../queries.ts'
import { markChange } from './commands.ts'
import { changeMessages } from './messages.ts'
import { noticeRoutes } from './notice/routes.tsx'
import { changeMarkPath } from './paths.ts'
import { changesOfPlan, noticesOf } from './queries.ts'
import { changesQuery, markForm } from './schema.ts'
import { ChangesPage, type ChangesPageProps } from './views/changes-page.tsx'

const R = ':region'

async function changesPage(
  { db, scope: { region }, actor, today }: Pick<Ask<InRegion>, 'db' | 'scope' | 'actor' | 'today'>,
  shown: ChangesPageProps['shown'],
  openKey: string | null,
  typed: Typed | null = null,
  errors: readonly FieldError[] = [],
) {
  const plan = await planId(db, region, (await periodOn(db, today)).slug)
  const [list, notices] = await Promise.all([changesOfPlan(db, plan), noticesOf(db, plan)])
  const changes = list?.changes ?? []
  const open = changes.find(({ key }) => key === openKey) ?? null
  const mayChange = mayChangePlan(actor, region)
  const version = list?.version ?? null
  return <ChangesPage {...{ region, version, changes, notices, shown, open, mayChange, typed, errors }} />
}

export const changeRoutes: readonly Route[] = [
  get(changesPath(R), { access: inRegion('viewPlan', mayViewPlan), query: changesQuery }, async (ask) =>
    page(await changesPage(ask, ask.query.merk, ask.query.wijziging)),
  ),
  post(
    changeMarkPath(R),
    { access: inRegion('changeGoals', mayChangePlan), form: (locale) => markForm(changeMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const t = changeMessages(locale)
      if (!form.ok) return redrawn(await changesPage(ask, null, form.typed['key'] ?? null, form.typed, form.errors))
      const { slug } = await periodOn(db, today)
      const done = await transaction(db, (tx) => markChange(tx, personOf(actor), scope.region, slug, form.value))
      if (done.ok) return redirect(changesPath(scope.region.slug), t.marked)
      return redrawn(await changesPage(ask, null, form.value.key, form.typed, [{ field: 'mark', text: t.gone }]))
    },
  ),
  ...noticeRoutes,
]
