import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { makeOrganisation } from '../../keeping/tests/beginnings.ts'
import { seenIn } from '../../schools/tests/lists.ts'
import { importCompaniesFile } from '../cli.ts'
import { apply, companies, figuresIn, ofRegion, registerOf, upload } from './spreadsheets.ts'

let world: World
let leader: Visitor
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
})
afterEach(() => world.close())

const columns = [
  'Bedrijf',
  'KvK',
  'SBI',
  'Adres',
  'Huisnr',
  'Postcode',
  'Plaats',
  'Tel',
  'Website',
  'Contact',
  'E-mail',
]
const odd = fc.constantFrom(
  ...[
    '=1+1',
    '=HYPERLINK("http://x")',
    '@SUM(A1)',
    '-1',
    '#REF!',
    'NULL',
    "'; drop table organisations; --",
    '\\N',
    '{}',
  ],
  ...[
    '\ud83d',
    'a\udc00b',
    '\u0007\u001b[2J',
    '\u200b\u202e',
    '😀'.repeat(30),
    'ß',
    'ı',
    '٣٤',
    '<script>alert(1)</script>',
  ],
  ...['x'.repeat(201), 'x'.repeat(5_000), '"open', 'a"b', ',', '\t', '1e9', '999999999999999999999', ' ', '', '%', '_'],
)
const good = [
  'De Kade',
  '12345678',
  '4321',
  'Turfvaart',
  '12',
  '7811 AA',
  'Emmen',
  '0591123456',
  'www.a.nl',
  'Jan',
  'a@b.nl',
]
const cell = fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom(...good))
const names = fc.oneof(
  cell,
  fc.nat(400).map((n) => `Bedrijf ${n}`),
  fc.constantFrom('De Kade', 'De Kades BV'),
)
// A quote that nobody closes makes the rest of a file one cell: those come with files of their own.
const quiet = (text: string): string => text.replace(/[\0\r\n";]/g, ' ')
const row = fc
  .tuple(
    names,
    ...good
      .slice(1)
      .map((text) => fc.oneof({ weight: 9, arbitrary: fc.constantFrom(text, '') }, { weight: 1, arbitrary: cell })),
  )
  .map((cells) => cells.map((text) => quiet(text)).join(';'))

describe('two thousand rows of anything', () => {
  it('are each read, asked or refused, and what is taken over is what was shown', async () => {
    await makeOrganisation(world, { name: 'De Kade', place: 'Emmen' })
    const rows = fc.sample(row, { numRuns: 2_000, seed: 20_261_122 })
    let [made, refused] = [0, 0]
    for (let from = 0; from < rows.length; from += 1_000) {
      const content = [columns.join(';'), ...rows.slice(from, from + 1_000)].join('\r\n')
      const path = await upload(leader, from ? Buffer.from(`\ufeff${content}`, 'utf16le') : content)
      for (const group of ['misschien', 'bekend', 'nieuw', 'geweigerd'])
        expect((await leader.get(`${path}?groep=${group}&pagina=3`)).status).toBe(200)
      const decided = await leader.follow(await leader.post(`${path}/keuzes`, { alles: 'nieuw' }))
      const [added = 0, , , bad = 0, left] = figuresIn(decided)
      expect(left).toBe(0)
      const before = await count(world, 'organisations')
      expect((await apply(leader, path, { seen: seenIn(decided) })).location).toBe(path)
      expect((await count(world, 'organisations')) - before).toBe(added)
      made += added
      refused += bad
    }
    expect(made).toBeGreaterThan(50)
    expect(refused).toBeGreaterThan(500)
    expect((await leader.get('/werkplek/emmen/deelnemers')).status).toBe(200)
    expect((await leader.get('/register')).text).not.toContain('<script>alert(1)')
  })

  it('say as files what is wrong with them, and change nothing', async () => {
    const before = await registerOf(world)
    const file = fc.oneof(
      fc
        .tuple(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), fc.constantFrom(';', ',', '\t', '|'))
        .map(([some, cut]) => Buffer.from(some.map((cells) => cells.join(cut)).join('\n'))),
      fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
    )
    for (const content of fc.sample(file, { numRuns: 40, seed: 1 })) {
      const done = await leader.upload(ofRegion, {}, { file: { name: 'x.csv', content } })
      expect([303, 422]).toContain(done.status)
      if (done.status === 303) expect((await leader.get(done.location)).status).toBe(200)
    }
    expect(await registerOf(world)).toEqual(before)
  })
})

describe('from the shell', () => {
  const given = (content: string, dryRun: boolean) => ({
    file: { name: 'bedrijven.csv', content: Buffer.from(content) },
    filesDirectory: world.settings.filesDirectory,
    day: '2026-03-23',
    dryRun,
  })

  it('good rows are taken over, and one that may be somebody else is refused by name', async () => {
    const { rows } = await sql<{ id: number; slug: string }>`select id, slug from regions where slug = 'emmen'`.execute(
      world.db,
    )
    const owner = rows[0]!
    await makeOrganisation(world, { name: 'Veenland Metaal', place: 'Emmen' })
    const content = companies('De Kade;1234567;Assen;;;;', 'Veenlands Metaal;;Emmen;;;;', 'De Haven;123;;;;;')
    const before = await registerOf(world)
    const would = await importCompaniesFile(world.db, { owner, ...given(content, true) })
    expect(await registerOf(world)).toEqual(before)
    const done = await importCompaniesFile(world.db, { owner, ...given(content, false) })
    expect(done).toEqual(would)
    expect(done).toMatchObject({
      ok: true,
      result: {
        counts: { new: 1, changed: 0, unchanged: 0, refused: 2, members: 1 },
        refused: [
          { row: 3, reason: 'Misschien dezelfde als “Veenland Metaal, Emmen”. Kies dat op het scherm.' },
          { row: 4, column: 'KvK', reason: '“123” is geen KvK-nummer. Dat heeft acht cijfers.' },
        ],
      },
    })
    const again = await importCompaniesFile(world.db, { owner, ...given(content, false) })
    expect(again).toMatchObject({ result: { counts: { new: 0, changed: 0, unchanged: 1, members: 0 } } })
    expect(await count(world, 'register_imports')).toBe(1)
    const none = await importCompaniesFile(world.db, { owner: null, ...given('x;y\n1;2\n', false) })
    expect(none).toMatchObject({ ok: false, reason: 'Wijs nog aan welke kolom dit is: “Naam van het bedrijf”.' })
  })
})
