// What was ticked among the members of a region, done at once: another role, an end, or a new beginning.
import { transaction } from '../../../../platform/database/database.ts'
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
import { organisationMessages } from '../../messages.ts'
import { membersPath, togetherEndPath, togetherPath } from '../../paths.ts'
import { mayLead } from '../../policy.ts'
import { inRegion, type InRegion } from '../../public.ts'
import { membershipMessages } from '../messages.ts'
import { changeTogether, type Together } from './commands.ts'
import { doneText, wrongNumberText } from './messages.ts'
import { intoRegionRoutes } from './nation/routes.tsx'
import { chosenOrganisations, consequencesOf } from './queries.ts'
import { beginning, type Wanted } from './rules.ts'
import { idsIn, togetherEndForm, togetherForm, togetherQuery, wantedIn, type TogetherVerb } from './schema.ts'
import { TogetherPage } from './views/together-page.tsx'

const R = ':region'
const keepMembers = inRegion('keepMembers', mayLead)

type PageAsk = Pick<Ask<InRegion>, 'db' | 'scope' | 'actor' | 'today' | 'locale'>

async function togetherPage(
  { db, scope, today, locale }: PageAsk,
  verb: TogetherVerb,
  ids: readonly number[],
  given: { typed: Typed; errors: readonly FieldError[] } = { typed: {}, errors: [] },
) {
  const { region } = scope
  const chosen = await chosenOrganisations(db, ids)
  const typed = { ...beginning(chosen, today), ...given.typed }
  const wanted = wantedIn(verb, typed, membershipMessages(locale).complaints)
  const backHref = membersPath(region.slug)
  return (
    <TogetherPage
      verb={verb}
      section="members"
      trail={[{ href: backHref, text: organisationMessages(locale).members }]}
      action={verb === 'einde' ? togetherEndPath(region.slug) : togetherPath(region.slug)}
      backHref={backHref}
      chosen={chosen}
      consequences={wanted && (await consequencesOf(db, region, chosen, wanted))}
      regions={[]}
      typed={typed}
      errors={given.errors}
    />
  )
}

/** Does it and says so, or shows who cannot. */
async function change(ask: PageAsk, verb: TogetherVerb, together: Together, wanted: Wanted, typed: Typed) {
  const { db, scope, actor, locale } = ask
  const { region } = scope
  const done = await transaction(db, (tx) => changeTogether(tx, personOf(actor), region, together, wanted))
  return done.ok
    ? redirect(membersPath(region.slug), doneText(locale, done, wanted))
    : redrawn(await togetherPage(ask, verb, together.ids, { typed, errors: [] }))
}

/** Back to the list, with why nothing can be done with so many; null when it can. */
function wrongNumber({ scope, locale }: PageAsk, { length }: readonly number[]) {
  const text = wrongNumberText(locale, length)
  return text === null ? null : redirect(membersPath(scope.region.slug), text)
}

export const togetherRoutes: readonly Route[] = [
  ...intoRegionRoutes,
  get(togetherPath(R), { access: keepMembers, query: togetherQuery }, async (ask) => {
    const { id, wat } = ask.query
    return wrongNumber(ask, id) ?? page(await togetherPage(ask, wat, id))
  }),
  post(
    togetherPath(R),
    { access: keepMembers, form: (locale) => togetherForm(membershipMessages(locale).complaints) },
    async (ask) => {
      const { form } = ask
      const ids = idsIn(form.typed)
      const wrong = wrongNumber(ask, ids)
      if (wrong) return wrong
      if (!form.ok) return redrawn(await togetherPage(ask, togetherQuery.parse(form.typed).wat, ids, form))
      const { wat, role, from, until } = form.value
      return change(ask, wat, form.value, { verb: 'start', given: { role, from, until } }, form.typed)
    },
  ),
  post(
    togetherEndPath(R),
    { access: keepMembers, form: (locale) => togetherEndForm(membershipMessages(locale).complaints) },
    async (ask) => {
      const { form } = ask
      const ids = idsIn(form.typed)
      const wrong = wrongNumber(ask, ids)
      if (wrong) return wrong
      if (!form.ok) return redrawn(await togetherPage(ask, 'einde', ids, form))
      return change(ask, 'einde', form.value, { verb: 'end', until: form.value.until }, form.typed)
    },
  ),
]
