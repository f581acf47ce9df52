// What tests of the team share: addresses of people and roles, and what the database says of them.
import { sql } from 'kysely'
import { emailOf, type CastKey } from '../../../../../db/seeds/cast.ts'
import type { World } from '../../../../../test/world.ts'

export const team = '/werkplek/emmen/team'
export const today = '2026-03-23'

export const addressOf = (who: string): string => (who.includes('@') ? who : emailOf(who))

export async function personId(world: Pick<World, 'db'>, who: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from people where email = ${addressOf(who)}`.execute(world.db)
  return rows[0]!.id
}

export const memberPage = async (world: Pick<World, 'db'>, who: string): Promise<string> =>
  `${team}/mensen/${await personId(world, who)}`

export interface RoleRow {
  id: number
  role: string
  from: string
  until: string | null
  concerns: string | null
}

/** Oldest first. */
export async function rolesOf(world: Pick<World, 'db'>, who: string): Promise<RoleRow[]> {
  const { rows } = await sql<RoleRow>`
    select a.id, role, valid_from as "from", valid_until as until, concerns from role_assignments a
    join people p on p.id = a.person_id where email = ${addressOf(who)} order by a.id`.execute(world.db)
  return rows
}

export async function rolePage(world: Pick<World, 'db'>, who: string, role: string): Promise<string> {
  const held = (await rolesOf(world, who)).find((each) => each.role === role)!
  return `${team}/rollen/${held.id}`
}

/** Subjects of letters to somebody, newest first. */
export async function lettersTo(world: Pick<World, 'letters'>, who: string): Promise<string[]> {
  return (await world.letters()).filter(({ recipient }) => recipient === addressOf(who)).map(({ subject }) => subject)
}

export async function deeds(world: Pick<World, 'db'>): Promise<string[]> {
  const { rows } = await sql<{ action: string }>`
    select action from audit_log where subject_kind in ('region', 'organisation', 'nation') order by id`.execute(
    world.db,
  )
  return rows.map(({ action }) => action)
}

/** Those of the team of Emmen who may not change it. */
export const tooLow: readonly CastKey[] = ['sanne', 'hendrik', 'amira', 'wim', 'tess', 'lotte']
export const outsiders: readonly CastKey[] = ['kees', 'shanon']
