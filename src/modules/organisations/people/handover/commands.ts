import type { Locale } from '../../../../platform/actor.ts'
import { announce, defineAnnouncement } from '../../../../platform/announcements/announcements.ts'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import { giveRole, makeInvitation, personWith, type KnownPerson } from '../../../../platform/identity/invitation.ts'
import { post } from '../../../../platform/mail/outbox.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../rules.ts'
import { lockRoles, personById, write, type Doing, type Row } from '../commands.ts'
import { isUuid } from '../queries.ts'
import { inThisRegion } from '../rules.ts'
import { leaverLetter, successorLetter } from './mails/letters.ts'
import { following, problemWith, type HandOverProblem } from './rules.ts'

/** The lead of a region goes over after the last day; told when it is arranged. */
export const programmeLeaderHandedOver = defineAnnouncement<{
  regionId: number
  leaverId: string
  successorId: string
  lastDay: IsoDate
}>('organisations.programme-leader-handed-over')

export interface Arranged {
  /** Number of the role that ends. */
  readonly leaver: number
  readonly lastDay: IsoDate
  /** Somebody of the team by id, or a newcomer by address. */
  readonly successor: string | { readonly name: string; readonly email: string; readonly locale: Locale }
  readonly note: string | null
}

/** Ends the one lead and begins the other the day after, in one deed. The same once more changes and sends nothing. */
export async function handOver(
  tx: Tx,
  doing: Doing,
  region: Region,
  given: Arranged,
): Promise<Outcome<{ leaver: KnownPerson; successor: KnownPerson; changed: boolean }, HandOverProblem>> {
  const rows = await lockRoles(tx, inThisRegion(region))
  const leaving = rows.find(({ id, role }) => id === given.leaver && role === 'programmeLeader')
  const problem = leaving ? problemWith(leaving, given.lastDay, doing.today) : 'leaverOver'
  if (problem || !leaving) return refuse(problem ?? 'leaverOver')
  const successor = await successorOf(tx, rows, given.successor)
  if (!successor) return refuse('unknownSuccessor')
  if (successor.id === leaving.personId) return refuse('samePerson')
  const leaver = await personById(tx, leaving.personId)
  const ended = leaving.until !== given.lastDay
  if (ended) await write(tx, leaving.id, { ...leaving, until: given.lastDay })
  const begun = await begin(tx, region, rows, successor, given.lastDay)
  if (ended || begun) await spread(tx, doing, region, { ...given, leaver, successor })
  return { ok: true, leaver, successor, changed: ended || begun }
}

async function successorOf(tx: Tx, rows: readonly Row[], given: Arranged['successor']): Promise<KnownPerson | null> {
  if (typeof given !== 'string') return personWith(tx, given)
  return isUuid(given) && rows.some(({ personId }) => personId === given) ? personById(tx, given) : null
}

/** @returns whether anything changed for the successor */
async function begin(
  tx: Tx,
  region: Region,
  rows: readonly Row[],
  { id }: KnownPerson,
  lastDay: IsoDate,
): Promise<boolean> {
  const next = following(
    rows.filter(({ personId, role }) => personId === id && role === 'programmeLeader'),
    lastDay,
  )
  if (next.kind === 'nothing') return false
  if (next.kind === 'longer') {
    await write(tx, next.held.id, { ...next.held, ...next.period })
    return true
  }
  const role = { role: 'programmeLeader', regionId: region.id, organisationId: null } as const
  return giveRole(tx, id, role, next.period)
}

async function spread(
  tx: Tx,
  doing: Doing,
  region: Region,
  arranged: Pick<Arranged, 'lastDay' | 'note'> & { leaver: KnownPerson; successor: KnownPerson },
): Promise<void> {
  const { leaver, successor, lastDay } = arranged
  const invitation = successor.joined ? null : await makeInvitation(tx, successor.id, doing.actor.id)
  await post(tx, leaverLetter(arranged, region, doing))
  await post(tx, successorLetter(arranged, region, doing, invitation))
  await record(tx, doing.actor, {
    action: 'programmeLeader.handedOver',
    regionId: region.id,
    subject: { kind: 'region', id: region.id },
    details: { name: leaver.name, successor: successor.name, until: lastDay },
  })
  await announce(tx, programmeLeaderHandedOver, {
    regionId: region.id,
    leaverId: leaver.id,
    successorId: successor.id,
    lastDay,
  })
}
