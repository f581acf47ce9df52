// Fetches the national lists from their source each week. What is clear is taken over; what is not waits for a person.
import { createHash } from 'node:crypto'
import type { Locale } from '../../../../platform/actor.ts'
import { transaction, type Database, type Tx } from '../../../../platform/database/database.ts'
import { keepFile } from '../../../../platform/files/files.ts'
import { formats } from '../../../../platform/i18n.ts'
import { addJob, type Job } from '../../../../platform/jobs/jobs.ts'
import { post } from '../../../../platform/mail/outbox.ts'
import type { Letter } from '../../../../platform/mail/letter.tsx'
import { limits } from '../../../../platform/spreadsheet/limits.ts'
import { dateIn, type Clock } from '../../../../platform/time.ts'
import { schoolImportPath, schoolImportsPath } from '../../paths.ts'
import { importAtOnce, startImport } from '../commands.ts'
import { listRefusalText } from '../messages.ts'
import { readList } from '../queries.ts'
import type { Reading } from '../rules.ts'
import { fetchMessages } from './messages.ts'
import { keepersOn, wasShown, type Keeper } from './queries.ts'
import { fileNameIn, nextFetch } from './rules.ts'

export const fetchSchoolLists = 'fetch-school-lists'

export interface Fetching {
  readonly addresses: readonly string[]
  readonly filesDirectory: string
  readonly clock: Clock
  readonly baseUrl: () => string
}

/** Plans the next fetch; done anew at each start, there is one. */
export async function planFetch(db: Database, { addresses, clock }: Fetching): Promise<void> {
  if (!addresses.length) return
  const runAt = nextFetch(clock.now())
  await transaction(db, (tx) => addJob(tx, fetchSchoolLists, {}, { key: fetchSchoolLists, runAt }))
}

export function fetchJob(fetching: Fetching): Job {
  return async (_payload, { db, log }) => {
    for (const address of fetching.addresses) {
      const outcome = await fetchOne(db, address, fetching)
      log.info({ address, outcome }, 'list of schools fetched')
    }
    await planFetch(db, fetching)
  }
}

/** Why a person must know of a list: the reason in the reader's language, or where to look. */
type News =
  | { readonly kind: 'failed'; readonly address: string; readonly reason: (locale: Locale) => string }
  | { readonly kind: 'waits'; readonly file: string; readonly gone: number; readonly importId: number }

/** What is told and what is kept for it go together: nobody waits for a letter about a list that nobody was told of. */
async function fetchOne(db: Database, address: string, fetching: Fetching): Promise<'taken' | News['kind']> {
  const failed = async (reason: (locale: Locale) => string): Promise<'failed'> => {
    await transaction(db, (tx) => tell(tx, { kind: 'failed', address, reason }, fetching))
    return 'failed'
  }
  const got = await download(address)
  if (!got.ok) return failed(got.reason)
  const name = fileNameIn(address)
  const reading = await readList(got.content, name)
  if (!reading.ok) return failed((locale) => listRefusalText(locale, reading))
  return takeOrShow(db, { name, content: got.content }, reading, fetching)
}

async function takeOrShow(
  db: Database,
  file: { readonly name: string; readonly content: Buffer },
  reading: Reading,
  fetching: Fetching,
): Promise<'taken' | 'waits'> {
  const kept = { ...file, mediaType: 'application/octet-stream', uploadedBy: null }
  const keep = async (tx: Tx) => (await keepFile(tx, fetching.filesDirectory, kept)).id
  const day = dateIn('Europe/Amsterdam', fetching.clock.now())
  const { ok, counts } = await transaction(db, (tx) => importAtOnce(tx, reading, keep, { day, closing: 'few' }))
  if (ok) return 'taken'
  if (await wasShown(db, createHash('sha256').update(file.content).digest('hex'))) return 'waits'
  await transaction(db, async (tx) => {
    const importId = await startImport(tx, null, reading.source, await keep(tx))
    await tell(tx, { kind: 'waits', file: file.name, gone: counts.gone, importId }, fetching)
  })
  return 'waits'
}

type Downloaded = { ok: true; content: Buffer } | { ok: false; reason: (locale: Locale) => string }

/** At most as large as a file that somebody may upload, and not for ever. */
async function download(address: string): Promise<Downloaded> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(60_000) })
    if (!answer.ok || !answer.body)
      return { ok: false, reason: (locale) => fetchMessages(locale).answered(answer.status) }
    const parts: Buffer[] = []
    let size = 0
    for await (const part of answer.body) {
      parts.push(Buffer.from(part))
      size += part.length
      if (size > limits.fileBytes) return { ok: false, reason: (locale) => fetchMessages(locale).tooLarge }
    }
    return { ok: true, content: Buffer.concat(parts) }
  } catch {
    return { ok: false, reason: (locale) => fetchMessages(locale).unreachable }
  }
}

async function tell(tx: Tx, news: News, { clock, baseUrl }: Fetching): Promise<void> {
  const keepers = await keepersOn(tx, dateIn('Europe/Amsterdam', clock.now()))
  for (const keeper of keepers) await post(tx, letterOf(news, keeper, baseUrl()))
}

function letterOf(news: News, to: Keeper, baseUrl: string): Letter {
  const t = fetchMessages(to.locale)
  const common = {
    to: to.email,
    locale: to.locale,
    greeting: t.greeting(to.name),
    signedBy: t.signed,
    reason: t.reason,
  }
  return news.kind === 'waits'
    ? {
        ...common,
        subject: t.waitsSubject,
        lines: [t.waits(news.file, formats(to.locale).number(news.gone))],
        action: { label: t.look, href: `${baseUrl}${schoolImportPath(news.importId)}` },
      }
    : {
        ...common,
        subject: t.failedSubject,
        lines: [t.failed(news.address, news.reason(to.locale)), t.failedNext],
        action: { label: t.import, href: `${baseUrl}${schoolImportsPath}` },
      }
}
