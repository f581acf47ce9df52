// Letters go out when their change is certain: written in its transaction, sent by the worker, tried again on trouble.
import { sql } from 'kysely'
import { createTransport, type Transporter } from 'nodemailer'
import { addJob, type Job } from '../jobs/jobs.ts'
import { only, transaction, type Database, type Tx } from '../database/database.ts'
import type { PlatformTables } from '../database/tables.ts'
import type { Settings } from '../settings.ts'
import { asHtml, asText, type Attachment, type Letter } from './letter.tsx'

export const sendLetter = 'send-letter'

export async function post(tx: Tx, letter: Letter): Promise<void> {
  const { id } = await tx
    .withTables<PlatformTables>()
    .insertInto('letters')
    .values({
      recipient: letter.to,
      subject: letter.subject,
      text_body: asText(letter),
      html_body: asHtml(letter),
      reply_to: letter.replyTo ?? null,
    })
    .returning('id')
    .execute()
    .then(only)
  await attach(tx, id, letter.attachments ?? [])
  await addJob(tx, sendLetter, { id })
}

async function attach(tx: Tx, letterId: number, attachments: readonly Attachment[]): Promise<void> {
  if (!attachments.length) return
  const rows = attachments.map(({ name, mediaType, content }, position) => ({
    letter_id: letterId,
    position,
    name,
    media_type: mediaType,
    content,
  }))
  await tx.withTables<PlatformTables>().insertInto('letter_attachments').values(rows).execute()
}

/** Null keeps letters in the mailbox at `/_post`. */
export function openTransport(settings: Settings): Transporter | null {
  if (!settings.smtpUrl) return null
  // A mail server that says nothing must not hold the letter's transaction until PostgreSQL breaks it off at 60 s.
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 }
  return createTransport({ url: settings.smtpUrl, ...patience }, { from: settings.mailFrom })
}

/** Sends a letter once: the row stays locked while the mail server takes it, and is marked in the same transaction. */
export function letterJob(transport: Transporter | null, from: string): Job {
  return async ({ id }: { id: number }, { db }) => {
    try {
      await transaction(db, (tx) => send(tx, id, transport, from))
    } catch (error) {
      // When the database is away too, the first trouble is the one to tell.
      await noteFailure(db, id, error).catch(() => undefined)
      throw error
    }
  }
}

async function send(tx: Tx, id: number, transport: Transporter | null, from: string): Promise<void> {
  const tables = tx.withTables<PlatformTables>()
  const letter = await tables
    .selectFrom('letters')
    .selectAll()
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!letter) return
  const attached = await tables
    .selectFrom('letter_attachments')
    .selectAll()
    .where('letter_id', '=', id)
    .orderBy('position')
    .execute()
  await transport?.sendMail({
    from,
    to: letter.recipient,
    subject: letter.subject,
    text: letter.text_body,
    html: letter.html_body,
    attachments: attached.map(({ name, media_type, content }) => ({
      filename: name,
      contentType: media_type,
      content,
    })),
    // The same letter keeps its number, so that a mail server can drop a second copy.
    messageId: `<letter-${letter.id}@${from.split('@')[1] ?? 'spoorboek'}>`,
    ...(letter.reply_to && { replyTo: letter.reply_to }),
    // So that no program answers it, and two programs write to each other for ever.
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
  await tables
    .updateTable('letters')
    .set({ sent_at: sql`now()`, attempts: letter.attempts + 1, last_error: null })
    .where('id', '=', id)
    .execute()
  // The reader has it now. In the mailbox of a machine without a mail server it stays to be looked at.
  if (transport) await tables.deleteFrom('letter_attachments').where('letter_id', '=', id).execute()
}

async function noteFailure(db: Database, id: number, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
  await sql`update letters set attempts = attempts + 1, last_error = ${reason} where id = ${id}`.execute(db)
}

export interface KeptLetter {
  readonly id: number
  readonly recipient: string
  readonly subject: string
  readonly text_body: string
  readonly created_at: Date
  readonly sent_at: Date | null
  /** Names of what goes with it. */
  readonly attached: readonly string[]
}

/** The newest letters, for the mailbox of a machine without a mail server. */
export async function newestLetters(db: Database, count: number): Promise<KeptLetter[]> {
  const { rows } = await sql<KeptLetter>`
    select id, recipient, subject, text_body, created_at, sent_at,
      array(select name from letter_attachments a where a.letter_id = l.id order by position) as attached
    from letters l order by id desc limit ${count}`.execute(db)
  return rows
}
