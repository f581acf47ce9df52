import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Visitor } from '../../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { count, recordContribution } from '../../../../../test/walk/story.ts'

const head = 'Doel;Activiteit;Start;Eind;Aantal;Eenheid;Prijs;Kosten'
const planner = (...rows: string[]) => ({ name: 'planner.csv', content: [head, ...rows].join('\r\n') })
const lab = 'Instroom;Techlab;01-09-2026;30-06-2027;4;lab;100;400'
const fair = 'Instroom;Beroepenfeest;10-11-2026;10-11-2026;1;dag;2500;2500'
const imports = '/werkplek/emmen/plan/import'

let world: World
let leader: Visitor
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
})
afterEach(() => world.close())

const upload = async (...rows: string[]): Promise<string> => {
  const done = await leader.upload(imports, {}, { file: planner(...rows) })
  expect(done.status).toBe(303)
  return done.location
}
const seenIn = (preview: Answer): string => /name="seen" value="([^"]+)"/.exec(preview.text)![1]!
const apply = async (path: string, seen?: string): Promise<Answer> =>
  leader.post(`${path}/overname`, { seen: seen ?? seenIn(await leader.get(path)) })
const titles = async (): Promise<string[]> =>
  (await sql<{ title: string }>`select title from activities order by title`.execute(world.db)).rows.map(
    (row) => row.title,
  )

describe('uploading a planner', () => {
  it('shows what would change and changes nothing yet', async () => {
    const preview = await leader.get(await upload(lab, fair))
    expect(preview.text).toContain('2 nieuw')
    expect(preview.text).toContain('2.900,00')
    expect(await titles()).toEqual([])
  })

  it.each([
    ['nothing', null, 'Kies een bestand'],
    ['an empty file', { name: 'leeg.csv', content: '' }, /leeg/],
    [
      'a picture',
      { name: 'planner.xlsx', content: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
      /xlsx|csv|spreadsheet/i,
    ],
    ['a spreadsheet that is broken', { name: 'planner.xlsx', content: 'PK\x03\x04rest' }, /./],
  ])('explains why %s will not do', async (_what, file, text) => {
    const refused = await leader.upload(imports, {}, file ? { file } : {})
    expect(refused.status).toBe(422)
    expect(/id="file-error">.*?<\/p>/s.exec(refused.text)?.[0] ?? '').toMatch(text)
    expect(await count(world, 'planner_imports')).toBe(0)
    expect(await count(world, 'files')).toBe(0)
  })

  it('asks which column is what when it recognises none', async () => {
    const done = await leader.upload(imports, {}, { file: { name: 'x.csv', content: 'a;b\n1;2' } })
    const shown = await leader.get(done.location)
    expect(shown.text).toContain('Welke kolom is wat?')
    expect((await leader.post(`${done.location}/overname`, { seen: '' })).location).toBe(`${done.location}/kolommen`)
  })

  it('names the row and the column of what is wrong, and takes the good rows only', async () => {
    const path = await upload(lab, 'Instroom;Kapot;31-02-2026;30-06-2027;4;lab;honderd;400')
    const preview = await leader.get(path)
    expect(preview.text).toContain('31-02-2026')
    expect(preview.text).toContain('honderd')
    expect(preview.text).toContain('1 rij doet niet mee')
    await apply(path)
    expect(await titles()).toEqual(['Techlab'])
  })

  it('is for those who lead the region; an import of another region is not there', async () => {
    const path = await upload(lab)
    const kees = await world.as('kees')
    expect((await kees.upload(imports, {}, { file: planner(lab) })).status).toBe(404)
    for (const each of ['', '/kolommen'])
      for (const address of [path + each, path.replace('emmen', 'zwolle') + each])
        expect((await kees.get(address)).status).toBe(404)
    for (const verb of ['overname', 'herstel', 'kolommen'])
      for (const address of [path, path.replace('emmen', 'zwolle')])
        expect((await kees.post(`${address}/${verb}`, { seen: 'x' })).status).toBe(404)
    for (const who of ['sanne', 'hendrik', 'amira', 'wim', 'tess', 'lotte'] as const) {
      const reader = await world.as(who)
      expect((await reader.upload(imports, {}, { file: planner(lab) })).status, who).toBe(403)
      expect((await reader.post(`${path}/overname`, { seen: 'x' })).status, who).toBe(403)
    }
    for (const odd of ['0', 'x', '1.5', '1e99', '%20'])
      expect((await leader.get(`${imports}/${odd}`)).status, odd).toBe(404)
    expect(await titles()).toEqual([])
  })
})

describe('correcting the columns', () => {
  it('reads the file anew as the reader says', async () => {
    const path = await upload(lab)
    const form = await leader.get(`${path}/kolommen`)
    expect(form.text).toContain('Welke kolom is wat?')
    const columns = Object.fromEntries(
      [...form.text.matchAll(/name="column-(\d+)".*?<\/select>/gs)].map(([select, index]) => [
        `column-${index}`,
        /value="([^"]*)" selected/.exec(select)?.[1] ?? '',
      ]),
    )
    expect(Object.values(columns)).toContain('title')
    const unitAt = Object.keys(columns).find((name) => columns[name] === 'unit')!
    const done = await leader.post(`${path}/kolommen`, { ...columns, [unitAt]: 'owner' })
    await apply(done.location)
    const { rows } =
      await sql`select owner, unit from activities a join budget_lines b on b.activity_id = a.id`.execute(world.db)
    expect(rows).toEqual([{ owner: 'lab', unit: null }])
  })

  it('remembers for the region what the same heads mean, until that is forgotten', async () => {
    const heads = ['Doel', 'Activiteit', 'Start', 'Zus', 'Zo']
    const file = { name: 'eigen.csv', content: `${heads.join(';')}\nInstroom;Techlab;2026;Emmen;Sanne` }
    const columnsOf = (text: string) =>
      [...text.matchAll(/name="column-\d+".*?<\/select>/gs)].map(([each]) => /value="([^"]*)" selected/.exec(each)?.[1])
    const first = await leader.upload(imports, {}, { file })
    const chosen = {
      'column-0': 'goal',
      'column-1': 'title',
      'column-2': 'from',
      'column-3': 'place',
      'column-4': 'owner',
    }
    await leader.post(`${first.location}/kolommen`, chosen)
    const again = await (await world.as('joost')).upload(imports, {}, { file })
    const page = await leader.get(`${again.location}/kolommen`)
    expect(columnsOf(page.text)).toEqual(Object.values(chosen))
    expect(page.text).toContain('Deze koppen kwamen eerder langs')
    for (let twice = 0; twice < 2; twice++) await leader.post(`${again.location}/kolommen/vergeten`)
    const forgotten = (await leader.get(`${again.location}/kolommen`)).text
    expect(columnsOf(forgotten).slice(0, 3)).toEqual(['goal', 'title', 'from'])
    expect(columnsOf(forgotten)).not.toContain('place')
    expect(forgotten).not.toContain('Deze koppen kwamen eerder langs')
    const elsewhere = await (await world.as('kees')).post(`${again.location}/kolommen/vergeten`)
    expect(elsewhere.status).toBe(404)
  })

  it('comes back to the columns when they cannot be read so, and takes nothing over', async () => {
    const path = await upload(lab)
    await leader.post(`${path}/kolommen`, { 'column-0': '', 'column-1': 'nonsense', 'column-999': 'title' })
    const shown = await leader.get(path)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('Welke kolom is wat?')
    expect((await leader.post(`${path}/overname`, { seen: 'x' })).location).toBe(`${path}/kolommen`)
    expect(await titles()).toEqual([])
  })

  it('is too late after the import was taken over', async () => {
    const path = await upload(lab)
    await apply(path)
    await leader.post(`${path}/kolommen`, { 'column-0': '' })
    expect((await leader.get(path)).text).toContain('Overgenomen')
  })
})

describe('taking an import over', () => {
  it('writes everything at once and says how much', async () => {
    const shown = await leader.follow(await apply(await upload(lab, fair)))
    expect(shown.text).toContain('2 rijen zijn overgenomen in het plan.')
    expect(await titles()).toEqual(['Beroepenfeest', 'Techlab'])
  })

  it('changes nothing the second time and says the same', async () => {
    const path = await upload(lab)
    const seen = seenIn(await leader.get(path))
    await apply(path, seen)
    const again = await leader.follow(await apply(path, seen))
    expect(again.text).toContain('1 rij is overgenomen in het plan.')
    expect(await titles()).toEqual(['Techlab'])
  })

  it('shows the new difference first when the plan changed after the preview', async () => {
    const [mine, other] = [await upload(lab), await upload(lab.replace('400', '400').replace('Techlab', 'Anders'), lab)]
    const seen = seenIn(await leader.get(mine))
    await apply(other)
    const shown = await apply(mine, seen)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('Het plan is intussen veranderd')
    expect(await titles()).toEqual(['Anders', 'Techlab'])
  })

  it.each(['', 'forged', 'x'.repeat(500)])('takes nothing over for a preview that nobody saw (%s)', async (seen) => {
    const path = await upload(lab)
    expect((await apply(path, seen)).text).toContain('Het plan is intussen veranderd')
    expect(await titles()).toEqual([])
  })
})

describe('undoing an import', () => {
  it('puts the plan back as it was', async () => {
    await apply(await upload(lab))
    const before = await sql`select title, starts_on, confirmed_cents from activities`.execute(world.db)
    const path = await upload(lab.replace('01-09-2026', '01-10-2026'), fair)
    await apply(path)
    expect(await titles()).toEqual(['Beroepenfeest', 'Techlab'])
    const shown = await leader.follow(await leader.post(`${path}/herstel`))
    expect(shown.text).toContain('De import is ongedaan gemaakt')
    const after = await sql`select title, starts_on, confirmed_cents from activities`.execute(world.db)
    expect(after.rows).toEqual(before.rows)
    expect(await count(world, 'goals')).toBe(1)
  })

  it('changes nothing the second time', async () => {
    const path = await upload(lab)
    await apply(path)
    await leader.post(`${path}/herstel`)
    const deeds = await count(world, 'audit_log')
    expect((await leader.post(`${path}/herstel`)).status).toBe(303)
    expect(await count(world, 'audit_log')).toBe(deeds)
  })

  it('does not come back by a click on an old preview', async () => {
    const path = await upload(lab)
    const seen = seenIn(await leader.get(path))
    await apply(path, seen)
    await leader.post(`${path}/herstel`)
    const shown = await leader.follow(await apply(path, seen))
    expect(shown.text).toContain('ongedaan gemaakt')
    expect(shown.text).not.toContain('overgenomen in het plan')
    expect(await titles()).toEqual([])
  })

  it('is refused for an import that was never taken over', async () => {
    const path = await upload(lab)
    expect((await leader.follow(await leader.post(`${path}/herstel`))).text).toContain('nog niet overgenomen')
  })

  it('never takes the work of others along: not a contribution, not a later import', async () => {
    const path = await upload(lab)
    await apply(path)
    const { rows } = await sql<{ id: number }>`select id from activities`.execute(world.db)
    await recordContribution(leader, rows[0]!.id)
    const refused = await leader.follow(await leader.post(`${path}/herstel`))
    expect(refused.text).toContain('Er is na de import met deze activiteiten gewerkt')
    expect(await titles()).toEqual(['Techlab'])
    const second = await upload(fair)
    await apply(second)
    await apply(await upload(fair.replace('2500;2500', '2600;2600')))
    expect((await leader.follow(await leader.post(`${second}/herstel`))).text).toContain('gewerkt')
    expect(await titles()).toEqual(['Beroepenfeest', 'Techlab'])
  })
})
