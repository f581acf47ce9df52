import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { makeOrganisation, membershipsAt, named, organisationAt } from '../../keeping/tests/beginnings.ts'
import { seenIn, textOf } from '../../schools/tests/lists.ts'
import { apply, companies, figuresIn, takeOver, upload } from './spreadsheets.ts'

let world: World
let leader: Visitor
let metal: number
let kade: number
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
  metal = await makeOrganisation(world, { name: 'Veenland Metaal', place: 'Emmen' })
  kade = await makeOrganisation(world, { name: 'Technisch Bureau De Kade', place: 'Assen' })
})
afterEach(() => world.close())

const nearly = 'Veenlands Metaal BV;11111111;Emmen;;;;'
const alsoKade = 'Technisch Bureau de Kade B.V.;;Assen;;;0592111222;'
const fresh = 'Iets Heel Anders;;Emmen;;;;'

describe('rows that may be somebody who is there', () => {
  it('wait for a choice of the reader: until then nothing is taken over', async () => {
    const path = await upload(leader, companies(nearly, alsoKade, fresh))
    const preview = await leader.get(path)
    expect(figuresIn(preview)).toEqual([1, 0, 0, 0, 2])
    const text = textOf(preview.text)
    expect(text).toContain('Bij 2 rijen moet je nog kiezen')
    expect(text).toContain('Rij 2: Veenlands Metaal BV KvK 11111111 · Emmen Veenland Metaal Bedrijf · Emmen')
    expect(preview.text).toContain('aria-disabled="true"')
    const refused = await apply(leader, path)
    expect(refused.text).toContain('Er is niets overgenomen.')
    expect(await named(world, 'Iets Heel Anders')).toEqual([])
  })

  it('are chosen one by one, and a choice is never lost', async () => {
    const path = await upload(leader, companies(nearly, alsoKade, fresh))
    const one = await leader.follow(await leader.post(`${path}/keuzes`, { 'rij-2': String(metal), pagina: '1' }))
    expect(figuresIn(one)).toEqual([1, 1, 0, 0, 1])
    expect(one.text).toMatch(new RegExp(`name="rij-2" value="${metal}" checked`))
    const two = await leader.follow(await leader.post(`${path}/keuzes`, { 'rij-3': 'nieuw' }))
    expect(textOf(two.text)).toContain('Alles is gekozen.')
    expect(figuresIn(two)).toEqual([2, 1, 0, 0, 0])
    // Another reader of the region finds them as they are.
    const deputy = await world.as('joost')
    expect(seenIn(await deputy.get(path))).toBe(seenIn(two))
    await apply(leader, path)
    expect(await organisationAt(world, metal)).toMatchObject({ name: 'Veenland Metaal', kvk: '11111111' })
    expect(await membershipsAt(world, metal)).toEqual(['emmen: partner 2026-03-23–'])
    expect(await organisationAt(world, kade)).toMatchObject({ phone: null })
    expect(await named(world, 'Technisch Bureau de Kade B.V.')).toHaveLength(1)
    const late = await leader.post(`${path}/keuzes`, { 'rij-2': 'nieuw' })
    expect(late.location).toBe(path)
    const { rows } = await sql`select is_new from company_choices where row = 2`.execute(world.db)
    expect(rows).toEqual([{ is_new: false }])
  })

  it('are chosen together: what was chosen before stays, and all can be forgotten', async () => {
    const path = await upload(leader, companies(nearly, alsoKade))
    await leader.post(`${path}/keuzes`, { 'rij-2': 'nieuw' })
    expect(figuresIn(await leader.follow(await leader.post(`${path}/keuzes`, { alles: 'eerste' })))).toEqual([
      1, 1, 0, 0, 0,
    ])
    expect(figuresIn(await leader.follow(await leader.post(`${path}/keuzes`, { alles: 'wis' })))).toEqual([
      0, 0, 0, 0, 2,
    ])
    // A button for all saves what was ticked on the page as well.
    const both = { 'rij-3': String(kade), alles: 'nieuw' }
    expect(figuresIn(await leader.follow(await leader.post(`${path}/keuzes`, both)))).toEqual([1, 1, 0, 0, 0])
    await apply(leader, path)
    expect(await organisationAt(world, kade)).toMatchObject({ phone: '0592111222' })
    expect(await named(world, 'Veenlands Metaal BV')).toHaveLength(1)
  })

  it('can be nothing that was not offered', async () => {
    const path = await upload(leader, companies(nearly))
    for (const typed of [String(kade), '0', '-1', 'x', '1e9', '99999999999999999999', '', "'; drop table people"])
      expect(figuresIn(await leader.follow(await leader.post(`${path}/keuzes`, { 'rij-2': typed })))).toEqual([
        0, 0, 0, 0, 1,
      ])
    await leader.post(`${path}/keuzes`, { 'rij-999999': 'nieuw', 'rij-9999999': 'nieuw', rij: 'x', alles: 'alles' })
    expect(figuresIn(await leader.get(path))).toEqual([0, 0, 0, 0, 1])
  })

  it('are decided in one of two tabs, and the other looks again first', async () => {
    const path = await upload(leader, companies(nearly))
    await leader.post(`${path}/keuzes`, { 'rij-2': 'nieuw' })
    const seen = seenIn(await leader.get(path))
    await leader.post(`${path}/keuzes`, { 'rij-2': String(metal) })
    const shown = await apply(leader, path, { seen })
    expect(shown.text).toContain('Het register is intussen veranderd.')
    expect(await named(world, 'Veenlands Metaal BV')).toEqual([])
  })

  it('are asked again when somebody nearer came in, and follow a merge', async () => {
    const path = await upload(leader, companies(nearly))
    await leader.post(`${path}/keuzes`, { 'rij-2': String(metal) })
    const keeper = await world.as('lotte')
    const merged = await keeper.post(`/register/${kade}/samenvoeging/${metal}`, { seen: '1.1' })
    expect(merged.status).toBe(303)
    expect(figuresIn(await leader.get(path))).toEqual([0, 1, 0, 0, 0])
    await apply(leader, path)
    expect(await organisationAt(world, kade)).toMatchObject({ kvk: '11111111' })
  })

  it('are nobody else with a number of their own, and the same company twice is one', async () => {
    await sql`update organisations set kvk = '22222222' where id = ${metal}`.execute(world.db)
    const twice = 'veenlands metaal;;emmen;Ineke Bos;ineke@x.example;;'
    const preview = await leader.get(await upload(leader, companies(nearly, twice)))
    expect(figuresIn(preview)).toEqual([1, 0, 0, 0, 0])
    expect(textOf(preview.text)).toContain('Rij 3: “veenlands metaal” is hetzelfde bedrijf als rij 2')
    await takeOver(leader, companies(nearly, twice))
    const { rows } =
      await sql`select c.email, o.name from contacts c join organisations o on o.id = organisation_id`.execute(world.db)
    expect(rows).toEqual([{ email: 'ineke@x.example', name: 'Veenlands Metaal BV' }])
  })
})
