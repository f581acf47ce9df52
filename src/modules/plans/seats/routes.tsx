// What a host does with one activity: who sees it, the seats that it offers, its guests, and who takes on what.
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
import { regionsOn } from '../../organisations/public.ts'
import {
  activityAudiencePath,
  activityTogetherPath,
  seatAnswerPath,
  seatOfferClosingPath,
  seatOfferPath,
  sharesPath,
} from '../paths.ts'
import { mayShare } from '../policy.ts'
import { inActivity, type ActivityInRegion } from '../public.ts'
import { shareActivities } from '../sharing/commands.ts'
import { sharingMessages } from '../sharing/messages.ts'
import { activitySharing } from '../sharing/queries.ts'
import { audienceForm } from '../sharing/schema.ts'
import type { Doing } from '../sharing/telling/commands.ts'
import { acceptRequest, closeOffer, declineRequest, offerSeats } from './commands.ts'
import { joiningRoutes } from './joining/routes.tsx'
import { seatMessages } from './messages.ts'
import { proposalsAbout } from '../overlap/proposals/queries.ts'
import { overlapsIn } from '../overlap/queries.ts'
import { offerOf, requestsFor, type SeatRequest } from './queries.ts'
import { freeOf } from './rules.ts'
import { acceptForm, declineForm, offerForm, sharesForm } from './schema.ts'
import { divide } from './shares/commands.ts'
import { shareMessages } from './shares/messages.ts'
import { partnersOf, plannedOf } from './shares/queries.ts'
import { TogetherTab } from './views/together-tab.tsx'

const [R, A, Q] = [':region', ':activity', ':seatRequest'] as const
const view = inActivity('viewActivity')
const share = inActivity('shareActivity', mayShare)

type PageAsk = Pick<Ask<ActivityInRegion>, 'db' | 'scope' | 'actor' | 'today'>
/** The form that came back. */
interface Back {
  readonly form: 'audience' | 'offer' | 'answer' | 'shares'
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly request?: number
}

async function togetherPage({ db, scope, actor, today }: PageAsk, back: Back | null = null) {
  const { region, activity } = scope
  const regions = await regionsOn(db, today)
  const like = { region, regions, planId: 0, today }
  const [sharing, overlaps, proposals, offer, requests, partners, planned] = await Promise.all([
    activitySharing(db, activity.id),
    overlapsIn(db, like, { activityId: activity.id, perActivity: 5 }),
    proposalsAbout(db, region.id, activity.id),
    offerOf(db, activity.id),
    requestsFor(db, activity.id),
    partnersOf(db, activity.id),
    plannedOf(db, activity.id),
  ])
  return (
    <TogetherTab
      {...scope}
      {...sharing}
      regions={regions.filter(({ id }) => id !== region.id)}
      overlaps={overlaps}
      proposals={proposals}
      offer={offer}
      free={offer ? freeOf(offer, requests) : 0}
      requests={requests}
      partners={partners}
      planned={planned}
      mayShare={mayShare(actor, region)}
      back={back}
    />
  )
}

const doing = ({ actor, today, baseUrl }: Pick<Ask<object>, 'actor' | 'today' | 'baseUrl'>): Doing => ({
  actor: personOf(actor),
  today,
  baseUrl,
})
const here = ({ region, activity }: ActivityInRegion): string => activityTogetherPath(region.slug, activity.id)

const audienceRoute = post(
  activityAudiencePath(R, A),
  { access: share, form: (locale) => audienceForm(sharingMessages(locale).complaints) },
  async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const { region, activity } = scope
    const t = sharingMessages(locale)
    if (!form.ok) return redrawn(await togetherPage(ask, { ...form, form: 'audience' }))
    const { sharing } = form.value
    const done = await transaction(db, (tx) => shareActivities(tx, personOf(actor), region, [activity.id], sharing))
    if (done.ok) return redirect(here(scope), t.saved)
    const errors = [{ field: 'audienceRegions', text: t.complaints.regions }]
    return redrawn(await togetherPage(ask, { form: 'audience', typed: form.typed, errors }))
  },
)

const offerRoutes: readonly Route[] = [
  post(
    seatOfferPath(R, A),
    { access: share, form: (locale) => offerForm(seatMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, form, locale } = ask
      const { region, activity } = scope
      const t = seatMessages(locale)
      if (!form.ok) return redrawn(await togetherPage(ask, { ...form, form: 'offer' }))
      const done = await transaction(db, (tx) => offerSeats(tx, doing(ask), region, activity.id, form.value))
      if (done.ok) return redirect(here(scope), t.offered)
      const texts = { seats: 'seatsTaken', unit: 'unitTaken', cancelled: 'offerCancelled' } as const
      const field = done.reason === 'cancelled' ? 'seats' : done.reason
      const errors = [{ field, text: t.complaints[texts[done.reason]] }]
      return redrawn(await togetherPage(ask, { form: 'offer', typed: form.typed, errors }))
    },
  ),
  post(seatOfferClosingPath(R, A), { access: share }, async (ask) => {
    const { region, activity } = ask.scope
    await transaction(ask.db, (tx) => closeOffer(tx, doing(ask), region, activity.id))
    return redirect(here(ask.scope), seatMessages(ask.locale).closedNotice)
  }),
]

/** Complaints stand at the request that they are about. */
const atRequest =
  (typed: Typed, request: number) =>
  (errors: readonly FieldError[]): Back => ({
    form: 'answer',
    typed,
    errors: errors.map(({ field, text }) => ({ field: `${field}-${request}`, text })),
    request,
  })

interface InRequest extends ActivityInRegion {
  readonly request: SeatRequest
}

/** A request for seats of one of our activities. */
const answerRequest: Access<InRequest> = {
  ...share,
  find: async (db, actor, params) => {
    const found = await share.find(db, actor, params)
    const requests = found ? await requestsFor(db, found.activity.id) : []
    const request = requests.find(({ id }) => String(id) === params['seatRequest'])
    return found && request ? { ...found, request } : null
  },
}

const answerRoutes: readonly Route[] = [
  post(
    seatAnswerPath(R, A, Q, 'accept'),
    { access: answerRequest, form: (locale) => acceptForm(seatMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, form, locale } = ask
      const { region, activity } = scope
      const {
        id,
        region: { name },
      } = scope.request
      const t = seatMessages(locale)
      const back = atRequest(form.typed, id)
      if (!form.ok) return redrawn(await togetherPage(ask, back(form.errors)))
      const { value } = form
      const done = await transaction(db, (tx) => acceptRequest(tx, doing(ask), region, activity.id, id, value))
      if (done.ok) return redirect(here(scope), t.accepted(name))
      return redrawn(await togetherPage(ask, back([{ field: 'given', text: t.answerRefusals[done.reason] }])))
    },
  ),
  post(
    seatAnswerPath(R, A, Q, 'decline'),
    { access: answerRequest, form: (locale) => declineForm(seatMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, form, locale } = ask
      const { region, activity } = scope
      const {
        id,
        region: { name },
      } = scope.request
      const t = seatMessages(locale)
      const back = atRequest(form.typed, id)
      if (!form.ok) return redrawn(await togetherPage(ask, back(form.errors)))
      const { answer } = form.value
      const done = await transaction(db, (tx) => declineRequest(tx, doing(ask), region, activity.id, id, answer))
      if (done.ok) return redirect(here(scope), t.declined(name))
      return redrawn(await togetherPage(ask, back([{ field: 'answer', text: t.answerRefusals[done.reason] }])))
    },
  ),
]

const sharesRoute = post(
  sharesPath(R, A),
  { access: share, form: (locale) => sharesForm(seatMessages(locale).complaints) },
  async (ask) => {
    const { db, scope, form, locale } = ask
    const { region, activity } = scope
    const t = shareMessages(locale)
    if (!form.ok) return redrawn(await togetherPage(ask, { ...form, form: 'shares' }))
    const { value } = form
    const done = await transaction(db, (tx) => divide(tx, doing(ask), region, activity.id, value))
    if (done.ok) return redirect(here(scope), t.saved)
    const field = done.reason === 'partners' ? 'partners' : `${done.reason}-${region.id}`
    const errors = [{ field, text: t.tooMuch[done.reason] }]
    return redrawn(await togetherPage(ask, { form: 'shares', typed: form.typed, errors }))
  },
)

export const seatRoutes: readonly Route[] = [
  get(activityTogetherPath(R, A), { access: view }, async (ask) => page(await togetherPage(ask))),
  audienceRoute,
  ...offerRoutes,
  ...answerRoutes,
  sharesRoute,
  ...joiningRoutes,
]
