import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Boundaries } from '../../../platform/geo/boundaries.ts'
import { borders, merged, outlines, type Outline } from '../../../platform/geo/outlines.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { OrganisationKind } from '../rules.ts'

export interface MapArea {
  readonly code: string
  readonly name: string
  readonly province: string | null
  readonly labourMarket: string | null
  /** Slugs of the regions that work here on the day. */
  readonly regions: readonly string[]
  /** Open organisations that stand here, by kind. */
  readonly counts: Readonly<Partial<Record<OrganisationKind, number>>>
}

/** Every municipality with who works and stands there. */
export async function mapAreas(db: Database, day: IsoDate): Promise<MapArea[]> {
  const { rows } = await sql<MapArea>`
    with there as (
      select municipality_code as code, jsonb_object_agg(kind, count) as counts from (
        select municipality_code, kind, count(*) from organisations
        where municipality_code is not null and closed_on is null and merged_into is null
        group by municipality_code, kind
      ) each group by municipality_code
    ), working as (
      select rm.municipality_code as code, jsonb_agg(r.slug order by r.name) as regions
      from region_municipalities rm join regions r on r.id = rm.region_id
      where rm.valid_from <= ${day} and (rm.valid_until is null or rm.valid_until >= ${day})
        and r.valid_from <= ${day} and (r.valid_until is null or r.valid_until >= ${day})
      group by rm.municipality_code
    )
    select m.code, m.name, m.province, l.name as "labourMarket", coalesce(w.regions, '[]') as regions,
      coalesce(t.counts, '{}') as counts
    from municipalities m
    left join labour_market_areas l on l.municipality_code = m.code
    left join working w on w.code = m.code left join there t on t.code = m.code
    order by m.name`.execute(db)
  return rows
}

export interface Drawing {
  readonly outlines: readonly Outline[]
  readonly borders: (group: (code: string) => string) => string
  /** The municipalities with these codes as one, in degrees. */
  readonly merged: (codes: readonly string[]) => ReturnType<typeof merged>
}

interface Drawn extends Drawing {
  readonly importedAt: number
}

// Outlines change only with an import: the same ones serve every page until then.
let drawn: Drawn | null = null

/** The municipalities as they are drawn; null before boundaries were imported. */
export async function drawingOf(db: Database): Promise<Drawing | null> {
  const { rows } = await sql<{ importedAt: Date }>`
    select imported_at as "importedAt" from boundaries where kind = 'municipalities'`.execute(db)
  const importedAt = rows[0]?.importedAt.getTime()
  if (importedAt === undefined) return null
  if (drawn?.importedAt === importedAt) return drawn
  const found = await sql<{ topology: Boundaries }>`
    select topology from boundaries where kind = 'municipalities'`.execute(db)
  const topology = found.rows[0]?.topology
  if (!topology) return null
  drawn = {
    importedAt,
    outlines: outlines(topology),
    borders: (group) => borders(topology, group),
    merged: (codes) => merged(topology, codes),
  }
  return drawn
}

export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** Where regions lie: the middle of their schools. Without any of which we know where it stands, they are left out. */
export async function regionCentres(db: Database, ids: readonly number[], day: IsoDate): Promise<Map<number, Point>> {
  const { rows } = await sql<Point & { id: number }>`
    select rm.region_id as id, avg(o.latitude) as latitude, avg(o.longitude) as longitude
    from region_members rm join organisations o on o.id = rm.organisation_id
    where rm.region_id = any(${ids}::bigint[]) and o.kind in ('school', 'mbo') and o.latitude is not null
      and rm.valid_from <= ${day} and (rm.valid_until is null or rm.valid_until >= ${day})
    group by rm.region_id`.execute(db)
  return new Map(rows.map(({ id, ...point }) => [id, point]))
}

/** Where places lie, by their name in small letters: the middle of the organisations that stand there. */
export async function placeCentres(db: Database, names: readonly string[]): Promise<Map<string, Point>> {
  if (!names.length) return new Map()
  const { rows } = await sql<Point & { name: string }>`
    select lower(place) as name, avg(latitude) as latitude, avg(longitude) as longitude from organisations
    where latitude is not null and lower(place) = any(${names}::text[]) group by lower(place)`.execute(db)
  return new Map(rows.map(({ name, ...point }) => [name, point]))
}

/** Where a postcode lies: the middle of who has its four digits, else of the nearest number that somebody has. */
export async function postcodeCentre(db: Database, digits: string): Promise<Point | null> {
  const { rows } = await sql<Point>`
    select avg(latitude) as latitude, avg(longitude) as longitude from organisations
    where latitude is not null and postcode like ${`${digits.slice(0, 2)}%`}
    group by left(postcode, 4) order by abs(left(postcode, 4)::int - ${Number(digits)}) limit 1`.execute(db)
  return rows[0] ?? null
}
