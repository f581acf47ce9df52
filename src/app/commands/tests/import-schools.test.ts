import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { schoolList, type ListedSchool } from '../../../../test/schools.ts'
import { openOffice, type Office } from './office.ts'

const published = fileURLToPath(new URL('../../../../../shared/data/duo/', import.meta.url))
if (!existsSync(published)) console.log('skipped: the published lists of schools are not beside the project')

let office: Office
beforeAll(async () => void (office = await openOffice()))
afterAll(() => office.close())
beforeEach(async () => {
  await sql`delete from organisation_changes`.execute(office.db)
  await sql`delete from organisation_sources`.execute(office.db)
  await sql`delete from organisations where code is not null`.execute(office.db)
  await sql`delete from register_imports`.execute(office.db)
})

const file = async (name: string, content: Buffer | string): Promise<string> => {
  const path = join(office.dataDirectory, name)
  await writeFile(path, content)
  return path
}
const run = (...words: string[]) => office.run(['import', 'schools', ...words])
const registered = async (): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from organisations where code is not null and closed_on is null`.execute(office.db)
  return rows[0]!.n
}

const college: ListedSchool = {}
const creek: ListedSchool = { establishment: '98ZZ01', name: 'De Kreek' }
const dike: ListedSchool = { establishment: '98ZZ02', name: 'De Dijk' }

describe('import schools', () => {
  it('says in one object what it would do, and changes nothing with --dry-run', async () => {
    const list = await file('vo.csv', schoolList([college, creek]))
    const ended = await run(list, '--dry-run', '--json')
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(ended.stdout)).toEqual({
      new: 2,
      changed: 0,
      unchanged: 0,
      gone: 0,
      refused: [],
      totals: { schools: 2 },
      files: [{ file: 'vo.csv', source: 'secondary', new: 2, changed: 0, unchanged: 0, gone: 0, refused: 0 }],
    })
    expect(ended.stdout.trimEnd().split('\n')).toHaveLength(1)
    const told = await run(list, '--dry-run')
    expect(told).toEqual({
      code: 0,
      stderr: '',
      stdout: 'vo.csv: 2 nieuw, 0 gewijzigd, 0 gelijk, 0 gesloten\nniets veranderd (--dry-run)\n',
    })
    expect(await registered()).toBe(0)
    const { rows } = await sql`select count(*) as n from register_imports`.execute(office.db)
    expect(rows).toEqual([{ n: 0 }])
  })

  it('takes several lists over, each against its own last edition, and sums them', async () => {
    const [vo, po] = [
      await file('vo.csv', schoolList([college, creek])),
      await file('po.csv', schoolList([{ institution: '97ZZ', establishment: '97ZZ00' }], { primary: true })),
    ]
    const first = JSON.parse((await run(vo, po, '--json')).stdout) as { files: object[] }
    expect(first).toMatchObject({ new: 3, changed: 0, unchanged: 0, gone: 0, totals: { schools: 3 } })
    expect(first.files).toMatchObject([
      { source: 'secondary', new: 2 },
      { source: 'primary', new: 1 },
    ])
    expect(JSON.parse((await run(vo, po, '--json')).stdout)).toMatchObject({ new: 0, changed: 0, unchanged: 3 })
    const next = await file('vo-later.csv', schoolList([{ ...college, street: 'Elders' }, dike]))
    expect(JSON.parse((await run(next, po, '--json')).stdout)).toMatchObject({
      new: 1,
      changed: 1,
      unchanged: 1,
      gone: 1,
      totals: { schools: 3 },
    })
    expect(await registered()).toBe(3)
  })

  it('takes the good rows over, names the others with their file, and ends with 1', async () => {
    const list = await file('half.csv', schoolList([college, { ...creek, name: ' ' }, { ...dike, website: 'a,b' }]))
    const ended = await run(list, '--json')
    expect(ended.code).toBe(1)
    expect(ended.stderr).toBe(
      'spoorboek import schools: half.csv: Rij 4, INTERNETADRES: “a,b” klopt niet en laten wij leeg.\n',
    )
    expect(JSON.parse(ended.stdout)).toMatchObject({
      new: 2,
      refused: [
        {
          file: 'half.csv',
          row: 3,
          column: 'VESTIGINGSNAAM',
          reason: 'De naam van de school is leeg. Vul een naam in.',
        },
      ],
      totals: { schools: 2 },
    })
    expect(await registered()).toBe(2)
  })

  it.each<[string, string | null, string]>([
    ['is not there', null, 'cannot be read'],
    ['is a PDF', '%PDF-1.7\n', 'Dit is een pdf.'],
    ['is a list of exams', 'BRIN NUMMER;VESTIGINGSNUMMER;GESLAAGDEN\n00AH;00;6\n', 'VESTIGINGSNAAM'],
  ])('refuses a file that %s with 1, and says so on standard error only', async (_what, content, said) => {
    const path = content === null ? '/nowhere/vo.csv' : await file('anders.csv', content)
    const ended = await run(path, '--json')
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toContain(said)
    expect(ended.stderr).not.toContain(' at ')
  })

  it('takes the good file over when the other is refused', async () => {
    const [good, bad] = [await file('vo.csv', schoolList([college])), await file('anders.csv', 'a;b\n1;2\n')]
    const ended = await run(bad, good, '--json')
    expect(ended.code).toBe(1)
    expect(ended.stderr).toContain('anders.csv: Wij herkennen dit niet als een lijst van scholen.')
    expect(JSON.parse(ended.stdout)).toMatchObject({ new: 1, files: [{ file: 'vo.csv' }] })
    expect(await registered()).toBe(1)
  })

  it.each([[[]], [['--json']], [['vo.csv', '--jason']], [['vo.csv', '--region', 'emmen']]])(
    'answers wrong words %j with the usage and 2',
    async (words) => {
      const ended = await run(...words)
      expect(ended).toMatchObject({ code: 2, stdout: '' })
      expect(ended.stderr).toContain('import schools FILE')
    },
  )

  it.skipIf(!existsSync(published))('takes every published list over, and again finds nothing new', async () => {
    const lists = ['02.-alle-schoolvestigingen-basisonderwijs.csv', 'alle-vestigingen-vo.csv', 'mbo-brin.xlsx']
    const paths = lists.map((name) => join(published, name))
    const first = await run(...paths, '--json')
    expect(first.code).toBe(0)
    expect(JSON.parse(first.stdout)).toMatchObject({ new: 6_122 + 1_619 + 57, changed: 0, gone: 0, refused: [] })
    const again = await run(...paths, '--json')
    expect(JSON.parse(again.stdout)).toMatchObject({ new: 0, changed: 0, unchanged: 7_798, gone: 0 })
  })
})
