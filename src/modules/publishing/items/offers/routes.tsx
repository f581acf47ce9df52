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
import { differenceOf } from '../../../../platform/rich-text/difference.ts'
import {
  answersSeenPath,
  deskItemPath,
  itemOffersPath,
  itemOfferWithdrawalPath,
  offerAnswerPath,
  offerPath,
  offersPath,
} from '../../paths.ts'
import { atEachSite, publishItem, timeZoneOf, writeItems } from '../desk/public.ts'
import { itemDeskPage } from '../desk/routes.tsx'
import { aroundOf, drawItem, inPublic } from '../drawing/public.ts'
import { mayPublish } from '../policy.ts'
import { itemAt, type SiteId } from '../queries.ts'
import { fieldsChanged } from '../versions/public.ts'
import { answerOffer, offerItem, seeAnswer, withdrawOffer } from './commands.ts'
import { offerMessages } from './messages.ts'
import { answerOffers, seeOffer, type InOffer } from './public.ts'
import { choicesFor, offersOf, receivedOffers, sentOffers, type Choices } from './queries.ts'
import { answers, nationSlug, needsReason } from './rules.ts'
import { answerForm, offerForm, seenForm, siteForm } from './schema.ts'
import { OfferPage } from './views/offer-page.tsx'
import { OffersPage } from './views/offers-page.tsx'

/** The sites that somebody ticked, and the one that they named; a name that nobody has is told. */
function sitesIn(
  { to, region }: { readonly to: readonly string[]; readonly region: string },
  { regions }: Choices,
): { readonly ok: true; readonly to: SiteId[] } | { readonly ok: false } {
  const named = region && regions.find(({ name }) => name.toLowerCase() === region.toLowerCase())
  if (region && !named) return { ok: false }
  const ticked = new Set(to)
  const chosen = regions.filter(({ slug }) => ticked.has('alle') || ticked.has(slug)).map(({ id }) => id)
  return {
    ok: true,
    to: [...new Set([...(ticked.has(nationSlug) ? [null] : []), ...chosen, ...(named ? [named.id] : [])])],
  }
}

/** Beside which field a refusal stands; what nobody may read yet has no form to offer it. */
const besides = { notPublic: 'stappen', nobody: 'to', newWords: 'aanbod-woorden' } as const

const offering = atEachSite((slug) => [
  post(
    itemOffersPath(slug, ':item'),
    { access: publishItem, form: (locale) => offerForm({ tooLong: offerMessages(locale).tooLong }) },
    async (ask) => {
      const { db, scope, actor, form, locale, today, clock } = ask
      const t = offerMessages(locale)
      const back = async (field: string, text: string) =>
        redrawn(
          await itemDeskPage(ask, { ...form.typed, 'aanbod-woorden': form.typed['words'] ?? '' }, [{ field, text }]),
        )
      if (!form.ok) return back('aanbod-woorden', t.tooLong)
      const chosen = sitesIn(form.value, await choicesFor(db, scope.siteId, today))
      if (!chosen.ok) return back('region', t.unknownRegion(form.value.region))
      const words = form.value.words || null
      const done = await transaction(db, (tx) =>
        offerItem(tx, personOf(actor), scope.item.id, { to: chosen.to, words }, { today, now: clock.now() }),
      )
      if (!done.ok) return back(besides[done.reason], t.refused[done.reason])
      const said = done.offered ? t.offered(done.offered) : t.nothingNew
      return redirect(`${deskItemPath(scope.slug, scope.item.id)}#aanbod`, said)
    },
  ),
  post(
    itemOfferWithdrawalPath(slug, ':item'),
    { access: publishItem, form: siteForm },
    async ({ db, scope, actor, form, locale, clock }) => {
      const site = form.ok ? form.value.site : ''
      const offer = (await offersOf(db, scope.item.id)).find(({ to }) => (to?.slug ?? nationSlug) === site)
      if (offer)
        await transaction(db, (tx) =>
          withdrawOffer(tx, personOf(actor), scope.item.id, offer.to?.id ?? null, clock.now()),
        )
      return redirect(`${deskItemPath(scope.slug, scope.item.id)}#aanbod`, offerMessages(locale).withdrawn)
    },
  ),
])

const lists = atEachSite((slug) => [
  get(offersPath(slug), { access: writeItems }, async ({ db, scope, actor }) => {
    const [received, sent] = await Promise.all([receivedOffers(db, scope.siteId), sentOffers(db, scope.siteId)])
    return page(
      <OffersPage
        desk={scope}
        received={received}
        sent={sent}
        mayPublish={mayPublish(actor, scope.of)}
        timeZone={timeZoneOf(scope)}
      />,
    )
  }),
  post(answersSeenPath(slug), { access: writeItems, form: seenForm }, async ({ db, scope, actor, form, locale }) => {
    const offer = form.ok ? form.value.offer : 0
    await transaction(db, (tx) => seeAnswer(tx, personOf(actor), scope.siteId, offer))
    return redirect(`${offersPath(scope.slug)}#van-ons`, offerMessages(locale).seenDone)
  }),
])

type OfferAsk = Pick<Ask<InOffer>, 'db' | 'scope' | 'actor' | 'locale' | 'today'>

async function offerPage(ask: OfferAsk, typed: Typed = {}, errors: readonly FieldError[] = []) {
  const { db, scope, actor, locale, today } = ask
  const { offer, item } = scope
  const old =
    offer.seenNumber !== null && offer.seenNumber < item.version.number
      ? await itemAt(db, item.id, offer.seenNumber)
      : null
  return (
    <OfferPage
      scope={scope}
      drawn={drawItem(item, locale, inPublic(item), true, await aroundOf(db, item, offer.from?.slug ?? null, today))}
      changes={
        old && {
          fields: fieldsChanged(item.kind, old.version, item.version, locale),
          lines: differenceOf(old.version.body, item.version.body),
        }
      }
      mayAnswer={mayPublish(actor, scope.of)}
      today={today}
      timeZone={timeZoneOf(scope)}
      typed={typed}
      errors={errors}
    />
  )
}

const answering = atEachSite((slug) => [
  get(offerPath(slug, ':offer'), { access: seeOffer }, async (ask) => page(await offerPage(ask))),
  ...answers.map((answer) =>
    post(
      offerAnswerPath(slug, ':offer', answer),
      { access: answerOffers, form: (locale) => answerForm(offerMessages(locale), needsReason(answer)) },
      async (ask) => {
        const { db, scope, actor, form, locale, clock } = ask
        const t = offerMessages(locale)
        const field = `reden-${answer}`
        if (!form.ok)
          return redrawn(
            await offerPage(
              ask,
              { [field]: form.typed['reason'] ?? '' },
              form.errors.map(({ text }) => ({ field, text })),
            ),
          )
        const { number, reason } = form.value
        const given = { answer, number, reason: reason || null }
        const done = await transaction(db, (tx) =>
          answerOffer(tx, personOf(actor), { siteId: scope.siteId, id: scope.offer.id }, given, clock.now()),
        )
        if (done.ok) return redirect(offerPath(scope.slug, scope.offer.id), t.done[answer])
        const errors = [{ field: 'antwoord', text: t.refused[done.reason] }]
        return redrawn(await offerPage(await asItIsNow(ask), { [field]: reason }, errors))
      },
    ),
  ),
])

/** The page after somebody else was first shows what they made of it. */
async function asItIsNow(ask: OfferAsk): Promise<OfferAsk> {
  const { slug, offer } = ask.scope
  const params = { ...(slug !== null && { region: slug }), offer: String(offer.id) }
  return { ...ask, scope: (await seeOffer.find(ask.db, ask.actor, params)) ?? ask.scope }
}

export const offerRoutes: readonly Route[] = [...offering, ...lists, ...answering]
