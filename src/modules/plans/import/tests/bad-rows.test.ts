import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Visitor } from '../../../../../test/visitor.ts'
import { count } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { xlsxOf } from '../../../../platform/spreadsheet/tests/files.ts'

const imports = '/werkplek/emmen/plan/import'
const head = 'Doel;Activiteit;Start;Eind;Aantal;Eenheid;Prijs;Kosten'
const lab = 'Instroom;Techlab;01-09-2026;30-06-2027;4;lab;100;400'
const fair = 'Bedrijven;Beroepenfeest;10-11-2026;10-11-2026;1;dag;2500;2500'
const taken = [
  { goal: 'Instroom', title: 'Techlab', from: '2026-09-01', until: '2027-06-30', quantity: 4, cents: 400_00 },
  { goal: 'Bedrijven', title: 'Beroepenfeest', from: '2026-11-10', until: '2026-11-10', quantity: 1, cents: 2_500_00 },
]

let world: World
let leader: Visitor
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
})
afterEach(() => world.close())

async function uploaded(content: Buffer | string): Promise<{ path: string; preview: Answer }> {
  const done = await leader.upload(imports, {}, { file: { name: 'planner.csv', content } })
  expect(done.status).toBe(303)
  const preview = await leader.get(done.location)
  expect(preview.status).toBe(200)
  expect(await inPlan()).toEqual([])
  return { path: done.location, preview }
}

const csv = (...rows: string[]): string => [head, ...rows].join('\r\n')

async function takeOver(path: string, preview: Answer): Promise<string> {
  const done = await leader.post(`${path}/overname`, { seen: /name="seen" value="([^"]+)"/.exec(preview.text)![1]! })
  expect(done.status).toBe(303)
  return textOf((await leader.follow(done)).text)
}

/** Everything that an import writes of an activity. */
async function inPlan() {
  const { rows } = await sql<(typeof taken)[number]>`
    select g.name as goal, a.title, a.starts_on as from, a.ends_on as until, b.quantity::float as quantity,
      b.amount_cents as cents
    from activities a left join activity_goals ag on ag.activity_id = a.id left join goals g on g.id = ag.goal_id
    left join budget_lines b on b.activity_id = a.id order by a.id`.execute(world.db)
  return rows
}

async function expectOnlyGood(): Promise<void> {
  expect(await inPlan()).toEqual(taken)
  for (const table of ['activities', 'goals', 'activity_goals', 'budget_lines'])
    expect(await count(world, table), table).toBe(2)
  for (const table of ['planned_contributions', 'activity_partners']) expect(await count(world, table), table).toBe(0)
}

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()

/** What the preview says of each row, by its number in the file. */
function rowsIn(preview: Answer): Map<number, string> {
  const rows = [...preview.text.matchAll(/<tr role="row" class="row-[a-z]+">.*?<\/tr>/gs)].map(([row]) => textOf(row))
  return new Map(rows.map((row) => [Number(/^\D*(\d+)/.exec(row)![1]), row]))
}

describe('six hundred rows that end before they begin', () => {
  const bad = Array.from({ length: 600 }, (_, n) => `Verkeerd om;Activiteit ${n};02-05-2026;01-05-2026;2;dag;10;20`)

  it('are refused one by one with row and reason, and only the good rows are taken over', async () => {
    const { path, preview } = await uploaded(csv(...bad.slice(0, 300), lab, ...bad.slice(300), fair))
    const said = textOf(preview.text)
    expect(said).toContain('602 rijen: 2 nieuw, 0 gewijzigd, 0 gelijk, 600 geweigerd.')
    expect(said).toContain('600 rijen doen niet mee. Verbeter die in je bestand en lees het opnieuw.')
    expect(said).toContain('Neem 2 rijen over')
    const rows = rowsIn(preview)
    expect([...rows.keys()]).toEqual(Array.from({ length: 602 }, (_, n) => n + 2))
    const refused = [...rows].filter(([, text]) => text.includes('Geweigerd'))
    expect(refused).toHaveLength(600)
    for (const [row, text] of refused) {
      expect(text).toContain(`Activiteit ${row < 302 ? row - 2 : row - 3} `)
      expect(text).toContain('Kolom Eind: Het eind (01-05-2026) ligt voor het begin (02-05-2026).')
    }
    expect(rows.get(302)).toContain('302 Nieuw Techlab')
    expect(await takeOver(path, preview)).toContain('2 rijen zijn overgenomen in het plan.')
    await expectOnlyGood()
  })

  it('leave nothing to take over when they are all there is', async () => {
    const { path, preview } = await uploaded(csv(...bad))
    expect(preview.text).toContain('Geen enkele rij is goed. Verbeter het bestand en lees het opnieuw.')
    expect(preview.text).not.toContain('name="seen"')
    await leader.post(`${path}/overname`, { seen: '' })
    expect(await inPlan()).toEqual([])
    expect(await count(world, 'goals')).toBe(0)
  })
})

describe('a total that does not add up', () => {
  it.each([
    [';Totaal;;;;;;9999', 'Het totaal is 9.999,00, maar de rijen erboven zijn samen 2.900,00. Dat scheelt 7.099,00.'],
    ['Totaal;;;;;;;1.900,50', 'Het totaal is 1.900,50, maar de rijen erboven zijn samen 2.900,00. Dat scheelt 999,50.'],
    ['Totaal;;;;;;;veel', 'We kunnen het totaal “veel” niet lezen. Kijk het zelf na.'],
  ])('is said on the preview with the difference, and is no activity: %s', async (total, said) => {
    const { path, preview } = await uploaded(csv(lab, fair, total))
    const notes = /<details[^>]*>.*?<\/details>/s.exec(preview.text)![0]
    expect(textOf(notes)).toContain(`Rij 4, Kosten: ${said}`)
    expect(preview.text).toContain('0 geweigerd')
    await takeOver(path, preview)
    await expectOnlyGood()
  })

  it('is shown without a click, where a total that is right stays folded', async () => {
    const open = /<details[^>]* open/
    expect((await uploaded(csv(lab, fair, 'Totaal;;;;;;;9999'))).preview.text).toMatch(open)
    const right = (await uploaded(csv(lab, fair, 'Totaal;;;;;;;2900'))).preview.text
    expect(textOf(right)).toContain('Het totaal 2.900,00 klopt met de rijen erboven.')
    expect(right).not.toMatch(open)
  })
})

describe('a cell that cannot be what its column says', () => {
  const dates = (from: string, until = '30-06-2027'): string => `Nieuw doel;Kapot;${from};${until};4;lab;100;400`
  const amounts = (quantity: string, price: string, costs = ''): string =>
    `Nieuw doel;Kapot;01-09-2026;30-06-2027;${quantity};lab;${price};${costs}`

  it.each([
    ['a quantity below zero', amounts('-3', '100'), 'Kolom Aantal: -3 Het aantal -3 is lager dan nul.'],
    ['a price below zero', amounts('3', '-100'), 'Kolom Prijs: -100 Het bedrag -100 is lager dan nul.'],
    ['costs below zero', amounts('', '', '€ -250,00'), 'Het bedrag € -250,00 is lager dan nul.'],
    ['words for a price', amounts('3', 'honderd'), 'Kolom Prijs: honderd We kunnen “honderd” niet als bedrag lezen.'],
    ['words for a quantity', amounts('enkele', '100'), 'We kunnen “enkele” niet als aantal lezen.'],
    ['a sum that is another', amounts('3', '100', '400'), '3 × 100,00 is 300,00, maar er staat 400,00.'],
    ['more than money there is', amounts('1', '99999999999'), 'is hoger dan 10 miljard.'],
    ['a number without an end', amounts('9'.repeat(400), '1'), 'niet als aantal lezen'],
    ['no name', lab.replace('Techlab', '  '), 'Kolom Activiteit: De naam van de activiteit is leeg. Vul een naam in.'],
    ['a dash for a name', lab.replace('Techlab', '-'), 'De naam van de activiteit is leeg.'],
    ['a name without an end', lab.replace('Techlab', 'x'.repeat(301)), 'De tekst is 301 tekens.'],
    ['no start', dates(''), 'Kolom Start: Er staat geen begin.'],
    ['31 februari', dates('31-02-2026'), 'Kolom Start: 31-02-2026 De datum “31-02-2026” bestaat niet.'],
    ['31 februari in words', dates('31 februari 2026'), 'De datum “31 februari 2026” bestaat niet.'],
    ['a thirteenth month', dates('2026-13-01'), 'De datum “2026-13-01” bestaat niet.'],
    ['an end that does not exist', dates('2026', '29-02-2027'), 'Kolom Eind: 29-02-2027 De datum “29-02-2027”'],
    ['a year long ago', dates('01-01-1026'), 'Het jaar in “01-01-1026” kan niet kloppen.'],
    ['no date at all', dates('ooit'), 'We kunnen “ooit” niet als datum lezen.'],
    ['a formula for a price', amounts('3', '=SUM(A1)'), '=SUM(A1) Hier staat een formule zonder uitkomst (=SUM(A1)).'],
    ['a formula for a quantity', amounts("=cmd|' /C calc'!A0", '1'), "formule zonder uitkomst (=cmd|' /C calc'!A0)"],
    ['a formula for a start', dates('=TODAY()'), 'Hier staat een formule zonder uitkomst (=TODAY()).'],
  ])('is refused with row, column and reason, the good rows are not: %s', async (_what, row, reason) => {
    const { path, preview } = await uploaded(csv(lab, row, fair))
    expect(textOf(preview.text)).toContain('3 rijen: 2 nieuw, 0 gewijzigd, 0 gelijk, 1 geweigerd.')
    expect(rowsIn(preview).get(3)).toContain('Geweigerd')
    expect(rowsIn(preview).get(3)).toContain(reason)
    await takeOver(path, preview)
    await expectOnlyGood()
  })

  it('says everything that is wrong with a row at once', async () => {
    const { preview } = await uploaded(csv(lab, ';;31-02-2026;2026-13-01;-1;lab;veel;'))
    for (const reason of ['naam van de activiteit', '“31-02-2026”', '“2026-13-01”', 'Het aantal -1', '“veel”'])
      expect(rowsIn(preview).get(3)).toContain(reason)
  })

  it('keeps a text that looks like a formula as the text that it is', async () => {
    const names = ['=SUM(A1)', "=cmd|' /C calc'!A0", '@SUM(1)', '+31 6', '=HYPERLINK("http://x","<b>y</b>")']
    const quoted = names.map((name) => `Instroom;"${name.replaceAll('"', '""')}";2026;2026;1;dag;10;10`)
    const { path, preview } = await uploaded(csv(...quoted))
    expect([...rowsIn(preview).values()]).toEqual(
      names.map((name, index) => `${index + 2} Nieuw ${name} 1 × 10,00 = 10,00`),
    )
    await takeOver(path, preview)
    expect((await inPlan()).map(({ title }) => title)).toEqual(names)
    expect(textOf((await leader.get('/werkplek/emmen/plan')).text)).toContain("=cmd|' /C calc'!A0")
  })
})

describe('a workbook with cells that only a program would write', () => {
  const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  const header = head.split(';').map((name, column) => text(`${'ABCDEFGH'[column]}1`, name))
  const good = `${text('A2', 'Instroom')}${text('B2', 'Techlab')}${text('C2', '2026')}`
  const rowThree = (title: string, rest: string): string => `${text('A3', 'Nieuw doel')}${text('B3', title)}${rest}`
  const workbook = (third: string): Buffer =>
    xlsxOf({ rows: `<row r="1">${header.join('')}</row><row r="2">${good}</row><row r="3">${third}</row>` })
  const start = text('C3', '2026')

  it.each([
    ['a formula without a result', `${start}<c r="H3"><f>SUM(A1)</f></c>`, 'een formule zonder uitkomst (=SUM(A1))'],
    ['a formula that went wrong', `${start}<c r="H3" t="e"><f>1/0</f><v>#DIV/0!</v></c>`, 'een fout: #DIV/0!'],
    ['a number below zero', `${start}<c r="E3"><v>-2</v></c>`, 'Het aantal -2 is lager dan nul.'],
    ['a number that is none', `${start}<c r="H3"><v>1e999</v></c>`, 'een fout: #NUM!'],
    ['a truth for a price', `${start}<c r="G3" t="b"><v>1</v></c>`, 'We kunnen “TRUE” niet als bedrag lezen.'],
    ['a number for a start', '<c r="C3"><v>46000</v></c>', 'We kunnen “46000” niet als datum lezen.'],
  ])('is read, and the row refused with its reason: %s', async (_what, cells, reason) => {
    const { path, preview } = await uploaded(workbook(rowThree('Kapot', cells)))
    expect(rowsIn(preview).get(3)).toContain(reason)
    await takeOver(path, preview)
    expect((await inPlan()).map(({ title }) => title)).toEqual(['Techlab'])
  })

  it.each([
    ['a zero', '_x0000_', 'Techdag'],
    ['half a character', '_xD83D_', 'Tech\ufffddag'],
    ['a bell', '_x0007_', 'Tech\u0007dag'],
    ['a space of no width', '&#8203;', 'Tech\u200bdag'],
    ['a character outside the first plane', '&#x1F600;', 'Tech😀dag'],
  ])('keeps what a database can keep of a text with %s, and finds it the same again', async (_what, odd, kept) => {
    const shared = xlsxOf({
      texts: `<si><t>Tech${odd}dag</t></si>`,
      rows: `<row r="1">${header.join('')}</row><row r="2">${text('A2', 'Instroom')}<c r="B2" t="s"><v>0</v></c>${text('C2', '2026')}<c r="F2" t="s"><v>0</v></c><c r="H2"><v>5</v></c></row>`,
    })
    const { path, preview } = await uploaded(shared)
    await takeOver(path, preview)
    expect((await inPlan()).map(({ title }) => title)).toEqual([kept])
    const again = await leader.upload(imports, {}, { file: { name: 'planner.xlsx', content: shared } })
    expect(textOf((await leader.get(again.location)).text)).toContain('1 rij: 0 nieuw, 0 gewijzigd, 1 gelijk')
  })
})
