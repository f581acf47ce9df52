import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import type { Asking, Keeping } from './rules.ts'
import type { AskingForm } from './schema.ts'

/** What entries are asked for that count from a day on. What was asked of earlier ones stays. Twice is once. */
export async function askFrom(tx: Tx, actor: Person, { from, asked, shown }: AskingForm): Promise<void> {
  await sql`lock table evidence_asked in share row exclusive mode`.execute(tx)
  const { rows: now } = await sql<Asking>`
    select entry_kind as "entryKind", evidence_kind as kind, valid_from as from from evidence_asked
    where valid_until is null and entry_kind = any(${shown})`.execute(tx)
  const same = (one: Pick<Asking, 'entryKind' | 'kind'>, other: Pick<Asking, 'entryKind' | 'kind'>): boolean =>
    one.entryKind === other.entryKind && one.kind === other.kind
  for (const old of now.filter((each) => !asked.some((other) => same(each, other)))) {
    const its = sql`entry_kind = ${old.entryKind} and evidence_kind = ${old.kind} and valid_until is null`
    if (old.from >= from) await sql`delete from evidence_asked where ${its}`.execute(tx)
    else await sql`update evidence_asked set valid_until = ${from}::date - 1 where ${its}`.execute(tx)
    await deed(tx, actor, 'evidence.askedNoMore', { entry: old.entryKind, kind: old.kind, from })
  }
  for (const { entryKind, kind } of asked.filter((each) => !now.some((other) => same(each, other)))) {
    // What ended later than this begins was never without it.
    await sql`
      update evidence_asked set valid_until = ${from}::date - 1
      where entry_kind = ${entryKind} and evidence_kind = ${kind} and valid_from < ${from} and valid_until >= ${from}`.execute(
      tx,
    )
    await sql`
      delete from evidence_asked
      where entry_kind = ${entryKind} and evidence_kind = ${kind} and valid_from >= ${from}`.execute(tx)
    await sql`
      insert into evidence_asked (entry_kind, evidence_kind, valid_from) values (${entryKind}, ${kind}, ${from})`.execute(
      tx,
    )
    await deed(tx, actor, 'evidence.asked', { entry: entryKind, kind, from })
  }
}

/** How many years after its subsidy period each kind is kept, and which rule says so. */
export async function keepFor(tx: Tx, actor: Person, terms: readonly Keeping[]): Promise<void> {
  for (const { kind, years, source } of terms) {
    const { rows } = await sql`
      update evidence_kinds set keep_years = ${years}, source = ${source}
      where kind = ${kind} and (keep_years, source) is distinct from (${years}::int, ${source}::text)
      returning kind`.execute(tx)
    if (rows.length) await deed(tx, actor, 'evidence.keptFor', { kind, years })
  }
}

async function deed(
  tx: Tx,
  actor: Person,
  action: string,
  details: Readonly<Record<string, string | number>>,
): Promise<void> {
  await record(tx, actor, { action, regionId: null, subject: { kind: 'evidence', id: null }, details })
}
