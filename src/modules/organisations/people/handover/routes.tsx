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
  type Form,
  type Reply,
  type Route,
} from '../../../../platform/http/route.ts'
import type { Locale } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import { handOverPath, handOverPreviewPath, teamPath } from '../../paths.ts'
import { mayLead } from '../../policy.ts'
import { inRegion, type InRegion } from '../../public.ts'
import { peopleMessages } from '../messages.ts'
import { teamIn, type Holder } from '../queries.ts'
import { roleState } from '../rules.ts'
import { untouched, type Draft } from '../views/role-fields.tsx'
import { handOver } from './commands.ts'
import { handOverMessages } from './messages.ts'
import { problemWith, type HandOverProblem } from './rules.ts'
import { handOverForm, type HandOverValue } from './schema.ts'
import { ConsequencesPage } from './views/consequences-page.tsx'
import { HandOverPage, type Leader } from './views/hand-over-page.tsx'

const R = ':region'
const access = inRegion('handOver', mayLead)
const form = (locale: Locale) =>
  handOverForm({ ...peopleMessages(locale).complaints, ...handOverMessages(locale).complaints })

type HandOverAsk = Pick<Ask<InRegion>, 'db' | 'scope' | 'actor' | 'today' | 'locale'>

const leadersOf = (team: readonly Holder[], today: string): Leader[] =>
  team.flatMap((member) =>
    member.roles
      .filter((held) => held.role === 'programmeLeader' && roleState(held, today) !== 'past')
      .map((held) => ({ member, held })),
  )

async function formPage({ db, scope: { region }, actor, today }: HandOverAsk, draft: Draft) {
  const team = await teamIn(db, region, today)
  return <HandOverPage {...{ region, team, today, draft }} leaders={leadersOf(team, today)} self={personOf(actor).id} />
}

/** The field that the problem is about. */
const fieldOfProblem: Readonly<Record<HandOverProblem, string>> = {
  leaverOver: 'leaver',
  beforeToday: 'lastDay',
  beforeStart: 'lastDay',
  samePerson: 'successor',
  unknownSuccessor: 'successor',
}

const complaint = (locale: Locale, problem: HandOverProblem): FieldError[] => [
  { field: fieldOfProblem[problem], text: handOverMessages(locale).problems[problem] },
]

async function preview(ask: HandOverAsk & { form: Form<HandOverValue> }): Promise<Reply> {
  const { db, scope, today, locale } = ask
  const { region } = scope
  if (!ask.form.ok) return redrawn(await formPage(ask, ask.form))
  const { value, typed } = ask.form
  const team = await teamIn(db, region, today)
  const leaders = leadersOf(team, today)
  const leaving = leaders.find(({ held }) => held.id === value.leaver)
  const given = value.successor
  // Who is typed as a newcomer may be in the team already.
  const successor =
    typeof given === 'string'
      ? team.find(({ id }) => id === given)
      : (team.find(({ email }) => email === given.email) ?? given)
  const problem =
    (leaving ? problemWith(leaving.held, value.lastDay, today) : 'leaverOver') ??
    (successor ? null : 'unknownSuccessor') ??
    (successor && 'id' in successor && successor.id === leaving?.member.id ? 'samePerson' : null)
  if (problem || !leaving || !successor)
    return redrawn(await formPage(ask, { typed, errors: complaint(locale, problem ?? 'leaverOver') }))
  const { lastDay, note } = value
  return page(<ConsequencesPage {...{ region, leaving, successor, lastDay, note, leaders, today, typed }} />)
}

export const handOverRoutes: readonly Route[] = [
  get(handOverPath(R), { access }, async (ask) => page(await formPage(ask, untouched))),
  // Changes nothing: it is sent as a form because names and a personal note do not belong in an address.
  post(handOverPreviewPath(R), { access, form }, async (ask) =>
    ask.form.typed['again'] ? page(await formPage(ask, { typed: ask.form.typed, errors: [] })) : preview(ask),
  ),
  post(handOverPath(R), { access, form, limit: 20 }, async (ask) => {
    const { db, scope, actor, today, baseUrl, locale } = ask
    if (!ask.form.ok) return redrawn(await formPage(ask, ask.form))
    const { value, typed } = ask.form
    const doing = { actor: personOf(actor), today, baseUrl }
    const done = await transaction(db, (tx) => handOver(tx, doing, scope.region, value))
    if (!done.ok) return redrawn(await formPage(ask, { typed, errors: complaint(locale, done.reason) }))
    const t = handOverMessages(locale)
    const day = formats(locale).longDate(value.lastDay)
    const said = done.changed ? t.done(done.leaver.name, done.successor.name, day) : t.again
    return redirect(teamPath(scope.region.slug), said)
  }),
]
