import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeAt, schoolList, type ListedSchool } from '../../../../../test/schools.ts'
import type { Visitor } from '../../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { differenceWith } from '../queries.ts'
import { placeName } from '../values/rules.ts'
import { readingOf, registerOf, schoolsIn, takeOver } from './lists.ts'

let world: World
let keeper: Visitor
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-11-23')
  keeper = await world.as('lotte')
})
afterEach(() => world.close())

const texts = ['Het Veenlandcollege', 'De Kreek', 'De Dijk; locatie Zuid', 'Réformé']
const school: fc.Arbitrary<Required<Pick<ListedSchool, 'name' | 'place' | 'phone' | 'structure'>>> = fc.record({
  name: fc.constantFrom(...texts),
  place: fc.constantFrom('EMMEN', 'ASSEN', 'HENGELO OV', ' '),
  phone: fc.constantFrom('0591123456', '0591222222', ' '),
  structure: fc.constantFrom('VBO/MAVO', 'MAVO/VBO', 'HAVO/VWO', 'PRO'),
})
type School = typeof school extends fc.Arbitrary<infer Value> ? Value : never
/** Twelve establishments, each in the edition or not. */
const edition = fc
  .array(fc.option(school, { freq: 4 }), { minLength: 12, maxLength: 12 })
  .map((all) => new Map(all.flatMap((each, index) => (each ? [[codeAt(index), each] as const] : []))))
  .filter((found) => found.size > 0)
const shape = fc.record({
  separator: fc.constantFrom(';', ',', '\t'),
  encoding: fc.constantFrom('windows-1252', 'utf8'),
  lineEnd: fc.constantFrom('\r\n', '\n'),
})

const listOf = (schools: ReadonlyMap<string, School>, how: object): Buffer =>
  schoolList(
    [...schools].map(([establishment, each]) => ({ ...each, establishment })),
    how,
  )

/** What a school means, written another way than the program does. */
const meaning = ({ name, place, phone, structure }: School) => ({
  name,
  place: place.trim() ? placeName(place) : null,
  phone: phone.trim() || null,
  education: { 'VBO/MAVO': 'vmbo', 'MAVO/VBO': 'vmbo', 'HAVO/VWO': 'havo,vwo', PRO: 'pro' }[structure],
})

function expected(before: ReadonlyMap<string, School>, after: ReadonlyMap<string, School>) {
  const changed = new Map<string, Record<string, [unknown, unknown]>>()
  for (const [code, school] of after) {
    const old = before.get(code)
    if (!old) continue
    const [was, is] = [meaning(old), meaning(school)]
    const differs = (Object.keys(is) as (keyof typeof is)[]).filter((field) => was[field] !== is[field])
    if (differs.length) changed.set(code, Object.fromEntries(differs.map((field) => [field, [was[field], is[field]]])))
  }
  return {
    new: [...after.keys()].filter((code) => !before.has(code)).sort(),
    changed: [...changed].sort(([a], [b]) => (a < b ? -1 : 1)),
    gone: [...before.keys()].filter((code) => !after.has(code)).sort(),
  }
}

describe('an edition after any other', () => {
  it('differs in just the rows that differ, and an undo gives the one before back', async () => {
    await fc.assert(
      fc.asyncProperty(edition, edition, shape, shape, async (before, after, one, other) => {
        const first = await takeOver(keeper, listOf(before, one))
        const register = await registerOf(world)
        const reading = await readingOf(listOf(after, other))
        const found = await differenceWith(world.db, reading)
        const told = {
          new: found.added.map(({ code }) => code).sort(),
          changed: found.changed
            .map(
              ({ row, changes }) =>
                [row.code, Object.fromEntries(changes.map((each) => [each.field, [each.before, each.after]]))] as const,
            )
            .sort(([a], [b]) => (a < b ? -1 : 1)),
          gone: found.gone.map(({ code }) => code).sort(),
        }
        const should = expected(before, after)
        expect(told).toEqual(should)
        expect(found.unchanged).toBe(after.size - should.new.length - should.changed.length)
        const anything = should.new.length + should.changed.length + should.gone.length > 0
        if (anything) {
          const second = await takeOver(keeper, listOf(after, other))
          const open = (await schoolsIn(world)).filter(({ closed }) => closed === null)
          expect(open.map(({ code, name, place, phone }) => [code, name, place, phone])).toEqual(
            [...after]
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([code, each]) => {
                const { name, place, phone } = meaning(each)
                return [code, name, place, phone]
              }),
          )
          await keeper.post(`${second}/herstel`)
        }
        expect(await registerOf(world)).toEqual(register)
        await keeper.post(`${first}/herstel`)
        expect(await schoolsIn(world)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})
