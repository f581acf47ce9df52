import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { insertRows, reserveIds } from '../../../platform/database/bulk.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { Region } from '../../organisations/public.ts'
import { noteWork } from '../../plans/public.ts'
import { holdLedger } from '../ledger/commands.ts'
import type { NewCostRow } from './difference/rules.ts'
import { countsOf, differenceWith, fingerprintOf, type BookImport, type Counts, type Meant } from './queries.ts'
import type { KeptColumns, Reading } from './rules.ts'

type Scope = Pick<Region, 'id'>

/** Keeps an uploaded export with its columns as recognised; nothing is booked yet. */
export async function startImport(
  tx: Tx,
  actor: Person | null,
  region: Scope,
  fileId: number,
  { mapping, name }: Meant,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into bookkeeping_imports (region_id, file_id, mapping, mapping_name, uploaded_by)
    values (${region.id}, ${fileId}, ${JSON.stringify(mapping)}::jsonb, ${name}, ${actor?.id ?? null})
    returning id`.execute(tx)
  return only(rows).id
}

/** Corrects which column holds what, of this file alone or, under a name, of those to come too. */
export async function correctMapping(
  tx: Tx,
  actor: Person,
  region: Scope,
  given: Pick<BookImport, 'id'>,
  { mapping, name }: Meant,
  kept: KeptColumns,
): Promise<Outcome<object, 'alreadyApplied'>> {
  const changed = await sql`
    update bookkeeping_imports set mapping = ${JSON.stringify(mapping)}::jsonb, mapping_name = ${name}
    where id = ${given.id} and applied_at is null returning id`.execute(tx)
  if (!changed.rows.length) return refuse('alreadyApplied')
  if (name === null) return { ok: true }
  await sql`
    insert into bookkeeping_mappings (region_id, name, columns)
    values (${region.id}, ${name}, ${JSON.stringify(kept)}::jsonb)
    on conflict (region_id, name) do update set columns = excluded.columns`.execute(tx)
  await told(tx, actor, region, 'bookkeeping.columnsKept', given.id, { name })
  return { ok: true }
}

/** What is said of codes, accounts or single entries, kept for every export to come; undefined: no longer anything. */
export type Said<Value> = ReadonlyMap<string, Value | undefined>

/** On which activity the entries of a code are booked; null: it is not in the plan. */
export const assignCodes = (
  tx: Tx,
  actor: Person,
  region: Scope,
  importId: number,
  said: Said<number | null>,
): Promise<void> =>
  keep(tx, actor, region, importId, { table: 'bookkeeping_codes', key: 'code', value: 'activity_id' }, said)

/** What an account is spent on; `none`: no costs. */
export const assignAccounts = (
  tx: Tx,
  actor: Person,
  region: Scope,
  importId: number,
  said: Said<string>,
): Promise<void> =>
  keep(tx, actor, region, importId, { table: 'bookkeeping_accounts', key: 'account', value: 'kind' }, said)

/** The same of single entries, by their keys: for where the code says nothing, or something else. */
export const assignEntries = (
  tx: Tx,
  actor: Person,
  region: Scope,
  importId: number,
  said: Said<number | null>,
): Promise<void> =>
  keep(tx, actor, region, importId, { table: 'bookkeeping_choices', key: 'entry_key', value: 'activity_id' }, said)

async function keep(
  tx: Tx,
  actor: Person,
  region: Scope,
  importId: number,
  { table, key, value }: { readonly table: string; readonly key: string; readonly value: string },
  said: Said<string | number | null>,
): Promise<void> {
  const [place, name, kept] = [sql.table(table), sql.ref(key), sql.ref(value)]
  const gone = [...said].flatMap(([each, meant]) => (meant === undefined ? [each] : []))
  const rows = [...said].flatMap(([each, meant]) => (meant === undefined ? [] : [{ name: each, meant }]))
  if (gone.length)
    await sql`delete from ${place} where region_id = ${region.id} and ${name} = any(${gone}::text[])`.execute(tx)
  if (rows.length)
    await sql`
      insert into ${place} (region_id, ${name}, ${kept})
      select ${region.id}, name, ${value === 'kind' ? sql`meant` : sql`meant::bigint`}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(name text, meant text) order by name
      on conflict (region_id, ${name}) do update set ${kept} = excluded.${kept}`.execute(tx)
  if (said.size) await told(tx, actor, region, 'bookkeeping.assigned', importId, { what: table, count: said.size })
}

/**
 * Books what the preview showed, all of it or nothing. A second click finds it done and says the same.
 * `seen` is the fingerprint of the preview: when it would be something else by now, the reader looks again first.
 */
export async function applyImport(
  tx: Tx,
  actor: Person,
  region: Region,
  given: Pick<BookImport, 'id'>,
  reading: Reading,
  seen: string,
): Promise<Outcome<{ counts: Counts }, 'changed' | 'undone' | 'nothing'>> {
  await holdLedger(tx, region.id)
  const state = await stateOf(tx, given.id)
  if (state.undone) return refuse('undone')
  if (state.applied && state.counts) return { ok: true, counts: state.counts }
  const found = await differenceWith(tx, region, reading)
  if (seen !== fingerprintOf(found)) return refuse('changed')
  if (!found.added.length) return refuse('nothing')
  const counts = countsOf(found, reading)
  await book(tx, actor, region, given.id, found.added, counts)
  return { ok: true, counts }
}

/** Books an export without a preview: what belongs nowhere yet stays out. */
export async function importAtOnce(
  tx: Tx,
  region: Region,
  reading: Reading,
  meant: Meant,
  keepFile: (tx: Tx) => Promise<number>,
): Promise<Counts> {
  await holdLedger(tx, region.id)
  const found = await differenceWith(tx, region, reading)
  const counts = countsOf(found, reading)
  if (!found.added.length) return counts
  const id = await startImport(tx, null, region, await keepFile(tx), meant)
  await book(tx, null, region, id, found.added, counts)
  return counts
}

async function book(
  tx: Tx,
  actor: Person | null,
  region: Region,
  importId: number,
  added: readonly NewCostRow[],
  counts: Counts,
): Promise<void> {
  const perActivity = new Map<number, number>()
  for (const { activityId } of added) perActivity.set(activityId, (perActivity.get(activityId) ?? 0) + 1)
  await noteWork(tx, ...perActivity.keys())
  const ids = await reserveIds(tx, 'costs', added.length)
  const numbered = added.map((each, index) => ({ ...each, id: only(ids.slice(index, index + 1)) }))
  await insertRows(
    tx,
    'costs',
    numbered.map(({ id, row, activityId, kind }) => ({
      id,
      region_id: region.id,
      activity_id: activityId,
      description: row.description,
      incurred_on: row.date,
      // What came back is a quantity below zero: a price never is.
      quantity: Math.sign(row.cents),
      price_cents: Math.abs(row.cents),
      currency: region.currency,
      basis: kind === 'ownStaff' ? 'staff' : 'invoice',
      kind,
      supplier: row.supplier,
      invoice_number: row.invoiceNumber,
      recorded_by: actor?.id ?? null,
    })),
  )
  await insertRows(
    tx,
    'bookkeeping_entries',
    numbered.map(({ id, row }) => ({
      cost_id: id,
      import_id: importId,
      region_id: region.id,
      entry_key: row.key,
      row: row.row,
      account: row.account,
      code: row.code,
    })),
  )
  // The clock, not the start of the transaction: it may have waited for somebody else's entry.
  await sql`
    update bookkeeping_imports
    set applied_at = clock_timestamp(), applied_by = ${actor?.id ?? null}, counts = ${JSON.stringify(counts)}::jsonb
    where id = ${importId}`.execute(tx)
  for (const [id, count] of perActivity)
    await record(tx, actor ?? 'spoorboek', {
      action: 'cost.imported',
      regionId: region.id,
      subject: { kind: 'activity', id },
      details: { count },
    })
  await told(tx, actor, region, 'bookkeeping.imported', importId, { ...counts })
}

/** Of an import that nobody else can take over or undo until the transaction ends. */
export async function stateOf(
  tx: Tx,
  id: number,
): Promise<{ readonly applied: boolean; readonly undone: boolean; readonly counts: Counts | null }> {
  const { rows } = await sql<{ applied: boolean; undone: boolean; counts: Counts | null }>`
    select applied_at is not null as applied, undone_at is not null as undone, counts
    from bookkeeping_imports where id = ${id} for no key update`.execute(tx)
  return only(rows)
}

export const told = (
  tx: Tx,
  actor: Person | null,
  region: Scope,
  action: string,
  importId: number,
  details: Readonly<Record<string, string | number | null>>,
): Promise<void> =>
  record(tx, actor ?? 'spoorboek', {
    action,
    regionId: region.id,
    subject: { kind: 'bookkeepingImport', id: importId },
    details,
  })
