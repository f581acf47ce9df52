// What the demo shows of the books: what was granted and received everywhere, and in one region an export of the
// bookkeeping that was booked, with the next one waiting.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import { keepFile } from '../../../platform/files/files.ts'
import { readBook } from '../../../platform/spreadsheet/read.ts'
import { addDays, type IsoDate } from '../../../platform/time.ts'
import { regionBySlug } from '../../organisations/public.ts'
import { importCostsFile } from './cli.ts'
import { startImport } from './commands.ts'
import { mappingFor } from './queries.ts'

const slug = 'zwolle'

export async function makeBooks(tx: Tx, today: IsoDate, filesDirectory: string | null): Promise<void> {
  await sql`
    insert into grant_awards (plan_id, reference, awarded_on)
    select p.id, 'STO25-' || lpad((p.region_id * 7 % 997)::text, 5, '0'), date '2025-03-18' + (p.region_id % 20)::int
    from plans p where p.period = '2025-2028' and p.grant_cents > 0`.execute(tx)
  // In advance, a sixteenth of the grant each quarter.
  await sql`
    insert into grant_receipts (plan_id, received_on, amount_cents, remark)
    select p.id, day, round(p.grant_cents / 16.0), 'Voorschot ' || to_char(day, '"kwartaal" Q YYYY')
    from plans p, generate_series(date '2025-04-22', ${today}::date, interval '3 months') d (moment),
      lateral (select moment::date as day) days
    where p.period = '2025-2028' and p.grant_cents > 0 order by p.id, day`.execute(tx)
  if (filesDirectory !== null) await readTheBooks(tx, today, filesDirectory)
}

async function readTheBooks(tx: Tx, today: IsoDate, filesDirectory: string): Promise<void> {
  const region = await regionBySlug(tx, slug)
  if (!region) return
  const { rows: codes } = await sql<{ code: string }>`
    insert into bookkeeping_codes (region_id, code, activity_id)
    select ${region.id}, 'STO-' || (row_number() over (order by a.starts_on desc, a.id) * 10 + 100), a.id
    from activities a join plans p on p.id = a.plan_id
    where p.region_id = ${region.id} and p.period = '2025-2028' and a.fixed_state is null
      and a.starts_on <= ${addDays(today, -60)} and a.ends_on >= ${today}
    order by a.starts_on desc, a.id limit 6 returning code`.execute(tx)
  if (codes.length < 3) return
  await sql`insert into bookkeeping_accounts (region_id, account, kind) values
    (${region.id}, '4310', 'material'), (${region.id}, '4420', 'externalStaff'), (${region.id}, '4510', 'accommodation'),
    (${region.id}, '4610', 'transport'), (${region.id}, '8010', 'none')`.execute(tx)
  const code = (index: number): string => codes[index % codes.length]?.code ?? ''
  const booked = linesOf(addDays(today, -52), code, firstMonth)
  const file = (name: string, lines: readonly string[]) => ({
    name,
    content: Buffer.from([heads, ...lines, ''].join('\r\n')),
  })
  await importCostsFile(tx, {
    ...{ region, filesDirectory, mapping: null, dryRun: false },
    file: file('afas-boekingen-1.csv', booked),
  })
  const next = file('afas-boekingen-2.csv', [...booked, ...linesOf(addDays(today, -21), code, secondMonth)])
  const read = await readBook(next.content, next.name)
  const meant = read.ok ? await mappingFor(tx, region, read.book, null) : read
  if (!meant.ok) throw new Error(`the books of the demo cannot be read: ${meant.reason}`)
  const kept = { ...next, mediaType: 'application/octet-stream', uploadedBy: null }
  await startImport(tx, null, region, (await keepFile(tx, filesDirectory, kept)).id, meant)
}

const heads =
  'Boekdatum;Dagboek;Boekstuknr.;Rekening;Kostendrager;Omschrijving boeking;Naam crediteur;Factuurnummer;Debet;Credit'

/** Day after the first, account, which code, and what stands on the invoice; a code of its own where it says so. */
type Line = readonly [
  day: number,
  account: string,
  code: number | string,
  what: string,
  who: string,
  invoice: string,
  debit: string,
  credit?: string,
]

const firstMonth: readonly Line[] = [
  [0, '4310', 0, 'Lasdraad en staalplaat voor het techlab', 'Hanze Metaalhandel', 'HM-24118', '1.284,60'],
  [2, '4420', 1, 'Instructeur lasrobot, twee dagdelen', 'Robotica Oost', '2026-0118', '1.190,00'],
  [5, '4610', 2, 'Bussen naar de beroepenmarkt', 'IJsselland Touringcars', 'F26-0912', '1.875,00'],
  [9, '4310', 0, 'Creditnota lasdraad', 'Hanze Metaalhandel', 'HM-24131C', '', '96,40'],
  [12, '4510', 2, 'Huur zaal beroepenmarkt', 'Sociëteit De Harmonie', 'H-2209', '1.100,00'],
  [15, '4310', 3, 'Accu’s en propellers voor drones', 'Vlieghuis Zwolle', 'VZ-5521', '642,15'],
]

const secondMonth: readonly Line[] = [
  [0, '4310', 0, 'Gas en contacttips', 'Hanze Metaalhandel', 'HM-24202', '318,90'],
  [3, '4420', 1, 'Instructeur lasrobot, een dagdeel', 'Robotica Oost', '2026-0131', '595,00'],
  [6, '4610', 'STO-900', 'Taxi’s docenten naar studiedag', 'Taxi Salland', 'TS-771', '148,00'],
  [8, '8010', 'STO-100', 'Voorschot subsidie', 'DUS-I', '', '', '197.506,00'],
  [10, '4310', '', 'Veiligheidsbrillen, 60 stuks', 'Werkkleding Wijhe', 'WW-3310', '354,00'],
]

const linesOf = (first: IsoDate, code: (index: number) => string, lines: readonly Line[]): string[] =>
  lines.map(([day, account, of, what, who, invoice, debit, credit = ''], index) => {
    const on = addDays(first, day)
    const number = `${on.slice(2, 4)}70${on.slice(5, 7)}${String(index + 1).padStart(2, '0')}`
    return [on, '70', number, account, typeof of === 'number' ? code(of) : of, what, who, invoice, debit, credit].join(
      ';',
    )
  })
