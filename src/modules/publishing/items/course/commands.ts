// The steps of an item: to be looked at, back to its writer, public, gone.
import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { announce, defineAnnouncement } from '../../../../platform/announcements/announcements.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import { addJob } from '../../../../platform/jobs/jobs.ts'
import { isEmpty } from '../../../../platform/rich-text/document.ts'
import { toPlain } from '../../../../platform/rich-text/plain.ts'
import { deed, locked } from '../commands.ts'
import { missingIn, type Missing } from '../kinds/rules.ts'
import { itemAt, type Item } from '../queries.ts'
import { offerCorrected } from '../offers/commands.ts'
import { stepsFor, type Reader, type Step } from '../rules.ts'
import { noteNews } from '../telling/commands.ts'
import { authorAlone } from './queries.ts'
import { linksIn } from '../links/rules.ts'

/** Somebody took a step before, or the text is not for this person to publish. */
export type NotNow = {
  readonly ok: false
  readonly reason: 'notNow' | 'changedMeanwhile' | 'incomplete'
  readonly missing?: Missing[]
}

export const missingOf = ({ kind, version }: Item): Missing[] =>
  missingIn(kind, { ...version, hasBody: !isEmpty(version.body) })

export const standingOf = (item: Item) => ({
  state: item.state,
  isPublic: item.publicNumber !== null,
  savedBy: item.version.savedBy?.id ?? null,
  isPlanned: item.publishFrom !== null,
})

async function may(tx: Tx, item: Item, reader: Reader, step: Step): Promise<boolean> {
  return stepsFor(standingOf(item), reader, await authorAlone(tx, item.siteId)).includes(step)
}

/** Asks somebody else to look at the newest version; asking twice is asking once. */
export async function askReview(
  tx: Tx,
  actor: Person,
  reader: Reader,
  id: number,
  now: Date,
): Promise<{ ok: true } | NotNow> {
  const item = await locked(tx, id)
  if (item.state === 'review') return { ok: true }
  const missing = missingOf(item)
  if (missing.length) return { ...refuse('incomplete'), missing }
  if (!(await may(tx, item, reader, 'askReview'))) return refuse('notNow')
  await sql`update items set state = 'review', changed_at = now() where id = ${id}`.execute(tx)
  await deed(tx, actor, item, 'item.reviewAsked', { number: item.version.number })
  await noteNews(tx, actor, { what: 'reviewAsked', itemId: id, personId: null }, now)
  return { ok: true }
}

/** Gives the text back to its writer, with the reason as a remark. */
export async function sendBack(tx: Tx, actor: Person, reader: Reader, id: number, reason: string, now: Date) {
  const item = await locked(tx, id)
  if (item.state === 'draft') return { ok: true } as const
  if (!(await may(tx, item, reader, 'sendBack'))) return refuse('notNow')
  await sql`update items set state = 'draft', changed_at = now() where id = ${id}`.execute(tx)
  await sql`
    insert into item_comments (item_id, person_id, author_name, words, number, sent_back)
    values (${id}, ${actor.id}, ${actor.name}, ${reason}, ${item.version.number}, true)`.execute(tx)
  await deed(tx, actor, item, 'item.sentBack', { number: item.version.number })
  await tellWriter(tx, actor, item, 'sentBack', now)
  return { ok: true } as const
}

export interface Publication {
  /** The version that was looked at. */
  readonly number: number
  /** Null: now. */
  readonly from: Date | null
  /** Null: it stays. */
  readonly until: Date | null
}

/** Makes a version public, now or at a moment. What was looked at is what goes out: a later version is refused. */
export async function publishItem(
  tx: Tx,
  actor: Person,
  reader: Reader,
  id: number,
  { number, from, until }: Publication,
  now: Date,
): Promise<Outcome<{ planned: boolean }, 'notNow'> | NotNow> {
  const item = await locked(tx, id)
  if (item.state === 'published' && item.publicNumber === number) return { ok: true, planned: false }
  if (item.version.number !== number) return refuse('changedMeanwhile')
  const missing = missingOf(item)
  if (missing.length) return { ...refuse('incomplete'), missing }
  if (!(await may(tx, item, reader, 'publish'))) return refuse('notNow')
  const planned = from !== null && from > now
  await sql`update items set withdraw_at = ${until} where id = ${id}`.execute(tx)
  if (planned) {
    await sql`
      update items set planned_version_id = ${item.version.id}, publish_from = ${from}, changed_at = now()
      where id = ${id}`.execute(tx)
    await deed(tx, actor, item, 'item.planned', { number, from: from.toISOString() })
  } else await show(tx, actor, item, now)
  for (const at of [planned ? from : null, until])
    if (at) await addJob(tx, publishDueItems, {}, { key: `${publishDueItems} ${id} ${at.toISOString()}`, runAt: at })
  return { ok: true, planned }
}

/** Shows what was planned and takes away what had its time; runs when the first of them is due. */
export const publishDueItems = 'publish-due-items'

async function show(tx: Tx, actor: Person | string, item: Item, now: Date): Promise<void> {
  const { version } = item
  const words = [version.title, version.lead, ...Object.values(version.fields), toPlain(version.body)].join('\n')
  await sql`
    update items set public_version_id = ${version.id}, public_words = ${words.slice(0, mostWords)},
      published_at = coalesce(published_at, ${now}),
      corrected_at = case when public_version_id is null then null else ${now}::timestamptz end,
      state = case when ${version.number} = (select max(number) from item_versions where item_id = ${item.id})
        then 'published' else state end,
      planned_version_id = null, publish_from = null, changed_at = now()
    where id = ${item.id}`.execute(tx)
  const addresses = linksIn(version.body, version.fields)
  await sql`
    insert into item_links (version_id, address) select ${version.id}, address from unnest(${addresses}::text[]) a (address)
    on conflict do nothing`.execute(tx)
  if (addresses.length) await addJob(tx, checkLinks, { version: version.id }, { key: `${checkLinks} ${version.id}` })
  await announce(tx, itemPublished, { item: item.id })
  await deed(tx, actor, item, 'item.published', { number: version.number })
  await tellWriter(tx, actor, item, 'published', now)
  await offerCorrected(tx, actor, item, now)
}

/** Who saved the version hears what somebody else did with it. */
async function tellWriter(tx: Tx, actor: Person | string, item: Item, what: 'sentBack' | 'published', now: Date) {
  const writer = item.version.savedBy
  if (writer) await noteNews(tx, actor, { what, itemId: item.id, personId: writer.id }, now)
}

/** A version of an item went public, the first or a later one. */
export const itemPublished = defineAnnouncement<{ item: number }>('publishing.item-published')

export const checkLinks = 'check-links'

/** What search reads of one item; the rest of a very long text is not looked through. */
const mostWords = 40_000

/** Takes an item away from everybody, and what was planned; twice is once. */
export async function withdrawItem(tx: Tx, actor: Person, reader: Reader, id: number): Promise<{ ok: true } | NotNow> {
  const item = await locked(tx, id)
  if (item.publicNumber === null && item.publishFrom === null) return { ok: true }
  if (!(await may(tx, item, reader, 'withdraw'))) return refuse('notNow')
  await hide(tx, actor, item)
  return { ok: true }
}

async function hide(tx: Tx, actor: Person | string, item: Item): Promise<void> {
  await sql`
    update items set public_version_id = null, public_words = '', planned_version_id = null, publish_from = null,
      withdraw_at = null, state = case when public_version_id is null then state else 'withdrawn' end, changed_at = now()
    where id = ${item.id}`.execute(tx)
  await deed(tx, actor, item, 'item.withdrawn')
}

/** Everything whose moment has come; done twice it finds nothing. @returns how many items changed. */
export async function publishDue(tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql<{ id: number; number: number | null; gone: boolean }>`
    select i.id, case when i.publish_from <= ${now} then v.number end as number,
      coalesce(i.withdraw_at <= ${now}, false) as gone
    from items i left join item_versions v on v.id = i.planned_version_id
    where i.publish_from <= ${now} or i.withdraw_at <= ${now} order by i.id for update of i`.execute(tx)
  for (const { id, number, gone } of rows) {
    const item = number === null ? null : await itemAt(tx, id, number)
    if (item && !gone) await show(tx, 'Spoorboek', item, now)
    if (gone) await hide(tx, 'Spoorboek', await locked(tx, id))
  }
  return rows.length
}

/** Says whether who wrote a text of this site may publish it alone. */
export async function setAuthorAlone(tx: Tx, actor: Person, siteId: number | null, alone: boolean): Promise<void> {
  const { rows } = await sql`
    insert into publishing_rules (region_id, author_alone, changed_by) values (${siteId}, ${alone}, ${actor.id})
    on conflict (region_id) do update set author_alone = excluded.author_alone, changed_by = excluded.changed_by,
      changed_at = now() where publishing_rules.author_alone <> excluded.author_alone
    returning region_id`.execute(tx)
  if (rows.length) await deed(tx, actor, { id: siteId ?? 0, siteId }, 'publishing.rule', { alone: alone ? 1 : 0 })
}
