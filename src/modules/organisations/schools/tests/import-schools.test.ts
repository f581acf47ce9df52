import { readdir } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cast } from '../../../../../db/seeds/cast.ts'
import { schoolList, type ListedSchool } from '../../../../../test/schools.ts'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { apply, figuresIn, imports, schoolsIn, seenIn, takeOver, textOf, upload } from './lists.ts'

const college: ListedSchool = {}
const creek: ListedSchool = { establishment: '98ZZ01', name: 'De Kreek', phone: '0591222222' }
const dike: ListedSchool = { establishment: '98ZZ02', name: 'De Dijk' }

let world: World
let keeper: Visitor
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-11-23')
  keeper = await world.as('lotte')
})
afterEach(() => world.close())

const names = async (): Promise<string[]> => (await schoolsIn(world)).map(({ name }) => name)

describe('uploading a list of schools', () => {
  it('shows what would change and changes nothing yet', async () => {
    const preview = await keeper.get(await upload(keeper, schoolList([college, creek])))
    expect(figuresIn(preview)).toEqual([2, 0, 0, 0])
    expect(textOf(preview.text)).toContain('lijst.csv · Voortgezet onderwijs')
    expect(textOf(preview.text)).toContain('De Kreek 98ZZ01 · Emmen')
    expect(preview.text).toContain('Neem 2 wijzigingen over')
    expect(await names()).toEqual([])
  })

  const head = 'BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;EXAMENKANDIDATEN'
  it.each<[string, string | Buffer | null, string]>([
    ['nothing', null, 'Kies een bestand'],
    ['an empty file', '', 'Het bestand is leeg.'],
    ['a PDF', '%PDF-1.7\n%%EOF\n', 'Dit is een pdf.'],
    ['a list of exams', `${head}\n00AH;00AH00;Lyceum;7\n`, 'Deze kolommen missen wij: VESTIGINGSNAAM, STRAATNAAM'],
    ['a planner', 'Doel;Activiteit;Start\nInstroom;Lab;2026\n', 'niet als een lijst van scholen'],
    ['a list without schools', schoolList([]), 'Onder de kopregel staan geen scholen.'],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 'x;y\n'), 'groter dan 10 MB'],
  ])('is refused next to the field, and leaves nothing: %s', async (_what, content, reason) => {
    const refused = await keeper.upload(imports, {}, content === null ? {} : { file: { name: 'lijst.csv', content } })
    expectComplaint(refused, 'file', reason)
    for (const table of ['register_imports', 'files', 'organisations']) expect(await count(world, table)).toBe(0)
    expect(await readdir(world.settings.filesDirectory)).toEqual([])
  })

  it('names row, column and reason of what does not take part', async () => {
    const path = await upload(
      keeper,
      schoolList([college, { establishment: '98Z', name: '' }, { ...creek, website: 'a,b' }]),
    )
    const preview = await keeper.get(path)
    expect(figuresIn(preview)).toEqual([2, 0, 0, 1])
    const text = textOf(preview.text)
    expect(text).toContain('“98Z” is geen BRIN')
    expect(text).toContain('De naam van de school is leeg. Vul een naam in.')
    expect(text).toContain('Rij 4, INTERNETADRES: “a,b” klopt niet en laten wij leeg.')
    await apply(keeper, path)
    expect(await names()).toEqual(['Het Veenlandcollege', 'De Kreek'])
  })

  it('is for who keeps the register; for all others these pages are not there', async () => {
    const path = await upload(keeper, schoolList([college]))
    const others = cast.filter(({ role }) => role !== 'programmeTeam' && role !== 'administrator')
    expect(others).toHaveLength(cast.length - 2)
    for (const { key } of others) {
      const reader = await world.as(key)
      const file = { name: 'lijst.csv', content: schoolList([creek]) }
      expect((await reader.get(imports)).status, key).toBe(404)
      expect((await reader.get(path)).status, key).toBe(404)
      expect((await reader.upload(imports, {}, { file })).status, key).toBe(404)
      for (const verb of ['overname', 'herstel'])
        expect((await reader.post(`${path}/${verb}`, { seen: 'x' })).status, key).toBe(404)
      expect((await reader.get('/register')).text, key).not.toContain('Importeer scholen')
    }
    expect((await world.visitor().get(imports)).location).toContain('/inloggen')
    expect(await names()).toEqual([])
    expect(await count(world, 'register_imports')).toBe(1)
    const administrator = await world.as('beheer')
    expect((await apply(administrator, path)).location).toBe(path)
    for (const odd of ['0', 'x', '1.5', '-1', '1e99', '%20', '99999999999999999999'])
      expect((await keeper.get(`${imports}/${odd}`)).status, odd).toBe(404)
  })
})

describe('taking a list over', () => {
  it('writes every field of every school, with its municipality', async () => {
    const path = await upload(keeper, schoolList([college]))
    const shown = await keeper.follow(await apply(keeper, path))
    expect(textOf(shown.text)).toContain('De lijst is overgenomen in het register.')
    expect(textOf(shown.text)).toContain('1 nieuw, 0 gewijzigd, 0 gesloten.')
    const { rows } = await sql`
      select kind, code, name, education, denomination, board_number, street, house_number, postcode, place,
        municipality_code, province, phone, website, closed_on, own_fields from organisations`.execute(world.db)
    expect(rows).toEqual([
      {
        kind: 'school',
        code: '98ZZ00',
        name: 'Het Veenlandcollege',
        education: ['vmbo'],
        denomination: 'Openbaar',
        board_number: '41234',
        street: 'Turfvaart',
        house_number: '12',
        postcode: '7811AA',
        place: 'Emmen',
        municipality_code: '0114',
        province: 'Drenthe',
        phone: '0591123456',
        website: 'www.veenland.example',
        closed_on: null,
        own_fields: [],
      },
    ])
    const { rows: municipalities } = await sql`select code, name, province from municipalities`.execute(world.db)
    expect(municipalities).toEqual([{ code: '0114', name: 'Emmen', province: 'Drenthe' }])
    const { rows: told } = await sql`select action, details from audit_log where action like 'register%'`.execute(
      world.db,
    )
    expect(told).toMatchObject([{ action: 'register.imported', details: { source: 'secondary', new: 1, gone: 0 } }])
  })

  it('keeps special schools as a list of their own, found in the register by their education', async () => {
    await takeOver(keeper, [creek], { primary: true })
    const path = await takeOver(keeper, [{ ...college, name: 'SBO De Brug' }], { primary: true })
    expect(textOf((await keeper.get(path)).text)).toContain('1 nieuw, 0 gewijzigd, 0 gesloten.')
    const found = textOf((await keeper.get('/register?onderwijs=so')).text)
    expect(found).toContain('SBO De Brug')
    expect(found).not.toContain(creek.name)
  })

  it('changes nothing the second time and says the same', async () => {
    const path = await upload(keeper, schoolList([college, creek]))
    const seen = seenIn(await keeper.get(path))
    await apply(keeper, path, seen)
    const again = await keeper.follow(await apply(keeper, path, seen))
    expect(textOf(again.text)).toContain('2 nieuw, 0 gewijzigd, 0 gesloten.')
    expect(await names()).toEqual(['Het Veenlandcollege', 'De Kreek'])
    expect(await count(world, 'organisation_changes')).toBe(0)
  })

  it('has nothing to do when the same list comes again, in whatever shape', async () => {
    await takeOver(keeper, [college, creek])
    for (const shape of [
      {},
      { separator: ',', encoding: 'utf8', lineEnd: '\n', renamed: { VESTIGINGSCODE: 'VESTIGINGSNUMMER' } },
    ]) {
      const preview = await keeper.get(await upload(keeper, schoolList([creek, college], shape)))
      expect(figuresIn(preview)).toEqual([0, 0, 2, 0])
      expect(preview.text).toContain('Er is niets om over te nemen')
      expect(seenIn(preview)).toBe('')
    }
  })

  it('shows of a later edition just what is new, what changed from what to what, and what is gone', async () => {
    await takeOver(keeper, [college, creek, dike])
    const mill = { establishment: '98ZZ03', name: 'De Molen' }
    const moved = { ...creek, place: 'ASSEN', phone: ' ', structure: 'HAVO/VWO' }
    const path = await upload(keeper, schoolList([college, moved, mill]))
    const preview = await keeper.get(path)
    expect(figuresIn(preview)).toEqual([1, 1, 1, 0])
    const text = textOf(preview.text)
    expect(text).toContain('1 school staat niet meer in de lijst en wordt gesloten')
    expect(text).toContain('De Dijk, Emmen 98ZZ02')
    expect(text).toMatch(/Onderwijs.*Vmbo.*Havo, Vwo.*Plaats.*Emmen.*Assen.*Telefoon.*0591222222/)
    expect(text).not.toContain('Postcode')
    await apply(keeper, path)
    expect(await schoolsIn(world)).toEqual([
      { code: '98ZZ00', name: 'Het Veenlandcollege', place: 'Emmen', phone: '0591123456', closed: null },
      { code: '98ZZ01', name: 'De Kreek', place: 'Assen', phone: null, closed: null },
      { code: '98ZZ02', name: 'De Dijk', place: 'Emmen', phone: '0591123456', closed: '2026-11-23' },
      { code: '98ZZ03', name: 'De Molen', place: 'Emmen', phone: '0591123456', closed: null },
    ])
    const { rows } = await sql`
      select o.code, c.fields from organisation_changes c join organisations o on o.id = c.organisation_id
      order by o.code`.execute(world.db)
    expect(rows).toEqual([
      {
        code: '98ZZ01',
        fields: { education: ['vmbo', 'havo,vwo'], place: ['Emmen', 'Assen'], phone: ['0591222222', null] },
      },
      { code: '98ZZ02', fields: { closedOn: [null, '2026-11-23'] } },
    ])
  })

  it('opens a school again that returns to the list', async () => {
    await takeOver(keeper, [college, creek])
    await takeOver(keeper, [college])
    expect((await schoolsIn(world))[1]).toMatchObject({ closed: '2026-11-23' })
    const path = await upload(keeper, schoolList([college, creek]))
    const preview = await keeper.get(path)
    expect(figuresIn(preview)).toEqual([0, 1, 1, 0])
    expect(preview.text).toContain('gaat weer open')
    await apply(keeper, path)
    expect((await schoolsIn(world))[1]).toMatchObject({ code: '98ZZ01', closed: null })
  })

  it('closes no school whose row was refused, nor any when not one row is good', async () => {
    await takeOver(keeper, [college, creek])
    const half = await keeper.get(await upload(keeper, schoolList([college, { ...creek, name: ' ' }])))
    expect(figuresIn(half)).toEqual([0, 0, 1, 1])
    expect(half.text).not.toContain('niet meer in de lijst')
    const none = await keeper.get(
      await upload(keeper, schoolList([{ establishment: '??' }, { establishment: '', institution: '' }])),
    )
    expect(none.text).toContain('Geen enkele rij is goed.')
    expect(seenIn(none)).toBe('')
  })

  it('keeps what a person set by hand, and goes on with the rest', async () => {
    await takeOver(keeper, [college])
    await sql`update organisations set phone = '0591999999', own_fields = '{phone}'`.execute(world.db)
    const next = schoolList([{ phone: '0591333333', street: 'Nieuwe Turfvaart' }])
    const path = await upload(keeper, next)
    const text = textOf((await keeper.get(path)).text)
    expect(text).toContain('Nieuwe Turfvaart')
    expect(text).not.toContain('0591333333')
    await apply(keeper, path)
    const { rows } = await sql`select phone, street from organisations`.execute(world.db)
    expect(rows).toEqual([{ phone: '0591999999', street: 'Nieuwe Turfvaart' }])
    expect(figuresIn(await keeper.get(await upload(keeper, next)))).toEqual([0, 0, 1, 0])
  })

  it('fills what is empty of a school that was there before, and takes it as its own', async () => {
    await sql`insert into organisations (kind, name, code, place) values ('school', 'Veenland', '98ZZ00', 'Klazienaveen')`.execute(
      world.db,
    )
    await takeOver(keeper, [college])
    expect(await schoolsIn(world)).toEqual([
      { code: '98ZZ00', name: 'Veenland', place: 'Klazienaveen', phone: '0591123456', closed: null },
    ])
    await takeOver(keeper, [{ ...college, place: 'Ter Apel' }])
    expect(await schoolsIn(world)).toMatchObject([{ name: 'Het Veenlandcollege', place: 'Ter Apel' }])
  })

  it('leaves a school open that another list still names, until that one drops it too', async () => {
    const mbo = (...rows: string[]) => Buffer.from(['BRIN;MBO naam;NAAM', ...rows, '25ZZ;x;Blijvend'].join('\n'))
    const heads = 'BRIN,NAAM,POSTCODE,PLAATSNAAM,institution_type,is_active'
    const places = (...rows: string[]) => Buffer.from([heads, ...rows, '26ZZ,Elders,7811AA,EMMEN,main,True'].join('\n'))
    await takeOver(keeper, mbo('25PL;x;Drenthe College'))
    await takeOver(keeper, places('25PL,Drenthe,7811AA,EMMEN,main,True'))
    const closed = async () => (await schoolsIn(world)).find(({ code }) => code === '25PL')?.closed
    await takeOver(keeper, places('27ZZ,Nieuw,7811AA,EMMEN,main,True'))
    expect(await closed()).toBeNull()
    await takeOver(keeper, mbo('28ZZ;x;Ook nieuw'))
    expect(await closed()).toBe('2026-11-23')
  })

  it('shows the new difference first when the register changed after the preview', async () => {
    const path = await upload(keeper, schoolList([college, creek]))
    const seen = seenIn(await keeper.get(path))
    await takeOver(keeper, [creek])
    const shown = await apply(keeper, path, seen)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('Het register is intussen veranderd.')
    expect(figuresIn(shown)).toEqual([1, 0, 1, 0])
    expect(await names()).toEqual(['De Kreek'])
    expect((await apply(keeper, path, seenIn(shown))).location).toBe(path)
    expect(await names()).toEqual(['Het Veenlandcollege', 'De Kreek'])
  })

  it.each(['', 'x', 'z'.repeat(100)])('needs the preview that was seen, and “%s” is none', async (seen) => {
    const path = await upload(keeper, schoolList([college]))
    expect((await apply(keeper, path, seen)).text).toContain('Het register is intussen veranderd.')
    expect(await names()).toEqual([])
  })
})
