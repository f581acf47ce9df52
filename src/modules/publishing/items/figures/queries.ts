import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
type SiteId = number | null
import { isFigure, type FigureName } from './rules.ts'

/** The figures that a text names, counted now: of a region, or of all of them. Names of nothing are left out. */
export async function countFigures(
  db: Database,
  site: SiteId,
  names: readonly string[],
  today: IsoDate,
): Promise<ReadonlyMap<FigureName, number>> {
  const known = names.filter(isFigure)
  if (!known.length) return new Map()
  const columns = known.map((name) => sql`(${counts[name](site, today)}) as ${sql.ref(name)}`)
  const { rows } = await sql<Record<FigureName, number>>`select ${sql.join(columns)}`.execute(db)
  return new Map(known.map((name) => [name, Number(rows[0]?.[name] ?? 0)]))
}

type Count = (site: SiteId, today: IsoDate) => RawBuilder<unknown>

const of = (site: SiteId, column: string): RawBuilder<unknown> =>
  site === null ? sql`true` : sql`${sql.ref(column)} = ${site}`
const holds = (today: IsoDate): RawBuilder<unknown> =>
  sql`valid_from <= ${today} and (valid_until is null or valid_until >= ${today})`

const members =
  (...kinds: readonly string[]): Count =>
  (site, today) =>
    sql`
    select count(distinct o.id) from region_members m join organisations o on o.id = m.organisation_id
    where ${of(site, 'm.region_id')} and ${holds(today)} and o.kind = any (${kinds}::text[])`

const counts: Readonly<Record<FigureName, Count>> = {
  scholen: members('school', 'mbo'),
  bedrijven: members('company'),
  gemeenten: (site, today) => sql`
    select count(distinct municipality_code) from region_municipalities where ${of(site, 'region_id')} and ${holds(today)}`,
  // As the home page counts them: of the plan of this period, without ideas.
  activiteiten: (site, today) => sql`
    select count(*) from activities a join plans p on p.id = a.plan_id
    where ${of(site, 'p.region_id')} and a.fixed_state is distinct from 'idea' and p.period =
      (select slug from grant_periods order by ${today}::date between valid_from and valid_until desc, valid_from desc limit 1)`,
  berichten: (site) => sql`
    select count(*) from items where ${of(site, 'site_region_id')} and public_version_id is not null`,
  regios: (_site, today) => sql`select count(*) from regions where ${holds(today)}`,
}
