import { sql } from 'kysely'
import { announce, defineAnnouncement } from '../../../../platform/announcements/announcements.ts'
import { only, type Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import { keepConfirmed, lockActivity } from '../../../plans/public.ts'
import { insertLines, lockContribution, note } from '../../commands.ts'
import { hashOf } from '../../queries.ts'
import { linkState, type Line } from '../../rules.ts'
import type { FundingTables } from '../../tables.ts'

/** A company confirmed, corrected or declined by its link. */
export const contributionAnswered = defineAnnouncement<{ contributionId: number; regionId: number }>(
  'funding.contribution-answered',
)

/** Notes that the company saw the page, once. */
export async function noteOpened(tx: Tx, linkId: number): Promise<void> {
  await sql`update confirmation_links set opened_at = now() where id = ${linkId} and opened_at is null`.execute(tx)
}

export type Answer =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'corrected'; readonly lines: readonly Line[]; readonly remark: string | null }
  | { readonly kind: 'declined'; readonly reason: string }

/**
 * What the company says by its link, once. The contribution is locked first, as everywhere: of many clicks at once one
 * answers and the others find it answered; a region that revokes at that moment waits or comes first.
 */
export async function answerContribution(
  tx: Tx,
  token: string,
  name: string,
  answer: Answer,
  now: Date,
): Promise<Outcome<object, 'linkNotOpen'>> {
  const tables = tx.withTables<FundingTables>()
  const links = tables.selectFrom('confirmation_links').where('token_hash', '=', hashOf(token))
  const known = await links.select('contribution_id').executeTakeFirst()
  if (!known) return refuse('linkNotOpen')
  const id = known.contribution_id
  const contribution = await lockContribution(tx, id)
  const link = await links
    .select(['id', 'used_at as usedAt', 'revoked_at as revokedAt', 'expires_at as expiresAt'])
    .forUpdate()
    .executeTakeFirst()
  if (!link || linkState(link, now) !== 'open' || contribution.state !== 'sent') return refuse('linkNotOpen')
  await tables
    .updateTable('confirmation_links')
    .set({ used_at: sql`now()` })
    .where('id', '=', link.id)
    .execute()
  if (answer.kind === 'corrected') await supersedeLines(tx, id, answer.lines)
  await tables
    .updateTable('contributions')
    .set({ state: answer.kind, answered_at: sql`now()`, answered_by: name, answer_remark: remarkOf(answer) })
    .where('id', '=', id)
    .execute()
  // Two contributions to one activity may be answered at once: the second adds up after the first is certain.
  await lockActivity(tx, contribution.activity_id)
  const cents = await confirmedOn(tx, contribution.activity_id)
  await keepConfirmed(tx, contribution.activity_id, cents)
  await note(tx, name, `contribution.${answer.kind}`, contribution.region_id, {
    id,
    activityId: contribution.activity_id,
  })
  await announce(tx, contributionAnswered, { contributionId: id, regionId: contribution.region_id })
  return { ok: true }
}

const remarkOf = (answer: Answer): string | null =>
  answer.kind === 'declined' ? answer.reason : answer.kind === 'corrected' ? answer.remark : null

async function supersedeLines(tx: Tx, id: number, lines: readonly Line[]): Promise<void> {
  await sql`update contribution_lines set superseded_at = now() where contribution_id = ${id} and superseded_at is null`.execute(
    tx,
  )
  await insertLines(tx, id, lines)
}

async function confirmedOn(tx: Tx, activityId: number): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select coalesce(sum(l.amount_cents), 0)::bigint as cents
    from contributions c join contribution_lines l on l.contribution_id = c.id and l.superseded_at is null
    where c.activity_id = ${activityId} and c.state in ('confirmed', 'corrected')`.execute(tx)
  return only(rows).cents
}
