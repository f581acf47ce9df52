import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeActivity } from '../../../../../test/walk/story.ts'
import type { Visitor } from '../../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../../test/world.ts'

const plan = '/werkplek/emmen/plan'
const imports = `${plan}/import`

let world: World
let leader: Visitor
let fair: number
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
  fair = await makeActivity(world, { title: 'Techniek Tastbaar', costCents: 993_81 })
  const lab = await makeActivity(world, {
    title: 'Techlab',
    goal: 'Doorstroom',
    from: '2026-09-01',
    until: '2027-06-30',
  })
  await sql`
    update activities set number = '1.10', place = 'Hal 1', theme = 'facilities', collaboration = 'event',
      school_kinds = '{vmbo,mbo}', years = '{po7,vo2}', profiles = '{PIE}', expected_pupils = 1200,
      expected_results = ${'Meer keuze\nvoor techniek'}, actual_companies = 0, programme_line = null, owner = 'Sanne, of Joost',
      starts_on = '2025-08-01', starts_precision = 'year', ends_on = '2026-09-30', ends_precision = 'quarter',
      fixed_state = 'cancelled', state_on = '2026-03-01', state_reason = 'De hal is bezet' where id = ${fair}`.execute(
    world.db,
  )
  await sql`insert into activity_partners (activity_id, name) values (${fair}, 'Jansen, De Vries & Zn')`.execute(
    world.db,
  )
  await sql`insert into activity_goals (activity_id, goal_id, position)
    select ${fair}, id, 2 from goals where name = 'Doorstroom'`.execute(world.db)
  await sql`update goals set indicator = 'Leerlingen bovenbouw', unit = '%', baseline_value = 22.5, baseline_year = 2024,
    target_value = 26, target_on = '2028-12-31', themes = '{intake,teachers}' where name = 'Doorstroom'`.execute(
    world.db,
  )
  await sql`insert into goal_measurements (goal_id, measured_on, value, source)
    select id, '2025-10-01', 23.25, 'DUO' from goals where name = 'Doorstroom'`.execute(world.db)
  await sql`insert into programme_lines (plan_id, name, position, theme)
    select plan_id, 'Samen opleiden', 1, 'connection' from activities where id = ${fair}`.execute(world.db)
  await leader.post(`/werkplek/emmen/activiteiten/${lab}/begroting`, {
    description: 'Begeleiding',
    kind: 'ownStaff',
    year: '2026',
    quantity: '12,5',
    unit: 'uur',
    price: '60',
    partner: 'Veenland Metaal',
    inKind: 'kind',
  })
})
afterAll(() => world.close())

const exported = async (): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook()
  const file = await leader.get(`${plan}/dienstregeling.xlsx`)
  await workbook.xlsx.load(file.body as unknown as ExcelJS.Buffer)
  return workbook
}

/** The cell of a sheet in the row that begins with a name, or holds it, by its head. */
function cellIn(workbook: ExcelJS.Workbook, sheet: string, holding: string, head: string): ExcelJS.Cell {
  const page = workbook.getWorksheet(sheet)!
  const column = (page.getRow(1).values as string[]).indexOf(head)
  let found = 0
  page.eachRow((row, number) => {
    if (number > 1 && (row.values as unknown[]).includes(holding)) found ||= number
  })
  if (column < 1 || !found) throw new Error(`no ${head} of ${holding} on ${sheet}`)
  return page.getRow(found).getCell(column)
}

async function uploaded(content: ExcelJS.Workbook | Buffer): Promise<{ path: string; text: string; seen: string }> {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(await content.xlsx.writeBuffer())
  const { location } = await leader.upload(imports, {}, { file: { name: 'plan.xlsx', content: bytes } })
  const { text } = await leader.get(location)
  return { path: location, text: plainOf(text), seen: /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? '' }
}

const plainOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

/** Everything of the plan that a planner holds, without what only counts changes. */
async function wholePlanNow(): Promise<unknown> {
  const { rows } = await sql`
    select (select json_agg(to_jsonb(a) - array['version'] order by id) from activities a) as activities,
      (select json_agg(g order by activity_id, position) from activity_goals g) as serving,
      (select json_agg(p order by activity_id, name) from activity_partners p) as partners,
      (select json_agg(l order by id) from budget_lines l) as lines,
      (select json_agg(c order by id) from planned_contributions c) as contributions,
      (select json_agg(to_jsonb(g) - array['version'] order by id) from goals g) as goals,
      (select json_agg(m order by id) from goal_measurements m) as measured,
      (select json_agg(l order by name) from programme_lines l) as lines_of_programme`.execute(world.db)
  return rows[0]
}

describe('a plan that goes out and comes in again', () => {
  it.each(['xlsx', 'csv'])('says that nothing changed, as %s, in both languages', async (format) => {
    for (const locale of ['nl', 'en', 'nl'] as const) {
      await leader.post('/account/taal', { locale })
      const file = await leader.get(`${plan}/dienstregeling.${format}`)
      const { text, seen } = await uploaded(file.body)
      expect(text).toMatch(locale === 'nl' ? /0 nieuw, 0 gewijzigd, \d+ gelijk, 0 geweigerd/ : /0 new, 0 changed/)
      expect(seen).toBe('')
    }
  })

  it('takes over exactly what was changed on any sheet, and puts all of it back', async () => {
    const before = await wholePlanNow()
    const workbook = await exported()
    const set = (sheet: string, holding: string, head: string, value: ExcelJS.CellValue) =>
      void (cellIn(workbook, sheet, holding, head).value = value)
    set('Activiteiten', 'Techniek Tastbaar', 'Einddatum', 'okt 2026')
    set('Activiteiten', 'Techniek Tastbaar', 'Landelijk thema', null)
    set('Activiteiten', 'Techniek Tastbaar', 'Leerjaren', 'klas 1; klas 2')
    set('Activiteiten', 'Techniek Tastbaar', 'Status', 'gepland')
    set('Activiteiten', 'Techniek Tastbaar', 'Activiteit', 'Techniek Tastbaar 2026')
    set('Begrotingsregels', 'Begeleiding', 'Aantal', 20)
    set('Doelen', 'Leerlingen bovenbouw', 'Doel', 'Doorstroom naar mbo')
    set('Doelen', 'Leerlingen bovenbouw', 'Streefwaarde', 27.5)
    set('Programmalijnen', 'Samen opleiden', 'Programmalijn', 'Opleiden met bedrijven')
    workbook.getWorksheet('Metingen')!.addRow(['Doorstroom', null, new Date('2026-10-01T00:00:00Z'), 24, 'DUO'])
    workbook.getWorksheet('Begrotingsregels')!.addRow(['Techlab', null, 'Bus', 'Vervoer', 2026, 3, 'rit', 250, 750])
    workbook
      .getWorksheet('Activiteiten')!
      .addRow([null, 'Doorstroom', 'Open dag', null, null, null, null, null, null, null, null, 'maart 2027'])
    const { path, text, seen } = await uploaded(workbook)
    expect(text).toMatch(/: 3 nieuw, 4 gewijzigd, \d+ gelijk, 0 geweigerd/)
    for (const said of [
      'Eind was Q3 2026 wordt okt 2026',
      'Landelijk thema was Apparatuur en materiaal wordt –',
      'Klas 1, Klas 2',
      'Status was geannuleerd wordt gepland',
      'Aantal was 12,5 wordt 20',
      'Bedrag was 750,00 wordt 1.200,00',
      'Doel was Doorstroom wordt Doorstroom naar mbo',
      'Programmalijn was Samen opleiden wordt Opleiden met bedrijven',
      '3 × 250,00 = 750,00',
    ])
      expect.soft(text).toContain(said)
    const done = await leader.post(`${path}/overname`, { seen })
    expect(done.status).toBe(303)
    const { rows } = await sql`
      select a.title, a.theme, a.years, a.fixed_state as state, a.state_reason as reason, a.ends_on as until,
        a.place, a.expected_results as results
      from activities a where id = ${fair}`.execute(world.db)
    expect(rows).toEqual([
      {
        title: 'Techniek Tastbaar 2026',
        theme: null,
        years: ['vo1', 'vo2'],
        state: null,
        reason: null,
        until: '2026-10-31',
        place: 'Hal 1',
        results: 'Meer keuze\nvoor techniek',
      },
    ])
    const money = await sql`
      select l.description, l.quantity, l.amount_cents as cents, c.amount_cents as paid, c.partner from budget_lines l
      left join planned_contributions c on c.budget_line_id = l.id where l.description is not null
      order by l.id`.execute(world.db)
    expect(money.rows).toMatchObject([
      { description: 'Begeleiding', quantity: 20, cents: 120_000, paid: 120_000, partner: 'Veenland Metaal' },
      { description: 'Bus', quantity: 3, cents: 75_000, paid: null },
    ])
    expect((await uploaded(await exported())).seen).toBe('')
    expect((await leader.follow(await leader.post(`${path}/herstel`))).text).toContain('ongedaan gemaakt')
    expect(await wholePlanNow()).toEqual(before)
  })

  it.each([
    [
      'a copied row',
      (book: ExcelJS.Workbook) => {
        const sheet = book.getWorksheet('Activiteiten')!
        sheet.addRow([...(sheet.getRow(2).values as unknown[]).slice(1)])
      },
      'hetzelfde Spoorboek-id als rij 2',
    ],
    [
      'an id of another',
      (book: ExcelJS.Workbook) => {
        const ids = ['Techniek Tastbaar', 'Techlab'].map((title) => cellIn(book, 'Activiteiten', title, 'Spoorboek-id'))
        const [one, other] = ids.map((cell) => cell.value)
        ids[0]!.value = other
        ids[1]!.value = one
      },
      'Het Spoorboek-id is van “Techlab”, maar de naam is van “Techniek Tastbaar”',
    ],
    [
      'a sum over several lines',
      (book: ExcelJS.Workbook) => void (cellIn(book, 'Activiteiten', 'Techlab', 'Kosten').value = 5),
      'heeft 2 begrotingsregels',
    ],
    [
      'a word that no list has',
      (book: ExcelJS.Workbook) => void (cellIn(book, 'Begrotingsregels', 'Begeleiding', 'Kostensoort').value = 'taart'),
      '“taart” staat niet in de lijst. Kies uit: eigen personeel',
    ],
    [
      'a line of nobody',
      (book: ExcelJS.Workbook) =>
        void book.getWorksheet('Begrotingsregels')!.addRow(['Onbekend', null, 'Bus', null, null, null, null, null, 5]),
      '“Onbekend” staat niet in het plan',
    ],
    [
      'a goal that is dropped in the file',
      (book: ExcelJS.Workbook) =>
        void (cellIn(book, 'Doelen', 'Doorstroom', 'Vervallen op').value = new Date('2026-03-01T00:00:00Z')),
      'Een doel laten vervallen doe je in Spoorboek',
    ],
  ])('refuses %s by its row, and nothing else', async (_what, change, said) => {
    const workbook = await exported()
    change(workbook)
    const { text } = await uploaded(workbook)
    expect(text).toContain(said)
    expect(text).toMatch(/0 nieuw, 0 gewijzigd, \d+ gelijk, [12] geweigerd/)
  })
})
