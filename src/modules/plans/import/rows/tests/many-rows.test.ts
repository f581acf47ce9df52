// A whole planner with every column that the export writes, and faults of every kind on rows that the test knows.
import { expect, it } from 'vitest'
import { readBelow, type Loose } from '../../tests/samples.ts'

const header = [
  ...['Doel', 'Activiteit', 'Start', 'Eind', 'Status', 'Status op', 'Reden van de status', 'Landelijk thema'],
  ...['Vorm van samenwerking', 'Onderwijs', 'Leerjaren', 'Profielen', 'Plaats', 'Leerlingen verwacht'],
  ...['Docenten verwacht', 'Bedrijven verwacht', 'Leerlingen bereikt', 'Kosten', 'Kosten 2026', 'Kosten 2027'],
]
const good = (n: number): Loose[] => [
  ...[`Doel ${n % 7}`, `Activiteit ${n}`, 'sept 2026', '30-06-2027', 'geannuleerd', '01-03-2026', 'Te weinig plaats'],
  ...['Instroom', 'Gastles', 'Vmbo', '2, 3', 'PIE', 'Emmen', '120', '6', '3', '88', '1.000,00', '400', '600,00'],
]
const faults: readonly (readonly [column: string, typed: string, code: string])[] = [
  ['Activiteit', '', 'titleMissing'],
  ['Eind', '31-02-2027', 'dateImpossible'],
  ['Status op', 'gisteren', 'dateUnclear'],
  ['Landelijk thema', 'Ruimtevaart', 'choiceUnknown'],
  ['Vorm van samenwerking', 'Een praatje', 'choiceUnknown'],
  ['Onderwijs', 'Vmbo, kleuters', 'choiceUnknown'],
  ['Leerjaren', 'klas 2 en 9', 'choiceUnknown'],
  ['Profielen', 'PIE, XYZ', 'choiceUnknown'],
  ['Leerlingen verwacht', 'veel', 'countUnreadable'],
  ['Bedrijven verwacht', '2,5', 'countUnreadable'],
  ['Leerlingen bereikt', '-3', 'countUnreadable'],
  ['Kosten', 'duizend', 'amountUnreadable'],
  ['Kosten', '1.100,00', 'yearsDiffer'],
]

it('names every faulty row of six hundred, its column and what is wrong, and no other', () => {
  const faultOf = (n: number) => (n % 17 === 5 ? faults[Math.floor(n / 17) % faults.length] : undefined)
  const rows = Array.from({ length: 600 }, (_, n) => {
    const fault = faultOf(n)
    return good(n).map((cell, at) => (fault && header[at] === fault[0] ? fault[1] : cell))
  })
  const reading = readBelow(header, ...rows)
  const expected = rows.flatMap((_, n) => (faultOf(n) ? [[n + 2, faultOf(n)![0], faultOf(n)![2]]] : []))
  expect(
    reading.refused.flatMap(({ row, problems }) => problems.map(({ column, problem }) => [row, column, problem.code])),
  ).toEqual(expected)
  expect(reading.rows).toHaveLength(600 - expected.length)
})

it('says that a reason is not taken over where the state follows from the period', () => {
  const reading = readBelow(
    header,
    good(1).map((cell) => (cell === 'geannuleerd' ? 'gepland' : cell)),
  )
  expect(reading.notes).toEqual([{ code: 'stateWordsUnread', row: 2, text: 'Te weinig plaats' }])
})
