import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plannerText, plannerWorkbook } from '../../../../bench/planner.ts'
import { openOffice, type Office } from './office.ts'

const planners = fileURLToPath(new URL('../../../../../shared/data/planners/', import.meta.url))
if (!existsSync(planners)) console.log('skipped: the planners of regions are not beside the project')

const inEmmen = ['--region', 'emmen', '--period', '2025-2028']

let office: Office
beforeAll(async () => void (office = await openOffice()))
afterAll(() => office.close())

const planner = async (name: string, content: Buffer): Promise<string> => {
  const file = join(office.dataDirectory, name)
  await writeFile(file, content)
  return file
}
const activitiesOf = async (slug: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from activities a join plans p on p.id = a.plan_id join regions r on r.id = p.region_id
    where r.slug = ${slug}`.execute(office.db)
  return rows[0]!.n
}

describe('import planner', () => {
  it('says in one object what it would do, and changes nothing with --dry-run', async () => {
    const file = await planner('eerste.csv', plannerText(12))
    const ended = await office.run(['import', 'planner', file, ...inEmmen, '--dry-run', '--json'])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(ended.stdout)).toEqual({
      new: 12,
      changed: 0,
      unchanged: 0,
      gone: 0,
      refused: [],
      totals: { costs: '4680.00', contributions: '1170.00', currency: 'EUR' },
    })
    expect(ended.stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(await activitiesOf('emmen')).toBe(0)
    const { rows } = await sql<{ n: number }>`select count(*) as n from planner_imports`.execute(office.db)
    expect(rows[0]!.n).toBe(0)
  })

  it('takes over, finds nothing new the second time, and only what changed the third', async () => {
    const [file, changed] = [
      await planner('plan.xlsx', await plannerWorkbook(12)),
      await planner('plan-later.csv', plannerText(12, 'B')),
    ]
    const run = async (path: string) => {
      const ended = await office.run(['import', 'planner', path, ...inEmmen, '--json'])
      expect(ended.code).toBe(0)
      return JSON.parse(ended.stdout) as Record<string, unknown>
    }
    expect(await run(file)).toMatchObject({ new: 12, changed: 0, unchanged: 0 })
    expect(await run(file)).toMatchObject({ new: 0, changed: 0, unchanged: 12 })
    expect(await run(changed)).toMatchObject({ new: 0, changed: 2, unchanged: 10 })
    expect(await activitiesOf('emmen')).toBe(12)
  })

  it('counts what is no longer in the file, and leaves it in the plan', async () => {
    const file = await planner('korter.csv', plannerText(9, 'B'))
    const ended = await office.run(['import', 'planner', file, ...inEmmen, '--json'])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(ended.stdout)).toEqual({
      new: 0,
      changed: 0,
      unchanged: 9,
      gone: 3,
      refused: [],
      totals: { costs: '2700.00', contributions: '675.00', currency: 'EUR' },
    })
    expect(await activitiesOf('emmen')).toBe(12)
  })

  it('warns beside the result when a total row of the file disagrees with its rows or cannot be read', async () => {
    const text = `${plannerText(12, 'B').toString()};;Totaal;;;;;;;;;9.999,00;zie blad 2;;\r\n`
    const file = await planner('met-totaal.csv', Buffer.from(text))
    const asked = ['import', 'planner', file, ...inEmmen, '--dry-run']
    const warned =
      'spoorboek import planner: rij 14, Kosten: Het totaal is 9.999,00, maar de rijen erboven zijn samen 4.680,00. ' +
      'Dat scheelt 5.319,00. Kijk na of er een rij mist.\n' +
      'spoorboek import planner: rij 14, Bijdrage: bedrag: We kunnen het totaal “zie blad 2” niet lezen. Kijk het zelf na.\n'
    const ended = await office.run([...asked, '--json'])
    expect(ended).toMatchObject({ code: 0, stderr: warned })
    expect(JSON.parse(ended.stdout)).toEqual({
      new: 0,
      changed: 0,
      unchanged: 12,
      gone: 0,
      refused: [],
      totals: { costs: '4680.00', contributions: '1170.00', currency: 'EUR' },
    })
    const told = await office.run(asked)
    expect(told).toMatchObject({ code: 0, stderr: warned })
    expect(told.stdout.split('\n')[0]).toBe('0 nieuw, 0 gewijzigd, 12 gelijk, 0 niet in het bestand')
  })

  it('takes the good rows over, names the others, and ends with 1', async () => {
    const text = plannerText(13).toString().replace(/\r\n$/, '\r\n99;Doel;;;;;2026-01-01;;;;;12;;;\r\n')
    const file = await planner('half.csv', Buffer.from(text))
    const ended = await office.run(['import', 'planner', file, ...inEmmen, '--json'])
    expect(ended.code).toBe(1)
    expect(JSON.parse(ended.stdout)).toEqual({
      new: 1,
      changed: 2,
      unchanged: 10,
      gone: 0,
      refused: [{ row: 15, column: 'Activiteit', reason: 'De naam van de activiteit is leeg. Vul een naam in.' }],
      totals: { costs: '5460.00', contributions: '1365.00', currency: 'EUR' },
    })
  })

  it.each([
    ['a file that is not there', ['import', 'planner', '/nowhere/plan.xlsx', ...inEmmen], 'cannot be read'],
    [
      'a region that is not there',
      ['import', 'planner', 'FILE', '--region', 'atlantis', '--period', '2025-2028'],
      'atlantis',
    ],
    ['a period that is not there', ['import', 'planner', 'FILE', '--region', 'emmen', '--period', '1999'], '1999'],
  ])('refuses %s with 1 and says so on standard error only', async (_what, words, said) => {
    const file = await planner('goed.csv', plannerText(2))
    const ended = await office.run(words.map((word) => (word === 'FILE' ? file : word)))
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toContain(said)
  })

  it('refuses a file that is no planner as a whole: a reason for a person, and no object', async () => {
    const file = await planner('plan.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n'))
    expect(await office.run(['import', 'planner', file, ...inEmmen, '--json'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'spoorboek import planner: Dit is een pdf. Kies het Excel- of csv-bestand waar de pdf van gemaakt is.\n',
    })
  })

  it.each([
    [['import', 'planner', 'plan.xlsx']],
    [['import', 'planner', 'plan.xlsx', ...inEmmen, '--jason']],
    [['import', 'planner', 'plan.xlsx', 'nog-een.xlsx', ...inEmmen]],
    [['import', 'planner', ...inEmmen]],
    [['report', '--ronde', 'x']],
    [['verify', 'please']],
    [['demo', '--foo']],
  ])('answers wrong words %j with the usage and 2', async (words) => {
    const ended = await office.run(words)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('import planner FILE --region SLUG --period SLUG')
  })

  it.skipIf(!existsSync(planners))('reads the planners that regions really keep, each as the same plan', async () => {
    const results = []
    for (const name of ['planner-tidy.xlsx', 'planner-messy.xlsx', 'planner-plain.csv']) {
      const words = [
        'import',
        'planner',
        join(planners, name),
        '--region',
        'bes-eilanden',
        '--period',
        '2025-2028',
        '--json',
      ]
      results.push(JSON.parse((await office.run(words)).stdout) as { new: number; unchanged: number; totals: object })
    }
    expect(results.map((result) => [result.new, result.unchanged])).toEqual([
      [15, 0],
      [0, 15],
      [0, 15],
    ])
    expect(results[0]!.totals).toEqual({ costs: '993810.00', contributions: '265880.00', currency: 'USD' })
  })
})

describe('import costs', () => {
  it('books what has an activity once, names the rest by row and column, and says the same with --dry-run', async () => {
    await sql`insert into bookkeeping_codes (region_id, code, activity_id)
      select p.region_id, 'P-100', min(a.id) from activities a join plans p on p.id = a.plan_id
      join regions r on r.id = p.region_id where r.slug = 'zwolle' group by 1`.execute(office.db)
    const file = join(office.dataDirectory, 'boek.csv')
    await writeFile(
      file,
      'Datum;Boekstuknummer;Project;Omschrijving;Bedrag\n12-03-2026;1;P-100;Staal;10,50\n13-03-2026;2;P-9;Hout;4,00\n',
    )
    const words = ['import', 'costs', file, '--region', 'zwolle', '--json']
    const reason = '“P-9” hoort nog bij geen activiteit. Kies dat op het scherm, per code of per rij.'
    const first = {
      ...{ new: 1, changed: 0, unchanged: 0, gone: 0, refused: [{ row: 3, column: 'Project', reason }] },
      totals: { costs: '10.50', currency: 'EUR', outside: 0 },
    }
    for (const more of [['--dry-run'], []]) {
      const ended = await office.run([...words, ...more])
      expect(ended).toMatchObject({ code: 1, stderr: '' })
      expect(JSON.parse(ended.stdout)).toEqual(first)
    }
  })
})

describe('export planner', () => {
  const inZwolle = ['--region', 'zwolle', '--period', '2025-2028']

  it('writes a plan that comes in again unchanged, and says what a CSV file leaves out', async () => {
    for (const format of ['xlsx', 'csv']) {
      const out = join(office.dataDirectory, `plan.${format}`)
      const ended = await office.run(['export', 'planner', ...inZwolle, '--out', out, '--json'])
      expect(ended.code).toBe(0)
      expect(JSON.parse(ended.stdout)).toMatchObject({ file: out, activities: 25 })
      expect(ended.stderr).toMatch(format === 'csv' ? /a CSV file leaves out \d+ budget lines/ : /^$/)
      const again = await office.run(['import', 'planner', out, ...inZwolle, '--dry-run', '--json'])
      expect(JSON.parse(again.stdout)).toMatchObject({ new: 0, changed: 0, gone: 0, refused: [] })
    }
  })

  it('refuses a plan that is not there with 1, and another kind of file with 2', async () => {
    const out = join(office.dataDirectory, 'leeg.xlsx')
    const empty = ['export', 'planner', '--region', 'zwolle', '--period', '2020-2024', '--out', out]
    expect(await office.run(empty)).toMatchObject({ code: 1, stdout: '' })
    const wrong = ['export', 'planner', ...inZwolle, '--out', `${out}.pdf`]
    expect(await office.run(wrong)).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('report', () => {
  it('gives the same figures as JSON, spreadsheet and PDF', async () => {
    const out = (format: string): string => join(office.dataDirectory, `verslag.${format}`)
    for (const format of ['json', 'xlsx', 'pdf']) {
      const words = ['report', '--region', 'zwolle', '--round', 'voortgang-2026', '--out', out(format)]
      const ended = await (format === 'pdf' ? office.runApart(words) : office.run(words))
      expect(ended).toMatchObject({ code: 0, stderr: '', stdout: `${out(format)}\n` })
    }
    const report = JSON.parse(await readFile(out('json'), 'utf8')) as { figures: Record<string, { amount: string }> }
    const cents = Math.round(Number(report.figures['plannedCosts']!.amount) * 100)
    const { rows } = await sql<{ cents: number }>`select sum(amount_cents)::bigint as cents from budget_lines l
      join activities a on a.id = l.activity_id join plans p on p.id = a.plan_id join regions r on r.id = p.region_id
      where r.slug = 'zwolle'`.execute(office.db)
    expect(cents).toBe(rows[0]!.cents)
    const { readBook } = await import('../../../platform/spreadsheet/read.ts')
    const read = await readBook(await readFile(out('xlsx')), 'verslag.xlsx')
    if (!read.ok) throw new Error(read.reason)
    const values = read.book.sheets
      .flatMap(({ rows: lines }) => lines.flat())
      .flatMap((cell) => (cell.kind === 'number' ? [cell.value] : []))
    for (const { amount } of Object.values(report.figures)) expect(values).toContain(Number(amount))
    expect((await readFile(out('pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('refuses a round that is not there with 1, and another kind of file with 2', async () => {
    const words = ['report', '--region', 'zwolle', '--out', join(office.dataDirectory, 'x.json')]
    expect(await office.run([...words, '--round', 'nooit'])).toMatchObject({ code: 1, stdout: '' })
    const wrong = ['report', '--region', 'zwolle', '--round', 'voortgang-2026', '--out', 'x.docx']
    expect(await office.run(wrong)).toMatchObject({ code: 2, stdout: '' })
  })
})
