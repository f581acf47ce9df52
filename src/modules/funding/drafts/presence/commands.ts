import { sql } from 'kysely'
import type { Locale, Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import { formats } from '../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { joinCompany, letterLocale, type Region } from '../../../organisations/public.ts'
import { noteWork } from '../../../plans/public.ts'
import { insertLines, note } from '../../commands.ts'
import { guidanceRateOn } from '../../queries.ts'
import { presenceMessages } from './messages.ts'
import { presenceRule } from './queries.ts'
import { supervisedHours } from './rules.ts'

export type NewPresence =
  | { readonly counts: 'yes'; readonly share: number; readonly source: string }
  | { readonly counts: 'no' | 'national' }

/** Says for a region, or for the nation, whether pupils who are there count as supervision. Twice is once. */
export async function setPresence(tx: Tx, actor: Person, regionId: number | null, given: NewPresence): Promise<void> {
  const share = given.counts === 'yes' ? given.share : null
  const source = given.counts === 'yes' ? given.source : null
  const { rows } =
    given.counts === 'national'
      ? await sql`delete from presence_rules where region_id = ${regionId} returning 1`.execute(tx)
      : await sql`
          insert into presence_rules as r (region_id, share, source, set_by) values (${regionId}, ${share}, ${source}, ${actor.id})
          on conflict (region_id) do update
            set share = excluded.share, source = excluded.source, set_by = excluded.set_by, set_at = now()
            where (r.share, r.source) is distinct from (excluded.share, excluded.source)
          returning 1`.execute(tx)
  if (!rows.length) return
  await record(tx, actor, {
    action: 'presence.set',
    regionId,
    subject: { kind: 'presence', id: regionId },
    details: { counts: given.counts, share, source },
  })
}

export interface Attendance {
  readonly company: string
  readonly pupils: number
  readonly hoursEach: number
  readonly on: IsoDate
}

/**
 * Drafts what a company did by having pupils: hours of supervision, with the sum in words that the company signs. One
 * of a company on a day of an activity; asked again, it is the one that is there.
 */
export async function draftFromPresence(
  tx: Tx,
  actor: Person,
  region: Region,
  activityId: number,
  { company, pupils, hoursEach, on }: Attendance,
  today: IsoDate,
): Promise<Outcome<{ id: number; isNew: boolean }, 'off' | 'noRate' | 'nothing'>> {
  const { share } = await presenceRule(tx, region.id)
  if (share === null) return refuse('off')
  const rate = await guidanceRateOn(tx, region.currency, on)
  if (rate === null) return refuse('noRate')
  const hours = supervisedHours(pupils, hoursEach, share)
  if (hours <= 0) return refuse('nothing')
  await noteWork(tx, activityId)
  const organisationId = await joinCompany(tx, region, company, today)
  const key = `presence:${activityId}:${organisationId}:${on}`
  const description = sumInWords(letterLocale(region), { pupils, hoursEach, share })
  const { rows } = await sql<{ id: number }>`
    insert into contributions (region_id, activity_id, organisation_id, description, performed_from, performed_until,
      currency, source_key, recorded_by)
    values (${region.id}, ${activityId}, ${organisationId}, ${description}, ${on}, ${on}, ${region.currency}, ${key}, ${actor.id})
    on conflict (source_key) do nothing returning id`.execute(tx)
  const [made] = rows
  if (!made) return { ok: true, id: await drafted(tx, key), isNew: false }
  await insertLines(tx, made.id, [{ kind: 'hours', description: null, quantity: hours, priceCents: rate }])
  await note(tx, actor, 'contribution.draftedFromPresence', region.id, { id: made.id, activityId }, { pupils, hours })
  return { ok: true, id: made.id, isNew: true }
}

async function drafted(tx: Tx, key: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`select id from contributions where source_key = ${key}`.execute(tx)
  return rows[0]?.id ?? 0
}

/** How the hours came about, for the statement that the company signs. */
function sumInWords(locale: Locale, of: { pupils: number; hoursEach: number; share: number }): string {
  const f = formats(locale)
  return presenceMessages(locale).sum(
    f.number(of.pupils),
    f.number(of.hoursEach),
    f.number(of.pupils * of.hoursEach),
    f.percent(of.share / 100),
  )
}
