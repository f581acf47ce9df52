import { headsOf, recogniseMapping, type Book } from '../../../platform/cells.ts'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { PlatformTables } from '../../../platform/database/tables.ts'
import type { Outcome } from '../../../platform/errors.ts'
import { fingerprint } from '../../../platform/fingerprint.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import { wholePlan } from '../export/queries.ts'
import type { GrantPeriod } from '../rules.ts'
import type { PlanTables } from '../tables.ts'
import type { Mapping, Reading } from './rules.ts'
import { wholeDifference, type WholeDifference } from './whole/rules.ts'
import { plannerWords } from './words/rules.ts'

export interface PlannerImport {
  readonly id: number
  readonly period: GrantPeriod
  readonly fileName: string
  readonly sha256: string
  readonly mapping: Mapping
  readonly uploadedAt: Date
  readonly appliedAt: Date | null
  readonly undoneAt: Date | null
  readonly counts: Counts | null
}

export interface Counts {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly gone: number
  readonly refused: number
}

/** One import of the region; null when it is not there or of another region. */
export async function importOf(db: Database, region: Pick<Region, 'id'>, id: number): Promise<PlannerImport | null> {
  if (!Number.isSafeInteger(id)) return null
  const row = await imports(db, region).where('planner_imports.id', '=', id).executeTakeFirst()
  return row ? shaped(row) : null
}

/** The newest imports of the region. */
export async function importsOf(db: Database, region: Pick<Region, 'id'>, count: number): Promise<PlannerImport[]> {
  const rows = await imports(db, region).orderBy('planner_imports.id', 'desc').limit(count).execute()
  return rows.map(shaped)
}

function imports(db: Database, region: Pick<Region, 'id'>) {
  return db
    .withTables<PlanTables & PlatformTables>()
    .selectFrom('planner_imports')
    .innerJoin('plans', 'plans.id', 'planner_imports.plan_id')
    .innerJoin('grant_periods', 'grant_periods.slug', 'plans.period')
    .innerJoin('files', 'files.id', 'planner_imports.file_id')
    .select([
      'planner_imports.id',
      'planner_imports.mapping',
      'planner_imports.uploaded_at as uploadedAt',
      'planner_imports.applied_at as appliedAt',
      'planner_imports.undone_at as undoneAt',
      'planner_imports.counts',
      'files.name as fileName',
      'files.sha256',
      'grant_periods.slug',
      'grant_periods.name as periodName',
      'grant_periods.valid_from as validFrom',
      'grant_periods.valid_until as validUntil',
    ])
    .where('plans.region_id', '=', region.id)
}

type ImportRow = Awaited<ReturnType<ReturnType<typeof imports>['executeTakeFirstOrThrow']>>

function shaped(row: ImportRow): PlannerImport {
  const { slug, periodName, validFrom, validUntil, mapping, counts, ...rest } = row
  return {
    ...rest,
    period: { slug, name: periodName, validFrom, validUntil },
    mapping: mapping as Mapping,
    counts: counts as Counts | null,
  }
}

/** What importing would change in the plan as it stands. */
export async function differenceWith(
  db: Database | Tx,
  region: Pick<Region, 'id'>,
  period: GrantPeriod,
  reading: Reading,
  today: IsoDate,
): Promise<WholeDifference> {
  return wholeDifference(reading, await wholePlan(db, region, period), today)
}

/** The same for the same difference, to notice a plan that changed between preview and click. */
export const fingerprintOf = (found: WholeDifference): string =>
  fingerprint([
    found.added.map((row) => row.row),
    found.changed.map(({ row, activity, changes }) => [row.row, activity.id, changes]),
    found.gone.map((activity) => activity.id),
    found.sheets,
  ])

/** Which column holds what: as a person of the region said of these heads before, else as we recognise it. */
export async function mappingFor(
  db: Database,
  region: Pick<Region, 'id'>,
  book: Book,
): Promise<Outcome<{ mapping: Mapping }, 'nothingToRead'>> {
  const recognised = recogniseMapping(book, plannerWords)
  if (!recognised.ok) return recognised
  const taught = await taughtColumns(db, region, headsOf(book, recognised.mapping))
  return taught ? { ok: true, mapping: { ...recognised.mapping, columns: taught } } : recognised
}

/** What a person said these heads mean; null when nobody did, or it was forgotten again. */
export async function taughtColumns(
  db: Database,
  region: Pick<Region, 'id'>,
  heads: string,
): Promise<Mapping['columns'] | null> {
  const row = await db
    .withTables<PlanTables>()
    .selectFrom('planner_imports')
    .innerJoin('plans', 'plans.id', 'planner_imports.plan_id')
    .select('mapping')
    .where('plans.region_id', '=', region.id)
    .where('heads', '=', heads)
    .orderBy('planner_imports.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? (row.mapping as Mapping).columns : null
}
