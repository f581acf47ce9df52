// A new organisation, straight into a region.
import type { Locale } from '../../../../platform/actor.ts'
import { transaction, type Database } from '../../../../platform/database/database.ts'
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
import { Fieldset } from '../../../../ui/form/form.tsx'
import { newFieldsFor } from '../../keeping/details/rules.ts'
import { keepingMessages } from '../../keeping/messages.ts'
import { municipalitiesIn } from '../../keeping/queries.ts'
import { newQuery } from '../../keeping/schema.ts'
import { AddPage, refusalOf, type Doubles } from '../../keeping/views/add-page.tsx'
import { KindPage, type AddingTo } from '../../keeping/views/kind-page.tsx'
import { organisationMessages } from '../../messages.ts'
import { memberSearchPath, membersPath, newMemberPath, newMembersPath } from '../../paths.ts'
import { mayLead } from '../../policy.ts'
import { regionMayAdd } from '../../rules.ts'
import { inRegion, type InRegion } from '../../public.ts'
import { organisationNames } from '../../queries.ts'
import type { Start } from '../rules.ts'
import { addMember } from './commands.ts'
import { membershipMessages } from '../messages.ts'
import { newMemberForm } from './schema.ts'
import { MembershipFields, regionRoles } from '../views/membership-fields.tsx'
import { TakePartInstead } from './views/take-part-instead.tsx'

const R = ':region'
const addToRegion = inRegion('addToRegion', mayLead)

function toRegion({ scope: { region }, locale }: Pick<Ask<InRegion>, 'scope' | 'locale'>): AddingTo {
  return {
    section: 'members',
    title: keepingMessages(locale).addTo(region.name),
    trail: [
      { href: membersPath(region.slug), text: organisationMessages(locale).members },
      { href: memberSearchPath(region.slug), text: membershipMessages(locale).addMember },
    ],
    newPath: newMemberPath(region.slug),
    action: newMembersPath(region.slug),
    backPath: memberSearchPath(region.slug),
  }
}

async function addPage(
  ask: Pick<Ask<InRegion>, 'db' | 'scope' | 'locale' | 'today'>,
  given: Typed,
  errors: readonly FieldError[] = [],
  doubles: Doubles | null = null,
) {
  const { region } = ask.scope
  const role = given['kind'] === 'company' ? 'partner' : 'member'
  const typed: Typed = { role, from: formats('nl').date(ask.today), ...given }
  return (
    <AddPage
      to={toRegion(ask)}
      typed={typed}
      errors={errors}
      doubles={doubles}
      shown={newFieldsFor(typed, false)}
      kinds={regionMayAdd}
      municipalities={await municipalitiesIn(ask.db)}
      verb={(each) => <TakePartInstead region={region} organisation={each} typed={typed} />}
    >
      <Fieldset title={keepingMessages(ask.locale).asMember}>
        <MembershipFields roles={regionRoles(ask.locale)} typed={typed} errors={errors} />
      </Fieldset>
    </AddPage>
  )
}

const complaintsIn = (locale: Locale) => ({
  details: keepingMessages(locale).complaints,
  membership: membershipMessages(locale).complaints,
})

/** Why an organisation cannot take part like this, next to the field that it is about. */
export async function refusedField(
  db: Database,
  locale: Locale,
  { reason, about }: Extract<Start, { ok: false }>,
): Promise<FieldError> {
  const field = { overlaps: 'from', laterLead: 'from', leadNeedsNoEnd: 'until', leadNeeded: 'role' }[reason]
  const names = await organisationNames(db, about ? [about.organisationId] : [])
  const name = names.get(about?.organisationId ?? 0) ?? ''
  const day = about ? formats(locale).date(about.from) : ''
  return { field, text: membershipMessages(locale).refused[reason](name, day) }
}

export const addingRoutes: readonly Route[] = [
  get(newMemberPath(R), { access: addToRegion, query: newQuery }, async (ask) => {
    const kind = regionMayAdd.find((each) => each === ask.query.soort)
    return page(kind ? await addPage(ask, { kind }) : <KindPage to={toRegion(ask)} kinds={regionMayAdd} />)
  }),
  post(
    newMembersPath(R),
    { access: addToRegion, form: (locale) => newMemberForm(complaintsIn(locale)) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      if (!form.ok) return redrawn(await addPage(ask, form.typed, form.errors))
      const { region } = scope
      const added = await transaction(db, (tx) => addMember(tx, personOf(actor), region, form.value))
      if (!added.ok) {
        const { errors, doubles } =
          'about' in added
            ? { errors: [await refusedField(db, locale, added)], doubles: null }
            : refusalOf(added, locale)
        return redrawn(await addPage(ask, form.typed, errors, doubles))
      }
      return redirect(membersPath(region.slug), membershipMessages(locale).started(form.value.details.name ?? ''))
    },
  ),
]
