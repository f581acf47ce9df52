// What an article has to do with the plan: publishing knows no plans, so the program brings them together.
import { transaction } from '../../platform/database/database.ts'
import { get, page, personOf, post, redirect, type Route } from '../../platform/http/route.ts'
import { plain, wordsOf } from '../../platform/search/plain.ts'
import { openPlan, periodOn } from '../../modules/plans/public.ts'
import { itemActivitiesPath } from '../../modules/publishing/paths.ts'
import { tellOfActivity, writeItem } from '../../modules/publishing/public.ts'
import { storyMessages } from './messages.ts'
import { storyForm, storyQuery } from './schema.ts'
import { ActivitiesPage } from './views/activities-page.tsx'

const path = itemActivitiesPath(':region', ':item')

export const storyRoutes: readonly Route[] = [
  get(path, { access: writeItem, query: storyQuery }, async ({ db, scope, query, today }) => {
    const { of, item } = scope
    const plan = of && (await openPlan(db, of, await periodOn(db, today)))
    const words = wordsOf(query.zoek)
    const chosen = new Set(item.version.activities.map(({ id }) => id))
    const found = (plan?.activities ?? []).filter(
      ({ id, title }) => !chosen.has(id) && words.every((word) => plain(title).includes(word)),
    )
    return page(<ActivitiesPage scope={scope} asked={query.zoek} found={found} />)
  }),
  post(path, { access: writeItem, form: storyForm }, async ({ db, scope, actor, form, locale }) => {
    const { activity, about } = form.ok ? form.value : { activity: 0, about: 'yes' }
    const t = storyMessages(locale)
    const told = { activity, about: about === 'yes' }
    await transaction(db, (tx) => tellOfActivity(tx, personOf(actor), scope.item.id, told))
    return redirect(itemActivitiesPath(scope.slug ?? '', scope.item.id), told.about ? t.chosenDone : t.dropped)
  }),
]
