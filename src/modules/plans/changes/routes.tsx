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
import { changeId, markChange } from './commands.ts'
import { changeMessages } from './messages.ts'
import { noticeRoutes } from './notice/routes.tsx'
import { changeMarkPath } from './paths.ts'
import { changesOfPlan, noticesOf } from './queries.ts'
import type { ListedChange } from './rules.ts'
import { changesQuery, markForm } from './schema.ts'
import { ChangesPage, type ChangesPageProps } from './views/changes-page.tsx'

const R = ':region'

async function changesPage(
  { db, scope: { region }, actor, today }: Pick<Ask<InRegion>, 'db' | 'scope' | 'actor' | 'today'>,
  shown: ChangesPageProps['shown'],
  isOpen: (change: ListedChange) => boolean,
  typed: Typed | null = null,
  errors: readonly FieldError[] = [],
) {
  const plan = await planId(db, region, (await periodOn(db, today)).slug)
  const [list, notices] = await Promise.all([changesOfPlan(db, plan), noticesOf(db, plan)])
  const changes = list?.changes ?? []
  const open = changes.find(isOpen) ?? null
  const mayChange = mayChangePlan(actor, region)
  const version = list?.version ?? null
  return <ChangesPage {...{ region, version, changes, notices, shown, open, mayChange, typed, errors }} />
}

export const changeRoutes: readonly Route[] = [
  get(changesPath(R), { access: inRegion('viewPlan', mayViewPlan), query: changesQuery }, async (ask) =>
    page(await changesPage(ask, ask.query.merk, (change) => changeId(change) === ask.query.wijziging)),
  ),
  post(
    changeMarkPath(R),
    { access: inRegion('changeGoals', mayChangePlan), form: (locale) => markForm(changeMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const t = changeMessages(locale)
      const { key, content } = form.typed
      const same = (change: ListedChange): boolean => change.key === key && change.content === content
      if (!form.ok) return redrawn(await changesPage(ask, null, same, form.typed, form.errors))
      const { slug } = await periodOn(db, today)
      const done = await transaction(db, (tx) => markChange(tx, personOf(actor), scope.region, slug, form.value))
      if (done.ok) return redirect(changesPath(scope.region.slug), t.marked)
      // What it became meanwhile, with what was typed.
      const now = (change: ListedChange): boolean => change.key === key
      return redrawn(await changesPage(ask, null, now, form.typed, [{ field: 'mark', text: t.gone }]))
    },
  ),
  ...noticeRoutes,
]
