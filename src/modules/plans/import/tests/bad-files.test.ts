import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, FileToSend, Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint, png } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { xlsxOf, zipOf } from '../../../../platform/spreadsheet/tests/files.ts'

const imports = '/werkplek/emmen/plan/import'
const megabyte = 1024 * 1024

let world: World
let leader: Visitor
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
})
afterEach(() => world.close())

const send = (name: string, content: Buffer | string, type?: string): Promise<Answer> =>
  leader.upload(imports, {}, { file: { name, content, ...(type && { type }) } satisfies FileToSend })

/** Neither a row nor a byte on disk, and the page goes on with a file that is right. */
async function expectNothingKept(): Promise<void> {
  for (const table of ['planner_imports', 'files', 'plans', 'activities', 'goals', 'audit_log'])
    expect(await count(world, table), table).toBe(0)
  expect(await readdir(world.settings.filesDirectory)).toEqual([])
  expect((await leader.get(imports)).text).not.toContain('Eerdere imports')
  const good = await send('planner.csv', 'Doel;Activiteit;Start\r\nInstroom;Techlab;2026')
  expect(good.status).toBe(303)
  expect((await leader.get(good.location)).text).toContain('1 nieuw')
}

describe('a file that is too much', () => {
  it.each([
    ['a spreadsheet of 50 MB', 'planner.csv', () => Buffer.alloc(50 * megabyte, 'Instroom;Techlab;2026\r\n')],
    ['one byte more than 10 MB', 'planner.csv', () => Buffer.alloc(10 * megabyte + 1, 'Instroom;Techlab;2026\r\n')],
    [
      'a workbook of 50 MB that does not pack any further',
      'planner.xlsx',
      () => Buffer.concat([xlsxOf({}), noise('x', 50 * megabyte)]),
    ],
  ])('is refused next to the field, and leaves nothing: %s', async (_what, name, make) => {
    expectComplaint(await send(name, make()), 'file', 'Het bestand is groter dan 10 MB. Haal afbeeldingen en bladen')
    await expectNothingKept()
  })

  const blanks = (megabytes: number): string => ' '.repeat(megabytes * megabyte)

  it.each([
    ['in its sheet', () => xlsxOf({ tail: blanks(101) })],
    ['in its texts', () => xlsxOf({ texts: `<si><t>${blanks(101)}</t></si>` })],
    ['while it says to be small', () => xlsxOf({ extra: [{ name: 'xl/a.bin', data: blanks(30), saidSize: 12 }] })],
  ])('is refused when it unpacks to far more than it is: %s', async (_what, make) => {
    const bomb = make()
    expect(bomb.length).toBeLessThan(megabyte)
    expectComplaint(await send('planner.xlsx', bomb), 'file', 'Het bestand wordt bij het uitpakken veel te groot')
    await expectNothingKept()
  })

  it('is refused when it has more rows than any planner', async () => {
    const rows = 'Doel;Activiteit;Start\r\n' + 'Instroom;Techlab;2026\r\n'.repeat(20_001)
    expectComplaint(await send('planner.csv', rows), 'file', 'meer dan 20.000 rijen')
    await expectNothingKept()
  })
})

describe('a file that is no spreadsheet', () => {
  const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const oldWord = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('WordDocument', 'utf16le'),
  ])

  it.each<[string, string, Buffer | string, string, string?]>([
    ['a PDF', 'planner.pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n', 'Dit is een pdf.'],
    ['a PDF by another name', 'planner.xlsx', '%PDF-1.7\n%%EOF\n', 'Dit is een pdf.', xlsxType],
    ['a picture by another name', 'planner.xlsx', png.content, 'Dit is een afbeelding.', xlsxType],
    ['a Word document', 'planner.docx', zipOf([{ name: 'word/document.xml', data: '<w/>' }]), 'ander soort document'],
    [
      'a Word document by another name',
      'planner.xlsx',
      zipOf([{ name: 'word/document.xml', data: '<w/>' }]),
      'ander soort document',
      xlsxType,
    ],
    ['an old Word document', 'planner.doc', oldWord, 'ander soort document'],
    ['another zip', 'planner.xlsx', zipOf([{ name: 'leesmij.txt', data: 'hallo' }]), 'Dit is geen spreadsheet.'],
    ['a zip that was cut off', 'planner.xlsx', xlsxOf({}).subarray(0, 200), 'Het bestand is beschadigd.'],
    ['a web page', 'planner.csv', '<!doctype html><table><tr><td>Doel</td></tr></table>', 'Dit is geen spreadsheet.'],
    ['nothing', 'planner.xlsx', '', 'Het bestand is leeg.'],
    ['blanks', 'planner.csv', ' \r\n;;;\r\n\t\r\n', 'In het bestand staat niets.'],
    ['a workbook without a cell', 'planner.xlsx', xlsxOf({}), 'In het bestand staat niets.'],
  ])('is refused with the reason, and leaves nothing: %s', async (_what, name, content, reason, type) => {
    expectComplaint(await send(name, content, type), 'file', reason)
    await expectNothingKept()
  })

  it.each([30, 400, 70_000])('is refused when it is %d bytes without any sense', async (length) => {
    for (const seed of 'abcdef') {
      const refused = await send('planner.xlsx', Buffer.concat([Buffer.from([0]), noise(seed, length)]))
      expectComplaint(refused, 'file', 'Dit is geen spreadsheet.')
    }
    await expectNothingKept()
  })
})

/** The same bytes each time, as good as random. */
function noise(seed: string, length: number): Buffer {
  return createHash('shake256', { outputLength: length }).update(seed).digest()
}
