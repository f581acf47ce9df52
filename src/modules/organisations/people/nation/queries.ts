// Everybody with a role, wherever it is held.
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { regionById, regionBySlug } from '../../queries.ts'
import { placed, type Holder, type PlacedRole } from '../queries.ts'
import { inTheNation, inThisRegion, reachesOf, type Where } from '../rules.ts'
import { elsewhere, peopleOnPage, type PeopleQuery, type PlaceTyped } from './schema.ts'

/** One page of the people that answer to the query, with all their roles, and how many there are. */
export async function peopleWithRoles(
  db: Database,
  query: PeopleQuery,
  today: IsoDate,
): Promise<{ people: Holder[]; total: number }> {
  const matching = sql`
    from people p where ${sql.join(searched(query.zoek), sql` and `)} and exists (
      select from role_assignments a left join regions r on r.id = a.region_id
      where a.person_id = p.id and ${roleMatching(query, today)})`
  const [{ rows: people }, { rows: counted }] = await Promise.all([
    sql<Holder>`
      with shown as (
        select p.id ${matching} order by p.name, p.id limit ${peopleOnPage} offset ${(query.pagina - 1) * peopleOnPage})
      ${placed(sql`p.id in (select id from shown)`)}`.execute(db),
    sql<{ count: number }>`select count(*) as count ${matching}`.execute(db),
  ])
  return { people, total: counted[0]?.count ?? 0 }
}

function searched(typed: string): RawBuilder<unknown>[] {
  const words = typed.split(/\s+/).filter(Boolean).slice(0, 8)
  return [
    sql`true`,
    ...words.map((word) => sql`concat_ws(' ', p.name, p.email) ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
  ]
}

function roleMatching({ rol, waar, stand }: PeopleQuery, today: IsoDate): RawBuilder<unknown> {
  const conditions = [states(stand, today)]
  if (rol) conditions.push(sql`a.role = ${rol}`)
  if (waar === elsewhere.nation) conditions.push(sql`a.region_id is null and a.organisation_id is null`)
  else if (waar === elsewhere.organisations) conditions.push(sql`a.organisation_id is not null`)
  else if (waar) conditions.push(sql`r.slug = ${waar}`)
  return sql.join(conditions, sql` and `)
}

function states(stand: PeopleQuery['stand'], today: IsoDate): RawBuilder<unknown> {
  const notOver = sql`(a.valid_until is null or a.valid_until >= ${today})`
  if (stand === 'alle') return sql`true`
  if (stand === 'voorbij') return sql`a.valid_until < ${today}`
  if (stand === 'komt') return sql`a.valid_from > ${today}`
  return stand === 'uitgenodigd' ? sql`${notOver} and not p.email_verified` : notOver
}

/** The role with this number, who holds it and where. */
export async function placedRole(
  db: Database,
  id: number,
): Promise<{ person: Holder; held: PlacedRole; where: Where } | null> {
  if (!Number.isSafeInteger(id)) return null
  const { rows } = await sql<Holder>`${placed(
    sql`p.id = (select person_id from role_assignments where id = ${id})`,
  )}`.execute(db)
  const held = rows[0]?.roles.find((each) => each.id === id)
  if (!rows[0] || !held) return null
  const region = held.regionId === null ? null : await regionById(db, held.regionId)
  return { person: rows[0], held, where: { region, organisation: held.organisation } }
}

export interface Candidate {
  readonly id: number
  readonly name: string
  readonly place: string | null
  readonly code: string | null
}

/** Open organisations that answer to a name, a place or a number: one when that is what it says exactly. */
export async function organisationsLike(db: Database, typed: string, chosen = 0): Promise<Candidate[]> {
  const words = typed.split(/\s+/).filter(Boolean).slice(0, 8)
  const all = words.map(
    (word) => sql`concat_ws(' ', name, place, code, kvk) ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
  )
  const { rows } = await sql<Candidate>`
    select id, name, place, code from organisations
    where merged_into is null and closed_on is null and ${sql.join([sql`true`, ...all], sql` and `)}
    order by id <> ${chosen}, lower(name) <> ${typed.toLowerCase()}, name, place nulls last, id limit 11`.execute(db)
  const exact = rows.filter(({ name, code }) =>
    [name, code].some((text) => text?.toLowerCase() === typed.toLowerCase()),
  )
  return exact.length === 1 ? exact : rows
}

export type PlaceProblem =
  | { readonly field: 'region'; readonly reason: 'needsRegion' | 'unknownRegion' | 'regionTooMany' }
  | {
      readonly field: 'organisation'
      readonly reason: 'needsOrganisation' | 'unknown' | 'organisationTooMany' | 'both'
    }
  | { readonly field: 'organisationId'; readonly reason: 'several'; readonly candidates: readonly Candidate[] }

/** Where the role is to be held, or what is missing for that. */
export async function placeOf(db: Database, typed: PlaceTyped): Promise<{ where: Where } | { problem: PlaceProblem }> {
  const reaches = reachesOf[typed.role]
  const named = typed.organisation ?? ''
  if (typed.region && named) return { problem: { field: 'organisation', reason: 'both' } }
  if (typed.region) {
    if (!reaches.includes('region')) return { problem: { field: 'region', reason: 'regionTooMany' } }
    const region = await regionBySlug(db, typed.region)
    return region ? { where: inThisRegion(region) } : { problem: { field: 'region', reason: 'unknownRegion' } }
  }
  if (named) {
    if (!reaches.includes('organisation')) return { problem: { field: 'organisation', reason: 'organisationTooMany' } }
    return organisationNamed(db, named, typed.organisationId)
  }
  if (reaches.includes('nation')) return { where: inTheNation }
  return reaches.includes('region')
    ? { problem: { field: 'region', reason: 'needsRegion' } }
    : { problem: { field: 'organisation', reason: 'needsOrganisation' } }
}

async function organisationNamed(
  db: Database,
  typed: string,
  chosen: number | undefined,
): Promise<{ where: Where } | { problem: PlaceProblem }> {
  const found = await organisationsLike(db, typed, chosen)
  const one = found.length === 1 ? found[0] : found.find(({ id }) => id === chosen)
  if (one) return { where: { region: null, organisation: { id: one.id, name: one.name } } }
  if (!found.length) return { problem: { field: 'organisation', reason: 'unknown' } }
  return { problem: { field: 'organisationId', reason: 'several', candidates: found.slice(0, 10) } }
}
