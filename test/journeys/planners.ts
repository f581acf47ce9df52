// The planners that the journeys import: those of regions when they lie beside the project, else a small one of ours.
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import ExcelJS from 'exceljs'

export interface PlannerFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export interface Planners {
  readonly tidy: PlannerFile
  /** The same activities in another shape. */
  readonly otherShape: PlannerFile
  readonly activities: number
  readonly costCents: number
  readonly contributionCents: number
}

const folder = new URL('../../../shared/data/planners/', import.meta.url)
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function findPlanners(): Promise<Planners> {
  if (!existsSync(folder)) return ownPlanners()
  return {
    tidy: fromFolder('planner-tidy.xlsx'),
    otherShape: fromFolder('planner-messy.xlsx'),
    activities: 15,
    costCents: 993_810_00,
    contributionCents: 265_880_00,
  }
}

function fromFolder(name: string): PlannerFile {
  const file = new URL(name, folder)
  return { name: basename(file.pathname), mimeType: xlsx, buffer: readFileSync(file) }
}

const head = ['Doelstelling', 'Activiteit', 'Doelgroep', 'Startdatum', 'Einddatum', 'Aantal', 'Prijs', 'Kosten']
const rows = [
  ['Meer instroom', 'Techniek Tastbaar', '10-16 jaar en ouders', '16-03-2026', '20-03-2026', 1, 48500, 48500, 28500],
  ['Meer instroom', 'Techlabs voor het primair onderwijs', 'po', '25-08-2025', '10-07-2026', 4, 62000, 248000, 19200],
  ['Verbinding met bedrijven', 'Bedrijfsbezoeken klas 2', 'vmbo', '06-10-2025', '26-06-2026', 50, 275, 13750, 24000],
] as const

async function ownPlanners(): Promise<Planners> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Planner').addRows([[...head, 'Cofinanciering'], ...rows.map((row) => [...row])])
  return {
    tidy: { name: 'planner-tidy.xlsx', mimeType: xlsx, buffer: Buffer.from(await book.xlsx.writeBuffer()) },
    otherShape: asCsv('planner-anders.csv', rows),
    activities: rows.length,
    costCents: 310_250_00,
    contributionCents: 71_700_00,
  }
}

/** One activity that no other planner has. */
export const oneMore: PlannerFile = asCsv('nog-een.csv', [
  ['Meer instroom', 'Open dag in de werkplaats', 'ouders', '11-04-2026', '11-04-2026', 2, 1500, 3000, 800],
])

/** No row of it can be taken over. */
export const allWrong: PlannerFile = asCsv('alles-fout.csv', [
  ['Meer instroom', 'Zonder begin', 'ouders', 'ooit', '11-04-2026', 'veel', 1500, 3000, 800],
])

export const noSpreadsheet: PlannerFile = {
  name: 'planner.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
}

/** The smallest picture that is one. */
export const photo: PlannerFile = {
  name: 'foto van de stand.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

function asCsv(name: string, lines: readonly (readonly (string | number)[])[]): PlannerFile {
  const all = [['Doel', ...head.slice(1), 'Cofinanciering'], ...lines]
  return {
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(all.map((line) => line.join(';')).join('\r\n')),
  }
}
