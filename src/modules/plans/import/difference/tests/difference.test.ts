import { describe, expect, it } from 'vitest'
import type { PlannerRow } from '../../rules.ts'
import { readBelow, stored, type Loose } from '../../tests/samples.ts'
import type { Change, ExistingActivity } from '../../changes/rules.ts'
import { difference } from '../rules.ts'

const header = [
  'Doel',
  'Activiteit',
  'Doelgroep',
  'Partners',
  'Start',
  'Eind',
  'Aantal',
  'Eenheid',
  'Prijs',
  'Kosten',
  'Cofinanciering',
  'Trekker',
  'Status',
]
const good: readonly Loose[] = [
  'Instroom',
  "Girls' Day",
  'vmbo',
  'po; mbo',
  '15-09-2026',
  '30-06-2027',
  4,
  'lab',
  100,
  400,
  50,
  'Anna',
  'gepland',
]

function rowWith(changes: Readonly<Record<number, Loose>> = {}): PlannerRow {
  const [first] = readBelow(
    header,
    good.map((value, index) => (index in changes ? (changes[index] ?? null) : value)),
  ).rows
  if (!first) throw new Error('the row was refused')
  return first
}

const plan: readonly ExistingActivity[] = [stored(rowWith())]

function changes(row: PlannerRow, existing: readonly ExistingActivity[] = plan): readonly Change[] {
  const found = difference([row], existing)
  expect(found.added).toEqual([])
  return found.changed[0]?.changes ?? []
}

const changesWith = (changed: Readonly<Record<number, Loose>>): readonly Change[] => changes(rowWith(changed))

describe('an activity is the same one', () => {
  it.each(['girls’ day', 'GIRLS DAY', ' Girls’  Day! ', 'Gïrls Day'])('whose title is written %j', (title) => {
    expect(changesWith({ 1: title })).toEqual([])
  })

  it('only within its goal', () => {
    const found = difference([rowWith({ 0: 'Ander doel' })], plan)
    expect(found).toMatchObject({ added: [{ goal: 'Ander doel' }], changed: [], gone: plan })
  })

  it('once: a second of that name in the plan is not in the file', () => {
    const twice = [...plan, { ...stored(rowWith()), id: 'b' }]
    expect(difference([rowWith()], twice)).toMatchObject({ unchanged: [{}], gone: [{ id: 'b' }] })
  })
})

describe('a change', () => {
  it('tells the field, the old and the new value', () => {
    expect(changesWith({ 2: 'havo', 3: 'po', 6: 5, 9: 500, 10: 60, 11: null })).toEqual([
      { kind: 'text', field: 'targetGroup', old: 'vmbo', new: 'havo' },
      { kind: 'list', field: 'partners', old: ['po', 'mbo'], new: ['po'] },
      { kind: 'quantity', field: 'quantity', old: 4, new: 5 },
      { kind: 'cents', field: 'costs', old: 40_000, new: 50_000 },
      { kind: 'cents', field: 'contribution', old: 5_000, new: 6_000 },
      { kind: 'text', field: 'owner', old: 'Anna', new: null },
    ])
  })

  it('is not the order or the case of partners', () => {
    expect(changesWith({ 3: 'MBO / po' })).toEqual([])
  })

  it('is not something that the file has no column for', () => {
    const [bare] = readBelow(['Doel', 'Activiteit', 'Start'], ['Instroom', "Girls' Day", '15-09-2026']).rows
    expect(bare && changes(bare)).toEqual([])
  })

  it('is a vague date that leaves the stored one out, not one that holds it', () => {
    expect(changesWith({ 4: 'sept 2026', 5: 'juni 2027' })).toEqual([])
    expect(changesWith({ 4: '2026', 5: '2026-2027' })).toEqual([])
    expect(changesWith({ 4: 'aug 2026' })).toEqual([
      { kind: 'when', field: 'from', old: rowWith().from, new: { date: '2026-08-01', precision: 'month' } },
    ])
    expect(changesWith({ 5: 'Q1 2027' })).toMatchObject([
      { field: 'until', new: { date: '2027-03-31', precision: 'quarter' } },
    ])
  })

  it('is a more exact date than the stored one', () => {
    const vague = [stored(rowWith({ 4: 'sept 2026', 5: '2026-2027' }))]
    expect(changes(rowWith(), vague).map(({ field }) => field)).toEqual(['from', 'until'])
    expect(changes(rowWith({ 4: 'sept 2026', 5: '2026-2027' }), vague)).toEqual([])
  })

  it('is not an end that the file leaves open', () => {
    expect(changesWith({ 4: '15-09-2026', 5: null })).toEqual([])
  })

  it('is a status only when the activity is done or cancelled', () => {
    expect(changesWith({ 12: 'loopt' })).toEqual([])
    expect(changesWith({ 12: null })).toEqual([])
    expect(changesWith({ 12: 'afgerond' })).toEqual([{ kind: 'status', field: 'status', old: 'planned', new: 'done' }])
  })

  it('is a contribution where there was none, and not the absence of both', () => {
    const without = [{ ...stored(rowWith()), contribution: null }]
    expect(changes(rowWith(), without)).toMatchObject([{ field: 'contribution', old: 0, new: 5_000 }])
    expect(changes(rowWith({ 10: '-' }), without)).toEqual([])
  })
})
