import { transaction } from '../../../../platform/database/database.ts'
import type { Access } from '../../../../platform/http/access.ts'
import { get, page, personOf, post, redirect, redrawn, type Ask, type Route } from '../../../../platform/http/route.ts'
import {
  deskAgreementPath,
  deskAnswerPath,
  deskDonePath,
  deskRequestPath,
  mboAgreementsPath,
  mboCalendarPath,
  mboDeskPath,
  mboDesksPath,
} from '../../paths.ts'
import { settle } from '../agreements/commands.ts'
import { pathwayMessages } from '../messages.ts'
import { answerRequest, moveRequest } from '../requests/commands.ts'
import { requestMessages } from '../requests/messages.ts'
import { requestsTo } from '../requests/queries.ts'
import { byUrgency, clashesOf } from '../requests/rules.ts'
import { answerForm } from '../requests/schema.ts'
import { mayAnswerForMbo } from './policy.ts'
import {
  agreementOnDesk,
  agreementsWith,
  mboFor,
  mbosFor,
  requestOnDesk,
  type AgreementOnDesk,
  type Mbo,
  type OnDesk,
} from './queries.ts'
import { agreementAnswer, calendarQuery } from './schema.ts'
import { AgreementsPage } from './views/agreements-page.tsx'
import { CalendarPage } from './views/calendar-page.tsx'
import { DeskPage, DesksPage } from './views/desk-page.tsx'
import { DeskRequestPage } from './views/desk-request-page.tsx'

const M = ':mbo'

/** Any desk at all; who answers for no mbo does not learn that there are desks. */
const anyDesk: Access<{ readonly desks: readonly Mbo[] }> = {
  name: 'anyDesk',
  needsPerson: true,
  find: async (db, actor) => {
    const desks = await mbosFor(db, actor)
    return desks.length ? { desks } : null
  },
  may: (actor, { desks }) => desks.every(({ id }) => mayAnswerForMbo(actor, id)),
}

const desk: Access<{ readonly mbo: Mbo }> = {
  name: 'answerForMbo',
  needsPerson: true,
  find: async (db, actor, params) => {
    const mbo = await mboFor(db, actor, Number(params['mbo']))
    return mbo && { mbo }
  },
  may: (actor, { mbo }) => mayAnswerForMbo(actor, mbo.id),
}

const onDesk: Access<OnDesk> = {
  name: 'answerForMbo',
  needsPerson: true,
  find: (db, actor, params) => requestOnDesk(db, actor, Number(params['mbo']), Number(params['request'])),
  may: (actor, { mbo }) => mayAnswerForMbo(actor, mbo.id),
}

const agreementHere: Access<AgreementOnDesk> = {
  name: 'answerForMbo',
  needsPerson: true,
  find: (db, actor, params) => agreementOnDesk(db, actor, Number(params['mbo']), Number(params['agreement'])),
  may: (actor, { mbo }) => mayAnswerForMbo(actor, mbo.id),
}

type Drawn = Partial<Pick<Parameters<typeof DeskRequestPage>[0], 'typed' | 'errors' | 'refused'>>

/** What changed meanwhile is read anew, so that the reader answers what stands there now. */
async function requestPage(
  { db, actor, scope, today }: Pick<Ask<OnDesk>, 'db' | 'actor' | 'scope' | 'today'>,
  drawn: Drawn = {},
) {
  const fresh = (await requestOnDesk(db, actor, scope.mbo.id, scope.request.id)) ?? scope
  const clashes = clashesOf(fresh.request, await requestsTo(db, scope.mbo.id))
  return <DeskRequestPage {...fresh} clashes={clashes} today={today} {...drawn} />
}

const reading: readonly Route[] = [
  get(mboDesksPath, { access: anyDesk }, async ({ scope: { desks } }) => {
    const [only, second] = desks
    return only && !second ? redirect(mboDeskPath(only.id)) : page(<DesksPage desks={desks} />)
  }),
  get(mboDeskPath(M), { access: desk }, async ({ db, scope: { mbo }, today }) =>
    page(
      <DeskPage
        mbo={mbo}
        requests={byUrgency(await requestsTo(db, mbo.id))}
        agreements={await agreementsWith(db, mbo.id)}
        today={today}
      />,
    ),
  ),
  get(mboCalendarPath(M), { access: desk, query: calendarQuery }, async ({ db, scope: { mbo }, today, query }) =>
    page(
      <CalendarPage
        mbo={mbo}
        requests={await requestsTo(db, mbo.id)}
        agreements={await agreementsWith(db, mbo.id)}
        month={query.maand ?? today.slice(0, 7)}
        today={today}
      />,
    ),
  ),
  get(mboAgreementsPath(M), { access: desk }, async ({ db, scope: { mbo }, today }) =>
    page(<AgreementsPage mbo={mbo} agreements={await agreementsWith(db, mbo.id)} today={today} />),
  ),
  get(deskRequestPath(M, ':request'), { access: onDesk }, async (ask) => page(await requestPage(ask))),
]

export const deskRoutes: readonly Route[] = [
  ...reading,
  post(
    deskAnswerPath(M, ':request'),
    { access: onDesk, form: (locale) => answerForm(requestMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today, baseUrl } = ask
      const t = requestMessages(locale)
      if (!form.ok) return redrawn(await requestPage(ask, { typed: form.typed, errors: form.errors }))
      const done = await transaction(db, (tx) =>
        answerRequest(tx, personOf(actor), scope.request.id, form.value, { today, baseUrl }),
      )
      if (done.ok) return redirect(mboDeskPath(scope.mbo.id), t.sent)
      const why =
        done.reason === 'past' ? { errors: [{ field: 'on', text: t.complaints.past }] } : { refused: t[done.reason] }
      return redrawn(await requestPage(ask, { typed: form.typed, ...why }))
    },
  ),
  post(
    deskAgreementPath(M, ':agreement'),
    { access: agreementHere, form: agreementAnswer },
    async ({ db, scope: { mbo, agreement }, actor, form, locale, today }) => {
      const to = form.ok ? form.value.to : 'open'
      const which = { pathway: agreement.pathwayId, agreement: agreement.id }
      await transaction(db, (tx) => settle(tx, personOf(actor), { id: agreement.regionId }, which, to, today))
      return redirect(mboAgreementsPath(mbo.id), pathwayMessages(locale).settled[to])
    },
  ),
  post(deskDonePath(M, ':request'), { access: onDesk }, async ({ db, scope, actor, locale, today, baseUrl }) => {
    const t = requestMessages(locale)
    const done = await transaction(db, (tx) =>
      moveRequest(tx, personOf(actor), scope.request.id, 'finish', { today, baseUrl }),
    )
    return redirect(deskRequestPath(scope.mbo.id, scope.request.id), done.ok ? t.moved.finish : t.notNow)
  }),
]
