// What the demo shows of what comes in: messages that wait, by mail and with the form, in a region and for the nation.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { drawings } from '../../../../db/seeds/drawings.ts'
import { inventedMessages, type InventedMessage } from '../../../../db/seeds/intake.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { pngOf } from '../../../platform/files/redraw.ts'
import { fromNotation } from '../../../platform/rich-text/from-notation.ts'
import { toNotation } from '../../../platform/rich-text/to-notation.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { keepEnclosed } from './commands.ts'

/** @param directory where pictures are kept; without it there are none */
export async function makeIntake(tx: Tx, today: IsoDate, directory: string | null): Promise<void> {
  for (const message of inventedMessages) await makeMessage(tx, message, today, directory)
  await sql`
    insert into intake_senders (site_region_id, email, trusted_by, trusted_at)
    select id, 'redactie@regiokrant.example', 'Marieke Veldhuis', ${`${today}T09:00:00Z`}::timestamptz - interval '40 days'
    from regions where slug = 'emmen'`.execute(tx)
}

async function makeMessage(tx: Tx, message: InventedMessage, today: IsoDate, directory: string | null): Promise<void> {
  const at = new Date(new Date(`${today}T08:00:00Z`).getTime() - message.hoursAgo * 3_600_000)
  const body = message.body ? JSON.stringify(fromNotation(message.body)) : null
  const fields = Object.fromEntries(
    Object.entries(message.fields ?? {}).map(([name, value]) => [name, toNotation(fromNotation(value))]),
  )
  const key = createHash('sha256').update(`demo ${message.title}`).digest('hex')
  const { id } = await sql<{ id: number }>`
    insert into intake_messages (site_region_id, came_by, state, reason, message_key, sender_name, sender_email,
      sender_organisation, title, body, fields, pictures_agreed, left_out, received_at, read_at)
    select (select id from regions where slug = ${message.site}), ${message.cameBy}, 'waiting', ${message.reason}, ${key},
      ${message.name}, ${message.email}, ${message.organisation ?? null}, ${message.title}, ${body}::jsonb,
      ${JSON.stringify(fields)}::jsonb, ${message.agreed ?? false}, ${JSON.stringify(message.leftOut ?? [])}::jsonb,
      ${at}, ${at}
    returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  if (directory === null) return
  const pictures = await Promise.all(
    message.pictures.map(async (drawing) => ({
      name: `${drawing}.png`,
      picture: { content: await pngOf(drawings[drawing]), mediaType: 'image/png' as const, width: 1600, height: 900 },
    })),
  )
  await keepEnclosed(tx, directory, id, { pictures, papers: [], leftOut: [] })
}
