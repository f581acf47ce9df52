import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { Region } from '../../organisations/public.ts'
import { warningsOf } from './queries.ts'
import type { WarningRule } from './rules.ts'

export interface Pointed {
  readonly rule: WarningRule
  readonly subject: string
  /** As they stood on the page: with other facts it is another warning. */
  readonly facts: string
}

/** Puts a warning aside, with the reason that stays in sight. Twice is once, and the first reason stays. */
export async function dismissWarning(
  tx: Tx,
  actor: Person,
  region: Region,
  { rule, subject, facts }: Pointed,
  reason: string,
): Promise<Outcome<object, 'gone'>> {
  const { open, aside } = await warningsOf(tx, actor, region)
  const isThis = (each: Pointed): boolean => each.rule === rule && each.subject === subject && each.facts === facts
  if (aside.some(isThis)) return { ok: true }
  if (!open.some(isThis)) return refuse('gone')
  const { rows } = await sql<{ id: number }>`
    insert into warning_dismissals (region_id, rule, subject, facts, reason, dismissed_by)
    values (${region.id}, ${rule}, ${subject}, ${facts}, ${reason}, ${actor.id})
    on conflict (region_id, rule, subject, facts) where restored_at is null do nothing returning id`.execute(tx)
  for (const { id } of rows) await deed(tx, actor, region, 'warning.dismissed', id, { rule, reason })
  return { ok: true }
}

/** Back among the open ones; what was said stays in the log. */
export async function restoreWarning(tx: Tx, actor: Person, region: Region, id: number): Promise<void> {
  const { rows } = await sql<{ rule: string }>`
    update warning_dismissals set restored_by = ${actor.id}, restored_at = now()
    where id = ${id} and region_id = ${region.id} and restored_at is null returning rule`.execute(tx)
  for (const { rule } of rows) await deed(tx, actor, region, 'warning.restored', id, { rule })
}

const deed = (
  tx: Tx,
  actor: Person,
  region: Region,
  action: string,
  id: number,
  details: Readonly<Record<string, string>>,
): Promise<void> => record(tx, actor, { action, regionId: region.id, subject: { kind: 'warning', id }, details })
