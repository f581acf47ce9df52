// Proposing to another region to do two activities together, and what becomes of it.
import { sql } from 'kysely'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import { noteWork } from '../commands.ts'
import { sharingRequestsPath } from '../paths.ts'
import type { FixedState } from '../rules.ts'
import { readerIn, sharedWith } from '../sharing/queries.ts'
import { tellLeaders, type Doing } from '../sharing/telling/commands.ts'
import type { ProposalState } from './rules.ts'

interface Side {
  readonly id: number
  readonly title: string
  readonly fixedState: FixedState | null
  readonly region: { readonly id: number; readonly slug: string; readonly name: string }
  readonly regionUntil: IsoDate | null
}

/** Both activities, locked in the order of their numbers, so that two proposals at once wait for each other. */
async function lockBoth(tx: Tx, one: number, other: number): Promise<[Side, Side]> {
  for (const id of [one, other].sort((a, b) => a - b)) await noteWork(tx, id)
  const { rows } = await sql<Side>`
    select a.id, a.title, a.fixed_state as "fixedState", r.valid_until as "regionUntil",
      json_build_object('id', r.id, 'slug', r.slug, 'name', r.name) as region
    from activities a join plans p on p.id = a.plan_id join regions r on r.id = p.region_id
    where a.id in (${one}, ${other})`.execute(tx)
  const [mine, theirs] = [rows.find(({ id }) => id === one), rows.find(({ id }) => id === other)]
  if (!mine || !theirs) throw new NotFound()
  return [mine, theirs]
}

export type ProposeRefusal = 'cancelled' | 'ended'

/** Proposes to do one of our activities together with another region's. Twice is once, from whichever side. */
export async function propose(
  tx: Tx,
  doing: Doing,
  region: Region,
  activityId: number,
  { otherId, words }: { readonly otherId: number; readonly words: string | null },
): Promise<Outcome<{ to: string }, ProposeRefusal>> {
  await mustSee(tx, region, otherId)
  const [mine, theirs] = await lockBoth(tx, activityId, otherId)
  const { rows: living } = await sql`
    select from proposals where least(activity_id, other_id) = ${Math.min(activityId, otherId)}
      and greatest(activity_id, other_id) = ${Math.max(activityId, otherId)} and state in ('waiting', 'agreed')`.execute(
    tx,
  )
  if (living.length) return { ok: true, to: theirs.region.name }
  if (mine.fixedState === 'cancelled' || theirs.fixedState === 'cancelled') return refuse('cancelled')
  if (theirs.regionUntil !== null && theirs.regionUntil < doing.today) return refuse('ended')
  await sql`
    insert into proposals (activity_id, other_id, words, proposed_by)
    values (${activityId}, ${otherId}, ${words}, ${doing.actor.id})`.execute(tx)
  await note(tx, doing, region.id, 'proposal.made', activityId, { title: theirs.title, to: theirs.region.name })
  await tellLeaders(tx, doing, theirs.region.id, {
    news: 'proposed',
    told: () => ({ region: region.name, activity: mine.title, own: theirs.title }),
    words,
    href: sharingRequestsPath(theirs.region.slug),
  })
  return { ok: true, to: theirs.region.name }
}

async function mustSee(tx: Tx, region: Region, otherId: number): Promise<void> {
  const { rows } = await sql`
    select from activities a join plans p on p.id = a.plan_id
    where a.id = ${otherId} and ${sharedWith(await readerIn(tx, region))}`.execute(tx)
  if (!rows.length) throw new NotFound()
}

/** What each answer needs: the side that gives it, and the states that it goes out from. */
const steps = {
  agree: { side: 'theirs', from: ['waiting'], to: 'agreed', news: 'agreed' },
  decline: { side: 'theirs', from: ['waiting'], to: 'declined', news: 'notAgreed' },
  withdraw: { side: 'either', from: ['waiting', 'agreed'], to: 'withdrawn', news: 'proposalWithdrawn' },
} as const
export type ProposalStep = keyof typeof steps

/**
 * The other region says yes or no; who proposed, or either of them once it was agreed, takes it back. Twice is once.
 * @throws NotFound when it is no proposal of this region, or not its turn.
 */
export async function answerProposal(
  tx: Tx,
  doing: Doing,
  region: Region,
  proposalId: number,
  step: ProposalStep,
  answer: string | null,
): Promise<Outcome<object, 'answered'>> {
  const { activityId, otherId } = await pairOf(tx, proposalId)
  const [mine, theirs] = await lockBoth(tx, activityId, otherId)
  const { state } = await sql<{ state: ProposalState }>`
    select state from proposals where id = ${proposalId} for update`
    .execute(tx)
    .then(({ rows }) => only(rows))
  const { side, from, to, news } = steps[step]
  const [ours, other] = theirs.region.id === region.id ? [theirs, mine] : [mine, theirs]
  const mayAnswer = side === 'theirs' ? ours === theirs : ours === mine || state !== 'waiting'
  if (ours.region.id !== region.id || !mayAnswer) throw new NotFound()
  if (state === to) return { ok: true }
  if (!from.some((each) => each === state)) return refuse('answered')
  await sql`
    update proposals set state = ${to}, answer = coalesce(${answer}, answer), answered_by = ${doing.actor.id},
      answered_at = now()
    where id = ${proposalId}`.execute(tx)
  if (to === 'withdrawn')
    // Who no longer does it together takes on no part of it.
    await sql`
      delete from activity_shares s where (s.activity_id, s.region_id) in
          ((${mine.id}, ${theirs.region.id}), (${theirs.id}, ${mine.region.id}))
        and not exists (select from seat_requests q
          where q.activity_id = s.activity_id and q.region_id = s.region_id and q.state = 'accepted')`.execute(tx)
  await note(tx, doing, region.id, `proposal.${to}`, ours.id, { title: other.title, to: other.region.name })
  await tellLeaders(tx, doing, other.region.id, {
    news,
    told: () => ({ region: region.name, activity: ours.title, own: other.title }),
    words: answer,
    href: sharingRequestsPath(other.region.slug),
  })
  return { ok: true }
}

async function pairOf(tx: Tx, proposalId: number): Promise<{ activityId: number; otherId: number }> {
  const { rows } = await sql<{ activityId: number; otherId: number }>`
    select activity_id as "activityId", other_id as "otherId" from proposals where id = ${proposalId}`.execute(tx)
  const [row] = rows
  if (!row) throw new NotFound()
  return row
}

async function note(
  tx: Tx,
  { actor }: Doing,
  regionId: number,
  action: string,
  id: number,
  details: Readonly<Record<string, string>>,
): Promise<void> {
  await record(tx, actor, { action, regionId, subject: { kind: 'activity', id }, details })
}
