// The rows of an import, written as sets: a list names thousands of schools.
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Difference } from '../difference/rules.ts'
import { digestOf } from '../queries.ts'
import { fields, kindOf, type Field, type Municipality, type SchoolRow, type Source } from '../rules.ts'

/** The column of each field. */
const columns: Readonly<Record<Field, string>> = {
  name: 'name',
  education: 'education',
  denomination: 'denomination',
  boardNumber: 'board_number',
  street: 'street',
  houseNumber: 'house_number',
  postcode: 'postcode',
  place: 'place',
  municipalityCode: 'municipality_code',
  province: 'province',
  phone: 'phone',
  website: 'website',
}

/** A field of a JSON row as its column holds it. */
const valueOf = (field: Field, text: string) =>
  field === 'education' ? sql`coalesce(string_to_array(${sql.raw(text)}, ','), '{}')` : sql.raw(text)

/** Their names stay: those of the boundaries are official, with capitals and signs that the lists lack. */
export async function writeMunicipalities(tx: Tx, municipalities: readonly Municipality[]): Promise<void> {
  if (!municipalities.length) return
  await sql`
    insert into municipalities (code, name, province)
    select code, name, province from jsonb_to_recordset(${JSON.stringify(municipalities)}::jsonb)
      as r(code text, name text, province text)
    order by code
    on conflict (code) do update set province = excluded.province
    where municipalities.province is distinct from excluded.province`.execute(tx)
}

/** In the order of their codes, which an index takes in faster than any other. */
export async function writeNew(tx: Tx, source: Source, importId: number, rows: readonly SchoolRow[]): Promise<void> {
  if (!rows.length) return
  const sent = rows
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((row) => ({ code: row.code, digest: digestOf(row), ...row.fields }))
  const targets = sql.join(fields.map((field) => sql.ref(columns[field])))
  const values = sql.join(fields.map((field) => valueOf(field, `r."${field}"`)))
  const shape = sql.raw(fields.map((field) => `"${field}" text`).join(', '))
  await sql`
    with r as materialized (
      select * from json_to_recordset(${JSON.stringify(sent)}::json) as r(code text, digest text, ${shape})
    ), made as (
      insert into organisations (kind, code, ${targets}) select ${kindOf(source)}, r.code, ${values} from r
      returning id, code
    )
    insert into organisation_sources (source, code, organisation_id, digest, made_by)
    select ${source}, made.code, made.id, r.digest, ${importId} from made join r using (code)`.execute(tx)
}

/** Changes only what the list says otherwise, and keeps what it was: the values, and what the list had said. */
export async function writeChanged(
  tx: Tx,
  source: Source,
  importId: number,
  changed: Difference['changed'],
): Promise<void> {
  if (!changed.length) return
  const sent = changed.map(({ row, organisationId, changes, reopens }) => ({
    id: organisationId,
    code: row.code,
    digest: digestOf(row),
    reopens,
    fields: Object.fromEntries(changes.map(({ field, before, after }) => [field, [before, after]])),
  }))
  await keepChanges(tx, source, importId, sent)
  const assignments = sql.join(
    fields.map((field) => {
      const column = sql.ref(columns[field])
      const value = valueOf(field, `r.fields->'${field}'->>1`)
      return sql`${column} = case when r.fields ? ${field} then ${value} else o.${column} end`
    }),
  )
  await sql`
    update organisations o
    set ${assignments}, closed_on = case when r.reopens then null else o.closed_on end, version = o.version + 1
    from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as r(id bigint, fields jsonb, reopens boolean)
    where o.id = r.id and (r.reopens or r.fields <> '{}')`.execute(tx)
  await keepDigests(tx, source, sent)
}

interface SentChange {
  readonly id: number
  readonly code: string
  readonly reopens: boolean
  readonly fields: Readonly<Record<string, unknown>>
}

async function keepChanges(tx: Tx, source: Source, importId: number, sent: readonly SentChange[]): Promise<void> {
  await sql`
    insert into organisation_changes (organisation_id, import_id, fields, source_before)
    select r.id, ${importId},
      r.fields || case when r.reopens then jsonb_build_object('closedOn', json_build_array(o.closed_on, null)) else '{}' end,
      jsonb_build_object('code', r.code, 'digest', s.digest, 'gone', s.gone)
    from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as r(id bigint, code text, fields jsonb, reopens boolean)
    join organisations o on o.id = r.id
    left join organisation_sources s on s.source = ${source} and s.code = r.code`.execute(tx)
}

/** Remembers what the list says now of schools that were in the register already. */
async function keepDigests(
  tx: Tx,
  source: Source,
  sent: readonly { id: number; code: string; digest: string }[],
): Promise<void> {
  if (!sent.length) return
  await sql`
    insert into organisation_sources (source, code, organisation_id, digest)
    select ${source}, code, id, digest
    from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as r(id bigint, code text, digest text)
    on conflict (source, code) do update set digest = excluded.digest, gone = false`.execute(tx)
}

/** A school that left the list is closed on the day, never deleted; without a day it only left this list. */
export async function writeGone(
  tx: Tx,
  source: Source,
  importId: number,
  gone: Difference['gone'],
  day: IsoDate | null,
): Promise<void> {
  if (!gone.length) return
  const sent = JSON.stringify(gone.map(({ organisationId: id, code }) => ({ id, code })))
  await sql`
    with r as (select * from jsonb_to_recordset(${sent}::jsonb) as r(id bigint, code text)),
    kept as (
      insert into organisation_changes (organisation_id, import_id, fields, source_before)
      select r.id, ${importId},
        case when o.closed_on is null and ${day}::date is not null then jsonb_build_object('closedOn', json_build_array(null, ${day}::text)) else '{}' end,
        jsonb_build_object('code', r.code, 'digest', s.digest, 'gone', s.gone)
      from r join organisations o on o.id = r.id
      join organisation_sources s on s.source = ${source} and s.code = r.code
    ), closed as (
      update organisations o set closed_on = ${day}::date, version = version + 1
      from r where o.id = r.id and o.closed_on is null and ${day}::date is not null
    )
    update organisation_sources s set gone = true from r where s.source = ${source} and s.code = r.code`.execute(tx)
}

/** Puts back what `writeChanged` and `writeGone` changed. */
export async function writeBack(tx: Tx, source: Source, importId: number): Promise<void> {
  const assignments = sql.join(
    fields.map((field) => {
      const column = sql.ref(columns[field])
      const value = valueOf(field, `c.fields->'${field}'->>0`)
      return sql`${column} = case when c.fields ? ${field} then ${value} else o.${column} end`
    }),
  )
  await sql`
    update organisations o
    set ${assignments}, version = o.version + 1,
      closed_on = case when c.fields ? 'closedOn' then (c.fields->'closedOn'->>0)::date else o.closed_on end
    from organisation_changes c
    where c.import_id = ${importId} and o.id = c.organisation_id and c.fields <> '{}'`.execute(tx)
  await sql`
    update organisation_sources s
    set digest = c.source_before->>'digest', gone = (c.source_before->>'gone')::boolean
    from organisation_changes c
    where c.import_id = ${importId} and s.source = ${source} and s.code = c.source_before->>'code'
      and c.source_before->>'digest' is not null`.execute(tx)
  await sql`
    delete from organisation_sources s using organisation_changes c
    where c.import_id = ${importId} and s.source = ${source} and s.code = c.source_before->>'code'
      and c.source_before->>'digest' is null`.execute(tx)
}
