// Letters between regions, and what a host changes told to its guests.
import { sql } from 'kysely'
import { announce, defineAnnouncement } from '../../../../platform/announcements/announcements.ts'
import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { post } from '../../../../platform/mail/outbox.ts'
import { dateIn, type IsoDate } from '../../../../platform/time.ts'
import { leadersOf } from '../../../organisations/public.ts'
import { periodText } from '../../keeping/public.ts'
import { sharedActivityPath } from '../../paths.ts'
import type { DatePrecision } from '../../rules.ts'
import { newsLetter, type NewsLetter } from '../mails/letters.ts'

/** Who does it, when, and where links in letters start. */
export interface Doing {
  readonly actor: Person
  readonly today: IsoDate
  readonly baseUrl: string
}

/** Writes to all who lead a region; `href` is a path. */
export async function tellLeaders(
  tx: Tx,
  { actor, today, baseUrl }: Doing,
  regionId: number,
  letter: Omit<NewsLetter, 'replyTo'>,
): Promise<void> {
  for (const leader of await leadersOf(tx, regionId, today))
    await post(tx, newsLetter(leader, { ...letter, href: `${baseUrl}${letter.href}`, replyTo: actor.email }))
}

type Pairs = Readonly<Record<string, readonly [string | null, string | null]>>

/** When or whether it takes place was changed by the host, by hand or by import. */
export const sharedActivityChanged = defineAnnouncement<{ activityId: number; news: HostNews; reason: string | null }>(
  'plans.shared-activity-changed',
)
type HostNews = 'moved' | 'cancelled' | 'resumed'

/** What guests must know of a change; null when it does not touch them. */
function newsIn(fields: Pairs): HostNews | null {
  const state = fields['state']
  if (state?.[1] === 'cancelled') return 'cancelled'
  if (state?.[0] === 'cancelled') return 'resumed'
  return ['from', 'until', 'place'].some((field) => field in fields) ? 'moved' : null
}

/** Lets the guests of activities know, when there are any. */
export async function announceToGuests(
  tx: Tx,
  changed: readonly { readonly activityId: number; readonly fields: Pairs }[],
  reason: string | null,
): Promise<void> {
  const told = changed.flatMap(({ activityId, fields }) => {
    const news = newsIn(fields)
    return news ? [{ activityId, news }] : []
  })
  if (!told.length) return
  const { rows } = await sql<{ id: number }>`
    select distinct activity_id as id from seat_requests
    where activity_id = any(${told.map(({ activityId }) => activityId)}::bigint[])
      and state in ('waiting', 'accepted')`.execute(tx)
  const withGuests = new Set(rows.map(({ id }) => id))
  for (const { activityId, news } of told)
    if (withGuests.has(activityId)) await announce(tx, sharedActivityChanged, { activityId, news, reason })
}

interface Guest {
  readonly regionId: number
  readonly slug: string
  readonly timeZone: string
  readonly host: string
  readonly title: string
  readonly startsOn: IsoDate
  readonly startsPrecision: DatePrecision
  readonly endsOn: IsoDate
  readonly endsPrecision: DatePrecision
  readonly place: string | null
}

/** Writes to the leaders of every region that takes part or asked to. */
export async function tellGuests(
  tx: Tx,
  { activityId, news, reason }: { activityId: number; news: HostNews; reason: string | null },
  baseUrl: string,
): Promise<void> {
  const { rows } = await sql<Guest>`
    select s.region_id as "regionId", g.slug, g.time_zone as "timeZone", h.name as host, a.title,
      a.starts_on as "startsOn", a.starts_precision as "startsPrecision", a.ends_on as "endsOn",
      a.ends_precision as "endsPrecision", a.place
    from seat_requests s join activities a on a.id = s.activity_id join plans p on p.id = a.plan_id
    join regions h on h.id = p.region_id join regions g on g.id = s.region_id
    where s.activity_id = ${activityId} and s.state in ('waiting', 'accepted')`.execute(tx)
  for (const guest of rows)
    for (const leader of await leadersOf(tx, guest.regionId, dateIn(guest.timeZone, new Date())))
      await post(
        tx,
        newsLetter(leader, {
          news,
          told: (locale) => ({
            region: guest.host,
            activity: guest.title,
            when: [periodText(locale, guest), guest.place].filter(Boolean).join(', '),
          }),
          words: reason,
          href: `${baseUrl}${sharedActivityPath(guest.slug, activityId)}`,
          replyTo: null,
        }),
      )
}
