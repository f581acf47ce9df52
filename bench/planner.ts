// A planner as regions keep them in a spreadsheet: seventeen columns, dates as dates, amounts as amounts.
import { writeCsv, writeXlsx, type Column, type Table, type Value } from '../src/platform/spreadsheet/write.ts'

const columns: readonly Column[] = [
  { header: 'Nr', kind: 'number' },
  { header: 'Doelstelling', kind: 'text' },
  { header: 'Activiteit', kind: 'text' },
  { header: 'Programmalijn', kind: 'text' },
  { header: 'Doelgroep', kind: 'text' },
  { header: 'Partners', kind: 'text' },
  { header: 'Startdatum', kind: 'date' },
  { header: 'Einddatum', kind: 'date' },
  { header: 'Aantal', kind: 'number' },
  { header: 'Eenheid', kind: 'text' },
  { header: 'Prijs per eenheid', kind: 'money' },
  { header: 'Kosten', kind: 'money' },
  { header: 'Cofinanciering', kind: 'money' },
  { header: 'Eigenaar', kind: 'text' },
  { header: 'Status', kind: 'text' },
]

/** `marked` changes the owner of every tenth activity, so that a plan made of another mark differs there. */
function planner(activities: number, marked: string): Table {
  const rows = Array.from({ length: activities }, (_, index): Value[] => {
    const [quantity, price] = [(index % 40) + 1, 6_000]
    const month = String((index % 12) + 1).padStart(2, '0')
    return [
      index + 1,
      `Doelstelling ${(index % 6) + 1}: techniek dichtbij`,
      `Activiteit ${index + 1} rond techniek en vakmanschap`,
      `Programmalijn ${index % 5}`,
      `Leerlingen vmbo, groep ${(index % 8) + 1}`,
      `Partner ${index % 90}, Partner ${(index % 90) + 1}`,
      `2026-${month}-01`,
      `2026-${month}-20`,
      quantity,
      'uur',
      price,
      quantity * price,
      quantity * 1_500,
      index % 10 ? `Eigenaar ${index % 20}` : `Eigenaar ${marked}`,
      index % 25 ? '' : 'idee',
    ]
  })
  return { columns, rows }
}

export async function plannerWorkbook(activities: number, marked = 'A'): Promise<Buffer> {
  return writeXlsx([{ name: 'Activiteiten', ...planner(activities, marked) }])
}

export function plannerText(activities: number, marked = 'A'): Buffer {
  return writeCsv(planner(activities, marked), { separator: ';' })
}
