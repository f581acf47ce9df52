// What an import of companies writes, as sets: a spreadsheet names thousands.
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { changesOf, type Matched } from '../difference/rules.ts'
import { companyFields, type CompanyField, type CompanyRow, type Contact } from '../rules.ts'

/** The column of each field. */
const columns: Readonly<Record<CompanyField, string>> = {
  name: 'name',
  kvk: 'kvk',
  branchCode: 'branch_code',
  street: 'street',
  houseNumber: 'house_number',
  postcode: 'postcode',
  place: 'place',
  phone: 'phone',
  website: 'website',
}

/** @returns the new organisations by row. */
export async function writeNew(tx: Tx, importId: number, rows: readonly CompanyRow[]): Promise<Map<number, number>> {
  if (!rows.length) return new Map()
  const sent = rows.map(({ row, values }) => ({ row, ...values }))
  const shape = sql.raw(companyFields.map((field) => `"${field}" text`).join(', '))
  const targets = sql.join(companyFields.map((field) => sql.ref(columns[field])))
  const values = sql.join(companyFields.map((field) => sql.ref(`r.${field}`)))
  const made = await sql<{ row: number; id: number }>`
    with r as materialized (
      select *, nextval(pg_get_serial_sequence('organisations', 'id')) as id
      from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as r(row int, ${shape})
    ), made as (
      insert into organisations (id, kind, made_by, ${targets}) overriding system value
      select r.id, 'company', ${importId}, ${values} from r order by r.id
    )
    select row, id from r`.execute(tx)
  return new Map(made.rows.map(({ row, id }) => [row, id]))
}

/** Changes what is taken over, and keeps what it was. */
export async function writeChanged(tx: Tx, importId: number, matched: readonly Matched[]): Promise<void> {
  const sent = matched
    .map((each) => ({
      id: each.organisationId,
      fields: Object.fromEntries(changesOf(each).map(({ field, before, after }) => [field, [before, after]])),
    }))
    .filter(({ fields }) => Object.keys(fields).length > 0)
  if (!sent.length) return
  await sql`
    insert into organisation_changes (organisation_id, import_id, fields)
    select id, ${importId}, fields from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as r(id bigint, fields jsonb)`.execute(
    tx,
  )
  await setFields(tx, importId, 1)
}

/** Puts back what `writeChanged` changed. */
export const writeBack = (tx: Tx, importId: number): Promise<void> => setFields(tx, importId, 0)

/** @param side 0: what the fields were before the import; 1: what it made of them. */
async function setFields(tx: Tx, importId: number, side: 0 | 1): Promise<void> {
  const assignments = sql.join(
    companyFields.map((field) => {
      const column = sql.ref(columns[field])
      return sql`${column} = case when c.fields ? ${field} then c.fields->${sql.lit(field)}->>${sql.lit(side)} else o.${column} end`
    }),
  )
  await sql`
    update organisations o set ${assignments}, version = o.version + 1
    from organisation_changes c where c.import_id = ${importId} and o.id = c.organisation_id`.execute(tx)
}

/** Whom the region, or the nation, writes to, as far as it does not know that address there. */
export async function writeContacts(
  tx: Tx,
  importId: number,
  regionId: number | null,
  given: readonly { readonly id: number; readonly contacts: readonly Contact[] }[],
): Promise<void> {
  const sent = given.flatMap(({ id, contacts }) => contacts.map((contact) => ({ id, ...contact })))
  if (!sent.length) return
  await sql`
    insert into contacts (region_id, organisation_id, name, email, made_by)
    select ${regionId}, id, name, email, ${importId}
    from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as r(id bigint, name text, email text)
    on conflict on constraint contacts_once do nothing`.execute(tx)
}

/**
 * Lets organisations take part from a day, those that do not now or later. Who took part until after that day follows
 * on the day after. @returns how many began.
 */
export async function joinRegion(
  tx: Tx,
  importId: number,
  regionId: number,
  ids: readonly number[],
  from: IsoDate,
  day: IsoDate,
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into region_members (region_id, organisation_id, role, valid_from, made_by)
    select ${regionId}, id, 'partner', greatest(${from}::date, (
        select max(m.valid_until) + 1 from region_members m where m.region_id = ${regionId} and m.organisation_id = id)),
      ${importId}
    from unnest(${[...ids]}::bigint[]) as id
    where not exists (select from region_members m where m.region_id = ${regionId} and m.organisation_id = id
      and (m.valid_until is null or m.valid_until >= ${day}))`.execute(tx)
  return Number(numAffectedRows)
}

/** Who each row turned out to be, for the next spreadsheet with that name. */
export async function rememberNames(
  tx: Tx,
  importId: number,
  rows: readonly { readonly row: number; readonly id: number; readonly name: string }[],
): Promise<void> {
  await sql`
    insert into company_choices (import_id, row, organisation_id, known_as)
    select ${importId}, row, id, name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(row int, id bigint, name text)
    on conflict (import_id, row) do update set organisation_id = excluded.organisation_id, known_as = excluded.known_as`.execute(
    tx,
  )
}
