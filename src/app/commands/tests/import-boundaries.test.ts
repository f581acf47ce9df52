import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collection, square } from '../../../../test/geojson.ts'
import { openOffice, type Office } from './office.ts'

const squares = (...codes: string[]): string =>
  collection(
    ...codes.map((code, index) => square(code, `Gebied ${code}`, [150_000 + index * 10_000, 500_000])),
  ).toString()

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

async function run(content: string, ...words: string[]) {
  const path = join(office.dataDirectory, 'kaart.geojson')
  await writeFile(path, content)
  return office.run(['import', 'boundaries', path, ...words])
}

const kept = async (): Promise<number> =>
  (await sql<{ count: number }>`select count(*) as count from boundaries`.execute(office.db)).rows[0]!.count

describe('spoorboek import boundaries', () => {
  it('says what it would do, and changes nothing with --dry-run', async () => {
    const done = await run(squares('GM9001', 'GM9002'), '--dry-run', '--json')
    expect(done).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(done.stdout)).toMatchObject({ kind: 'municipalities', areas: 2 })
    expect(await kept()).toBe(0)
  })

  it('takes municipalities and labour-market regions over, as often as asked', async () => {
    for (let time = 0; time < 2; time++) {
      expect(await run(squares('GM9001', 'GM9002'))).toMatchObject({ code: 0 })
      expect(await run('{"gemeenten":{"9001":"Drenthe","9002":"Drenthe"}}')).toMatchObject({
        code: 0,
        stdout: '2 gemeenten in 1 arbeidsmarktregio’s\n',
      })
    }
    expect(await kept()).toBe(1)
    const { rows } = await sql`select code, name, province from municipalities order by code`.execute(office.db)
    expect(rows).toContainEqual({ code: '9001', name: 'Gebied GM9001', province: null })
  })

  it('refuses another file with 1 and says on standard error what to choose', async () => {
    const done = await run(squares('PV22'), '--json')
    expect(done).toMatchObject({ code: 1, stdout: '' })
    expect(done.stderr).toContain('kies een bestand met gemeenten')
  })

  it('answers wrong words with the usage and 2', async () => {
    expect(await office.run(['import', 'boundaries'])).toMatchObject({ code: 2 })
    expect(await office.run(['import', 'boundaries', 'a', 'b'])).toMatchObject({ code: 2 })
  })
})
