// What an article has to do with the plan: publishing knows no plans, so the program brings them together.
import { transaction } from '../../platform/database/database.ts'
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
} from '../../platform/http/route.ts'
import { plain, wordsOf } from '../../platform/search/plain.ts'
import { openPlan, periodOn } from '../../modules/plans/public.ts'
import { itemActivitiesPath } from '../../modules/publishing/paths.ts'
import { tellOfActivity, writeItem, type InItem } from '../../modules/publishing/public.ts'
import { storyMessages } from './messages.ts'
import { storyForm, storyQuery } from './schema.ts'
import { ActivitiesPage } from './views/activities-page.tsx'

const path = itemActivitiesPath(':region', ':item')

type StoryAsk = Pick<Ask<InItem>, 'db' | 'scope' | 'today'>

async function activitiesPage({ db, scope, today }: StoryAsk, asked: string, errors: readonly FieldError[] = []) {
  const { of, item } = scope
  const plan = of && (await openPlan(db, of, await periodOn(db, today)))
  const words = wordsOf(asked)
  const chosen = new Set(item.version.activities.map(({ id }) => id))
  const found = (plan?.activities ?? []).filter(
    ({ id, title }) => !chosen.has(id) && words.every((word) => plain(title).includes(word)),
  )
  return <ActivitiesPage scope={scope} asked={asked} found={found} errors={errors} />
}

export const storyRoutes: readonly Route[] = [
  get(path, { access: writeItem, query: storyQuery }, async (ask) => page(await activitiesPage(ask, ask.query.zoek))),
  post(path, { access: writeItem, form: (locale) => storyForm(storyMessages(locale).missing) }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    if (!form.ok) return redrawn(await activitiesPage(ask, '', form.errors))
    const t = storyMessages(locale)
    const told = { activity: form.value.activity, about: form.value.about === 'yes' }
    await transaction(db, (tx) => tellOfActivity(tx, personOf(actor), scope.item.id, told))
    return redirect(itemActivitiesPath(scope.slug ?? '', scope.item.id), told.about ? t.chosenDone : t.dropped)
  }),
]
