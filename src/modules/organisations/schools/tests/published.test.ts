import { existsSync, readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../../test/world.ts'
import { readBook } from '../../../../platform/spreadsheet/read.ts'
import { cellText } from '../../../../platform/cells.ts'
import { importSchoolsFile } from '../../cli.ts'
import { readList } from '../queries.ts'
import { readingOf, schoolsIn } from './lists.ts'

const folder = '../shared/data/duo'
const isThere = existsSync(folder)
if (!isThere) console.log(`skipped: the published lists of ${folder} are not on this machine`)

const primary = '02.-alle-schoolvestigingen-basisonderwijs.csv'
const secondary = 'alle-vestigingen-vo.csv'
const bytesOf = (name: string): Buffer => readFileSync(`${folder}/${name}`)

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

async function take(name: string, content = bytesOf(name)) {
  const file = { name, content }
  const given = {
    file,
    filesDirectory: world.settings.filesDirectory,
    day: '2026-11-23',
    dryRun: false,
    closeMany: true,
  }
  const done = await importSchoolsFile(world.db, given)
  if (!done.ok) throw new Error(done.reason)
  return done.result
}

/** The same list as another edition might come: the other heads, commas, UTF-8, other line ends, its rows turned round. */
async function rewritten(name: string): Promise<Buffer> {
  const read = await readBook(bytesOf(name), name)
  if (!read.ok) throw new Error(read.reason)
  const [head = [], ...rows] = read.book.sheets[0]!.rows.map((row) => row.map(cellText))
  const other: Readonly<Record<string, string>> = {
    INSTELLINGSCODE: 'BRIN NUMMER',
    VESTIGINGSCODE: 'VESTIGINGSNUMMER',
    'BRIN NUMMER': 'INSTELLINGSCODE',
    VESTIGINGSNUMMER: 'VESTIGINGSCODE',
  }
  const lines = [head.map((text) => other[text] ?? text), ...rows.reverse()]
  const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return Buffer.from(lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join(''))
}

describe.skipIf(!isThere)('the lists as they are published', () => {
  it.each([
    [primary, 'primary', 6_122, 9],
    [secondary, 'secondary', 1_619, 1],
  ] as const)('%s goes in whole, and again finds nothing to change', async (name, source, schools, notes) => {
    const first = await take(name)
    expect(first).toMatchObject({ source, refused: [], counts: { new: schools, changed: 0, unchanged: 0, gone: 0 } })
    expect(first.notes).toHaveLength(notes)
    expect(await schoolsIn(world)).toHaveLength(schools)
    const same = { new: 0, changed: 0, unchanged: schools, gone: 0, refused: 0 }
    expect((await take(name)).counts).toEqual(same)
    const other = await rewritten(name)
    expect(iconv.decode(other.subarray(0, 200), 'utf8')).toContain(
      source === 'primary' ? 'BRIN NUMMER,' : 'INSTELLINGSCODE,',
    )
    expect((await take('andere-editie.csv', other)).counts).toEqual(same)
  })

  it('keep primary and secondary schools apart: neither closes the other', async () => {
    await take(secondary)
    expect((await take(primary)).counts).toMatchObject({ new: 6_122, gone: 0 })
    expect((await take(secondary)).counts).toMatchObject({ unchanged: 1_619, gone: 0 })
  })

  const municipalities2025 = '../shared/data/geo/gemeente_2025.geojson'
  it.skipIf(!existsSync(municipalities2025))('put every school in a municipality that there is', async () => {
    const there = new Set(readFileSync(municipalities2025, 'utf8').match(/(?<="GM)\d{4}/g))
    expect(there.size).toBe(342)
    for (const name of [primary, secondary])
      expect((await readingOf(bytesOf(name))).municipalities.filter(({ code }) => !there.has(code))).toEqual([])
  })

  it('read the excerpt of the list of today as the list of before, with what really changed', async () => {
    const excerpt = await readingOf(bytesOf('current-formats-excerpts/excerpt-alle-vestigingen-vo.csv'))
    expect(excerpt).toMatchObject({ source: 'secondary', refused: [] })
    const before = new Map((await readingOf(bytesOf(secondary))).rows.map((row) => [row.code, row]))
    expect(excerpt.rows.map(({ code }) => code)).toContain('18BR00')
    expect(excerpt.rows.find(({ code }) => code === '18BR01')?.fields).toEqual(before.get('18BR01')?.fields)
  })

  it.each([
    'leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv',
    'geslaagden-gezakten-en-cijfers-2018-2019.csv',
    'current-formats-excerpts/excerpt-exams-duo-2024-2025.csv',
    'current-formats-excerpts/excerpt-leerlingen-vo-per-vestiging-2025.csv',
  ])('are not those of pupils and exams: %s is refused with the heads that it lacks', async (name) => {
    const refused = await readList(bytesOf(name), name)
    expect(refused).toMatchObject({ ok: false, reason: 'unknownList' })
    expect((refused as unknown as { missing: string[] }).missing).toContain('VESTIGINGSNAAM')
  })

  it('give 57 mbo institutions, and where they are from another list', async () => {
    expect(await take('mbo-brin.xlsx')).toMatchObject({ source: 'mbo', counts: { new: 57, refused: 0 } })
    const located = await take('mbo-locations-derived.csv')
    expect(located).toMatchObject({ source: 'mboLocations', refused: [], counts: { gone: 0 } })
    expect(located.counts.new + located.counts.changed).toBe(37)
    const schools = await schoolsIn(world)
    expect(schools).toHaveLength(57 + located.counts.new)
    expect(schools.filter(({ place }) => place)).toHaveLength(37)
    expect((await take('mbo-brin.xlsx')).counts).toMatchObject({ new: 0, changed: 0, unchanged: 57, gone: 0 })
  })
})
