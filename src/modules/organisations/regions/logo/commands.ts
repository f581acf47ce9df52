import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { keepFile } from '../../../../platform/files/files.ts'
import type { Picture } from '../../../../platform/files/pictures.ts'
import { logoOf, type Logo } from './queries.ts'

type OfRegion = Readonly<{ id: number; name: string }>

/** Shows the picture as the logo of the region; the same picture again changes nothing. */
export async function setLogo(
  tx: Tx,
  actor: Person,
  region: OfRegion,
  { directory, name, picture }: { directory: string; name: string; picture: Picture },
): Promise<void> {
  const { content, mediaType } = picture
  const before = await lockedLogo(tx, region)
  if (before?.sha256 === createHash('sha256').update(content).digest('hex')) return
  const file = await keepFile(tx, directory, { name, content, mediaType, uploadedBy: actor.id })
  await sql`update regions set logo_file_id = ${file.id} where id = ${region.id}`.execute(tx)
  await tell(tx, actor, region, 'region.logoSet', file.name)
}

export async function removeLogo(tx: Tx, actor: Person, region: OfRegion): Promise<void> {
  if (!(await lockedLogo(tx, region))) return
  await sql`update regions set logo_file_id = null where id = ${region.id}`.execute(tx)
  await tell(tx, actor, region, 'region.logoRemoved', null)
}

async function lockedLogo(tx: Tx, { id }: OfRegion): Promise<Logo | null> {
  await sql`select from regions where id = ${id} for update`.execute(tx)
  return logoOf(tx, id)
}

const tell = (tx: Tx, actor: Person, { id, name }: OfRegion, action: string, file: string | null): Promise<void> =>
  record(tx, actor, { action, regionId: id, subject: { kind: 'region', id }, details: { name, file } })
