import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { announce, defineAnnouncement } from '../../../../platform/announcements/announcements.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import { insertLines, lockContribution, note, revokeLinks } from '../../commands.ts'
import { linkState, type Line } from '../../rules.ts'
import { keepStatement, wordsOf, type Signing } from '../../statements/commands.ts'
import { seenOf } from '../../statements/public.ts'
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
  | { readonly kind: 'confirmed'; readonly signing: Signing; readonly seen?: string | undefined }
  | {
      readonly kind: 'corrected'
      readonly signing: Signing
      readonly lines: readonly Line[]
      readonly remark: string | null
    }
  | { readonly kind: 'declined'; readonly name: string; readonly reason: string }

/** What is answered: by its link, or without one where the region puts in a form that was signed on paper. */
export interface Answered {
  readonly contributionId: number
  readonly linkId: number | null
}

/**
 * What the company says, once. The contribution is locked first, as everywhere: of many clicks at once one answers and
 * the others find it answered; a region that revokes at that moment waits or comes first. `seen` are the words that
 * stood on the page: when they are others by now, nothing is signed.
 */
export async function answerContribution(
  tx: Tx,
  { contributionId: id, linkId }: Answered,
  answer: Answer,
  now: Date,
): Promise<Outcome<object, 'linkNotOpen' | 'changed'>> {
  const contribution = await lockContribution(tx, id)
  const on = { id, regionId: contribution.region_id }
  const refusal = await refusalOf(tx, { contributionId: id, linkId }, answer, now)
  if (refusal) return refuse(refusal)
  if (answer.kind === 'corrected') await supersedeLines(tx, id, answer.lines)
  if (answer.kind !== 'declined')
    await keepStatement(tx, answer.signing, await wordsOf(tx, on, answer.signing.given.locale, remarkOf(answer)))
  await endLinks(tx, { contributionId: id, linkId })
  const by = answer.kind === 'declined' ? answer.name : answer.signing.given.name
  await tx
    .withTables<FundingTables>()
    .updateTable('contributions')
    .set({ state: answer.kind, answered_at: sql`now()`, answered_by: by, answer_remark: remarkOf(answer) })
    .where('id', '=', id)
    .execute()
  await note(tx, by, `contribution.${answer.kind}`, contribution.region_id, {
    id,
    activityId: contribution.activity_id,
  })
  await announce(tx, contributionAnswered, { contributionId: id, regionId: contribution.region_id })
  return { ok: true }
}

/** Why an answer would not be heard now; null when it would. Writes nothing. */
export async function refusalOf(
  tx: Tx,
  { contributionId: id, linkId }: Answered,
  answer: Answer,
  now: Date,
): Promise<'linkNotOpen' | 'changed' | null> {
  const { state, region_id: regionId } = await lockContribution(tx, id)
  const open =
    linkId === null
      ? state === 'drafted' || state === 'sent'
      : state === 'sent' && (await isOpen(tx, { contributionId: id, linkId }, now))
  if (!open) return 'linkNotOpen'
  if (answer.kind !== 'confirmed' || answer.seen === undefined) return null
  const { asked } = await wordsOf(tx, { id, regionId }, answer.signing.given.locale, null)
  return answer.seen === seenOf(asked) ? null : 'changed'
}

/** The region puts in what the company signed on paper; who did that stands in the log and with the signature. */
export async function signOnPaper(
  tx: Tx,
  actor: Person,
  id: number,
  signingBy: (tx: Tx, uploadedBy: string) => Promise<Signing>,
  now: Date,
): Promise<Outcome<object, 'linkNotOpen' | 'changed'>> {
  const { state, activity_id: activityId, region_id: regionId } = await lockContribution(tx, id)
  if (state !== 'drafted' && state !== 'sent') return refuse('linkNotOpen')
  const signing = await signingBy(tx, actor.id)
  await note(tx, actor, 'contribution.paperAdded', regionId, { id, activityId }, { signedBy: signing.given.name })
  return answerContribution(tx, { contributionId: id, linkId: null }, { kind: 'confirmed', signing }, now)
}

async function isOpen(tx: Tx, { contributionId, linkId }: Answered, now: Date): Promise<boolean> {
  const link = await tx
    .withTables<FundingTables>()
    .selectFrom('confirmation_links')
    .select(['used_at as usedAt', 'revoked_at as revokedAt', 'expires_at as expiresAt'])
    .where('id', '=', linkId ?? 0)
    .where('contribution_id', '=', contributionId)
    .forUpdate()
    .executeTakeFirst()
  return link !== undefined && linkState(link, now) === 'open'
}

/** The link that answered is used; on paper no link did, and those that are out open nothing any more. */
async function endLinks(tx: Tx, { contributionId, linkId }: Answered): Promise<void> {
  if (linkId === null) await revokeLinks(tx, contributionId)
  else await sql`update confirmation_links set used_at = now() where id = ${linkId}`.execute(tx)
}

const remarkOf = (answer: Answer): string | null =>
  answer.kind === 'declined' ? answer.reason : answer.kind === 'corrected' ? answer.remark : null

async function supersedeLines(tx: Tx, id: number, lines: readonly Line[]): Promise<void> {
  await sql`update contribution_lines set superseded_at = now() where contribution_id = ${id} and superseded_at is null`.execute(
    tx,
  )
  await insertLines(tx, id, lines)
}
