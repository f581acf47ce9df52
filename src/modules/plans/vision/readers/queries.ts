import { sql } from 'kysely'
import type { Actor } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/database.ts'
import { regionById, regionFor, type Region } from '../../../organisations/public.ts'
import { hashOf } from '../../../../platform/secret-link.ts'

export interface Reader {
  readonly id: number
  readonly visionId: number
  readonly name: string
  readonly email: string
  readonly invitedAt: Date
  readonly expiresAt: Date
  readonly openedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly comments: number
}

const columns = sql`r.id, r.vision_id as "visionId", r.name, r.email, r.invited_at as "invitedAt",
  r.expires_at as "expiresAt", r.opened_at as "openedAt", r.withdrawn_at as "withdrawnAt",
  (select count(*) from vision_comments c where c.reader_id = r.id) as comments`

/** Who was asked to read along, the newest first. */
export async function readersOf(db: Database, visionId: number): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select ${columns} from vision_readers r where r.vision_id = ${visionId} order by r.id desc`.execute(db)
  return rows
}

export interface InReader {
  readonly region: Region
  readonly reader: Reader
}

export async function readerFor(db: Database, actor: Actor, slug: string, id: number): Promise<InReader | null> {
  const region = await regionFor(db, actor, slug)
  if (!region || !Number.isSafeInteger(id)) return null
  const { rows } = await sql<Reader>`
    select ${columns} from vision_readers r join visions v on v.id = r.vision_id
    where r.id = ${id} and v.region_id = ${region.id}`.execute(db)
  const [reader] = rows
  return reader ? { region, reader } : null
}

export interface BehindLink {
  readonly region: Region
  readonly reader: Reader
  readonly period: string
}

/** Whose link it is, whatever became of it; null for a secret that nobody was given. */
export async function readerBehind(db: Database, token: string): Promise<BehindLink | null> {
  const { rows } = await sql<Reader & { regionId: number; period: string }>`
    select ${columns}, v.region_id as "regionId", v.period
    from vision_readers r join visions v on v.id = r.vision_id where r.token_hash = ${hashOf(token)}`.execute(db)
  const [found] = rows
  const region = found && (await regionById(db, found.regionId))
  if (!region) return null
  return { region, reader: found, period: found.period }
}
