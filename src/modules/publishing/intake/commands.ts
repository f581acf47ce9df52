// What comes in is kept first and read later; what becomes of it is decided once. Nothing here makes anything public.
import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, transaction, type Database, type Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import { fileById, keepFile, pathOf } from '../../../platform/files/files.ts'
import { addJob } from '../../../platform/jobs/jobs.ts'
import { keyOfMessage } from '../../../platform/mail/message.ts'
import { post } from '../../../platform/mail/outbox.ts'
import { noText } from '../../../platform/rich-text/document.ts'
import { dateIn } from '../../../platform/time.ts'
import { addItem } from '../items/commands.ts'
import { nothing } from '../items/facets/rules.ts'
import type { Kind } from '../items/kinds/rules.ts'
import type { SiteId } from '../items/queries.ts'
import { deskItemPath, itemsPath } from '../paths.ts'
import { acceptedLetter, draftLetter, refusedLetter } from './mails/letters.ts'
import { hadEnoughMail, lockMessage, senderKnown, siteNamed, type IntakeMessage, type KnownSender } from './queries.ts'
import { readMail, type Enclosed } from './reading/public.ts'
import { kindFor, waitsFor, type WaitReason } from './rules.ts'

/** Reads a kept message; see the jobs. */
export const readIntake = 'publishing.read-intake'

interface Coming {
  readonly siteId: SiteId
  readonly from: string
  /** Who it is of, where that is proven. */
  readonly proven: string | null
  readonly raw: Buffer
  readonly now: Date
}

/** Keeps a message as it came, for one site; a second delivery of it changes nothing. */
export async function keepMail(
  tx: Tx,
  directory: string,
  { siteId, from, proven, raw, now }: Coming,
): Promise<Outcome<{ isNew: boolean }, 'tooMany'>> {
  const key = keyOfMessage(raw)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`intake ${siteId} ${key}`}, 0))`.execute(tx)
  const there = await sql`
    select from intake_messages where site_region_id is not distinct from ${siteId}::bigint and message_key = ${key}`.execute(
    tx,
  )
  if (there.rows.length) return { ok: true, isNew: false }
  const { timeZone } = await siteNamed(tx, siteId)
  const isKnown = proven !== null && (await senderKnown(tx, siteId, proven, dateIn(timeZone, now))).isKnown
  const sender = isKnown ? proven : null
  if (await hadEnoughMail(tx, siteId, { from, proven: sender })) return refuse('tooMany')
  const name = 'bericht.eml'
  const file = await keepFile(tx, directory, { name, content: raw, mediaType: 'message/rfc822', uploadedBy: null })
  const { id } = await sql<{ id: number }>`
    insert into intake_messages (site_region_id, came_by, state, message_key, envelope_from, raw_file_id, is_proven,
      sender_email)
    values (${siteId}, 'mail', 'received', ${key}, ${from}, ${file.id}, ${isKnown}, ${sender}) returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  await addJob(tx, readIntake, { id }, { key: `${readIntake} ${id}` })
  return { ok: true, isNew: true }
}

export interface Reading {
  readonly filesDirectory: string
  readonly authserv: string | null
  readonly strict: boolean
  readonly now: Date
  readonly baseUrl: string
}

/** Reads a kept message and makes a draft of it, or lets it wait for somebody of the site. Done twice it is done once. */
export async function readKept(db: Database, id: number, reading: Reading): Promise<void> {
  const { rows } = await sql<{ rawFile: number | null; from: string | null }>`
    select raw_file_id as "rawFile", envelope_from as "from" from intake_messages
    where id = ${id} and state = 'received'`.execute(db)
  const file = rows[0]?.rawFile ? await fileById(db, rows[0].rawFile) : null
  if (!file) return
  const raw = await readFile(pathOf(reading.filesDirectory, file.sha256))
  const read = await readMail(raw, rows[0]?.from ?? '', reading.authserv)
  await transaction(db, async (tx) => {
    const message = await lockMessage(tx, id)
    if (message.state !== 'received') return
    const site = await siteNamed(tx, message.siteId)
    if (!read.ok || !read.mail.sender) {
      await sql`update intake_messages set title = ${untitled[site.locale]}, locale = ${site.locale},
        read_at = ${reading.now} where id = ${id}`.execute(tx)
      return letWait(tx, id, 'unreadable')
    }
    const { mail } = read
    const { sender } = read.mail
    await sql`
      update intake_messages set title = ${mail.title ?? untitled[site.locale]}, body = ${JSON.stringify(mail.body)}::jsonb,
        sender_name = ${sender?.name ?? null}, sender_email = ${sender?.email ?? null}, locale = ${site.locale},
        left_out = ${JSON.stringify(mail.leftOut)}::jsonb, read_at = ${reading.now}
      where id = ${id}`.execute(tx)
    await keepEnclosed(tx, reading.filesDirectory, id, mail)
    await decide(tx, id, { isAutomatic: mail.isAutomatic, isProven: mail.isProven }, reading)
  })
}

const untitled = { nl: 'Bericht zonder onderwerp', en: 'Message without a subject' } as const

const letWait = async (tx: Tx, id: number, reason: WaitReason): Promise<void> =>
  void (await sql`update intake_messages set state = 'waiting', reason = ${reason} where id = ${id}`.execute(tx))

/** A draft at once of who is known here, with a letter back; whatever else waits, without one. */
export async function decide(
  tx: Tx,
  id: number,
  sender: { readonly isAutomatic: boolean; readonly isProven: boolean },
  { strict, now, baseUrl }: Pick<Reading, 'strict' | 'now' | 'baseUrl'>,
): Promise<void> {
  const message = await lockMessage(tx, id)
  const site = await siteNamed(tx, message.siteId)
  const today = dateIn(site.timeZone, now)
  const email = message.senderEmail ?? ''
  const { isKnown, person } = await senderKnown(tx, message.siteId, email, today)
  const reason = waitsFor({ ...sender, isKnown }, strict)
  if (reason !== null) return letWait(tx, id, reason)
  await sql`
    update intake_senders set used_at = ${now}
    where site_region_id is not distinct from ${message.siteId}::bigint and email = ${email}`.execute(tx)
  const writer = person && asWriter(person, email)
  await sql`update intake_messages set sender_person_id = ${person?.id ?? null}, locale = ${person?.locale ?? message.locale}
    where id = ${id}`.execute(tx)
  const item = await makeDraft(tx, message, kindFor(message.cameBy, message.siteId), {
    writer,
    by: 'Spoorboek',
    today,
    now,
  })
  const to = {
    email,
    name: person?.name ?? message.senderName,
    locale: person?.locale ?? message.locale,
    siteName: site.name,
  }
  const href = person ? `${baseUrl}${deskItemPath(site.slug, item)}` : null
  await post(tx, draftLetter(to, message.title ?? '', href))
}

const asWriter = (person: NonNullable<KnownSender['person']>, email: string): Person => ({
  kind: 'person',
  email,
  grants: [],
  ...person,
})

export async function keepEnclosed(tx: Tx, directory: string, id: number, given: Enclosed): Promise<void> {
  let position = 0
  for (const { name, picture } of given.pictures) {
    const { content, mediaType, width, height } = picture
    const file = await keepFile(tx, directory, { name, content, mediaType, uploadedBy: null })
    await sql`
      insert into intake_files (message_id, file_id, kind, position, width, height)
      values (${id}, ${file.id}, 'picture', ${++position}, ${width}, ${height})`.execute(tx)
  }
  for (const paper of given.papers) {
    const file = await keepFile(tx, directory, { ...paper, uploadedBy: null })
    await sql`
      insert into intake_files (message_id, file_id, kind, position)
      values (${id}, ${file.id}, 'paper', ${++position})`.execute(tx)
  }
}

interface Drafting {
  /** Who has an account and wrote it: they do not look at their own text as the second pair of eyes. */
  readonly writer: Person | null
  readonly by: string
  readonly today: string
  readonly now: Date
}

async function makeDraft(
  tx: Tx,
  message: IntakeMessage,
  kind: Kind,
  { writer, by, today, now }: Drafting,
): Promise<number> {
  const { id, siteId, cameBy, title, body, fields, locale } = message
  const content = { lead: '', body: body ?? noText, fields, about: nothing, organisations: [] }
  const item = await addItem(tx, writer ?? 'Spoorboek', siteId, {
    kind,
    title: title ?? untitled[locale],
    language: locale,
    today,
    content,
    cameBy,
  })
  await sql`
    insert into item_pictures (item_id, file_id, width, height)
    select ${item}, file_id, width, height from intake_files where message_id = ${id} and kind = 'picture'`.execute(tx)
  await sql`
    insert into item_files (item_id, file_id, name, media_type, bytes)
    select ${item}, f.id, f.name, f.media_type, f.bytes
    from intake_files i join files f on f.id = i.file_id where i.message_id = ${id} and i.kind = 'paper'`.execute(tx)
  await sql`
    update intake_messages set state = 'draft', reason = null, item_id = ${item}, decided_at = ${now}, decided_by = ${by}
    where id = ${id}`.execute(tx)
  return item
}

export interface Acceptance {
  readonly kind: Kind
  /** From now on messages of this address become drafts at once. */
  readonly trust: boolean
  readonly today: string
  readonly now: Date
  readonly baseUrl: string
}

/** Makes a draft of what waits, and tells its sender; twice is once. */
export async function acceptMessage(
  tx: Tx,
  actor: Person,
  id: number,
  { kind, trust, today, now, baseUrl }: Acceptance,
): Promise<Outcome<{ item: number }, 'notNow'>> {
  const message = await lockMessage(tx, id)
  if (message.state === 'draft' && message.itemId !== null) return { ok: true, item: message.itemId }
  if (message.state !== 'waiting') return refuse('notNow')
  const isAutomatic = message.reason === 'automatic'
  const { senderEmail: email, siteId } = message
  const { person } = await senderKnown(tx, siteId, email ?? '', today)
  const writer = person && asWriter(person, email ?? '')
  const item = await makeDraft(tx, message, kind, { writer, by: actor.name, today, now })
  if (trust && email !== null && !isAutomatic) await trustSender(tx, actor, siteId, email)
  await deed(tx, actor, message, 'intake.accepted', { item, trusted: trust ? 1 : 0 })
  if (email !== null && !isAutomatic) {
    const site = await siteNamed(tx, siteId)
    await post(
      tx,
      acceptedLetter(toSender(message, email, site.name), message.title ?? '', `${baseUrl}${itemsPath(site.slug)}`),
    )
  }
  return { ok: true, item }
}

/** Lets go of what waits; with words its sender gets a letter. */
export async function refuseMessage(
  tx: Tx,
  actor: Person,
  id: number,
  words: string | null,
  now: Date,
): Promise<Outcome<object, 'notNow'>> {
  const message = await lockMessage(tx, id)
  if (message.state === 'refused') return { ok: true }
  if (message.state !== 'waiting') return refuse('notNow')
  await sql`
    update intake_messages set state = 'refused', decided_at = ${now}, decided_by = ${actor.name} where id = ${id}`.execute(
    tx,
  )
  await deed(tx, actor, message, 'intake.refused', { told: words === null ? 0 : 1 })
  const { senderEmail: email } = message
  if (words !== null && email !== null && message.reason !== 'automatic') {
    const site = await siteNamed(tx, message.siteId)
    await post(tx, refusedLetter(toSender(message, email, site.name), message.title ?? '', words, actor.email))
  }
  return { ok: true }
}

export const toSender = (message: IntakeMessage, email: string, siteName: string) => ({
  email,
  name: message.senderName,
  locale: message.locale,
  siteName,
})

async function trustSender(tx: Tx, actor: Person, site: SiteId, email: string): Promise<void> {
  await sql`
    insert into intake_senders (site_region_id, email, trusted_by) values (${site}, ${email}, ${actor.name})
    on conflict do nothing`.execute(tx)
}

/** Messages of this sender wait again. Twice is once. */
export async function distrustSender(tx: Tx, actor: Person, site: SiteId, id: number): Promise<void> {
  const { rows } = await sql`
    delete from intake_senders where id = ${id} and site_region_id is not distinct from ${site}::bigint
    returning id`.execute(tx)
  if (rows.length) await deed(tx, actor, { id, siteId: site }, 'intake.distrusted')
}

export async function deed(
  tx: Tx,
  actor: Person | string,
  { id, siteId }: { readonly id: number; readonly siteId: SiteId },
  action: string,
  details: Readonly<Record<string, string | number | null>> = {},
): Promise<void> {
  await record(tx, actor, { action, regionId: siteId, subject: { kind: 'intake', id }, details })
}
