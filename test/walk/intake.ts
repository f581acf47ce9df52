import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { only, transaction } from '../../src/platform/database/database.ts'
import { keepFile } from '../../src/platform/files/files.ts'
import { pngOf } from '../pictures.ts'
import type { World } from '../world.ts'

/** Something that waits at a region and at the nation, with a file; and items of both that were sent in. */
export async function makeIntake(
  world: World,
  region: string,
  items: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const { db, settings } = world
  const given = { name: 'hal.png', content: pngOf(64, 64), mediaType: 'image/png', uploadedBy: null }
  const file = await transaction(db, (tx) => keepFile(tx, settings.filesDirectory, given))
  const token = `walk-${region}`
  const make = async (
    slug: string | null,
    state: string,
    item: string | null,
    link: string | null,
  ): Promise<string> => {
    const hash = link === null ? null : createHash('sha256').update(link).digest()
    const { id } = await sql<{ id: number }>`
      insert into intake_messages (site_region_id, came_by, state, reason, message_key, sender_email, title, item_id,
        raw_file_id, token_hash)
      values ((select id from regions where slug = ${slug}), 'form', ${state}, 'unknownSender',
        md5(${`${slug} ${state} ${region}`}), 'noor@school.example', 'Lasrobot', ${item}, ${file.id}, ${hash})
      returning id`
      .execute(db)
      .then(({ rows }) => only(rows))
    await sql`
      insert into intake_files (message_id, file_id, kind, position, width, height)
      values (${id}, ${file.id}, 'picture', 1, 64, 64)`.execute(db)
    return String(id)
  }
  await make(region, 'unconfirmed', null, token)
  await make(region, 'draft', items['/werkplek/:region/website/berichten/:item'] ?? null, null)
  await make(null, 'draft', items['/landelijk/website/berichten/:item'] ?? null, null)
  const hash = createHash('sha256').update(token).digest()
  await sql`
    insert into reader_questions (words, email, locale, token_hash)
    values ('Wie betaalt het vervoer?', 'noor@school.example', 'nl', ${hash})`.execute(db)
  return {
    '/werkplek/:region/website/binnen/:intake': await make(region, 'waiting', null, null),
    '/landelijk/website/binnen/:intake': await make(null, 'waiting', null, null),
    ':intakeFile': String(file.id),
    ':trusted': '1',
    '/meld-uw-voorbeeld/bevestigen/:token': token,
    '/vraag/bevestigen/:token': token,
  }
}
