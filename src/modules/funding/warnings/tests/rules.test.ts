import { describe, expect, it } from 'vitest'
import { sortedBy, warningsFrom, type Dismissal, type Finding } from '../rules.ts'

const finding = (given: Partial<Finding>): Finding => ({
  look: 'invoice',
  subject: 'x',
  document: 'cost',
  id: 1,
  regionId: 1,
  regionSlug: 'emmen',
  region: 'Emmen',
  period: '2025-2028',
  activityId: 1,
  activity: 'Techlab',
  what: 'Lasmachine',
  party: 'Bos BV',
  on: '2026-03-01',
  cents: 100_00,
  writtenOff: false,
  stakeCents: null,
  found: null,
  bound: null,
  detail: null,
  ...given,
})
const reader = { regionId: 1, mayView: () => false, period: null }
const told = (...found: Finding[]) => warningsFrom(found, reader).map(({ rule, cents }) => [rule, cents])

describe('a warning', () => {
  it.each<[string, Partial<Finding>[], unknown]>([
    ['one invoice twice keeps the largest', [{}, { id: 2, cents: 40_00 }], [['sameInvoice', 40_00]]],
    ['an invoice by itself', [{}, {}], []],
    ['an invoice of the period before', [{}, { id: 2, period: '2020-2024' }], [['doubleFunding', 100_00]]],
    ['an invoice elsewhere puts all of ours in question', [{}, { id: 2, regionId: 2 }], [['doubleFunding', 100_00]]],
    [
      'a machine that is written off year by year',
      [
        { look: 'serial', writtenOff: true },
        { look: 'serial', id: 2, period: '2020-2024', writtenOff: true },
      ],
      [],
    ],
    [
      'a machine that was bought whole and written off again',
      [
        { look: 'serial', writtenOff: true },
        { look: 'serial', id: 2 },
      ],
      [['sameMachine', 100_00]],
    ],
    ['two machines of one name', [{ look: 'machine' }, { look: 'machine', id: 2 }], []],
    [
      'two machines of one name in two grants',
      [{ look: 'machine' }, { look: 'machine', id: 2, regionId: 2 }],
      [['alikeMachine', 100_00]],
    ],
    [
      'a machine that was given and paid',
      [{ look: 'machine' }, { look: 'machine', document: 'contribution', cents: 90_00 }],
      [['sameMachine', 90_00]],
    ],
    [
      'one list of several companies at an activity',
      [
        { look: 'file', document: 'contribution' },
        { look: 'file', document: 'contribution', id: 2, party: 'Veen' },
      ],
      [],
    ],
    [
      'one file at two activities',
      [
        { look: 'file', document: 'contribution' },
        { look: 'file', document: 'contribution', id: 2, party: 'Veen', activityId: 2 },
      ],
      [['sameFile', 100_00]],
    ],
    ['a day that does not exist', [{ look: 'day', found: 32, bound: 24, stakeCents: 25_00 }], [['hoursOfDay', 25_00]]],
    ['a long day', [{ look: 'day', found: 12.5, bound: 10, stakeCents: 20_00 }], [['longDay', 20_00]]],
    ['the part of an hour above the most', [{ look: 'rate', stakeCents: 15_00 }], [['rateAboveMaximum', 15_00]]],
  ])('%s', (_, given, expected) => {
    expect(told(...given.map(finding))).toEqual(expected)
  })

  it('is told once where file, number and name point at the same records, and the most money comes first', () => {
    const twice = (look: Finding['look']) => [finding({ look }), finding({ look, id: 2 })]
    const other = finding({ look: 'own', document: 'contribution', id: 9, cents: 500_00 })
    expect(told(...twice('file'), ...twice('invoice'), ...twice('serial'), other)).toEqual([
      ['ownContribution', 500_00],
      ['sameMachine', 100_00],
    ])
  })

  it('says that another region has it too, and shows its record to who may see that region only', () => {
    const found = [finding({}), finding({ id: 2, regionId: 2, what: 'Geheim' })]
    const [hidden] = warningsFrom(found, reader)
    expect([hidden?.elsewhere, hidden?.touched.map(({ what }) => what)]).toEqual([1, ['Lasmachine']])
    const [shown] = warningsFrom(found, { ...reader, mayView: () => true })
    expect([shown?.elsewhere, shown?.touched.length]).toEqual([0, 2])
    const period = { from: '2026-01-01', until: '2026-12-31' }
    const later = finding({ id: 3, on: '2027-01-01' })
    const [part] = warningsFrom([...found, later], { ...reader, period })
    expect([part?.elsewhere, part?.touched.length]).toEqual([1, 1])
    expect(warningsFrom([later, { ...later, id: 4 }], { ...reader, period })).toEqual([])
  })

  it('stays aside as long as its facts are the same, and comes back with what was said', () => {
    const aside = (facts: string): Dismissal => ({
      id: 1,
      rule: 'sameInvoice',
      subject: 'x',
      facts,
      reason: 'Verdeeld',
      by: 'Marieke',
      at: new Date(0),
    })
    const before = warningsFrom([finding({}), finding({ id: 2 })], reader)
    const after = warningsFrom([finding({}), finding({ id: 2, cents: 101_00 })], reader)
    const said = [aside(before[0]!.facts)]
    expect(sortedBy(before, said)).toMatchObject({ open: [], aside: [{ dismissal: { reason: 'Verdeeld' } }] })
    expect(sortedBy(after, said)).toMatchObject({ open: [{ earlier: { reason: 'Verdeeld' } }], aside: [] })
    expect(sortedBy(after, []).open[0]?.earlier).toBeNull()
  })
})
