import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../../platform/errors.ts'
import { post } from '../../../../platform/mail/outbox.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import { candidatesOf } from '../queries.ts'
import { answeredLetter, askedLetter, movedLetter, reminderLetter } from './mails/letters.ts'
import { askersOf, mboContactsOn, requestById, type MboRequest } from './queries.ts'
import { lateSince, mayBeAnswered, regionSteps, stateAfter, type RegionVerb, type RequestState } from './rules.ts'
import type { GivenAnswer, GivenRequest } from './schema.ts'

/** The day, and where links in letters start. */
export interface At {
  readonly today: IsoDate
  readonly baseUrl: string
}

/** Asks something of an mbo that takes part in the region, and writes to whoever answers there. */
export async function askMbo(
  tx: Tx,
  actor: Person,
  region: Region,
  given: GivenRequest,
  at: At,
): Promise<Outcome<{ id: number; told: number }, 'mboNotHere' | 'past'>> {
  if (given.on < at.today) return refuse('past')
  const here = await candidatesOf(tx, region, at.today)
  if (!here.some(({ id, kind }) => id === given.mboId && kind === 'mbo')) return refuse('mboNotHere')
  const { id } = await sql<{ id: number }>`
    insert into mbo_requests (region_id, mbo_id, pathway_id, kind, title, note, count, wanted_on, planned_on, time_text,
      asked_by, asked_on)
    values (${region.id}, ${given.mboId},
      (select id from pathways where id = ${given.pathwayId} and region_id = ${region.id}),
      ${given.kind}, ${given.title}, ${given.note}, ${given.count}, ${given.on}, ${given.on}, ${given.time},
      ${actor.id}, ${at.today})
    returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  await deed(tx, actor, region.id, id, 'mboRequest.asked', { kind: given.kind })
  const request = await found(tx, id)
  const contacts = await mboContactsOn(tx, given.mboId, at.today)
  for (const contact of contacts) await post(tx, askedLetter(request, contact, actor.email, at.baseUrl))
  return { ok: true, id, told: contacts.length }
}

/** The mbo says yes, another day, or no. The same answer twice is one, with one letter. */
export async function answerRequest(
  tx: Tx,
  actor: Person,
  id: number,
  given: GivenAnswer,
  at: At,
): Promise<Outcome<object, 'changedMeanwhile' | 'over' | 'past'>> {
  if (given.on !== null && given.on < at.today) return refuse('past')
  const before = await locked(tx, id)
  const state = stateAfter[given.answer]
  const plannedOn = given.on ?? before.plannedOn
  const same = before.state === state && before.answer === given.text && before.plannedOn === plannedOn
  if (same) return { ok: true }
  if (!mayBeAnswered(before.state)) return refuse('over')
  if (before.version !== given.version) return refuse('changedMeanwhile')
  await sql`
    update mbo_requests set state = ${state}, planned_on = ${plannedOn}, answer = ${given.text},
      answered_by = ${actor.id}, answered_on = ${at.today}, version = version + 1
    where id = ${id}`.execute(tx)
  await deed(tx, actor, before.region.id, id, `mboRequest.${state}`)
  const request = await found(tx, id)
  for (const asker of await askersOf(tx, id, at.today)) await post(tx, answeredLetter(request, asker, at.baseUrl))
  return { ok: true }
}

/** The region takes the day that was proposed or withdraws; either side says that it took place. Twice is once. */
export async function moveRequest(
  tx: Tx,
  actor: Person,
  id: number,
  verb: RegionVerb,
  at: At,
): Promise<Outcome<object, 'notNow'>> {
  const before = await locked(tx, id)
  const { from, to } = regionSteps[verb]
  if (before.state === to) return { ok: true }
  if (!from.includes(before.state)) return refuse('notNow')
  await moveTo(tx, id, to)
  await deed(tx, actor, before.region.id, id, `mboRequest.${to}`)
  if (verb === 'finish') return { ok: true }
  const request = await found(tx, id)
  for (const contact of await mboContactsOn(tx, before.mboId, at.today))
    await post(tx, movedLetter(request, contact, at.baseUrl))
  return { ok: true }
}

/** Reminds each mbo once of what it left unanswered for too long. @returns how many requests that were. */
export async function remindMbos(tx: Tx, at: At): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    update mbo_requests set reminded_on = ${at.today}
    where state = 'asked' and reminded_on is null and asked_on <= ${lateSince(at.today)}
    returning id`.execute(tx)
  for (const { id } of rows) {
    const request = await found(tx, id)
    for (const contact of await mboContactsOn(tx, request.mboId, at.today))
      await post(tx, reminderLetter(request, contact, at.baseUrl))
  }
  return rows.length
}

const moveTo = (tx: Tx, id: number, state: RequestState) =>
  sql`update mbo_requests set state = ${state}, version = version + 1 where id = ${id}`.execute(tx)

async function locked(tx: Tx, id: number): Promise<MboRequest> {
  await sql`select from mbo_requests where id = ${id} for update`.execute(tx)
  return found(tx, id)
}

async function found(tx: Tx, id: number): Promise<MboRequest> {
  const request = await requestById(tx, id)
  if (!request) throw new NotFound()
  return request
}

async function deed(
  tx: Tx,
  actor: Person,
  regionId: number,
  id: number,
  action: string,
  details: Readonly<Record<string, string>> = {},
): Promise<void> {
  await record(tx, actor, { action, regionId, subject: { kind: 'mboRequest', id }, details })
}
