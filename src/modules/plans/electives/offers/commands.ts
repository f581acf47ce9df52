import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { only, type Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import { deed, lock } from '../commands.ts'
import type { GivenOffer } from '../schema.ts'

/** Notes that a school of the region offers an elective, with which companies. The same years twice are once. */
export async function offerElective(
  tx: Tx,
  actor: Person,
  region: Region,
  elective: number,
  given: GivenOffer,
  today: IsoDate,
): Promise<Outcome<object, 'schoolNotHere' | 'companyNotHere' | 'thereAlready'>> {
  await lock(tx, elective)
  const { rows } = await sql<{ id: number; kind: string }>`
    select o.id, o.kind from region_members m join organisations o on o.id = m.organisation_id
    where m.region_id = ${region.id} and m.valid_from <= ${today} and (m.valid_until is null or m.valid_until >= ${today})
      and o.id = any(${[given.schoolId, ...given.companies]}::bigint[])`.execute(tx)
  if (!rows.some(({ id, kind }) => id === given.schoolId && kind === 'school')) return refuse('schoolNotHere')
  if (!given.companies.every((id) => rows.some((row) => row.id === id))) return refuse('companyNotHere')
  const { rows: same } = await sql`
    select from elective_offers where elective_id = ${elective} and school_id = ${given.schoolId}
      and from_year <= coalesce(${given.untilYear}::int, 9999) and coalesce(until_year, 9999) >= ${given.fromYear}`.execute(
    tx,
  )
  if (same.length) return refuse('thereAlready')
  const made = await sql<{ id: number }>`
    insert into elective_offers (elective_id, school_id, from_year, until_year, place)
    values (${elective}, ${given.schoolId}, ${given.fromYear}, ${given.untilYear}, ${given.place}) returning id`.execute(
    tx,
  )
  await sql`
    insert into elective_offer_companies (offer_id, organisation_id)
    select ${only(made.rows).id}, unnest(${[...new Set(given.companies)]}::bigint[])`.execute(tx)
  await deed(tx, actor, region.id, elective, 'elective.offered', { school: given.schoolId })
  return { ok: true }
}

/** Sets the last school year of an offer, or with null takes back what was noted by mistake. Twice is once. */
export async function endOffer(
  tx: Tx,
  actor: Person,
  region: Region,
  { elective, offer }: { readonly elective: number; readonly offer: number },
  year: number | null,
): Promise<void> {
  await lock(tx, elective)
  const here = sql`id = ${offer} and elective_id = ${elective} and exists (
    select from region_members m where m.region_id = ${region.id} and m.organisation_id = school_id)`
  const { rows } =
    year === null
      ? await sql`delete from elective_offers where ${here} returning id`.execute(tx)
      : await sql`
          update elective_offers set until_year = greatest(from_year, ${year}::int)
          where ${here} and until_year is distinct from greatest(from_year, ${year}::int) returning id`.execute(tx)
  if (rows.length)
    await deed(tx, actor, region.id, elective, year === null ? 'elective.offerRemoved' : 'elective.offerEnded')
}
