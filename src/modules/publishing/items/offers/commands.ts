// Offers between sites. Who offers and who answers hold the item first, so publishing, withdrawing and answering come one
// after the other; whoever comes second decides on what the first one left.
import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import { dateIn, type IsoDate } from '../../../../platform/time.ts'
import { deed, locked } from '../commands.ts'
import type { Item, SiteId } from '../queries.ts'
import { noteNews } from '../telling/commands.ts'
import { worksOn } from '../telling/queries.ts'
import { choicesFor, offersOf, receivedOffer, type ListedOffer } from './queries.ts'
import { answersTo, isLiving, needsNewWords, stateAfter, type Answer } from './rules.ts'

const placeOf = (site: { readonly slug: string } | null): string | null => site?.slug ?? null

export interface Offering {
  /** Regions by number; null is the nation. */
  readonly to: readonly SiteId[]
  readonly words: string | null
}

/**
 * Offers what is public to other sites. Where it is offered already nothing happens; who said no is asked again only with
 * other words than before.
 */
export async function offerItem(
  tx: Tx,
  actor: Person,
  id: number,
  { to, words }: Offering,
  { today, now }: { readonly today: IsoDate; readonly now: Date },
): Promise<Outcome<{ offered: number }, 'notPublic' | 'nobody' | 'newWords'>> {
  const item = await locked(tx, id)
  if (item.publicNumber === null) return refuse('notPublic')
  const { regions } = await choicesFor(tx, item.siteId, today)
  const open = (site: SiteId): boolean =>
    site === null ? item.siteId !== null : regions.some((region) => region.id === site)
  if (!to.length || !to.every(open)) return refuse('nobody')
  const before = new Map((await offersOf(tx, id)).map((offer) => [offer.to?.id ?? null, offer]))
  const fresh = to.filter((site) => !isLiving(before.get(site)?.state ?? 'withdrawn'))
  const refused = fresh.flatMap((site) => before.get(site) ?? []).filter(({ state }) => needsNewWords(state))
  if (refused.some((offer) => !words || words === offer.words)) return refuse('newWords')
  for (const site of fresh) {
    const { rows } = await sql<{ id: number }>`
      insert into item_offers (item_id, to_region_id, words, offered_by) values (${id}, ${site}, ${words}, ${actor.id})
      on conflict (item_id, to_region_id) do update set state = 'offered', words = excluded.words,
        offered_by = excluded.offered_by, offered_at = now(), answer_seen = true
      returning id`.execute(tx)
    for (const { id: offerId } of rows) {
      await deed(tx, actor, item, 'offer.made', { offer: offerId })
      await noteNews(tx, actor, { what: 'offered', itemId: id, offerId, personId: null }, now)
    }
  }
  return { ok: true, offered: fresh.length }
}

/** Takes an offer back: where it was taken over, it is gone at once. Twice is once. */
export async function withdrawOffer(tx: Tx, actor: Person, id: number, site: SiteId, now: Date): Promise<void> {
  const item = await locked(tx, id)
  const offer = (await offersOf(tx, id)).find(({ to }) => (to?.id ?? null) === site)
  if (!offer || !isLiving(offer.state)) return
  await sql`update item_offers set state = 'withdrawn', answer_seen = true where id = ${offer.id}`.execute(tx)
  await deed(tx, actor, item, 'offer.withdrawn', { offer: offer.id, to: placeOf(offer.to) })
  if (offer.state === 'accepted')
    await noteNews(tx, actor, { what: 'offerWithdrawn', itemId: id, offerId: offer.id, personId: null }, now)
}

export interface Answering {
  readonly answer: Answer
  /** The public version that was looked at. */
  readonly number: number
  readonly reason: string | null
}

/** The other site answers. The same answer once more changes nothing. */
export async function answerOffer(
  tx: Tx,
  actor: Person,
  { siteId, id }: { readonly siteId: SiteId; readonly id: number },
  { answer, number, reason }: Answering,
  now: Date,
): Promise<Outcome<object, 'gone' | 'answered' | 'changedMeanwhile'>> {
  const found = await receivedOffer(tx, siteId, id)
  if (!found) return refuse('gone')
  const item = await locked(tx, found.itemId)
  const offer = await receivedOffer(tx, siteId, id)
  if (!offer) return refuse('gone')
  const state = stateAfter(answer)
  if (offer.state === state && (offer.reason === reason || answer !== 'askChange')) return { ok: true }
  if (!answersTo(offer.state).includes(answer)) return refuse('answered')
  // What is taken down may be whatever it became; all else is said of what was read.
  if (answer !== 'takeDown' && item.publicNumber !== number) return refuse('changedMeanwhile')
  await sql`
    update item_offers set state = ${state}, reason = ${reason}, answered_by = ${actor.id}, answered_at = now(),
      seen_number = ${item.publicNumber}, answer_seen = false
    where id = ${id}`.execute(tx)
  if (answer === 'askChange') await remarkBeside(tx, actor, item, id, reason ?? '')
  await deed(tx, actor, { id: item.id, siteId }, `offer.${state}`, { offer: id })
  const told = { what: toldAs[answer], itemId: item.id, offerId: id }
  for (const personId of await askers(tx, item, offer, dateIn('Europe/Amsterdam', now)))
    await noteNews(tx, actor, { ...told, personId }, now)
  return { ok: true }
}

const toldAs = { accept: 'accepted', askChange: 'changeAsked', decline: 'declined', takeDown: 'takenDown' } as const

/** Who hears of an answer: the owner and who offered it, while they work there; without either all who publish there. */
async function askers(tx: Tx, item: Item, offer: ListedOffer, day: IsoDate): Promise<(string | null)[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from people p
    where (p.id = ${item.owner?.id ?? null} or p.id = (select offered_by from item_offers where id = ${offer.id}))
      and ${worksOn(sql`p.id`, sql`${item.siteId}::bigint`, day)}`.execute(tx)
  return rows.length ? rows.map(({ id }) => id) : [null]
}

/** What another site asks stands beside the text, as what colleagues say does. */
async function remarkBeside(tx: Tx, actor: Person, item: Item, offerId: number, words: string): Promise<void> {
  await sql`
    insert into item_comments (item_id, person_id, author_name, words, number, offer_id)
    values (${item.id}, ${actor.id}, ${actor.name}, ${words}, ${item.publicNumber}, ${offerId})`.execute(tx)
}

/** Somebody of the site that offered it knows of the answer; twice is once. */
export async function seeAnswer(tx: Tx, actor: Person, siteId: SiteId, id: number): Promise<void> {
  const { rows } = await sql<{ itemId: number }>`
    update item_offers o set answer_seen = true from items i
    where o.id = ${id} and i.id = o.item_id and i.site_region_id is not distinct from ${siteId}::bigint and not o.answer_seen
    returning o.item_id as "itemId"`.execute(tx)
  for (const { itemId } of rows) await deed(tx, actor, { id: itemId, siteId }, 'offer.answerSeen', { offer: id })
}

/** A later version went public: who asked for a change is asked again, and what they asked is dealt with. */
export async function offerCorrected(tx: Tx, actor: Person | string, item: Item, now: Date): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    update item_offers set state = 'offered', offered_at = now(), answer_seen = true
    where item_id = ${item.id} and state = 'changeAsked' and seen_number < ${item.version.number}
    returning id`.execute(tx)
  for (const { id: offerId } of rows) {
    await sql`
      update item_comments set settled_at = now(), settled_by = ${typeof actor === 'string' ? actor : actor.name}
      where offer_id = ${offerId} and settled_at is null`.execute(tx)
    await deed(tx, actor, item, 'offer.returned', { offer: offerId, number: item.version.number })
    await noteNews(tx, actor, { what: 'offeredAgain', itemId: item.id, offerId, personId: null }, now)
  }
}
