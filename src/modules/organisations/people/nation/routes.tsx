import { transaction } from '../../../../platform/database/database.ts'
import type { Access, NoScope } from '../../../../platform/http/access.ts'
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
} from '../../../../platform/http/route.ts'
import type { Actor } from '../../../../platform/actor.ts'
import {
  handOverPath,
  newPersonPath,
  peopleInvitationsPath,
  peoplePath,
  personInvitationPath,
  personPath,
  personRolesPath,
  placedRoleEndPath,
  placedRolePath,
  placedRolePeriodPath,
  placedRoleWithdrawalPath,
} from '../../paths.ts'
import { regionsOn } from '../../queries.ts'
import { changePeriod, endRole, giveAnotherRole, takeBackRole } from '../commands.ts'
import { inviteTo, resendInvitation } from '../inviting/commands.ts'
import { endedText, peopleMessages, refusedText } from '../messages.ts'
import { mayKeepPeople, mayViewPeople } from '../policy.ts'
import { personWithRoles, type Holder, type PlacedRole } from '../queries.ts'
import { inTheNation, type Refused, type Where } from '../rules.ts'
import { endForm, periodForm } from '../schema.ts'
import { untouched } from '../views/role-fields.tsx'
import { RolePage, type RolePageProps } from '../views/role-page.tsx'
import { nationMessages, placeText } from './messages.ts'
import { peopleWithRoles, placedRole, placeOf, type PlaceProblem } from './queries.ts'
import { peopleQuery, placedInviteForm, placedRoleForm } from './schema.ts'
import { PeoplePage } from './views/people-page.tsx'
import { InvitePage, PersonPage } from './views/person-page.tsx'
import type { PlaceDraft } from './views/place-fields.tsx'

const P = ':person'
const H = ':placedRole'

interface InPeople {
  readonly person: Holder
}
interface InPlacedRole extends InPeople {
  readonly held: PlacedRole
  readonly where: Where
}

/** For who does not work for the nation these pages are not there. */
function ofPeople(name: string, may: (actor: Actor) => boolean): Access<NoScope> {
  return { name, needsPerson: true, find: async (_db, actor) => (mayViewPeople(actor) ? {} : null), may }
}

const inPeople = (name: string, may: (actor: Actor) => boolean): Access<InPeople> => ({
  ...ofPeople(name, may),
  find: async (db, actor, params) => {
    const person = mayViewPeople(actor) ? await personWithRoles(db, params['person'] ?? '') : null
    return person && { person }
  },
})

const inPlacedRole: Access<InPlacedRole> = {
  ...ofPeople('keepPlacedRole', mayKeepPeople),
  find: async (db, actor, params) => (mayViewPeople(actor) ? placedRole(db, Number(params['placedRole'])) : null),
}

const keepPeople = ofPeople('keepPeople', mayKeepPeople)
const keepPerson = inPeople('keepPerson', mayKeepPeople)

const doingOf = ({ actor, today, baseUrl }: Pick<Ask<object>, 'actor' | 'today' | 'baseUrl'>) => ({
  actor: personOf(actor),
  today,
  baseUrl,
})

type PageAsk = Pick<Ask<object>, 'db' | 'actor' | 'today' | 'locale'>

const invitePage = async ({ db, today }: PageAsk, draft: PlaceDraft) => (
  <InvitePage regions={await regionsOn(db, today)} draft={draft} />
)

async function personPage(ask: PageAsk & Pick<Ask<InPeople>, 'scope'>, draft: PlaceDraft) {
  const { db, actor, today, scope } = ask
  const regions = await regionsOn(db, today)
  return <PersonPage {...{ regions, today, draft }} person={scope.person} mayKeep={mayKeepPeople(actor)} />
}

function draftWith({ locale }: PageAsk, typed: Typed, problem: PlaceProblem): PlaceDraft {
  const errors = [{ field: problem.field, text: nationMessages(locale).problems[problem.reason] }]
  return { typed, errors, ...('candidates' in problem && { candidates: problem.candidates }) }
}

const draftRefused = ({ locale }: PageAsk, typed: Typed, refused: Refused, where: Where): PlaceDraft => ({
  typed,
  errors: [{ field: 'role', text: refusedText(locale, refused, where) }],
})

const listRoutes = [
  get(
    peoplePath,
    { access: ofPeople('viewPeople', mayViewPeople), query: peopleQuery },
    async ({ db, actor, query, today }) => {
      const [{ people, total }, regions] = await Promise.all([peopleWithRoles(db, query, today), regionsOn(db, today)])
      return page(<PeoplePage {...{ query, people, total, regions, today }} mayKeep={mayKeepPeople(actor)} />)
    },
  ),
  get(newPersonPath, { access: keepPeople }, async (ask) => page(await invitePage(ask, untouched))),
  post(
    peopleInvitationsPath,
    { access: keepPeople, form: (locale) => placedInviteForm(peopleMessages(locale).complaints), limit: 20 },
    async (ask) => {
      const { db, form, today, locale } = ask
      if (!form.ok) return redrawn(await invitePage(ask, form))
      const { value, typed } = form
      const found = await placeOf(db, value)
      if ('problem' in found) return redrawn(await invitePage(ask, draftWith(ask, typed, found.problem)))
      const given = { ...value, from: value.from ?? today }
      const done = await transaction(db, (tx) => inviteTo(tx, doingOf(ask), found.where, given))
      if (!done.ok) return redrawn(await invitePage(ask, draftRefused(ask, typed, done, found.where)))
      const t = peopleMessages(locale)
      const said = done.person.joined ? t.roleGiven(done.person.name) : t.invited(done.person.name)
      return redirect(personPath(done.person.id), said)
    },
  ),
]

const personRoutes = [
  get(personPath(P), { access: inPeople('viewPerson', mayViewPeople) }, async (ask) =>
    page(await personPage(ask, untouched)),
  ),
  post(
    personRolesPath(P),
    { access: keepPerson, form: (locale) => placedRoleForm(peopleMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, form, today, locale } = ask
      if (!form.ok) return redrawn(await personPage(ask, form))
      const { value, typed } = form
      const found = await placeOf(db, value)
      if ('problem' in found) return redrawn(await personPage(ask, draftWith(ask, typed, found.problem)))
      const { person } = scope
      const given = { ...value, from: value.from ?? today }
      const done = await transaction(db, (tx) => giveAnotherRole(tx, doingOf(ask), found.where, person.id, given))
      return done.ok
        ? redirect(personPath(person.id), peopleMessages(locale).roleGiven(person.name))
        : redrawn(await personPage(ask, draftRefused(ask, typed, done, found.where)))
    },
  ),
  post(personInvitationPath(P), { access: keepPerson, limit: 20 }, async (ask) => {
    const { db, scope, locale } = ask
    const { person } = scope
    const sent = await transaction(db, (tx) => resendInvitation(tx, doingOf(ask), inTheNation, person.id))
    const t = peopleMessages(locale)
    return redirect(personPath(person.id), sent ? t.resent(person.name) : t.joinedMeanwhile(person.name))
  }),
]

function rolePage(
  { scope, today, locale }: Pick<Ask<InPlacedRole>, 'scope' | 'today' | 'locale'>,
  draft: RolePageProps['draft'],
) {
  const { person, held, where } = scope
  const paths = {
    period: placedRolePeriodPath(held.id),
    end: placedRoleEndPath(held.id),
    takeBack: placedRoleWithdrawalPath(held.id),
    handOver: where.region && held.role === 'programmeLeader' ? handOverPath(where.region.slug) : null,
  }
  const crumbs = [
    { href: peoplePath, text: nationMessages(locale).title },
    { href: personPath(person.id), text: person.name },
  ]
  const place = placeText(locale, held)
  return <RolePage {...{ held, today, crumbs, paths, draft, place }} person={person} section="people" />
}

function refusedPage(
  ask: Pick<Ask<InPlacedRole>, 'scope' | 'today' | 'locale'>,
  refused: Refused,
  { form, field, typed }: { form: 'period' | 'end'; field: string; typed: Typed },
) {
  const text = refusedText(ask.locale, refused, ask.scope.where)
  return redrawn(rolePage(ask, { typed, form, errors: refused.reason === 'over' ? [] : [{ field, text }] }))
}

const placedRoleRoutes = [
  get(placedRolePath(H), { access: inPlacedRole }, async (ask) => page(rolePage(ask, { ...untouched, form: null }))),
  post(
    placedRolePeriodPath(H),
    { access: inPlacedRole, form: (locale) => periodForm(peopleMessages(locale).complaints) },
    async (ask) => {
      const { db, form, locale, scope } = ask
      if (!form.ok) return redrawn(rolePage(ask, { ...form, form: 'period' }))
      const { person, held, where } = scope
      const wanted = { ...form.value, from: form.value.from ?? held.from }
      const done = await transaction(db, (tx) => changePeriod(tx, doingOf(ask), where, held.id, wanted))
      return done.ok
        ? redirect(personPath(person.id), peopleMessages(locale).periodSaved)
        : refusedPage(ask, done, { form: 'period', field: 'until', typed: form.typed })
    },
  ),
  post(
    placedRoleEndPath(H),
    { access: inPlacedRole, form: (locale) => endForm(peopleMessages(locale).complaints) },
    async (ask) => {
      const { db, form, locale, scope } = ask
      if (!form.ok) return redrawn(rolePage(ask, { ...form, form: 'end' }))
      const { person, held, where } = scope
      const { lastDay } = form.value
      const done = await transaction(db, (tx) => endRole(tx, doingOf(ask), where, held.id, lastDay))
      return done.ok
        ? redirect(personPath(person.id), endedText(locale, person.name, lastDay))
        : refusedPage(ask, done, { form: 'end', field: 'lastDay', typed: form.typed })
    },
  ),
  post(placedRoleWithdrawalPath(H), { access: inPlacedRole }, async (ask) => {
    const { db, scope, locale } = ask
    const { person, held, where } = scope
    const done = await transaction(db, (tx) => takeBackRole(tx, doingOf(ask), where, held.id))
    return done.ok
      ? redirect(peoplePath, peopleMessages(locale).takenBack(person.name))
      : refusedPage(ask, done, { form: 'end', field: 'lastDay', typed: {} })
  }),
]

export const nationRoutes: readonly Route[] = [...listRoutes, ...personRoutes, ...placedRoleRoutes]
