import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import { addDays, type IsoDate } from '../../../platform/time.ts'
import type { OrganisationTables } from '../tables.ts'
import { slugOf } from './rules.ts'
import type { RegionDetails } from './schema.ts'

type Details = Omit<RegionDetails, 'municipalities' | 'version'>

/** Makes a region; its address is the one given, else made from its name. */
export async function addRegion(
  tx: Tx,
  actor: Person,
  details: Details,
  municipalities: readonly string[],
): Promise<Outcome<{ slug: string }, 'slugTaken'>> {
  const slug = details.slug || slugOf(details.name)
  await sql`select pg_advisory_xact_lock(hashtext('regions'))`.execute(tx)
  if (slug === '' || (await isTaken(tx, slug))) return refuse('slugTaken')
  const { id } = await tx
    .withTables<OrganisationTables>()
    .insertInto('regions')
    .values({ slug, ...valuesOf(details) })
    .returning('id')
    .execute()
    .then(only)
  await replaceAreas(tx, id, municipalities, details.validFrom)
  await record(tx, actor, {
    action: 'region.added',
    regionId: id,
    subject: { kind: 'region', id },
    details: { name: details.name, slug },
  })
  return { ok: true, slug }
}

/** Changes what a region is; its address stays. Where it works changes from `day` on. */
export async function changeRegion(
  tx: Tx,
  actor: Person,
  region: { readonly id: number },
  details: Details & { readonly version?: number | undefined },
  municipalities: readonly string[],
  day: IsoDate,
): Promise<Outcome<object, 'changedMeanwhile'>> {
  const { version } = await tx
    .withTables<OrganisationTables>()
    .selectFrom('regions')
    .select('version')
    .where('id', '=', region.id)
    .forUpdate()
    .execute()
    .then(only)
  if (details.version !== version) return refuse('changedMeanwhile')
  await tx
    .withTables<OrganisationTables>()
    .updateTable('regions')
    .set({ ...valuesOf(details), version: version + 1 })
    .where('id', '=', region.id)
    .execute()
  await replaceAreas(tx, region.id, municipalities, day)
  await record(tx, actor, {
    action: 'region.changed',
    regionId: region.id,
    subject: { kind: 'region', id: region.id },
    details: { name: details.name },
  })
  return { ok: true }
}

const valuesOf = (details: Details) => ({
  name: details.name,
  site_name: details.siteName || details.name,
  province: details.province,
  registration_number: details.registrationNumber || null,
  currency: details.currency,
  time_zone: details.timeZone,
  languages: details.language === 'en' ? (['en', 'nl'] as const).slice() : (['nl'] as const).slice(),
  accent: details.accent,
  valid_from: details.validFrom,
  valid_until: details.validUntil ?? null,
})

export async function isTaken(tx: Tx, slug: string): Promise<boolean> {
  const { rows } = await sql`select from regions where slug = ${slug}`.execute(tx)
  return rows.length > 0
}

/** From `day` on a region works in these municipalities; what was before stays known. */
export async function replaceAreas(tx: Tx, regionId: number, codes: readonly string[], day: IsoDate): Promise<void> {
  const wanted = [...codes]
  await sql`
    delete from region_municipalities where region_id = ${regionId} and valid_from >= ${day}
      and municipality_code <> all(${wanted}::text[])`.execute(tx)
  await sql`
    update region_municipalities set valid_until = ${addDays(day, -1)}
    where region_id = ${regionId} and valid_from < ${day} and (valid_until is null or valid_until >= ${day})
      and municipality_code <> all(${wanted}::text[])`.execute(tx)
  await sql`
    insert into region_municipalities (region_id, municipality_code, valid_from)
    select ${regionId}, code, ${day}::date from unnest(${wanted}::text[]) as code
    where not exists (
      select from region_municipalities a where a.region_id = ${regionId} and a.municipality_code = code
        and (a.valid_until is null or a.valid_until >= ${day}))`.execute(tx)
}
