import { sql } from 'kysely'
import { hasNationalRole, type Actor } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'

export interface Readable {
  readonly from: IsoDate
  readonly until: IsoDate
}

/** What part of the account somebody reads who is here as accountant only; null: all of it. */
export async function readablePeriod(db: Database, actor: Actor, region: Pick<Region, 'id'>): Promise<Readable | null> {
  if (actor.kind !== 'person' || hasNationalRole(actor, 'programmeTeam', 'administrator')) return null
  const roles = actor.grants.filter(({ regionId }) => regionId === region.id).map(({ role }) => role)
  if (!roles.length || roles.some((role) => role !== 'accountant')) return null
  const { rows } = await sql<Readable>`
    select from_on as from, until_on as until from accountant_periods
    where region_id = ${region.id} and person_id = ${actor.id}`.execute(db)
  return rows[0] ?? null
}

export interface AccountantAccess {
  readonly person: string
  readonly name: string
  readonly period: Readable | null
}

/** Accountants of a region on a day, with what each may read. */
export async function accountantsOf(
  db: Database,
  region: Pick<Region, 'id'>,
  team: readonly { readonly id: string; readonly name: string }[],
): Promise<AccountantAccess[]> {
  const { rows } = await sql<Readable & { person: string }>`
    select person_id as person, from_on as from, until_on as until from accountant_periods
    where region_id = ${region.id}`.execute(db)
  return team.map(({ id, name }) => {
    const found = rows.find(({ person }) => person === id)
    return { person: id, name, period: found ? { from: found.from, until: found.until } : null }
  })
}

export interface Reading {
  readonly at: Date
  readonly by: string
  readonly what: 'file' | 'timesheet' | 'zip'
  readonly details: Readonly<Record<string, string | number | null>>
}

/** Who read papers with people in them, the newest first. */
export async function readingsIn(db: Database, region: Pick<Region, 'id'>, count: number): Promise<Reading[]> {
  const { rows } = await sql<Reading>`
    select at, actor_name as by, split_part(action, '.', 3) as what, details from audit_log
    where region_id = ${region.id} and subject_kind = 'evidence' and action like 'evidence.read.%'
    order by id desc limit ${count}`.execute(db)
  return rows
}
