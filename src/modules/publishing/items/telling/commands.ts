// Letters about texts: to who may publish, and to who wrote or offered something.
import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { addJob } from '../../../../platform/jobs/jobs.ts'
import { post } from '../../../../platform/mail/outbox.ts'
import { dateIn } from '../../../../platform/time.ts'
import { newsLetter } from './mails/letters.ts'
import { publishersOf, takeNews, type News, type Reader } from './queries.ts'
import { isForTaker, lastOf, nextQuarter, type What } from './rules.ts'

export const tellNews = 'tell-item-news'

export interface Noted {
  readonly what: What
  readonly itemId: number
  readonly offerId?: number
  /** Null: all who publish at the site that it is for. */
  readonly personId: string | null
}

/** Notes that somebody is to be written of this, at the end of the quarter. Nobody is written of their own deeds. */
export async function noteNews(tx: Tx, by: Person | string, noted: Noted, now: Date): Promise<void> {
  const byId = typeof by === 'string' ? null : by.id
  if (noted.personId !== null && noted.personId === byId) return
  await sql`
    insert into item_news (item_id, offer_id, what, person_id, by_id)
    values (${noted.itemId}, ${noted.offerId ?? null}, ${noted.what}, ${noted.personId}, ${byId})`.execute(tx)
  const runAt = nextQuarter(now)
  await addJob(tx, tellNews, {}, { key: `${tellNews} ${runAt.toISOString()}`, runAt })
}

/** Writes to everybody of all that was noted: one letter to a reader for each site. @returns how many letters. */
export async function writeNews(tx: Tx, now: Date, baseUrl: string): Promise<number> {
  const day = dateIn('Europe/Amsterdam', now)
  const news = lastOf(await takeNews(tx, day), ({ itemId, offerId, to }) => `${itemId} ${offerId} ${to?.id}`)
  const letters = new Map<string, { readonly to: Reader; readonly news: News[] }>()
  for (const each of news) {
    const site = isForTaker(each.what) ? each.taker : each.home
    const readers = each.to ? [each.to] : await publishersOf(tx, site?.id ?? null, day)
    for (const to of readers) {
      if (to.id === each.byId) continue
      const key = `${to.id} ${site?.id}`
      const letter = letters.get(key) ?? { to, news: [] }
      letter.news.push(each)
      letters.set(key, letter)
    }
  }
  for (const letter of letters.values()) await post(tx, newsLetter(letter.to, letter.news, baseUrl))
  return letters.size
}
