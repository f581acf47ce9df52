// A planner comes in, is changed by hand, goes out, is changed in a spreadsheet program, comes in again and is undone:
// with the keyboard alone.
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importPageMessages } from '../../src/modules/plans/import/page/messages.ts'
import { detailMessages } from '../../src/modules/plans/keeping/details/messages.ts'
import { keepingMessages } from '../../src/modules/plans/keeping/messages.ts'
import { importTexts } from '../../src/ui/import-preview/messages.ts'
import { keyboard } from './hands.ts'
import { oneMore, type PlannerFile } from './planners.ts'
import { expectGoodPage, openStage, type Stage } from './stage.ts'
import { expectWords } from './story.ts'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(() => stage.close())

const [page, imports, keeping] = [importPageMessages('nl'), importTexts('nl'), keepingMessages('nl')]

/** What somebody does in a spreadsheet program: one cell of one row. */
async function changed(file: Buffer, title: string, head: string, value: ExcelJS.CellValue): Promise<PlannerFile> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(file as unknown as ExcelJS.Buffer)
  const sheet = workbook.getWorksheet('Activiteiten')!
  const column = (sheet.getRow(1).values as unknown[]).indexOf(head)
  sheet.eachRow((row) => {
    if ((row.values as unknown[]).includes(title)) row.getCell(column).value = value
  })
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: 'plan.xlsx', mimeType, buffer: Buffer.from(await workbook.xlsx.writeBuffer()) }
}

test('import, change, export, change, import, undo', async () => {
  const { page: at, leave } = await stage.as('marieke', { width: 1280 })
  const hands = keyboard(at)
  const importFile = async (file: PlannerFile) => {
    await at.goto(stage.at('/werkplek/emmen/plan/import'))
    await hands.attach(page.file, file)
    await hands.press(imports.read)
  }
  await importFile(oneMore)
  await hands.press(page.take(1))
  await expectWords(at, [page.applied(1)])
  await at.goto(stage.at('/werkplek/emmen/plan'))
  await hands.follow('Open dag in de werkplaats')
  await hands.follow(keeping.edit)
  await hands.fill(detailMessages('nl').fields.title, 'Open dag techniek')
  await hands.press(keeping.save)
  await expectWords(at, [keeping.changed])
  await at.goto(stage.at('/werkplek/emmen/plan'))
  const file = await hands.save('XLSX')
  await importFile(await changed(file, 'Open dag techniek', 'Plaats', 'Hal 2'))
  await expectWords(at, [/0 nieuw, 1 gewijzigd, \d+ gelijk, 0 geweigerd/, 'Plaats', 'Hal 2', page.take(1)])
  expect(await at.locator('.differences > span').count()).toBe(1)
  await expectGoodPage({ page: at })
  await hands.press(page.take(1))
  await expectWords(at, [page.applied(1)])
  await hands.press(imports.undo)
  await expectWords(at, [page.undone])
  await hands.follow('Open dag techniek')
  await hands.follow(keeping.edit)
  expect(await at.inputValue('#place')).toBe('')
  await leave()
})
