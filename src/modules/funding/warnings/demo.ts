// What an accountant would ask about in the demo: an invoice and a machine that stand in it twice, an hour that is too
// dear, a day that is too long, and one warning that somebody put aside.
import { sql } from 'kysely'
import { insertRows } from '../../../platform/database/bulk.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { addDays, type IsoDate } from '../../../platform/time.ts'
import { regionBySlug } from '../../organisations/public.ts'
import { warningsOf } from './queries.ts'

interface Spent {
  readonly region: 'zwolle' | 'haaglanden'
  /** Which of its running activities. */
  readonly place: number
  readonly description: string
  readonly cents: number
  readonly quantity?: number
  readonly basis?: 'invoice' | 'staff'
  readonly kind: 'equipment' | 'transport' | 'material' | 'ownStaff'
  readonly supplier?: string
  readonly invoice?: string
  readonly serial?: string
}

const cabin = { region: 'zwolle', kind: 'equipment', supplier: 'Lastechniek Salland', invoice: '2026-0417' } as const
const printer = { kind: 'equipment', description: '3D-printer Prusa MK4S', serial: 'CZPX-3124-X004' } as const
const coach = { region: 'zwolle', kind: 'transport', supplier: 'Touringcars Dedemsvaart', invoice: 'F26-1189' } as const
const spent: readonly Spent[] = [
  { ...cabin, place: 1, description: 'Lascabine met afzuiging', cents: 4_850_00 },
  { ...cabin, place: 2, description: 'Lascabine met afzuiging, aandeel techlab', cents: 1_950_00 },
  { ...printer, region: 'zwolle', place: 3, cents: 1_249_00, supplier: 'Printwerk 3D', invoice: '88231' },
  { ...printer, region: 'haaglanden', place: 1, cents: 1_249_00, supplier: 'Maakplaats Delft' },
  { ...coach, place: 1, description: 'Bus naar het bedrijfsbezoek, heen', cents: 380_00 },
  { ...coach, place: 2, description: 'Bus naar het bedrijfsbezoek, terug', cents: 380_00 },
  {
    region: 'zwolle',
    place: 3,
    description: 'Opbouw van de open dag',
    kind: 'ownStaff',
    basis: 'staff',
    supplier: 'R. Hofstra',
    quantity: 12.5,
    cents: 55_00,
  },
  {
    region: 'zwolle',
    place: 2,
    description: 'Begeleiding van het practicum op zaterdag',
    kind: 'ownStaff',
    basis: 'staff',
    quantity: 6,
    cents: 62_50,
  },
]

const reason = 'Eén factuur voor twee ritten. Samen is het precies het bedrag van de factuur.'

export async function makeWarnings(tx: Tx, today: IsoDate): Promise<void> {
  const day = addDays(today, -12)
  const { rows } = await sql<{ slug: string; place: number; activity: number; region: number; by: string }>`
    select r.slug, a.id as activity, r.id as region,
      row_number() over (partition by r.id order by a.id) as place,
      (select g.person_id from role_assignments g where g.region_id = r.id and g.role = 'programmeLeader'
        order by g.valid_from, g.id limit 1) as by
    from activities a join plans p on p.id = a.plan_id join regions r on r.id = p.region_id
    where r.slug in ('zwolle', 'haaglanden') and a.fixed_state is null
      and a.starts_on <= ${day} and a.ends_on >= ${day}`.execute(tx)
  const costs = spent.flatMap(({ region, place, ...cost }) => {
    const at = rows.find((row) => row.slug === region && row.place === place)
    return at ? [{ at, cost }] : []
  })
  await insertRows(
    tx,
    'costs',
    costs.map(({ at, cost }) => ({
      region_id: at.region,
      activity_id: at.activity,
      description: cost.description,
      kind: cost.kind,
      incurred_on: day,
      quantity: cost.quantity ?? 1,
      price_cents: cost.cents,
      currency: 'EUR',
      basis: cost.basis ?? 'invoice',
      supplier: cost.supplier ?? null,
      invoice_number: cost.invoice ?? null,
      serial_number: cost.serial ?? null,
      recorded_by: at.by,
      recorded_at: `${day}T13:20:00Z`,
    })),
  )
  await putAside(tx, addDays(day, 4))
}

/** As it was on an earlier day, so that the demo is the same each time. */
async function putAside(tx: Tx, day: IsoDate): Promise<void> {
  const region = await regionBySlug(tx, 'zwolle')
  if (!region) return
  const { open } = await warningsOf(tx, { kind: 'visitor', locale: 'nl' }, region)
  const bus = open.find(({ touched }) => touched.some(({ what }) => what.startsWith('Bus naar')))
  if (!bus) return
  await sql`
    insert into warning_dismissals (region_id, rule, subject, facts, reason, dismissed_by, dismissed_at)
    select ${region.id}, ${bus.rule}, ${bus.subject}, ${bus.facts}, ${reason}, g.person_id, ${`${day}T09:10:00Z`}
    from role_assignments g where g.region_id = ${region.id} and g.role = 'programmeLeader'
    order by g.valid_from, g.id limit 1`.execute(tx)
}
