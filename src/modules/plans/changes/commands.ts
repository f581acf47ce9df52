import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import { fingerprint } from '../../../platform/fingerprint.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import { lockPlan } from '../commands.ts'
import { changesOfPlan, noticeAddress } from './queries.ts'
import { toReport, type ListedChange, type Mark } from './rules.ts'

export interface NewMark {
  readonly key: string
  /** The change as the reader saw it. */
  readonly content: string
  readonly mark: Mark
  readonly reason: string
}

/** Marks a change otherwise than the rules do. The same mark twice is once. */
export async function markChange(
  tx: Tx,
  actor: Person,
  region: Region,
  period: string,
  { key, content, mark, reason }: NewMark,
): Promise<Outcome<object, 'gone'>> {
  const plan = await lockPlan(tx, region.id, period)
  const list = await changesOfPlan(tx, plan)
  const change = list?.changes.find((each) => each.key === key && each.content === content)
  if (!change) return refuse('gone')
  if (change.mark === mark && (change.given[0]?.reason ?? null) === reason) return { ok: true }
  await sql`
    insert into change_marks (plan_id, change_key, content, mark, reason, person_id)
    values (${plan}, ${key}, ${content}, ${mark}, ${reason}, ${actor.id})`.execute(tx)
  await deed(tx, actor, region, plan, 'change.marked', { change: key, mark })
  return { ok: true }
}

/** One change as it is now, in an address. */
export const changeId = ({ key, content }: Pick<ListedChange, 'key' | 'content'>): string => fingerprint([key, content])

/** Stands for what the reader saw: whatever is added or changes on makes it another. */
export const seenOf = (changes: readonly ListedChange[]): string =>
  fingerprint(changes.map(({ key, content }) => [key, content]))

export interface NewNotice {
  readonly sentOn: IsoDate
  /** `seenOf` what was sent. */
  readonly seen: string
}

/** Keeps what was reported with the day that it was. When the list changed since it was sent, nothing is kept. */
export async function recordNotice(
  tx: Tx,
  actor: Person,
  region: Region,
  period: string,
  { sentOn, seen }: NewNotice,
): Promise<Outcome<{ id: number }, 'changedMeanwhile' | 'nothing'>> {
  const plan = await lockPlan(tx, region.id, period)
  const list = await changesOfPlan(tx, plan)
  const changes = toReport(list?.changes ?? [])
  if (!list || !changes.length) return refuse('nothing')
  if (seenOf(changes) !== seen) return refuse('changedMeanwhile')
  const to = (await noticeAddress(tx, period)) ?? ''
  const kept = changes.map(({ key, content, kind, about, before, after, months, cents, reason }) => ({
    ...{ key, content, kind, about, before, after, months, cents, reason },
  }))
  const { id } = await sql<{ id: number }>`
    insert into change_notices (plan_id, version_id, sent_on, sent_to, changes, recorded_by)
    values (${plan}, ${list.version.id}, ${sentOn}, ${to}, ${JSON.stringify(kept)}::jsonb, ${actor.id}) returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  await deed(tx, actor, region, plan, 'notice.recorded', { changes: kept.length, on: sentOn })
  return { ok: true, id }
}

/** Takes back a notice that was recorded by mistake: its changes are to be reported again. Twice is once. */
export async function withdrawNotice(tx: Tx, actor: Person, region: Region, period: string, id: number): Promise<void> {
  const plan = await lockPlan(tx, region.id, period)
  const { rows } = await sql`
    update change_notices set withdrawn_at = now(), withdrawn_by = ${actor.id}
    where id = ${id} and plan_id = ${plan} and withdrawn_at is null returning id`.execute(tx)
  if (rows.length) await deed(tx, actor, region, plan, 'notice.withdrawn', { notice: id })
}

async function deed(
  tx: Tx,
  actor: Person,
  region: Region,
  plan: number,
  action: string,
  details: Readonly<Record<string, string | number>>,
): Promise<void> {
  await record(tx, actor, { action, regionId: region.id, subject: { kind: 'plan', id: plan }, details })
}
