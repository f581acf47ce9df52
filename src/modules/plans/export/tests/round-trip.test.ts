// Whatever a plan holds, it goes out and comes in again without a difference.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recogniseMapping } from '../../../../platform/cells.ts'
import { readBook } from '../../../../platform/spreadsheet/read.ts'
import type { Locale } from '../../../../platform/actor.ts'
import { costKinds, type BudgetLine } from '../../budget/rules.ts'
import type { MeasuredGoal } from '../../goals/rules.ts'
import { readPlanner } from '../../import/rows/rules.ts'
import { wholeDifference } from '../../import/whole/rules.ts'
import { plannerWords } from '../../import/words/rules.ts'
import { collaborations, schoolKinds, themes, years } from '../../keeping/details/rules.ts'
import type { Activity } from '../../rules.ts'
import { writePlanner } from '../public.ts'
import type { KeptContribution, KeptFields, WholePlan } from '../rules.ts'

const today = '2026-03-23'
const period = { slug: '2025-2028', name: '2025–2028', validFrom: '2025-01-01', validUntil: '2028-12-31' }

/** Words that people type, with what parts names and begins formulas among them. */
const word = fc.constantFrom(
  'Techlab',
  'Vries & Zn',
  'A, B',
  '=SUM(A1)',
  '+31',
  'po/vo',
  'é “x”',
  '50 %',
  'Totaal',
  "'s",
)
const line = fc.tuple(word, fc.nat(99)).map(([text, number]) => `${text} ${number}`)
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 })
const codes = (all: readonly string[]) =>
  fc.subarray([...all], { maxLength: 4 }).map((found) => found.join(',') || null)
const cents = fc.nat(9_999_999)

const span = fc.constantFrom(
  { startsOn: '2026-03-16', startsPrecision: 'day', endsOn: '2026-03-20', endsPrecision: 'day' },
  { startsOn: '2026-09-01', startsPrecision: 'month', endsOn: '2026-12-31', endsPrecision: 'quarter' },
  { startsOn: '2025-08-01', startsPrecision: 'year', endsOn: '2026-07-31', endsPrecision: 'year' },
  { startsOn: '2026-01-01', startsPrecision: 'year', endsOn: '2026-12-31', endsPrecision: 'year' },
) as fc.Arbitrary<Pick<Activity, 'startsOn' | 'startsPrecision' | 'endsOn' | 'endsPrecision'>>

/** Quantity × price, an amount with one of them, or an amount alone. */
const amount = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.nat(99_999)).map(([hundredths, priceCents]) => ({
    quantity: hundredths / 100,
    priceCents,
    amountCents: Math.round((hundredths * priceCents) / 100),
  })),
  fc.record({ quantity: fc.integer({ min: 1, max: 99 }), priceCents: fc.constant(null), amountCents: cents }),
  fc.record({ quantity: fc.constant(null), priceCents: fc.constant(null), amountCents: cents }),
)
const money = fc.tuple(amount, some(line)).map(([sum, unit]) => ({ ...sum, unit }))

const kept: fc.Arbitrary<KeptFields> = fc.record({
  number: some(fc.constantFrom('1', '1.10', '007', 'A-3')),
  place: some(line),
  theme: some(fc.constantFrom(...themes)),
  collaboration: some(fc.constantFrom(...collaborations)),
  schoolKinds: codes(schoolKinds),
  years: codes(years),
  profiles: codes(['PIE', 'BWI', 'M&T', 'MVI', 'MaT', 'E&O', 'HBR', 'Z&W', 'Groen', 'D&P']),
  expectedPupils: some(fc.nat(9_999).map(String)),
  expectedTeachers: some(fc.nat(99).map(String)),
  expectedCompanies: fc.constant(null),
  expectedResults: some(line.map((text) => `${text}\nen meer`)),
  actualPupils: fc.constant(null),
  actualTeachers: fc.constant(null),
  actualCompanies: some(fc.nat(99).map(String)),
  actualResults: some(line),
  stateOn: fc.constant(null),
  stateReason: fc.constant(null),
})

const activity = fc.record({
  title: line,
  span,
  kept,
  targetGroup: some(line),
  owner: some(line),
  onLine: fc.boolean(),
  partners: fc.uniqueArray(line, { maxLength: 3 }),
  goals: fc.subarray([1, 2, 3], { minLength: 1 }),
  state: some(fc.constantFrom('idea' as const, 'done' as const, 'cancelled' as const)),
  lines: fc.array(
    fc.record({ money, kind: some(fc.constantFrom(...costKinds)), payer: some(line), text: some(line) }),
    {
      maxLength: 3,
    },
  ),
  loose: fc.array(fc.record({ money, partner: some(line), inKind: some(fc.boolean()) }), { maxLength: 2 }),
})

type Invented = typeof activity extends fc.Arbitrary<infer Value> ? Value : never

function planOf(invented: readonly Invented[]): WholePlan {
  const lines: BudgetLine[] = []
  const loose: KeptContribution[] = []
  const sum = (rows: readonly Invented['lines'][number]['money'][]) =>
    rows.length === 1 && rows[0]
      ? rows[0]
      : rows.length
        ? {
            quantity: null,
            unit: null,
            priceCents: null,
            amountCents: rows.reduce((all, each) => all + each.amountCents, 0),
          }
        : null
  const activities = invented.map((each, index): Activity => {
    const id = 100 + index
    for (const { money: own, kind, payer, text } of each.lines)
      lines.push({
        ...own,
        id: 1_000 + lines.length,
        activityId: id,
        description: text,
        kind,
        year: kind && 2026,
        payer: payer === null ? null : { partner: payer, inKind: kind === 'material' },
      })
    for (const { money: own, ...rest } of each.loose)
      loose.push({ ...own, ...rest, id: 5_000 + loose.length, activityId: id })
    const paying = each.lines.flatMap((own) => (own.payer === null ? [] : [own.money.amountCents]))
    const brought = [
      ...each.loose.map((own) => own.money),
      ...paying.map((amountCents) => ({ quantity: null, unit: null, priceCents: null, amountCents })),
    ]
    const shown = {
      programmeLine: each.onLine ? 'Samen opleiden' : null,
      place: each.kept.place,
      number: each.kept.number,
    }
    return {
      ...each.span,
      ...shown,
      id,
      title: each.title,
      targetGroup: each.targetGroup,
      owner: each.owner,
      ownerId: null,
      fixedState: each.state,
      stateReason: null,
      version: 1,
      goalIds: each.goals,
      partners: each.partners,
      budget: sum(each.lines.map((own) => own.money)),
      contribution: sum(brought),
      confirmedCents: 0,
    } as unknown as Activity
  })
  return {
    id: 1,
    period,
    approved: null,
    goals: measured.map(({ id, name, position, droppedOn }) => ({ id, name, position, droppedOn })),
    activities,
    fields: new Map(invented.map((each, index) => [100 + index, each.kept])),
    lines,
    loose,
    measured,
    programmeLines: [{ name: 'Samen opleiden', theme: 'connection' }],
  }
}

const measured: readonly MeasuredGoal[] = ['Instroom', 'Doorstroom, mbo; hbo', 'Docenten'].map((name, index) => ({
  id: index + 1,
  position: index + 1,
  name,
  droppedOn: index === 2 ? '2026-01-01' : null,
  droppedReason: index === 2 ? 'Geen docenten' : null,
  version: 1,
  details: {
    name,
    indicator: 'Leerlingen',
    unit: '%',
    baselineValue: '-2.5',
    baselineYear: '2024',
    baselineSource: null,
    targetValue: '26',
    targetOn: '2028-12-31',
    themes: 'intake,teachers',
  },
  measurements: [{ id: index, on: '2025-10-01', value: 23.25, source: 'DUO', by: null }],
}))

it.each(['nl', 'en'] as const)('any plan comes in again as it went out, in %s', async (locale: Locale) => {
  await fc.assert(
    fc.asyncProperty(fc.array(activity, { minLength: 1, maxLength: 6 }), async (invented) => {
      const plan = planOf(invented)
      const bytes = await writePlanner(plan, plan.activities, { format: 'xlsx', today, locale })
      const read = await readBook(bytes, 'plan.xlsx')
      if (!read.ok) throw new Error(read.reason)
      const recognised = recogniseMapping(read.book, plannerWords)
      const reading = recognised.ok && readPlanner(read.book, recognised.mapping)
      if (!reading || !reading.ok) throw new Error('the plan was not read')
      const found = wholeDifference(reading, plan, today)
      expect(reading.refused).toEqual([])
      expect(found).toMatchObject({ added: [], changed: [], gone: [], refused: [] })
      for (const sheet of found.sheets) expect(sheet).toMatchObject({ added: [], changed: [], gone: [], refused: [] })
    }),
    { numRuns: 8 },
  )
})
