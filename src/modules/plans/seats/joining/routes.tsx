// The page of another region's activity, and what our region does there: ask for seats, keep its own numbers, withdraw.
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
import { joiningPath, seatRequestPath, seatWithdrawalPath, sharedActivityPath, togetherPath } from '../../paths.ts'
import { mayShare } from '../../policy.ts'
import { goalsIn, periodOn, planId } from '../../queries.ts'
import { inShared } from '../../sharing/public.ts'
import { readerIn } from '../../sharing/queries.ts'
import type { InShared } from '../../sharing/reading/queries.ts'
import type { Doing } from '../../sharing/telling/commands.ts'
import { SharedActivityPage } from '../../sharing/views/shared-activity-page.tsx'
import { askForSeats, changeJoining, withdrawRequest } from '../commands.ts'
import { seatMessages } from '../messages.ts'
import { offerOf, requestOf, requestsFor } from '../queries.ts'
import { closedBecause, freeOf } from '../rules.ts'
import { askForm, joiningForm } from '../schema.ts'
import { ownShare } from '../shares/queries.ts'

const [R, S] = [':region', ':shared'] as const
const view = inShared('viewShared')
const share = inShared('joinShared', mayShare)

type PageAsk = Pick<Ask<InShared>, 'db' | 'scope' | 'actor' | 'today'>

async function sharedPage({ db, scope, actor, today }: PageAsk, typed: Typed = {}, errors: readonly FieldError[] = []) {
  const { region, shared } = scope
  const { regionIds } = await readerIn(db, region)
  const [offer, requests, request, share, goals] = await Promise.all([
    offerOf(db, shared.id),
    requestsFor(db, shared.id),
    requestOf(db, shared.id, regionIds),
    ownShare(db, shared.id, regionIds),
    periodOn(db, today).then(async ({ slug }) => goalsIn(db, await planId(db, region, slug))),
  ])
  const waiting = requests.filter(({ state }) => state === 'waiting')
  return (
    <SharedActivityPage
      region={region}
      shared={shared}
      today={today}
      offer={offer}
      closed={offer && closedBecause(offer, shared, shared.host.validUntil, today)}
      free={offer ? freeOf(offer, requests) : 0}
      request={request}
      place={waiting.findIndex(({ id }) => id === request?.id) + 1}
      share={share}
      goals={goals.filter(({ id, droppedOn }) => droppedOn === null || id === request?.goalId)}
      mayShare={mayShare(actor, region)}
      typed={typed}
      errors={errors}
    />
  )
}

const doing = ({ actor, today, baseUrl }: Pick<Ask<object>, 'actor' | 'today' | 'baseUrl'>): Doing => ({
  actor: personOf(actor),
  today,
  baseUrl,
})

export const joiningRoutes: readonly Route[] = [
  get(sharedActivityPath(R, S), { access: view }, async (ask) => page(await sharedPage(ask))),
  post(
    seatRequestPath(R, S),
    { access: share, form: (locale) => askForm(seatMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, form, locale } = ask
      const { region, shared } = scope
      if (!form.ok) return redrawn(await sharedPage(ask, form.typed, form.errors))
      const done = await transaction(db, (tx) => askForSeats(tx, doing(ask), region, shared.id, form.value))
      const t = seatMessages(locale)
      if (done.ok) return redirect(sharedActivityPath(region.slug, shared.id), t.asked)
      const field = done.reason === 'goalId' ? 'goalId' : 'asked'
      return redrawn(await sharedPage(ask, form.typed, [{ field, text: t.askRefusals[done.reason] }]))
    },
  ),
  post(
    joiningPath(R, S),
    { access: share, form: (locale) => joiningForm(seatMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, form, locale } = ask
      const { region, shared } = scope
      if (!form.ok) return redrawn(await sharedPage(ask, form.typed, form.errors))
      const done = await transaction(db, (tx) => changeJoining(tx, doing(ask), region, shared.id, form.value))
      const t = seatMessages(locale)
      if (done.ok) return redirect(sharedActivityPath(region.slug, shared.id), t.joiningChanged)
      if (done.reason === 'over') return redirect(sharedActivityPath(region.slug, shared.id), t.withdrawnNotice)
      return redrawn(await sharedPage(ask, form.typed, [{ field: 'goalId', text: t.askRefusals.goalId }]))
    },
  ),
  post(seatWithdrawalPath(R, S), { access: share }, async (ask) => {
    const { db, scope, locale } = ask
    const { region, shared } = scope
    await transaction(db, (tx) => withdrawRequest(tx, doing(ask), region, shared.id))
    // Withdrawing may close the door to what was shared with fewer meanwhile.
    const still = await share.find(db, ask.actor, ask.params)
    const to = still ? sharedActivityPath(region.slug, shared.id) : togetherPath(region.slug)
    return redirect(to, seatMessages(locale).withdrawnNotice)
  }),
]
