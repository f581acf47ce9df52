import type { Actor } from '../../../platform/actor.ts'
import { transaction } from '../../../platform/database/database.ts'
import type { Access } from '../../../platform/http/access.ts'
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
import { formats } from '../../../platform/i18n.ts'
import { organisationMessages } from '../messages.ts'
import {
  memberPath,
  memberSearchPath,
  membershipEndPath,
  membershipPath,
  membersPath,
  newMemberPath,
  suggestionsPath,
} from '../paths.ts'
import { mayLead } from '../policy.ts'
import { inRegion, type InRegion } from '../public.ts'
import { entryById, type Entry } from '../queries.ts'
import { addingRoutes, refusedField } from './adding/routes.tsx'
import { endMembership, startMembership } from './commands.ts'
import { membershipMessages } from './messages.ts'
import { membershipsOf, soughtFor } from './queries.ts'
import { isOn, memberRoles } from './rules.ts'
import { endForm, membershipForm, searchQuery } from './schema.ts'
import { togetherRoutes } from './together/routes.tsx'
import { MemberPage, type Place } from './views/member-page.tsx'
import { regionRoles } from './views/membership-fields.tsx'
import { SearchPage } from './views/search-page.tsx'

const R = ':region'
const O = ':organisation'

interface InMember extends InRegion {
  readonly entry: Entry
}

const keepMembers = inRegion('keepMembers', mayLead)

/** Any organisation, under a region whose members the actor may keep. */
const keepMember: Access<InMember> = {
  name: 'keepMembers',
  needsPerson: true,
  find: async (db, actor, params) => {
    const found = await keepMembers.find(db, actor, params)
    const entry = found && (await entryById(db, Number(params['organisation'])))
    return entry && { ...found, entry }
  },
  may: (actor: Actor, { region }) => mayLead(actor, region),
}

const searchRoute = get(
  memberSearchPath(R),
  { access: keepMembers, query: searchQuery },
  async ({ db, scope: { region }, query: { zoek }, today, locale }) => {
    const [all, found] = await Promise.all([membershipsOf(db, region), soughtFor(db, zoek, today)])
    const place = {
      section: 'members',
      name: region.name,
      lead: membershipMessages(locale).searchLead,
      trail: [{ href: membersPath(region.slug), text: organisationMessages(locale).members }],
      searchPath: memberSearchPath(region.slug),
      suggestions: suggestionsPath,
      memberHref: (organisation: number | string) => memberPath(region.slug, organisation),
      newPath: newMemberPath(region.slug),
    }
    const members = all.filter((each) => isOn(each, today)).map(({ organisationId }) => organisationId)
    return page(<SearchPage place={place} sought={zoek} {...found} members={new Set(members)} />)
  },
)

const placeOf = ({ scope: { region, entry }, locale }: Pick<Ask<InMember>, 'scope' | 'locale'>): Place => ({
  section: 'members',
  trail: [{ href: membersPath(region.slug), text: organisationMessages(locale).members }],
  history: membershipMessages(locale).history,
  roles: regionRoles(locale),
  startPath: membershipPath(region.slug, entry.id),
  endPath: membershipEndPath(region.slug, entry.id),
})

async function memberPage(
  ask: Pick<Ask<InMember>, 'db' | 'scope' | 'today' | 'locale'>,
  typed: Typed | null = null,
  errors: readonly FieldError[] = [],
) {
  const { db, scope, today } = ask
  const { region, entry } = scope
  const all = await membershipsOf(db, region)
  const memberships = all.filter(({ organisationId }) => organisationId === entry.id)
  const current = memberships.find((each) => each.until === null || each.until >= today) ?? null
  const day = formats('nl').date(today)
  const role = current?.role ?? (entry.kind === 'company' ? 'partner' : 'member')
  const shared = { place: placeOf(ask), organisation: entry, memberships, current, errors }
  return <MemberPage {...shared} typed={{ role, from: day, ended: day, ...typed }} />
}

export const membershipRoutes: readonly Route[] = [
  ...togetherRoutes,
  searchRoute,
  ...addingRoutes,
  get(memberPath(R, O), { access: keepMember }, async (ask) => {
    const { region, entry } = ask.scope
    const t = membershipMessages(ask.locale)
    if (entry.mergedInto !== null) return redirect(memberPath(region.slug, entry.mergedInto), t.merged)
    return page(await memberPage(ask))
  }),
  post(
    membershipPath(R, O),
    { access: keepMember, form: (locale) => membershipForm(membershipMessages(locale).complaints, memberRoles) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      if (!form.ok) return redrawn(await memberPage(ask, form.typed, form.errors))
      const { region, entry } = scope
      const started = await transaction(db, (tx) => startMembership(tx, personOf(actor), region, entry, form.value))
      const t = membershipMessages(locale)
      if (started.ok) return redirect(membersPath(region.slug), t.started(entry.name))
      if (started.reason === 'merged') return redirect(memberPath(region.slug, entry.id))
      return redrawn(await memberPage(ask, form.typed, [await refusedField(ask.db, locale, started)]))
    },
  ),
  post(
    membershipEndPath(R, O),
    { access: keepMember, form: (locale) => endForm(membershipMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      if (!form.ok) return redrawn(await memberPage(ask, form.typed, form.errors))
      const { region, entry } = scope
      const ended = await transaction(db, (tx) => endMembership(tx, personOf(actor), region, entry, form.value))
      const t = membershipMessages(locale)
      if (ended.ok)
        return redirect(membersPath(region.slug), t.ended(entry.name, formats(locale).date(form.value.until)))
      return redrawn(await memberPage(ask, form.typed, [{ field: 'ended', text: t.endRefused[ended.reason] }]))
    },
  ),
]
