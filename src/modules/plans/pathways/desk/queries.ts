import { sql } from 'kysely'
import type { Actor } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { requestById, type MboRequest } from '../requests/queries.ts'
import { mayAnswerForMbo } from './policy.ts'
import { mbosOf } from './rules.ts'

export interface Mbo {
  readonly id: number
  readonly name: string
}

/** The mbo institutions that somebody answers for. */
export async function mbosFor(db: Database, actor: Actor): Promise<Mbo[]> {
  const ids = mbosOf(actor)
  if (!ids.length) return []
  const { rows } = await sql<Mbo>`
    select id, name from organisations where id = any(${ids}::bigint[]) order by name`.execute(db)
  return rows
}

/** Null for whoever does not answer for it. */
export async function mboFor(db: Database, actor: Actor, id: number): Promise<Mbo | null> {
  return mayAnswerForMbo(actor, id) ? ((await mbosFor(db, actor)).find((mbo) => mbo.id === id) ?? null) : null
}

export interface OnDesk {
  readonly mbo: Mbo
  readonly request: MboRequest
}

export async function requestOnDesk(db: Database, actor: Actor, mboId: number, id: number): Promise<OnDesk | null> {
  const mbo = await mboFor(db, actor, mboId)
  const request = mbo && Number.isSafeInteger(id) ? await requestById(db, id) : null
  return mbo && request?.mboId === mbo.id ? { mbo, request } : null
}

export interface DeskAgreement {
  readonly id: number
  readonly pathwayId: number
  readonly regionId: number
  readonly region: string
  readonly route: string
  readonly qualification: string
  readonly text: string
  readonly who: string
  readonly dueOn: IsoDate
  readonly kept: boolean | null
}

/** What was agreed in the routes of an mbo, over all regions; what comes first stands first. */
export async function agreementsWith(db: Database, mboId: number): Promise<DeskAgreement[]> {
  const { rows } = await sql<DeskAgreement>`
    select g.id, p.id as "pathwayId", r.id as "regionId", r.name as region, p.name as route, p.qualification, g.text, g.who, g.due_on as "dueOn", g.kept
    from pathway_agreements g join pathways p on p.id = g.pathway_id join regions r on r.id = p.region_id
    join pathway_organisations po on po.pathway_id = p.id and po.organisation_id = ${mboId}
    where p.stopped_on is null
    order by g.kept is not null, g.due_on, g.id`.execute(db)
  return rows
}

export interface AgreementOnDesk {
  readonly mbo: Mbo
  readonly agreement: DeskAgreement
}

export async function agreementOnDesk(
  db: Database,
  actor: Actor,
  mboId: number,
  id: number,
): Promise<AgreementOnDesk | null> {
  const mbo = await mboFor(db, actor, mboId)
  const agreement = mbo && (await agreementsWith(db, mbo.id)).find((each) => each.id === id)
  return mbo && agreement ? { mbo, agreement } : null
}

/** What waits for a word of an mbo: requests without an answer, and agreements whose day has passed. */
export interface DeskTask {
  readonly mbo: Mbo
  readonly requests: number
  readonly agreements: number
}

/** Of each mbo that somebody answers for, as far as something waits. */
export async function deskTasks(db: Database, actor: Actor, today: IsoDate): Promise<DeskTask[]> {
  const ids = mbosOf(actor)
  if (!ids.length) return []
  const { rows } = await sql<DeskTask>`
    select json_build_object('id', o.id, 'name', o.name) as mbo, requests, agreements
    from organisations o,
      lateral (select count(*)::int as requests from mbo_requests q where q.mbo_id = o.id and q.state = 'asked') q,
      lateral (select count(*)::int as agreements from pathway_agreements g join pathways p on p.id = g.pathway_id
        join pathway_organisations po on po.pathway_id = p.id and po.organisation_id = o.id
        where p.stopped_on is null and g.kept is null and g.due_on < ${today}) g
    where o.id = any(${ids}::bigint[]) and requests + agreements > 0 order by o.name`.execute(db)
  return rows
}
