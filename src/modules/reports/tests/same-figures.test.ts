// One plan, costs and contributions in every state: what JSON says stands in the spreadsheet and on paper too.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../test/visitor.ts'
import { askedContribution, recordContribution } from '../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import type { Locale } from '../../../platform/actor.ts'
import { cellText, type Sheet } from '../../../platform/cells.ts'
import { formats } from '../../../platform/i18n.ts'
import { money, type Currency } from '../../../platform/money.ts'
import { closePdf } from '../../../platform/pdf/render-pdf.ts'
import { PdfContent } from '../../../platform/pdf/tests/pdf-content.ts'
import { readBook } from '../../../platform/spreadsheet/read.ts'
import { baseText } from '../../funding/public.ts'
import { reportMessages } from '../messages.ts'
import { figureKeys, type FigureKey } from '../rules.ts'

interface Json {
  currency: string
  figures: Record<FigureKey, { amount: string; records: { kind: string; id: number; label: string; amount: string }[] }>
  norm: { required: number; reached: number; shortfall: string }
  activities: ({ title: string; letter: string; goal: string; state: 'planned' } & Record<AmountKey, string>)[]
}
type AmountKey = 'plannedCosts' | 'realisedCosts' | 'plannedContributions' | 'signedContributions'
const amountKeys: readonly AmountKey[] = [
  'plannedCosts',
  'realisedCosts',
  'plannedContributions',
  'signedContributions',
]

interface Part {
  readonly region: string
  readonly who: 'marieke' | 'shanon'
  readonly locale: Locale
  readonly currency: Currency
  readonly planner: string
  /** The days of the round and the first figure, as they must stand on paper. */
  readonly printed: readonly string[]
}

const parts: readonly Part[] = [
  {
    region: 'emmen',
    who: 'marieke',
    locale: 'nl',
    currency: 'EUR',
    planner: [
      'Doel;Activiteit;Start;Eind;Aantal;Prijs;Kosten;Cofinanciering',
      'Instroom;Techlab;01-09-2025;30-06-2026;4;€ 1.234,56;€ 4.938,24;€ 500,00',
      'Bedrijven;=SUM(A1);10-11-2026;10-11-2026;1;12.345,67;12.345,67;1.000,50',
      'Bedrijven;Zonder geld;2027;2027;;;;',
    ].join('\r\n'),
    printed: [
      'over 1 januari 2025 tot en met 31 december 2026',
      'Bedragen in euro.',
      '€ 17.283,91 Begrote kosten uit 2 regels',
      '9,9 % is getekend. De norm is 10 %: er ontbreekt nog € 3,40.',
      'Totaal 17.283,91 3.751,51 1.500,50 1.725,00',
    ],
  },
  {
    region: 'bes-eilanden',
    who: 'shanon',
    locale: 'en',
    currency: 'USD',
    planner: [
      'Goal;Activity;Start;End;Quantity;Price;Costs;Co-financing',
      'Intake;Techlab;01-09-2025;30-06-2026;4;"US$ 1,234.56";"$4,938.24";$500.00',
      'Companies;=SUM(A1);10-11-2026;10-11-2026;1;"12,345.67";"12,345.67";"1,000.50"',
      'Companies;Without money;2027;2027;;;;',
    ].join('\r\n'),
    printed: [
      'over 1 January 2025 until 31 December 2026',
      'Amounts in US dollar.',
      'US$ 17,283.91 Budgeted costs from 2 lines',
      '9.9 % is signed. The norm is 10 %: US$ 3.40 is still missing.',
      'Total 17,283.91 3,751.51 1,500.50 1,725.00',
    ],
  },
]

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
})
afterAll(async () => {
  await world.close()
  await closePdf()
})

async function play({ region, planner }: Part, leader: Visitor): Promise<void> {
  const place = `/werkplek/${region}`
  const { location } = await leader.upload(`${place}/plan/import`, {}, { file: { name: 'p.csv', content: planner } })
  const seen = /name="seen" value="([^"]+)"/.exec((await leader.get(location)).text)![1]!
  await leader.post(`${location}/overname`, { seen })
  const { rows } = await sql<{ id: number }>`
    select a.id from activities a join plans p on p.id = a.plan_id join regions r on r.id = p.region_id
    where r.slug = ${region} order by a.id`.execute(world.db)
  const [lab, fair] = rows.map(({ id }) => id) as [number, number]

  const cost = (activity: number, on: string, quantity: string, price: string) =>
    leader.post(`${place}/activiteiten/${activity}/kosten`, { description: `Huur ${on}`, on, quantity, price })
  await cost(lab, '20-03-2026', '3', '1250,50')
  await cost(fair, '31-12-2026', '1', '0,01')
  await cost(lab, '31-12-2024', '1', '999')

  const hours = (company: string, number: string, more = {}) =>
    ({ company, hours: number, rate: '60', otherAmount: '', otherKind: '', ...more }) as const
  const asked = (activity: number, fields: Record<string, string>) =>
    askedContribution(world, leader, activity, fields, region)
  const company = world.visitor()
  const confirmed = await asked(lab, hours('Ja BV', '10'))
  await company.post(`${confirmed.link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
  const corrected = await asked(fair, hours('Ja maar BV', '99'))
  await company.post(`${corrected.link}/correctie`, {
    name: 'Ineke Bos',
    role: 'directeur',
    hours: '18,75',
    rate: '60',
  })
  const declined = await asked(fair, hours('Nee BV', '7'))
  await company.post(`${declined.link}/afwijzing`, { name: 'Ineke Bos', reason: 'nee' })
  const longAgo = await asked(lab, hours('Toen BV', '5', { from: '16-03-2024', until: '16-03-2024' }))
  await company.post(`${longAgo.link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
  await asked(lab, hours('Wacht BV', '0,50'))
  await recordContribution(leader, fair, hours('Klad BV', '0,25'), region)
  const withdrawn = await recordContribution(leader, fair, hours('Weg BV', '3'), region)
  await leader.post(`${withdrawn}/intrekking`)
  const states = await sql<{ state: string }>`
    select state from contributions c join regions r on r.id = c.region_id where r.slug = ${region}
    order by c.id`.execute(world.db)
  expect(states.rows.map(({ state }) => state)).toEqual(
    'confirmed corrected declined confirmed sent drafted withdrawn'.split(' '),
  )
}

describe.each(parts)('the files of a report of $region', (part) => {
  const { region, locale, currency } = part
  const t = reportMessages(locale)
  const f = formats(locale)
  const amount = (plain: string): string => f.amount(cents(plain))
  const withSign = (plain: string): string => f.money(money(cents(plain), currency))
  let json: Json
  let sheets: readonly Sheet[]
  let pdf: PdfContent
  let paper: string
  let screen: string

  beforeAll(async () => {
    const leader = await world.as(part.who)
    await play(part, leader)
    const report = `/werkplek/${region}/rapportage/voortgang-2026`
    const file = async (kind: string) => (await leader.get(`${report}/verslag.${kind}`)).body
    screen = bare((await leader.get(report)).text)
    json = JSON.parse((await file('json')).toString()) as Json
    const read = await readBook(await file('xlsx'), 'verslag.xlsx')
    if (!read.ok) throw new Error(read.reason)
    sheets = read.book.sheets
    pdf = new PdfContent(await file('pdf'))
    paper = bare(pdf.text)
  })

  const rowsOf = (sheet: number): string[][] => sheets[sheet]!.rows.map((row) => row.map(cellText))

  it('say what was recorded, and nothing that was declined, withdrawn or of another time', () => {
    expect(json.currency).toBe(currency)
    expect(Object.fromEntries(figureKeys.map((key) => [key, json.figures[key].amount]))).toEqual({
      plannedCosts: '17283.91',
      laterPosts: '0.00',
      realisedCosts: '3751.51',
      plannedContributions: '1500.50',
      signedContributions: '1725.00',
      openContributions: '45.00',
    })
    expect(json.norm).toEqual({ required: 0.1, reached: 1725 / 17283.91, shortfall: '3.40' })
  })

  it('have the same figures, each with the number of its records', () => {
    expect(rowsOf(0)[0]).toEqual([t.key, t.figure, `${t.amount} (${currency})`, t.count])
    expect(rowsOf(0).slice(1)).toEqual(
      figureKeys.map((key) => {
        const { amount: said, records } = json.figures[key]
        return [key, t.figures[key].label, String(Number(said)), String(records.length)]
      }),
    )
    for (const key of figureKeys) {
      const { amount: said, records } = json.figures[key]
      if (key === 'laterPosts' && !records.length) continue
      expect(paper, key).toContain(bare(withSign(said) + t.figures[key].label + t.fromRecords(records.length)))
      expect(screen, key).toContain(bare(withSign(said)))
    }
  })

  it('are printed in the language and the currency of the region', () => {
    for (const text of part.printed) expect(paper).toContain(bare(text))
    expect(paper.includes('€')).toBe(currency === 'EUR')
    expect(paper.includes('$')).toBe(currency === 'USD')
  })

  it('have the same norm: what it asks, what is reached and what is missing', () => {
    expect(rowsOf(1)).toEqual([
      [t.key, t.figure, '%', `${t.amount} (${currency})`],
      ['norm.required', t.normRequired, '10'],
      ['norm.reached', t.normReached, '9.98'],
      ['norm.shortfall', t.normShortfall, '', String(Number(json.norm.shortfall))],
    ])
    const short = t.normShort(f.percent(0.099), f.percent(0.1), withSign(json.norm.shortfall))
    for (const text of [paper, screen]) expect(text).toContain(bare(short))
    expect(paper).toContain(
      bare(t.normNote(f.percent(0.1), baseText('projectCosts', locale), withSign(json.figures.plannedCosts.amount))),
    )
  })

  it('have the same amounts at each activity, which add up to the figures', () => {
    const heads = [t.budgeted, t.spent, t.planned, t.signed]
    expect(rowsOf(2)[0]).toEqual([t.goal, t.activity, t.state, t.period, t.until, ...heads])
    expect(
      rowsOf(2)
        .slice(1)
        .map((row) => [row[0], row[1], row[2], ...row.slice(5)]),
    ).toEqual(
      json.activities.map((line) => [
        line.goal,
        line.title,
        t.states[line.state],
        ...amountKeys.map((key) => String(Number(line[key]))),
      ]),
    )
    expect(json.activities).toHaveLength(3)
    for (const [column, key] of amountKeys.entries()) {
      const whole = cents(json.figures[key].amount)
      expect(sum(json.activities.map((line) => cents(line[key]))), key).toBe(whole)
      expect(
        sum(
          rowsOf(2)
            .slice(1)
            .map((row) => cents(row[5 + column]!)),
        ),
        key,
      ).toBe(whole)
    }
    for (const line of json.activities) {
      const amounts = amountKeys.map((key) => amount(line[key])).join('')
      expect(paper).toContain(bare(line.letter + line.title + t.states[line.state] + amounts))
    }
    expect(paper).toContain(bare(t.total + amountKeys.map((key) => amount(json.figures[key].amount)).join('')))
  })

  it('have the same records below each figure', () => {
    expect(
      rowsOf(3)
        .slice(1)
        .map((row) => [row[0], row[2], row[3], row[5]]),
    ).toEqual(
      figureKeys.flatMap((key) =>
        json.figures[key].records.map((record) => [
          key,
          String(record.id),
          record.label,
          String(Number(record.amount)),
        ]),
      ),
    )
    for (const key of figureKeys)
      expect(sum(json.figures[key].records.map((record) => cents(record.amount))), key).toBe(
        cents(json.figures[key].amount),
      )
    for (const key of ['realisedCosts', 'signedContributions'] as const)
      expect(paper).toContain(bare(t.total + amount(json.figures[key].amount)))
  })

  it('are typed and tagged: amounts are numbers, dates are dates, heads are heads', () => {
    const kinds = (sheet: number, row: number) => sheets[sheet]!.rows[row]!.map(({ kind }) => kind)
    expect(kinds(0, 1)).toEqual(['text', 'text', 'number', 'number'])
    expect(kinds(2, 2)).toEqual(['text', 'text', 'text', 'date', 'date', 'number', 'number', 'number', 'number'])
    expect(sheets[2]!.rows[2]![1]).toEqual({ kind: 'text', text: '=SUM(A1)' })
    // Seven heads of the activities, three of each table of records.
    expect(pdf.tags('TH')).toBe(7 + 3 + 3)
    expect(pdf.tags('Table')).toBe(3)
    expect(pdf.tags('H1')).toBe(5)
    expect(pdf.object('Catalog')).toContain(`/Lang (${locale})`)
  })
})

const bare = (text: string): string => text.replace(/[\s\u200b\u00ad]/g, '')
const cents = (plain: string): number => Math.round(Number(plain) * 100)
const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0)
