import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { post } from '../../../platform/mail/outbox.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { deed, locked } from '../items/commands.ts'
import type { SiteId } from '../items/queries.ts'
import { publishersOf, type Reader } from '../items/telling/queries.ts'
import { reviewLetter } from './mails/letters.ts'
import { dueReviews, type DueReview } from './queries.ts'
import { yearLater } from './rules.ts'

/** Notes that somebody looked and all is still right; a second time that day it stands there already. */
export async function sayStillRight(tx: Tx, actor: Person, id: number, today: IsoDate): Promise<{ next: IsoDate }> {
  const item = await locked(tx, id)
  const next = yearLater(today)
  const { rows } = await sql`
    update items set reviewed_on = ${today}, review_on = ${next}
    where id = ${id} and (reviewed_on is distinct from ${today}::date or review_on is distinct from ${next}::date)
    returning id`.execute(tx)
  if (rows.length) await deed(tx, actor, item, 'item.stillRight', { next })
  return { next }
}

export async function setReviewMonths(tx: Tx, actor: Person, site: SiteId, months: number): Promise<void> {
  const { rows } = await sql`
    insert into publishing_rules (region_id, author_alone, review_months, changed_by)
    values (${site}, false, ${months}, ${actor.id})
    on conflict (region_id) do update set review_months = excluded.review_months, changed_by = excluded.changed_by,
      changed_at = now() where publishing_rules.review_months <> excluded.review_months
    returning region_id`.execute(tx)
  if (rows.length) await deed(tx, actor, { id: site ?? 0, siteId: site }, 'publishing.reviewMonths', { months })
}

/**
 * One letter to each owner of each site, with all that comes near; what nobody keeps any more is told to all who publish
 * there. Marked with it, so a round that runs twice writes once; what nobody could be told of waits for who comes.
 */
export async function remindOwners(
  tx: Tx,
  { today, baseUrl }: { readonly today: IsoDate; readonly baseUrl: string },
): Promise<number> {
  const letters = new Map<string, { readonly to: Reader; readonly items: DueReview[] }>()
  const publishers = new Map<SiteId, Reader[]>()
  for (const each of await dueReviews(tx, today)) {
    const { owner, siteId } = each
    if (!owner && !publishers.has(siteId)) publishers.set(siteId, await publishersOf(tx, siteId, today))
    for (const to of owner ? [owner] : (publishers.get(siteId) ?? [])) {
      const key = `${to.id} ${siteId} ${owner !== null}`
      const letter = letters.get(key) ?? { to, items: [] }
      letter.items.push(each)
      letters.set(key, letter)
    }
  }
  for (const { to, items } of letters.values()) await post(tx, reviewLetter(to, items, baseUrl))
  const told = [...letters.values()].flatMap(({ items }) => items.map(({ item }) => item))
  await sql`update items set review_told_for = review_on where id = any (${told}::bigint[])`.execute(tx)
  return letters.size
}
