// A planner of 600 activities, from its bytes to the preview against a plan that holds 600 activities, against exceljs
// reading the same bytes and doing nothing with them.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { connect } from '../src/platform/database/database.ts'
import { readBook } from '../src/platform/spreadsheet/read.ts'
import { regionBySlug } from '../src/modules/organisations/public.ts'
import { importPlannerFile } from '../src/modules/plans/cli.ts'
import { plannerWords } from '../src/modules/plans/import/words/rules.ts'
import { recogniseMapping } from '../src/platform/cells.ts'
import { wholePlan } from '../src/modules/plans/export/public.ts'
import { differenceWith } from '../src/modules/plans/import/queries.ts'
import { wholeDifference } from '../src/modules/plans/import/whole/rules.ts'
import { readPlanner } from '../src/modules/plans/import/rows/rules.ts'
import { periodBySlug } from '../src/modules/plans/public.ts'
import { makeScene } from '../test/scene.ts'
import { openDatabase } from './database.ts'
import { inTurns, median, report, rounded, timed } from './measure.ts'
import { plannerWorkbook } from './planner.ts'

const activities = 600
const today = '2026-11-22'
const database = await openDatabase()
const connection = connect(database.url, { name: 'spoorboek-bench' })
const { db } = connection
const filesDirectory = await mkdtemp(join(tmpdir(), 'spoorboek-bench-'))
try {
  await makeScene(db)
  const [region, period] = [await regionBySlug(db, 'emmen'), await periodBySlug(db, '2025-2028')]
  if (!region || !period) throw new Error('the scene has no region or no period')
  const plan = { name: 'planner.xlsx', content: await plannerWorkbook(activities, 'B') }
  const made = await importPlannerFile(db, { region, period, file: plan, filesDirectory, today, dryRun: false })
  if (!made.ok || made.result.new !== activities) throw new Error('the plan was not made')

  const bytes = await plannerWorkbook(activities, 'A')
  const preview = async (): Promise<void> => {
    // As the page does: the database looks the plan up while the file is read.
    const [read, plan] = await Promise.all([readBook(bytes, 'planner.xlsx'), wholePlan(db, region, period)])
    const recognised = read.ok && recogniseMapping(read.book, plannerWords)
    const reading = read.ok && recognised && recognised.ok && readPlanner(read.book, recognised.mapping)
    if (!reading || !reading.ok) throw new Error('the planner was refused')
    const found = wholeDifference(reading, plan, today)
    if (found.changed.length !== activities / 10) throw new Error(`${found.changed.length} changed`)
  }
  const reference = async (): Promise<void> => {
    await new ExcelJS.Workbook().xlsx.load(bytes as unknown as ExcelJS.Buffer)
  }
  const found = await inTurns(preview, reference, { rounds: 30, warmUp: 10 })
  report('import-planner', 'ms', found, { bar: 2, activities, bytes: bytes.length, parts: await parts() })

  /** Where the time goes. */
  async function parts(): Promise<Record<string, number>> {
    const read = await readBook(bytes, 'planner.xlsx')
    const recognised = read.ok ? recogniseMapping(read.book, plannerWords) : read
    if (!read.ok || !recognised.ok || !region || !period) throw new Error('the planner was refused')
    const reading = readPlanner(read.book, recognised.mapping)
    if (!reading.ok) throw new Error('the planner was refused')
    const often = async (work: () => Promise<unknown>): Promise<number> => {
      const times: number[] = []
      for (let round = 0; round < 15; round++) times.push(await timed(work))
      return rounded(median(times))
    }
    return {
      readBook: await often(() => readBook(bytes, 'planner.xlsx')),
      readPlanner: await often(async () => readPlanner(read.book, recognised.mapping)),
      difference: await often(() => differenceWith(db, region, period, reading, today)),
    }
  }
} finally {
  await connection.close()
  await database.close()
  await rm(filesDirectory, { recursive: true, force: true })
}
