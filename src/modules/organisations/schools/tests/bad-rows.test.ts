import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { schoolList } from '../../../../../test/schools.ts'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { readBook } from '../../../../platform/spreadsheet/read.ts'
import { apply, figuresIn, imports, registerOf, seenIn, textOf } from './lists.ts'

let world: World
let keeper: Visitor
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-11-23')
  keeper = await world.as('lotte')
})
afterEach(() => world.close())

const [head = ''] = schoolList([{}]).toString('latin1').split('\r\n')
const columns = head.split(';').length

const odd = fc.constantFrom(
  ...['=1+1', '=HYPERLINK("http://x")', '@SUM(A1)', '-1', '<5', '#REF!', 'NULL', "'; drop table organisations; --"],
  ...[
    '\ud83d',
    'a\udc00b',
    '\u0007\u001b[2J',
    '\u200b\u202e',
    '\ufffd',
    '😀'.repeat(30),
    'ß',
    'ı',
    '٣٤',
    '１２ＡＢ００',
  ],
  ...['x'.repeat(201), 'x'.repeat(5_000), '"', '""', '"open', 'a"b', ';', ',', '\t', '\\N', '{}', '<b>x</b>', '&amp;'],
  ...['12ab00', '00AH1', '00AH001', '98ZZ00', '98ZZ01', '0', '1e9', '999999999999999999999', '31-02-2026', ' ', ''],
)
const cell = fc.oneof(
  { weight: 5, arbitrary: odd },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 3, arbitrary: fc.constantFrom('98ZZ', '98ZZ02', 'Emmen', '7811 AA', '0114', 'Drenthe', 'VBO/MAVO') },
)
// A quote that nobody closes makes the rest of a file one cell: those come with files of their own.
const quiet = (text: string): string => text.replace(/[\0\r\n";]/g, ' ')
const row = fc.array(cell, { minLength: 0, maxLength: columns + 2 }).map((cells) => cells.map(quiet).join(';'))
const good = schoolList([{ establishment: '97ZZ00', name: 'De Kreek' }])
  .toString('latin1')
  .split('\r\n')[1]!

const send = (content: Buffer | string) => keeper.upload(imports, {}, { file: { name: 'lijst.csv', content } })

describe('ten thousand rows of anything', () => {
  it('are each read or refused, and what is taken over is what was shown', async () => {
    const rows = fc.sample(row, { numRuns: 10_000, seed: 20_261_122 })
    let refused = 0
    for (let from = 0; from < rows.length; from += 1_250) {
      const content = `${head}\r\n${rows.slice(from, from + 1_250).join('\r\n')}\r\n${good}\r\n`
      const bytes = from % 2_500 ? Buffer.from(content) : Buffer.from(`\ufeff${content}`, 'utf16le')
      const done = await send(bytes)
      expect([done.status, textOf(/id="file-error">.*?<\/p>/s.exec(done.text)?.[0] ?? '')]).toEqual([303, ''])
      const preview = await keeper.get(done.location)
      expect(preview.status).toBe(200)
      const [added = 0, , , bad = 0] = figuresIn(preview)
      refused += bad
      expect((await keeper.get(`${done.location}?pagina=5`)).status).toBe(200)
      if (seenIn(preview)) expect((await apply(keeper, done.location)).location).toBe(done.location)
      const { rows: made } = await sql`select count(*) as n from organisation_sources where made_by = (
        select max(id) from register_imports where applied_at is not null)`.execute(world.db)
      expect(made).toEqual([{ n: added }])
    }
    expect(refused).toBeGreaterThan(5_000)
    for (const format of ['xlsx', 'csv']) {
      const kept = await keeper.get(`/register/organisaties.${format}?stand=alle`)
      expect(await readBook(kept.body, `register.${format}`)).toMatchObject({ ok: true })
    }
    expect((await keeper.get('/register?stand=alle')).status).toBe(200)
  })

  it('say as files what is wrong with them, and change nothing', async () => {
    const before = await registerOf(world)
    const separator = fc.constantFrom(';', ',', '\t', '|', '\u0001')
    const file = fc.oneof(
      fc
        .tuple(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), separator)
        .map(([rows, cut]) => Buffer.from(rows.map((cells) => cells.join(cut)).join('\n'))),
      fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
      fc
        .tuple(fc.nat(head.length), odd)
        .map(([at, text]) => Buffer.from(`${head.slice(0, at)}${text}${head.slice(at)}\r\n${good}`)),
    )
    for (const content of fc.sample(file, { numRuns: 55, seed: 1 })) {
      const done = await send(content)
      expect([303, 422]).toContain(done.status)
      if (done.status === 422) expect(done.text).toContain('id="file-error"')
      else expect((await keeper.get(done.location)).status).toBe(200)
    }
    expect(await registerOf(world)).toEqual(before)
    expect(await count(world, 'organisations')).toBe(0)
  })
})
