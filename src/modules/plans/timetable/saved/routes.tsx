import { transaction } from '../../../../platform/database/database.ts'
import type { Actor } from '../../../../platform/actor.ts'
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
import { inRegion, type InRegion } from '../../../organisations/public.ts'
import {
  planFormPath,
  savedViewChangePath,
  savedViewOpeningEndPath,
  savedViewOpeningPath,
  savedViewPath,
  savedViewRemovalPath,
  savedViewsPath,
} from '../../paths.ts'
import { mayKeepView, mayViewPlan, mayWorkOnActivity } from '../../policy.ts'
import { addressOf, type FormName } from '../rules.ts'
import { changeView, openAsUsual, openFirst, removeView, saveView } from './commands.ts'
import { savedMessages } from './messages.ts'
import { savedViewFor, savedViewsOf, type ViewInRegion } from './queries.ts'
import { changeViewForm, saveViewForm, viewToSave } from './schema.ts'
import { SavedViewsPage } from './views/saved-views-page.tsx'
import { ViewFormPage } from './views/view-form-page.tsx'

const [R, V] = [':region', ':view'] as const
const viewPlan = inRegion('viewPlan', mayViewPlan)

const inView = (name: string, may: (actor: Actor, scope: ViewInRegion) => boolean): Access<ViewInRegion> => ({
  name,
  needsPerson: true,
  find: (db, actor, params) => savedViewFor(db, actor, params['region'] ?? '', Number(params['view'])),
  may,
})
const useView = inView('viewPlan', () => true)
const keepView = inView('keepView', (actor, { region, view }) => mayKeepView(actor, region, view))

interface ToSave {
  readonly form: FormName
  readonly query: string
}

async function listPage(
  { db, scope: { region }, actor }: Pick<Ask<InRegion>, 'db' | 'scope' | 'actor'>,
  toSave: ToSave,
  typed: Typed | null = null,
  errors: readonly FieldError[] = [],
) {
  const views = await savedViewsOf(db, actor, region)
  return (
    <SavedViewsPage
      region={region}
      views={views}
      mayKeep={(view) => mayKeepView(actor, region, view)}
      mayShare={mayWorkOnActivity(actor, region)}
      toSave={toSave}
      typed={typed}
      errors={errors}
    />
  )
}

export const savedViewRoutes: readonly Route[] = [
  get(savedViewsPath(R), { access: viewPlan, query: viewToSave }, async (ask) => {
    const { vorm, ...view } = ask.query
    return page(await listPage(ask, { form: vorm, query: addressOf({ ...view, weergave: null }) }))
  }),
  post(
    savedViewsPath(R),
    { access: viewPlan, form: (locale) => saveViewForm(savedMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      const t = savedMessages(locale)
      const shown = viewToSave.parse(Object.fromEntries(new URLSearchParams(form.typed['query'] ?? '')))
      const back: ToSave = form.ok ? form.value : { form: shown.vorm, query: addressOf({ ...shown, weergave: null }) }
      if (!form.ok) return redrawn(await listPage(ask, back, form.typed, form.errors))
      const given = { ...form.value, shared: form.value.shared && mayWorkOnActivity(actor, scope.region) }
      const done = await transaction(db, (tx) => saveView(tx, personOf(actor), scope.region, given))
      if (!done.ok) return redrawn(await listPage(ask, back, form.typed, [{ field: 'name', text: t.full }]))
      const { form: name, query } = given
      return redirect(
        `${planFormPath(scope.region.slug, name)}?${query ? `${query}&` : ''}weergave=${done.id}`,
        t.saved(given.name),
      )
    },
  ),
  get(savedViewPath(R, V), { access: keepView }, async ({ scope, actor }) =>
    page(<ViewFormPage {...scope} mayShare={mayWorkOnActivity(actor, scope.region)} typed={null} errors={[]} />),
  ),
  post(
    savedViewChangePath(R, V),
    { access: keepView, form: (locale) => changeViewForm(savedMessages(locale).complaints) },
    async ({ db, scope, actor, form, locale }) => {
      const t = savedMessages(locale)
      const mayShare = mayWorkOnActivity(actor, scope.region)
      const drawn = (errors: readonly FieldError[]) =>
        redrawn(<ViewFormPage {...scope} mayShare={mayShare} typed={form.typed} errors={errors} />)
      if (!form.ok) return drawn(form.errors)
      const given = { ...form.value, shared: form.value.shared && mayShare }
      const done = await transaction(db, (tx) => changeView(tx, personOf(actor), scope, given))
      if (!done.ok) return drawn([{ field: 'name', text: t.taken }])
      return redirect(savedViewsPath(scope.region.slug), t.changed(given.name))
    },
  ),
  ...steps(),
]

/** Verbs that need no form of their own. */
function steps(): Route[] {
  return [
    post(savedViewRemovalPath(R, V), { access: keepView }, async ({ db, scope, actor, locale }) => {
      await transaction(db, (tx) => removeView(tx, personOf(actor), scope))
      return redirect(savedViewsPath(scope.region.slug), savedMessages(locale).removed(scope.view.name))
    }),
    post(savedViewOpeningPath(R, V), { access: useView }, async ({ db, scope, actor, locale }) => {
      await transaction(db, (tx) => openFirst(tx, personOf(actor), scope))
      return redirect(savedViewsPath(scope.region.slug), savedMessages(locale).first(scope.view.name))
    }),
    post(savedViewOpeningEndPath(R, V), { access: useView }, async ({ db, scope, actor, locale }) => {
      await transaction(db, (tx) => openAsUsual(tx, personOf(actor), scope))
      return redirect(savedViewsPath(scope.region.slug), savedMessages(locale).usual)
    }),
  ]
}
