// What `spoorboek report` does: the report as a file, with the same figures as on screen.
import type { Database } from '../../platform/database/database.ts'
import type { Locale } from '../../platform/actor.ts'
import type { IsoDate } from '../../platform/time.ts'
import type { Region } from '../organisations/public.ts'
import { reportFormats, writeReport, type ReportFormat } from './export/public.ts'
import { assembleReport } from './queries.ts'
import type { Round } from './rules.ts'

/** The format that a file name asks for; null when it asks for none of ours. */
export function formatOf(fileName: string): ReportFormat | null {
  return reportFormats.find((format) => fileName.toLowerCase().endsWith(`.${format}`)) ?? null
}

export async function reportFile(
  db: Database,
  region: Region,
  round: Round,
  format: ReportFormat,
  today: IsoDate,
  locale: Locale,
): Promise<Buffer> {
  return writeReport(await assembleReport(db, region, round, today, null), format, locale)
}
