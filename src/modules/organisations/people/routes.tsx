import { deedsOn } from '../../../platform/audit/audit.ts'
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
  type Route,
  type Typed,
} from '../../../platform/http/route.ts'
import {
  heldRoleEndPath,
  heldRolePath,
  heldRolePeriodPath,
  heldRoleWithdrawalPath,
  handOverPath,
  invitationsPath,
  memberInvitationPath,
  memberRolesPath,
  memberWithdrawalPath,
  teamMemberPath,
  teamPath,
  workplacePath,
} from '../paths.ts'
import { mayLead } from '../policy.ts'
import { inRegion, type InRegion } from '../public.ts'
import { regionFor } from '../queries.ts'
import { changePeriod, endRole, giveAnotherRole, takeBackRole } from './commands.ts'
import { handOverRoutes } from './handover/routes.tsx'
import { inviteTo, resendInvitation, withdrawInvitation } from './inviting/commands.ts'
import { endedText, peopleMessages, refusedText } from './messages.ts'
import { mayGiveRole } from './policy.ts'
import { nationRoutes } from './nation/routes.tsx'
import { holderOf, memberIn, teamIn, type Holder } from './queries.ts'
import { inOrder, inThisRegion, rolesIn, type HeldRole, type Refused } from './rules.ts'
import { endForm, inviteForm, periodForm, roleForm } from './schema.ts'
import { MemberPage } from './views/member-page.tsx'
import { untouched, type Draft } from './views/role-fields.tsx'
import { RolePage, type RolePageProps } from './views/role-page.tsx'
import { TeamPage } from './views/team-page.tsx'

const R = ':region'
const M = ':member'
const H = ':held'

interface InTeam extends InRegion {
  readonly member: Holder
}
interface InRole extends InTeam {
  readonly held: HeldRole
}

/** Somebody of the team of `:region`, for those who lead it. */
const inTeam: Access<InTeam> = {
  ...inRegion('keepTeam', mayLead),
  find: async (db, actor, params) => {
    const region = await regionFor(db, actor, params['region'] ?? '')
    const member = region && (await memberIn(db, region, params['member'] ?? ''))
    return region && member ? { region, member } : null
  },
}

/** One role in `:region`, for those who may give that role. */
const inRole: Access<InRole> = {
  name: 'keepRole',
  needsPerson: true,
  find: async (db, actor, params) => {
    const region = await regionFor(db, actor, params['region'] ?? '')
    const found = region && (await holderOf(db, region, Number(params['held'])))
    return region && found ? { region, ...found } : null
  },
  may: (actor, { region, held }) => mayGiveRole(actor, region, held.role),
}

type TeamAsk = Pick<Ask<InRegion>, 'actor' | 'today' | 'baseUrl' | 'scope' | 'locale'>

const doingOf = ({ actor, today, baseUrl }: TeamAsk) => ({ actor: personOf(actor), today, baseUrl })
const givable = ({ actor, scope }: Pick<TeamAsk, 'actor' | 'scope'>) =>
  rolesIn('region').filter((role) => mayGiveRole(actor, scope.region, role))
/** Roles that the reader may not give are not among the choices of the form. */
const noSuchRole = (ask: TeamAsk) => [{ field: 'role', text: peopleMessages(ask.locale).complaints.role }]

async function teamPage(ask: TeamAsk & Pick<Ask<InRegion>, 'db'>, draft: Draft) {
  const { db, scope, actor, today } = ask
  const { region } = scope
  const [team, log] = await Promise.all([teamIn(db, region, today), deedsOn(db, { kind: 'region', id: region.id }, 30)])
  const lead = mayLead(actor, region)
  const may = { lead, handOver: lead, give: givable(ask) }
  return <TeamPage {...{ region, team, log, may, today, draft }} self={personOf(actor).id} />
}

const memberPage = (ask: Pick<Ask<InTeam>, 'actor' | 'scope' | 'today'>, draft: Draft) => {
  const { member, region } = ask.scope
  const shown = { ...member, roles: inOrder(member.roles, ask.today) }
  return <MemberPage region={region} member={shown} give={givable(ask)} today={ask.today} draft={draft} />
}

function rolePage(
  { scope, today, locale }: Pick<Ask<InRole>, 'scope' | 'today' | 'locale'>,
  draft: RolePageProps['draft'],
) {
  const { region, member, held } = scope
  const paths = {
    period: heldRolePeriodPath(region.slug, held.id),
    end: heldRoleEndPath(region.slug, held.id),
    takeBack: heldRoleWithdrawalPath(region.slug, held.id),
    handOver: handOverPath(region.slug),
  }
  const crumbs = [
    { href: teamPath(region.slug), text: peopleMessages(locale).title },
    { href: teamMemberPath(region.slug, member.id), text: member.name },
  ]
  return <RolePage {...{ held, today, crumbs, paths, draft }} person={member} section="team" />
}

/** The page with what stood in the way; of a role that is over there is no form to point at. */
function refusedPage(
  ask: Pick<Ask<InRole>, 'scope' | 'today' | 'locale'>,
  refused: Refused,
  { form, field, typed }: { form: 'period' | 'end'; field: string; typed: Typed },
) {
  const text = refusedText(ask.locale, refused, inThisRegion(ask.scope.region))
  return redrawn(rolePage(ask, { typed, form, errors: refused.reason === 'over' ? [] : [{ field, text }] }))
}

const invitingRoutes = [
  get(teamPath(R), { access: inRegion('enterRegion') }, async (ask) => page(await teamPage(ask, untouched))),
  post(
    invitationsPath(R),
    {
      access: inRegion('inviteToRegion', mayLead),
      form: (locale) => inviteForm(peopleMessages(locale).complaints),
      limit: 20,
    },
    async (ask) => {
      const { db, scope, form, today, locale } = ask
      if (!form.ok) return redrawn(await teamPage(ask, form))
      const { value, typed } = form
      if (!givable(ask).includes(value.role)) return redrawn(await teamPage(ask, { typed, errors: noSuchRole(ask) }))
      const where = inThisRegion(scope.region)
      const given = { ...value, from: value.from ?? today }
      const done = await transaction(db, (tx) => inviteTo(tx, doingOf(ask), where, given))
      if (!done.ok)
        return redrawn(
          await teamPage(ask, { typed, errors: [{ field: 'role', text: refusedText(locale, done, where) }] }),
        )
      const t = peopleMessages(locale)
      const said = done.person.joined ? t.roleGiven(done.person.name) : t.invited(done.person.name)
      return redirect(teamPath(scope.region.slug), said)
    },
  ),
  post(memberInvitationPath(R, M), { access: inTeam, limit: 20 }, async (ask) => {
    const { db, scope, locale } = ask
    const { region, member } = scope
    const sent = await transaction(db, (tx) => resendInvitation(tx, doingOf(ask), inThisRegion(region), member.id))
    const t = peopleMessages(locale)
    const said = sent ? t.resent(member.name) : t.joinedMeanwhile(member.name)
    return redirect(teamMemberPath(region.slug, member.id), said)
  }),
  post(memberWithdrawalPath(R, M), { access: inTeam }, async (ask) => {
    const { db, scope, actor, locale } = ask
    const { region, member } = scope
    const where = inThisRegion(region)
    const mayGive = (role: HeldRole['role']) => mayGiveRole(actor, region, role)
    const done = await transaction(db, (tx) => withdrawInvitation(tx, doingOf(ask), where, member.id, mayGive))
    const t = peopleMessages(locale)
    if (!done.ok)
      return redrawn(
        memberPage(ask, { typed: {}, errors: [{ field: 'uitnodiging', text: refusedText(locale, done, where) }] }),
      )
    if (done.joined) return redirect(teamMemberPath(region.slug, member.id), t.joinedMeanwhile(member.name))
    return redirect(teamPath(region.slug), t.withdrawn(member.name))
  }),
]

const roleRoutes = [
  get(teamMemberPath(R, M), { access: inTeam }, async (ask) => page(memberPage(ask, untouched))),
  post(
    memberRolesPath(R, M),
    { access: inTeam, form: (locale) => roleForm(peopleMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, form, today, locale } = ask
      if (!form.ok) return redrawn(memberPage(ask, form))
      const { value, typed } = form
      if (!givable(ask).includes(value.role)) return redrawn(memberPage(ask, { typed, errors: noSuchRole(ask) }))
      const { region, member } = scope
      const where = inThisRegion(region)
      const given = { ...value, from: value.from ?? today }
      const done = await transaction(db, (tx) => giveAnotherRole(tx, doingOf(ask), where, member.id, given))
      if (!done.ok)
        return redrawn(memberPage(ask, { typed, errors: [{ field: 'role', text: refusedText(locale, done, where) }] }))
      return redirect(teamMemberPath(region.slug, member.id), peopleMessages(locale).roleGiven(member.name))
    },
  ),
  get(heldRolePath(R, H), { access: inRole }, async (ask) => page(rolePage(ask, { ...untouched, form: null }))),
  post(
    heldRolePeriodPath(R, H),
    { access: inRole, form: (locale) => periodForm(peopleMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, form, locale } = ask
      if (!form.ok) return redrawn(rolePage(ask, { ...form, form: 'period' }))
      const { region, member, held } = scope
      const where = inThisRegion(region)
      const wanted = { ...form.value, from: form.value.from ?? held.from }
      const done = await transaction(db, (tx) => changePeriod(tx, doingOf(ask), where, held.id, wanted))
      return done.ok
        ? redirect(teamMemberPath(region.slug, member.id), peopleMessages(locale).periodSaved)
        : refusedPage(ask, done, { form: 'period', field: 'until', typed: form.typed })
    },
  ),
  post(
    heldRoleEndPath(R, H),
    { access: inRole, form: (locale) => endForm(peopleMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, today, locale } = ask
      if (!form.ok) return redrawn(rolePage(ask, { ...form, form: 'end' }))
      const { region, member, held } = scope
      const where = inThisRegion(region)
      const { lastDay } = form.value
      const done = await transaction(db, (tx) => endRole(tx, doingOf(ask), where, held.id, lastDay))
      if (!done.ok) return refusedPage(ask, done, { form: 'end', field: 'lastDay', typed: form.typed })
      // Who ended the own role at once has no team to return to.
      const away = lastDay < today && member.id === personOf(actor).id
      return redirect(away ? workplacePath : teamPath(region.slug), endedText(locale, member.name, lastDay))
    },
  ),
  post(heldRoleWithdrawalPath(R, H), { access: inRole }, async (ask) => {
    const { db, scope, locale } = ask
    const { region, member, held } = scope
    const where = inThisRegion(region)
    const done = await transaction(db, (tx) => takeBackRole(tx, doingOf(ask), where, held.id))
    return done.ok
      ? redirect(teamPath(region.slug), peopleMessages(locale).takenBack(member.name))
      : refusedPage(ask, done, { form: 'end', field: 'lastDay', typed: {} })
  }),
]

export const peopleRoutes: readonly Route[] = [...invitingRoutes, ...roleRoutes, ...handOverRoutes, ...nationRoutes]
