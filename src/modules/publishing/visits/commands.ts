import { createHmac, randomBytes } from 'node:crypto'
import { isbot } from 'isbot'
import { sql } from 'kysely'
import { transaction, type Database, type Tx } from '../../../platform/database/database.ts'
import type { Seen } from '../../../platform/http/parts.ts'
import type { Logger } from '../../../platform/log/log.ts'
import { dateIn, type Clock, type IsoDate } from '../../../platform/time.ts'
import { figuresOf, namesOf } from './queries.ts'
import { countedWords, monthsOfNames, sourceOf } from './rules.ts'

export interface Visits {
  /** Takes note of a page that was seen; it is written some seconds later. */
  readonly see: (seen: Seen) => void
  /** Writes what waits, and closes days that are over. */
  readonly write: () => Promise<void>
  readonly close: () => Promise<void>
}

interface View {
  readonly day: IsoDate
  readonly at: Date
  readonly visitor: string
  readonly region: string | null
  readonly host: string
  readonly kind: Seen['kind']
  readonly path: string
  readonly source: string | null
  readonly nothingFor: string | null
}

const writeEvery = 5_000
/** Whoever asks faster than we write is no reader. */
const mostWaiting = 5_000
/** The day of the visits of all sites, so that it is one everywhere. */
const zone = 'Europe/Amsterdam'

/**
 * Counts who reads the public sites. What an address and a browser are turned into holds for one day and one site: the
 * salt is thrown away with the day. A server that is killed loses the last seconds, which are statistics and no more.
 */
export function openVisits(parts: { db: Database; clock: Clock; log: Logger }): Visits {
  const { db, clock, log } = parts
  let waiting: Omit<View, 'visitor'>[] = []
  let readers: string[] = []
  let salt: { readonly day: IsoDate; readonly bytes: Buffer } | null = null
  let writing: Promise<void> = Promise.resolve()

  const see = (seen: Seen): void => {
    if (waiting.length >= mostWaiting || !seen.userAgent || isbot(seen.userAgent)) return
    const at = clock.now()
    const { region, host, kind, referrer, nothingFor } = seen
    const path = seen.path.slice(0, 300)
    const words = nothingFor === null ? null : countedWords(nothingFor)
    const source = sourceOf(referrer, host)
    waiting.push({ day: dateIn(zone, at), at, region, host, kind, path, source, nothingFor: words })
    readers.push([seen.address, seen.userAgent, region ?? host].join(' '))
  }

  const writeNow = async (): Promise<void> => {
    const [views, by] = [waiting, readers]
    ;[waiting, readers] = [[], []]
    const today = dateIn(zone, clock.now())
    if (salt?.day !== today) {
      salt = { day: today, bytes: await saltOf(db, today) }
      await transaction(db, (tx) => closeDays(tx, today))
    }
    const { bytes } = salt
    const named = views.map((view, index) => ({
      ...view,
      visitor: createHmac('sha256', bytes)
        .update(by[index] ?? '')
        .digest('hex')
        .slice(0, 24),
    }))
    if (named.length) await writeViews(db, named)
  }

  const write = (): Promise<void> =>
    (writing = writing.then(writeNow).catch((error: unknown) => log.error({ err: error }, 'visits were not written')))
  const pulse = setInterval(() => void write(), writeEvery)
  pulse.unref()
  return {
    see,
    write,
    close: async () => {
      clearInterval(pulse)
      await write()
    },
  }
}

/** All server processes take the same one. */
export async function saltOf(db: Database, day: IsoDate): Promise<Buffer> {
  await sql`insert into visit_salts (day, salt) values (${day}, ${randomBytes(32)}) on conflict do nothing`.execute(db)
  const { rows } = await sql<{ salt: Buffer }>`select salt from visit_salts where day = ${day}`.execute(db)
  const [row] = rows
  if (!row) throw new Error(`no salt for ${day}`)
  return row.salt
}

/** The site is that of the region in the address, or the one that has the host; else the nation's. */
async function writeViews(db: Database, views: readonly View[]): Promise<void> {
  await sql`
    insert into page_views (site_region_id, day, seen_at, visitor, kind, path, source, nothing_for)
    select coalesce(r.id, s.region_id), v.day, v.at, decode(v.visitor, 'hex'), v.kind, v.path, v.source, v."nothingFor"
    from json_to_recordset(${JSON.stringify(views)}::json) as v (
      day date, at timestamptz, visitor text, region text, host text, kind text, path text, source text, "nothingFor" text)
    left join regions r on r.slug = v.region
    left join sites s on v.region is null and s.host = v.host`.execute(db)
}

/** Makes sums of the days before today and forgets who they were of. */
export async function closeDays(tx: Tx, today: IsoDate): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('close days of visits'))`.execute(tx)
  const over = sql`day < ${today}`
  await sql`
    insert into visit_days (site_region_id, day, visits, pages, seconds) ${figuresOf(over)}
    on conflict (site_region_id, day) do update set visits = visit_days.visits + excluded.visits,
      pages = visit_days.pages + excluded.pages, seconds = visit_days.seconds + excluded.seconds`.execute(tx)
  await sql`
    insert into visit_counts (site_region_id, day, kind, name, count) ${namesOf(over)}
    on conflict (site_region_id, day, kind, name) do update set count = visit_counts.count + excluded.count`.execute(tx)
  await sql`delete from page_views where ${over}`.execute(tx)
  await sql`delete from visit_salts where ${over}`.execute(tx)
  await sql`update item_votes set voter = null where voter is not null and ${over}`.execute(tx)
  await sql`delete from visit_counts where day < ${today}::date - make_interval(months => ${monthsOfNames})`.execute(tx)
}
