import { sql, type RawBuilder } from 'kysely'
import type { Locale, Role } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../rules.ts'
import { inOrder, type HeldRole } from './rules.ts'

/** Somebody with a role, once, with all roles that are meant. */
export interface Holder {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: Locale
  readonly joined: boolean
  /** Until when the newest invitation works; null when none waits. */
  readonly invitedUntil: Date | null
  readonly roles: readonly PlacedRole[]
}

export interface PlacedRole extends HeldRole {
  /** Null: at an organisation or in the nation. */
  readonly region: { readonly slug: string; readonly name: string } | null
  readonly organisation: { readonly id: number; readonly name: string } | null
}

/** Everybody who has, will have or had a role in the region: who is there now first. */
export async function teamIn(db: Database, region: Pick<Region, 'id'>, today: IsoDate): Promise<Holder[]> {
  const { rows } = await sql<Holder>`${placed(sql`a.region_id = ${region.id}`)}`.execute(db)
  return sorted(rows, today)
}

/** One of the team with the roles in this region; null for who never had any. */
export async function memberIn(db: Database, region: Pick<Region, 'id'>, personId: string): Promise<Holder | null> {
  if (!isUuid(personId)) return null
  const where = sql`a.region_id = ${region.id} and a.person_id = ${personId}`
  const { rows } = await sql<Holder>`${placed(where)}`.execute(db)
  return rows[0] ?? null
}

/** Somebody with at least one role, of whatever time. */
export async function personWithRoles(db: Database, id: string): Promise<Holder | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<Holder>`${placed(sql`p.id = ${id}`)}`.execute(db)
  return rows[0] ?? null
}

/** Who holds the role with this number in the region. */
export async function holderOf(
  db: Database,
  region: Pick<Region, 'id'>,
  heldId: number,
): Promise<{ member: Holder; held: HeldRole } | null> {
  if (!Number.isSafeInteger(heldId)) return null
  const where = sql`a.region_id = ${region.id}
    and a.person_id = (select person_id from role_assignments where id = ${heldId} and region_id = ${region.id})`
  const { rows } = await sql<Holder>`${placed(where)}`.execute(db)
  const [member] = rows
  const held = member?.roles.find(({ id }) => id === heldId)
  return member && held ? { member, held } : null
}

/** People with those of their roles that a condition on `a` (role_assignments) and `p` (people) lets through. */
export const placed = (where: RawBuilder<unknown>) => sql`
  select p.id, p.name, p.email, p.locale, p.email_verified as joined,
    case when p.email_verified then null else (
      select max(i.expires_at) from invitations i
      where i.person_id = p.id and i.accepted_at is null and i.revoked_at is null
    ) end as "invitedUntil",
    json_agg(json_build_object('id', a.id, 'role', a.role, 'regionId', a.region_id,
      'organisationId', a.organisation_id, 'from', a.valid_from, 'until', a.valid_until, 'concerns', a.concerns,
      'region', case when r.id is null then null else json_build_object('slug', r.slug, 'name', r.name) end,
      'organisation', case when o.id is null then null else json_build_object('id', o.id, 'name', o.name) end
    ) order by r.name, o.name, a.valid_from, a.id) as roles
  from people p
  join role_assignments a on a.person_id = p.id
  left join regions r on r.id = a.region_id
  left join organisations o on o.id = a.organisation_id
  where ${where}
  group by p.id order by p.name, p.id`

function sorted(rows: readonly Holder[], today: IsoDate): Holder[] {
  const people = rows.map((row) => ({ ...row, roles: inOrder(row.roles, today) }))
  const order = inOrder(
    people.flatMap(({ roles }) => roles.slice(0, 1)),
    today,
  ).map(({ id }) => id)
  const rank = ({ roles }: Holder): number => order.indexOf(roles[0]?.id ?? 0)
  return people.sort((a, b) => rank(a) - rank(b))
}

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** Who lead a region on a day: to whom letters about its plan go. */
export async function leadersOf(db: Database, regionId: number, day: IsoDate): Promise<Holder[]> {
  const where = sql`a.region_id = ${regionId} and a.role in ('programmeLeader', 'deputy')
    and a.valid_from <= ${day} and (a.valid_until is null or a.valid_until >= ${day})`
  const { rows } = await sql<Holder>`${placed(where)}`.execute(db)
  return rows
}

/** Those of a list of people who hold a role in the region on a day, in the order of the list. */
export async function namedInTeam(
  db: Database,
  region: Pick<Region, 'id'>,
  ids: readonly string[],
  day: IsoDate,
): Promise<{ readonly id: string; readonly name: string; readonly email: string; readonly roles: readonly Role[] }[]> {
  const known = ids.filter(isUuid)
  if (!known.length) return []
  const { rows } = await sql<Awaited<ReturnType<typeof namedInTeam>>[number]>`
    select p.id, p.name, p.email, array_agg(distinct a.role) as roles
    from people p join role_assignments a on a.person_id = p.id
    where a.region_id = ${region.id} and p.id = any(${known}::uuid[])
      and a.valid_from <= ${day} and (a.valid_until is null or a.valid_until >= ${day})
    group by p.id order by array_position(${known}::uuid[], p.id)`.execute(db)
  return rows
}
