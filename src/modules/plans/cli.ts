// What `spoorboek import planner` and `export planner` do: the same as on screen.
import type { Locale } from '../../platform/actor.ts'
import { transaction, type Database } from '../../platform/database/database.ts'
import { keepFile } from '../../platform/files/files.ts'
import { plainAmount } from '../../platform/money.ts'
import { readBook } from '../../platform/spreadsheet/read.ts'
import type { IsoDate } from '../../platform/time.ts'
import type { Region } from '../organisations/public.ts'
import { exportMessages } from './export/messages.ts'
import { plannerFormats, wholePlan, writePlanner, type PlannerFormat } from './export/public.ts'
import { applyImport, countsOf, startImport } from './import/commands.ts'
import { fileRefusalText, importMessages, noteText, readingRefusalText } from './import/messages.ts'
import { problemText } from './import/problems/messages.ts'
import { differenceWith, importOf, mappingFor } from './import/queries.ts'
import { readPlanner } from './import/rows/rules.ts'
import type { Reading } from './import/rules.ts'
import type { WholeDifference } from './import/whole/rules.ts'
import type { GrantPeriod } from './rules.ts'

export interface PlannerImportResult {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly gone: number
  readonly refused: readonly { readonly row: number; readonly column: string; readonly reason: string }[]
  readonly totals: { readonly costs: string; readonly contributions: string; readonly currency: string }
}

export interface PlannerFile {
  readonly name: string
  readonly content: Buffer
}

export interface PlannerImport {
  readonly result: PlannerImportResult
  /** Total rows of the file that do not agree with its own rows, or cannot be read. Lines for a person; nothing was refused. */
  readonly warnings: readonly string[]
}

/** Reads a planner and, unless `dryRun`, takes it over. Refused rows stay out; a file that cannot be read is refused whole. */
export async function importPlannerFile(
  db: Database,
  given: {
    region: Region
    period: GrantPeriod
    file: PlannerFile
    filesDirectory: string
    today: IsoDate
    dryRun: boolean
  },
): Promise<({ ok: true } & PlannerImport) | { ok: false; reason: string }> {
  const { region, period, file, today } = given
  const read = await readBook(file.content, file.name)
  if (!read.ok) return { ok: false, reason: fileRefusalText('nl', read.reason) }
  const recognised = await mappingFor(db, region, read.book)
  if (!recognised.ok) return { ok: false, reason: fileRefusalText('nl', recognised.reason) }
  const reading = readPlanner(read.book, recognised.mapping)
  if (!reading.ok) return { ok: false, reason: readingRefusalText('nl', reading) }
  const found = await differenceWith(db, region, period, reading, today)
  const counts = countsOf(found, reading)
  if (!given.dryRun && counts.new + counts.changed > 0) {
    await transaction(db, async (tx) => {
      const kept = { name: file.name, content: file.content, mediaType: 'application/octet-stream', uploadedBy: null }
      const { id: fileId } = await keepFile(tx, given.filesDirectory, kept)
      const id = await startImport(tx, null, region, period.slug, fileId, recognised.mapping)
      const started = await importOf(tx, region, id)
      if (started) await applyImport(tx, null, region, started, reading, { seen: null, today })
    })
  }
  const result = { ...counts, refused: refusedRows(reading, found), totals: totalsOf(reading, region) }
  return { ok: true, result, warnings: warningsOf(reading) }
}

/** Of another sheet the column says which. */
function refusedRows(reading: Reading, found: WholeDifference): PlannerImportResult['refused'] {
  const t = importMessages('nl')
  const own = [...reading.refused, ...found.refused].sort((a, b) => a.row - b.row)
  return [
    ...own.flatMap(({ row, problems }) =>
      problems.map(({ field, column, problem }) => ({
        row,
        column: column ?? t.fields[field],
        reason: problemText('nl', problem),
      })),
    ),
    ...found.sheets.flatMap(({ tab, refused }) =>
      refused.flatMap(({ row, problems }) =>
        problems.map(({ field, column, problem }) => ({
          row,
          column: `${tab}: ${column ?? exportMessages('nl').heads[field]}`,
          reason: problemText('nl', problem),
        })),
      ),
    ),
  ]
}

function totalsOf(reading: Reading, region: Region): PlannerImportResult['totals'] {
  const { costCents, contributionCents } = reading.totals
  return { costs: plainAmount(costCents), contributions: plainAmount(contributionCents), currency: region.currency }
}

function warningsOf(reading: Reading): string[] {
  return reading.notes.flatMap((note) =>
    note.code === 'totalDiffers' || note.code === 'totalUnreadable'
      ? [`rij ${note.row}, ${importMessages('nl').fields[note.field]}: ${noteText('nl', note)}`]
      : [],
  )
}

/** The format that a file name asks for; null when it asks for none of ours. */
export function plannerFormatOf(fileName: string): PlannerFormat | null {
  return plannerFormats.find((format) => fileName.toLowerCase().endsWith(`.${format}`)) ?? null
}

/** How many rows of each kind the plan has; a CSV file holds the activities alone. */
export interface PlannerExportResult {
  readonly activities: number
  readonly budgetLines: number
  readonly contributions: number
  readonly goals: number
  readonly measurements: number
  readonly programmeLines: number
}

/** The whole plan as a spreadsheet; null where there is none. */
export async function exportPlannerFile(
  db: Database,
  given: { region: Region; period: GrantPeriod; format: PlannerFormat; today: IsoDate; locale: Locale },
): Promise<{ content: Buffer; result: PlannerExportResult } | null> {
  const { region, period, ...how } = given
  const plan = await wholePlan(db, region, period)
  if (!plan.activities.length && !plan.measured.length) return null
  const content = await writePlanner(plan, plan.activities, how)
  const result = {
    activities: plan.activities.length,
    budgetLines: plan.lines.length,
    contributions: plan.loose.length,
    goals: plan.measured.length,
    measurements: plan.measured.reduce((count, { measurements }) => count + measurements.length, 0),
    programmeLines: plan.programmeLines.length,
  }
  return { content, result }
}
