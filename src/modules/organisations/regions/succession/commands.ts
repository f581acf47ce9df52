// Merging and splitting: regions go over into others on a day. What was planned and spent stays with the old ones.
import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import { addDays, type IsoDate } from '../../../../platform/time.ts'
import type { OrganisationTables } from '../../tables.ts'
import { isTaken, replaceAreas } from '../commands.ts'
import type { RegionEntry } from '../queries.ts'
import { slugOf } from '../rules.ts'

export interface Successor {
  readonly name: string
  /** Codes of the municipalities where it will work. */
  readonly municipalities: readonly string[]
}

export type SuccessionRefusal = 'notPresent' | 'slugTaken' | 'alreadySucceeded'

/**
 * Ends the predecessors on the day before and begins the successors on the day. A member goes to the successor of its
 * municipality, and to all of them when it lies in none; roles go to all, and stay in the old region as well, where the
 * reports of its period are still to be made.
 */
export async function succeed(
  tx: Tx,
  actor: Person,
  predecessors: readonly RegionEntry[],
  successors: readonly Successor[],
  fromDay: IsoDate,
): Promise<Outcome<{ slugs: string[] }, SuccessionRefusal>> {
  await sql`select pg_advisory_xact_lock(hashtext('regions'))`.execute(tx)
  const ids = predecessors.map(({ id }) => id)
  const refusal = await refusalFor(tx, ids, fromDay)
  if (refusal) return refuse(refusal)
  const slugs = successors.map(({ name }) => slugOf(name))
  for (const [index, slug] of slugs.entries())
    if (slug === '' || slugs.indexOf(slug) !== index || (await isTaken(tx, slug))) return refuse('slugTaken')
  const made: number[] = []
  for (const [index, { name, municipalities }] of successors.entries()) {
    const id = await begin(tx, predecessors, name, slugs[index] ?? '', fromDay)
    await replaceAreas(tx, id, municipalities, fromDay)
    made.push(id)
  }
  await moveMembers(tx, ids, made, fromDay)
  await copyContacts(tx, ids, made)
  await copyRoles(tx, ids, made, fromDay)
  await end(tx, ids, made, fromDay)
  for (const { id, name } of predecessors)
    await record(tx, actor, {
      action: 'region.succeeded',
      regionId: id,
      subject: { kind: 'region', id },
      details: { name, successors: successors.map((each) => each.name).join(', '), fromDay },
    })
  return { ok: true, slugs }
}

async function refusalFor(tx: Tx, ids: readonly number[], fromDay: IsoDate): Promise<SuccessionRefusal | null> {
  const rows = await tx
    .withTables<OrganisationTables>()
    .selectFrom('regions')
    .select(['id', 'valid_from', 'valid_until'])
    .where('id', 'in', [...ids])
    .forUpdate()
    .execute()
  const { rows: successions } = await sql`
    select from region_successions where predecessor_id = any(${[...ids]}::bigint[])`.execute(tx)
  if (successions.length) return 'alreadySucceeded'
  const present = rows.every(
    (row) => row.valid_from < fromDay && (row.valid_until === null || row.valid_until >= fromDay),
  )
  return present && rows.length === ids.length ? null : 'notPresent'
}

async function begin(
  tx: Tx,
  predecessors: readonly RegionEntry[],
  name: string,
  slug: string,
  fromDay: IsoDate,
): Promise<number> {
  const [first] = predecessors
  if (!first) throw new Error('a region succeeds at least one')
  const { id } = await tx
    .withTables<OrganisationTables>()
    .insertInto('regions')
    .values({
      slug,
      name,
      site_name: name,
      province: first.province,
      registration_number: null,
      currency: first.currency,
      time_zone: first.timeZone,
      languages: [...first.languages],
      accent: first.accent,
      valid_from: fromDay,
      valid_until: null,
    })
    .returning('id')
    .execute()
    .then(only)
  return id
}

/** One membership an organisation and successor; only one of several lead applicants stays one. */
async function moveMembers(tx: Tx, from: readonly number[], to: readonly number[], fromDay: IsoDate): Promise<void> {
  await sql`
    with leaving as (
      select distinct on (rm.organisation_id) rm.organisation_id, rm.role, rm.valid_until, o.municipality_code
      from region_members rm join organisations o on o.id = rm.organisation_id
      where rm.region_id = any(${[...from]}::bigint[]) and (rm.valid_until is null or rm.valid_until >= ${fromDay})
      order by rm.organisation_id, array_position(array['leadApplicant', 'member', 'partner'], rm.role),
        array_position(${[...from]}::bigint[], rm.region_id)
    ), placed as (
      select l.*, s.id as region_id from leaving l cross join unnest(${[...to]}::bigint[]) as s(id)
      where exists (
        select from region_municipalities a where a.region_id = s.id and a.municipality_code = l.municipality_code
      ) or not exists (
        select from region_municipalities a
        where a.region_id = any(${[...to]}::bigint[]) and a.municipality_code = l.municipality_code
      )
    ), leads as (
      select distinct on (p.region_id) p.region_id, p.organisation_id from placed p
      join region_members rm on rm.organisation_id = p.organisation_id and rm.region_id = any(${[...from]}::bigint[])
      where p.role = 'leadApplicant'
      order by p.region_id, array_position(${[...from]}::bigint[], rm.region_id), p.organisation_id
    )
    insert into region_members (region_id, organisation_id, role, valid_from, valid_until)
    select p.region_id, p.organisation_id,
      case when p.role <> 'leadApplicant' or l.organisation_id is not null then p.role else 'member' end,
      ${fromDay}::date, p.valid_until
    from placed p left join leads l using (region_id, organisation_id)`.execute(tx)
}

/** Who was known at an organisation is known in each region that it goes to. */
async function copyContacts(tx: Tx, from: readonly number[], to: readonly number[]): Promise<void> {
  await sql`
    insert into contacts (region_id, organisation_id, name, email)
    select m.region_id, c.organisation_id, c.name, c.email from contacts c
    join region_members m on m.organisation_id = c.organisation_id and m.region_id = any(${[...to]}::bigint[])
    where c.region_id = any(${[...from]}::bigint[]) order by c.id
    on conflict on constraint contacts_once do nothing`.execute(tx)
}

async function copyRoles(tx: Tx, from: readonly number[], to: readonly number[], fromDay: IsoDate): Promise<void> {
  await sql`
    insert into role_assignments (person_id, role, region_id, valid_from, valid_until)
    select distinct on (ra.person_id, ra.role, s.id) ra.person_id, ra.role, s.id, greatest(ra.valid_from, ${fromDay}::date),
      ra.valid_until
    from role_assignments ra cross join unnest(${[...to]}::bigint[]) as s(id)
    where ra.region_id = any(${[...from]}::bigint[]) and (ra.valid_until is null or ra.valid_until >= ${fromDay})
    order by ra.person_id, ra.role, s.id, ra.valid_until desc nulls first`.execute(tx)
}

async function end(tx: Tx, from: readonly number[], to: readonly number[], fromDay: IsoDate): Promise<void> {
  const ids = [...from]
  const last = addDays(fromDay, -1)
  await sql`
    update regions set valid_until = ${last}, version = version + 1 where id = any(${ids}::bigint[])`.execute(tx)
  for (const table of ['region_members', 'region_municipalities'] as const) {
    await sql`delete from ${sql.table(table)} where region_id = any(${ids}::bigint[]) and valid_from >= ${fromDay}`.execute(
      tx,
    )
    await sql`
      update ${sql.table(table)} set valid_until = ${last}
      where region_id = any(${ids}::bigint[]) and (valid_until is null or valid_until >= ${fromDay})`.execute(tx)
  }
  await sql`
    insert into region_successions (predecessor_id, successor_id, from_day)
    select p, s, ${fromDay}::date from unnest(${ids}::bigint[]) as p cross join unnest(${[...to]}::bigint[]) as s`.execute(
    tx,
  )
}
