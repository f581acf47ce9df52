// The whole account as one file: what counts, what shows it to be true, and what is missing.
import { createHash } from 'node:crypto'
import { ZipFile } from 'yazl'
import type { Locale } from '../../../../platform/actor.ts'
import { hasBytes, streamFile } from '../../../../platform/files/files.ts'
import { formats } from '../../../../platform/i18n.ts'
import { writeCsv, type Column } from '../../../../platform/spreadsheet/write.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { quarterOf } from '../../ledger/closing/rules.ts'
import { checkPath } from '../../paths.ts'
import { statementMessages } from '../../statements/messages.ts'
import { headFacts } from '../../statements/public.ts'
import type { Signed } from '../../statements/rules.ts'
import { evidenceMessages } from '../messages.ts'
import type { Document, EvidenceKind } from '../rules.ts'
import { isoWeek } from '../timesheets/rules.ts'
import { indexCsv, indexXlsx, type Line } from './contents/public.ts'
import { zipMessages } from './messages.ts'
import type { Account, HoursEvidence, SignedEvidence } from './queries.ts'
import { pathInZip, safePart, sums } from './rules.ts'

interface About {
  readonly locale: Locale
  readonly timeZone: string
  /** Where statements can be compared with what we recorded. */
  readonly baseUrl: string
  readonly filesDirectory: string
}

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex')
const keyOf = ({ side, id }: Document): string => `${side}${id}`

/** A ZIP that is written while it is read: `index.xlsx` and `index.csv`, `SHA256SUMS`, and the files by quarter and kind. */
export async function zipOf(account: Account, about: About): Promise<NodeJS.ReadableStream> {
  const lines = await linesOf(account, about)
  const parts = [...new Map(lines.flatMap(({ part }) => (part ? [[part.path, part]] : []))).values()]
  const indexes = [
    { path: 'index.xlsx', made: await indexXlsx(account.documents, lines, about.locale) },
    { path: 'index.csv', made: indexCsv(lines, about.locale) },
  ]
  const listed = [...indexes.map(({ path, made }) => ({ path, sha256: hashOf(made) })), ...parts]
  const zip = new ZipFile()
  const out = zip.outputStream
  zip.on('error', (error: Error) => 'destroy' in out && (out as unknown as { destroy(e: Error): void }).destroy(error))
  for (const { path, made } of indexes) zip.addBuffer(made, path)
  zip.addBuffer(Buffer.from(sums(listed)), 'SHA256SUMS')
  for (const { path, made, bytes, sha256 } of parts) {
    if (made) zip.addBuffer(made, path)
    // Pictures and PDF are packed already. Opened when it is their turn: thousands at once would be too many.
    else
      zip.addReadStreamLazy(path, { compress: false, size: bytes }, (give) =>
        give(null, streamFile(about.filesDirectory, sha256)),
      )
  }
  zip.end()
  return out
}

/** A line for each piece of each document, there or missing; one that is asked for nothing has a line too. */
async function linesOf(account: Account, about: About): Promise<Line[]> {
  const { locale, filesDirectory } = about
  const t = zipMessages(locale)
  const kinds = evidenceMessages(locale).kinds
  const hashes = [
    ...new Set([...account.kept, ...account.signed.flatMap(({ paper }) => paper ?? [])].map(({ sha256 }) => sha256)),
  ]
  const onDisk = new Set<string>()
  for (const sha256 of hashes) if (await hasBytes(filesDirectory, sha256)) onDisk.add(sha256)
  const [kept, signed] = [grouped(account.kept), grouped(account.signed)]
  const [hours, missing] = [grouped(account.hours), grouped(account.missing)]
  // A file that serves several entries stands in the ZIP once.
  const places = new Map<string, string>()
  return account.documents.flatMap((document): Line[] => {
    const { year, number } = quarterOf(document.countsOn)
    const place = (kind: EvidenceKind, fileId: number, name: string): string => {
      const key = `${kind}${fileId}${name}`
      const path =
        places.get(key) ??
        pathInZip(
          t.quarter(number, year),
          kinds[kind].toLowerCase(),
          `${t[document.side]}-${document.id}`,
          fileId,
          name,
        )
      places.set(key, path)
      return path
    }
    const base = { document, keepUntil: null }
    const file = (kind: EvidenceKind, given: { id: number; name: string; sha256: string; bytes: number }): Line => {
      const there = onDisk.has(given.sha256)
      const part = there ? { ...given, path: place(kind, given.id, given.name), made: null } : null
      return { ...base, kind, state: there ? 'there' : 'lost', part, name: given.name }
    }
    const made = (kind: EvidenceKind, id: number, name: string, content: Buffer): Line => {
      const part = { path: place(kind, id, name), made: content, sha256: hashOf(content), bytes: content.length }
      return { ...base, kind, state: 'there', part, name: null }
    }
    const key = keyOf(document)
    const found = [
      ...(kept.get(key) ?? []).map((each) => ({
        ...file(each.kind, { ...each, id: each.fileId }),
        keepUntil: each.keepUntil,
      })),
      ...(signed.get(key) ?? []).flatMap((each) => [
        made('statement', each.id, t.statement(each.id), statementText(each, about)),
        ...(each.paper ? [file('statement', each.paper)] : []),
      ]),
      ...(hours.get(key) ?? []).map((each) =>
        made('timesheet', each.timesheetId, t.timesheet(isoWeek(each.monday)), hoursText(each, about)),
      ),
      ...(missing.get(key) ?? []).map(({ kind }): Line => ({
        ...base,
        kind,
        state: 'missing',
        part: null,
        name: null,
      })),
    ]
    return found.length ? found : [{ ...base, kind: null, state: 'none', part: null, name: null }]
  })
}

function grouped<Row extends Document>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

/** The words that were signed, as plain text, with the fingerprint that stands on the paper of the company. */
function statementText({ words, sha256 }: SignedEvidence, { baseUrl }: About): Buffer {
  const signed = JSON.parse(words) as Signed
  const t = statementMessages(signed.locale)
  const facts = [...headFacts(signed), ...signed.facts].map(({ term, value }) => `${term}: ${value}`)
  const amounts = signed.amounts.map(
    ({ name, detail, amount }) => `- ${name}${detail ? ` (${detail})` : ''}: ${amount}`,
  )
  const lines = [
    `${t.pdf.title} (${t.pdf.number} ${signed.number})`,
    '',
    ...facts,
    ...amounts,
    `${t.pdf.total}: ${signed.total}`,
    '',
    signed.declaration,
    ...(signed.remark ? [`${t.pdf.remark}: ${signed.remark}`] : []),
    '',
    t.signedBy(signed.signedBy, signed.role, t.method[signed.method]),
    `${t.pdf.when}: ${signed.signedAt}`,
    `${t.pdf.hash}: ${sha256}`,
    `${t.pdf.check}: ${baseUrl}${checkPath(sha256)}`,
  ]
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)
}

function hoursText(sheet: HoursEvidence, { locale, timeZone }: About): Buffer {
  const t = zipMessages(locale).hours
  const f = formats(locale)
  const keys = Object.keys(t) as (keyof typeof t)[]
  const columns = keys.map((key): Column => ({
    header: t[key],
    kind: key === 'on' ? 'date' : key === 'hours' ? 'number' : 'text',
  }))
  const rows = sheet.hours.map((row) => [
    sheet.person,
    isoWeek(sheet.monday),
    row.on,
    row.activity,
    row.hours,
    f.moment(sheet.submittedAt, timeZone),
    sheet.decidedBy,
    f.moment(sheet.decidedAt, timeZone),
  ])
  return writeCsv({ columns, rows }, { separator: locale === 'nl' ? ';' : ',' })
}

export const zipName = (locale: Locale, region: string, from: IsoDate, until: IsoDate): string =>
  safePart(zipMessages(locale).name(region, from, until))
