// What was ticked in the national register, or all that its filters show, into a region at once.
import { transaction } from '../../../../../platform/database/database.ts'
import { signedIn, type Access } from '../../../../../platform/http/access.ts'
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
} from '../../../../../platform/http/route.ts'
import { regionEntryPath, registerPath, togetherInRegionPath } from '../../../paths.ts'
import { mayKeepRegister } from '../../../policy.ts'
import { regionsOn } from '../../../queries.ts'
import { registerMessages } from '../../../register/messages.ts'
import { idsShown } from '../../../register/queries.ts'
import { membershipMessages } from '../../messages.ts'
import { changeTogether } from '../commands.ts'
import { doneText, togetherMessages, wrongNumberText } from '../messages.ts'
import { chosenOrganisations, consequencesOf } from '../queries.ts'
import { beginning, mostTogether, type Wanted } from '../rules.ts'
import { chosenQuery, idsIn, intoRegionForm, wantedIn } from '../schema.ts'
import { TogetherPage } from '../views/together-page.tsx'

const keepRegister: Access<object> = { ...signedIn, name: 'keepRegister', may: mayKeepRegister }

type PageAsk = Pick<Ask<object>, 'db' | 'today' | 'locale'>

async function intoRegionPage(
  { db, today, locale }: PageAsk,
  ids: readonly number[],
  given: { typed: Typed; errors: readonly FieldError[] } = { typed: {}, errors: [] },
) {
  const [chosen, regions] = await Promise.all([chosenOrganisations(db, ids), regionsOn(db, today)])
  const typed = { ...beginning(chosen, today), ...given.typed }
  const region = regions.find(({ slug }) => slug === typed['region'])
  const wanted = wantedIn('region', typed, membershipMessages(locale).complaints)
  return (
    <TogetherPage
      verb="region"
      section="register"
      trail={[{ href: registerPath, text: registerMessages(locale).title }]}
      action={togetherInRegionPath}
      backHref={registerPath}
      chosen={chosen}
      consequences={region && wanted ? await consequencesOf(db, region, chosen, wanted) : null}
      regions={regions}
      typed={typed}
      errors={given.errors}
    />
  )
}

const complaintsIn = (locale: PageAsk['locale']) => ({
  ...membershipMessages(locale).complaints,
  region: togetherMessages(locale).regionComplaint,
})

export const intoRegionRoutes: readonly Route[] = [
  get(togetherInRegionPath, { access: keepRegister, query: chosenQuery }, async (ask) => {
    const { db, query, locale } = ask
    const ids = query.alles ? await idsShown(db, query.filter, mostTogether + 1) : query.id
    const wrong = wrongNumberText(locale, ids.length)
    return wrong === null ? page(await intoRegionPage(ask, ids)) : redirect(registerPath, wrong)
  }),
  post(
    togetherInRegionPath,
    { access: keepRegister, form: (locale) => intoRegionForm(complaintsIn(locale)) },
    async (ask) => {
      const { db, actor, form, today, locale } = ask
      const t = togetherMessages(locale)
      const ids = idsIn(form.typed)
      const wrong = wrongNumberText(locale, ids.length)
      if (wrong !== null) return redirect(registerPath, wrong)
      if (!form.ok) return redrawn(await intoRegionPage(ask, ids, form))
      const { role, from, until, seen } = form.value
      const region = (await regionsOn(db, today)).find(({ slug }) => slug === form.value.region)
      if (!region) {
        const errors = [{ field: 'region', text: t.regionComplaint }]
        return redrawn(await intoRegionPage(ask, ids, { typed: form.typed, errors }))
      }
      if (seen !== region.slug) return page(await intoRegionPage(ask, ids, { typed: form.typed, errors: [] }))
      const wanted: Wanted = { verb: 'start', given: { role, from, until } }
      const done = await transaction(db, (tx) => changeTogether(tx, personOf(actor), region, form.value, wanted))
      return done.ok
        ? redirect(regionEntryPath(region.slug), doneText(locale, done, wanted))
        : redrawn(await intoRegionPage(ask, ids, { typed: form.typed, errors: [] }))
    },
  ),
]
