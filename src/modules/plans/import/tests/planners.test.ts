import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cellText, type Book } from '../../../../platform/cells.ts'
import { readBook } from '../../../../platform/spreadsheet/read.ts'
import { describeColumns, recogniseMapping } from '../../../../platform/cells.ts'
import { plannerWords } from '../words/rules.ts'
import { difference } from '../difference/rules.ts'
import type { Mapping, Reading } from '../rules.ts'
import { readPlanner } from '../rows/rules.ts'
import { readAll, stored } from './samples.ts'

const folder = '../shared/data/planners'
const isThere = existsSync(folder)
if (!isThere) console.log(`skipped: the planners of ${folder} are not on this machine`)

const names = ['planner-tidy.xlsx', 'planner-messy.xlsx', 'planner-plain.csv'] as const

async function bookOf(name: string): Promise<Book> {
  const read = await readBook(readFileSync(`${folder}/${name}`), name)
  if (!read.ok) throw new Error(read.reason)
  return read.book
}

const readingOf = async (name: string): Promise<Reading> => readAll(await bookOf(name))

describe.skipIf(!isThere)('the same 15 activities in three shapes', () => {
  it.each(names)('reads all of %s and refuses nothing', async (name) => {
    const reading = await readingOf(name)
    expect(reading.refused).toEqual([])
    expect(reading.rows).toHaveLength(15)
    expect(reading.totals).toEqual({ costCents: 99_381_000, contributionCents: 26_588_000 })
  })

  it.each(names)('finds nothing new or changed in %s once the tidy planner is in the plan', async (name) => {
    const plan = (await readingOf('planner-tidy.xlsx')).rows.map(stored)
    const found = difference((await readingOf(name)).rows, plan)
    expect(found).toMatchObject({ added: [], changed: [], gone: [] })
    expect(found.unchanged).toHaveLength(15)
  })

  it('recognises both header rows and the merged heads of the messy planner', async () => {
    const book = await bookOf('planner-messy.xlsx')
    const recognised = recogniseMapping(book, plannerWords)
    expect(recognised).toMatchObject({ ok: true, mapping: { sheet: 0, headerFrom: 4, headerUntil: 5 } })
    const mapping = (recognised as { mapping: Mapping }).mapping
    expect(describeColumns(book, mapping).map(({ header, field }) => [header, field])).toEqual([
      ['Ambitie', 'goal'],
      ['Wat gaan we doen?', 'title'],
      ['Voor wie', 'targetGroup'],
      ['Met wie', 'partners'],
      ['Wanneer: van', 'from'],
      ['Wanneer: t/m', 'until'],
      ['Kosten (P x Q): aantal', 'quantity'],
      ['Kosten (P x Q): tarief', 'price'],
      ['Kosten (P x Q): totaal', 'costs'],
      ['Bijdrage bedrijven: omschrijving', 'contributionNote'],
      ['Bijdrage bedrijven: bedrag', 'contribution'],
      ['Trekker', 'owner'],
    ])
  })

  it('tells of the total row and the footnote of the messy planner', async () => {
    const { notes } = await readingOf('planner-messy.xlsx')
    expect(notes).toEqual([
      { code: 'totalRight', row: 22, field: 'costs', totalCents: 99_381_000 },
      { code: 'totalRight', row: 22, field: 'contribution', totalCents: 26_588_000 },
      { code: 'footnote', row: 23, text: '* uurtarief bedrijven: € 60,00 conform handreiking' },
    ])
  })

  it('reads the first activity of the messy planner to its last field', async () => {
    const { rows } = await readingOf('planner-messy.xlsx')
    expect(rows[0]).toEqual({
      row: 6,
      goal: 'Meer instroom in technische profielen',
      title: 'Vier techlabs voor het primair onderwijs',
      targetGroup: 'po groep 5-8, vo klas 1-2',
      partners: ['vmbo', 'po', 'mbo', 'gemeente', 'ziekenhuis'],
      from: { date: '2025-08-01', precision: 'month', text: 'aug 2025' },
      until: { date: '2026-07-31', precision: 'month', text: 'juli 2026' },
      quantity: 4,
      unit: 'lab',
      priceCents: 6_200_000,
      costCents: 24_800_000,
      contribution: { quantity: 320, unit: 'uur', priceCents: 6_000, amountCents: 1_920_000 },
      owner: 'projectleider po-vo',
    })
  })

  it('reads the messy planner as well when it was saved as CSV, without its merged cells', async () => {
    const rows = (await bookOf('planner-messy.xlsx')).sheets[0]?.rows ?? []
    const quoted = rows.map((row) => row.map((cell) => (cell.merged ? '' : `"${cellText(cell)}"`)).join(';'))
    const read = await readBook(Buffer.from(quoted.join('\r\n')), 'planner.csv')
    if (!read.ok) throw new Error(read.reason)
    const plan = (await readingOf('planner-tidy.xlsx')).rows.map(stored)
    const reading = readAll(read.book)
    expect(reading.refused).toEqual([])
    expect(difference(reading.rows, plan)).toMatchObject({ added: [], changed: [], gone: [] })
  })

  it('says which required columns a mapping misses', async () => {
    const book = await bookOf('planner-plain.csv')
    const mapping = { sheet: 0, headerFrom: 1, headerUntil: 1, columns: ['title' as const] }
    expect(readPlanner(book, mapping)).toEqual({ ok: false, reason: 'columnsMissing', fields: ['goal', 'from'] })
  })
})
