import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import type { Region } from '../../../organisations/public.ts'
import type { PlanTables } from '../../tables.ts'
import type { FormName } from '../rules.ts'
import type { ViewInRegion } from './queries.ts'

export interface GivenView {
  readonly name: string
  readonly form: FormName
  readonly query: string
  readonly shared: boolean
}

const most = 50

/** Keeps a view by its name: the same name again is the same view, as it is now. */
export async function saveView(
  tx: Tx,
  actor: Person,
  region: Region,
  { name, form, query, shared }: GivenView,
): Promise<Outcome<{ id: number }, 'full'>> {
  // One at a time for a person, so that nobody passes the most there may be.
  await sql`select from people where id = ${actor.id} for update`.execute(tx)
  const { rows } = await sql<{ others: number }>`
    select count(*)::int as others from saved_views
    where region_id = ${region.id} and person_id = ${actor.id} and name <> ${name}`.execute(tx)
  if ((rows[0]?.others ?? 0) >= most) return refuse('full')
  const { id } = await tx
    .withTables<PlanTables>()
    .insertInto('saved_views')
    .values({ region_id: region.id, person_id: actor.id, name, form, query, shared })
    .onConflict((conflict) => conflict.columns(['region_id', 'person_id', 'name']).doUpdateSet({ form, query, shared }))
    .returning('id')
    .execute()
    .then(only)
  await told(tx, actor, region, id, 'view.saved', { name, shared: shared ? 'yes' : 'no' })
  return { ok: true, id }
}

/** Another name, and whether the team sees it. */
export async function changeView(
  tx: Tx,
  actor: Person,
  { region, view }: ViewInRegion,
  { name, shared }: Pick<GivenView, 'name' | 'shared'>,
): Promise<Outcome<object, 'taken'>> {
  const { rows } = await sql`
    select from saved_views where person_id = ${view.personId} and region_id = ${region.id}
      and name = ${name} and id <> ${view.id}`.execute(tx)
  if (rows.length) return refuse('taken')
  await tx.withTables<PlanTables>().updateTable('saved_views').set({ name, shared }).where('id', '=', view.id).execute()
  // Who had it open first and can no longer see it gets the plan as it is.
  if (!shared)
    await sql`delete from opening_views where view_id = ${view.id} and person_id <> ${view.personId}`.execute(tx)
  await told(tx, actor, region, view.id, 'view.changed', { name, shared: shared ? 'yes' : 'no' })
  return { ok: true }
}

export async function removeView(tx: Tx, actor: Person, { region, view }: ViewInRegion): Promise<void> {
  await tx.withTables<PlanTables>().deleteFrom('saved_views').where('id', '=', view.id).execute()
  await told(tx, actor, region, view.id, 'view.removed', { name: view.name })
}

/** Makes a view the one that the plan opens with, for this person. */
export async function openFirst(tx: Tx, actor: Person, { region, view }: ViewInRegion): Promise<void> {
  await tx
    .withTables<PlanTables>()
    .insertInto('opening_views')
    .values({ person_id: actor.id, region_id: region.id, view_id: view.id })
    .onConflict((conflict) => conflict.columns(['person_id', 'region_id']).doUpdateSet({ view_id: view.id }))
    .execute()
}

export async function openAsUsual(tx: Tx, actor: Person, { view }: ViewInRegion): Promise<void> {
  await tx
    .withTables<PlanTables>()
    .deleteFrom('opening_views')
    .where('person_id', '=', actor.id)
    .where('view_id', '=', view.id)
    .execute()
}

const told = (
  tx: Tx,
  actor: Person,
  region: Region,
  id: number,
  action: string,
  details: Readonly<Record<string, string>>,
): Promise<void> => record(tx, actor, { action, regionId: region.id, subject: { kind: 'view', id }, details })
