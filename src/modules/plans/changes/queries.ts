import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import { planId } from '../queries.ts'
import { snapshotNow, versionOf, type ApprovedVersion } from '../versions/queries.ts'
import type { Snapshot } from '../versions/rules.ts'
import { changesBetween } from './difference/rules.ts'
import { withReasons, type ToldReason } from './reasons/rules.ts'
import {
  listed,
  toReport,
  type CarriedChange,
  type Change,
  type GivenMark,
  type ListedChange,
  type Reported,
} from './rules.ts'

/** The changes of a plan since its newest approved version, and the versions that they lie between. */
export interface ChangeList {
  readonly version: ApprovedVersion
  readonly now: Snapshot
  readonly changes: readonly ListedChange[]
}

/** Null as long as no version was approved. */
export async function changesOfPlan(db: Database | Tx, planId: number | null): Promise<ChangeList | null> {
  const version = await versionOf(db, planId)
  if (!version || planId === null) return null
  const [now, carried, reasons, given, notices] = await Promise.all([
    snapshotNow(db, planId),
    carriedOf(db, version.id),
    reasonsSince(db, planId, version.changeId),
    givenMarks(db, planId),
    noticesOf(db, planId),
  ])
  if (!now) return null
  const changes = withReasons(changesBetween(version.snapshot, now), reasons)
  return { version, now, changes: listed(carried, changes, given, reportedIn(notices)) }
}

/** How many changes of a region's plan are still to be reported. */
export async function countToReport(db: Database, region: Pick<Region, 'id'>, period: string): Promise<number> {
  const list = await changesOfPlan(db, await planId(db, region, period))
  return toReport(list?.changes ?? []).length
}

async function carriedOf(db: Database | Tx, versionId: number): Promise<readonly CarriedChange[]> {
  const { rows } = await sql<{ carried: CarriedChange[] }>`
    select carried from plan_versions where id = ${versionId}`.execute(db)
  return rows[0]?.carried ?? []
}

/** Why activities of the plan changed, newest first. */
export async function reasonsSince(db: Database | Tx, planId: number, changeId: number): Promise<ToldReason[]> {
  const { rows } = await sql<ToldReason>`
    select c.activity_id as "activityId", array(select jsonb_object_keys(c.fields)) as fields, c.reason
    from activity_changes c join activities a on a.id = c.activity_id
    where a.plan_id = ${planId} and c.id > ${changeId} and c.reason is not null order by c.id desc`.execute(db)
  return rows
}

async function givenMarks(db: Database | Tx, planId: number): Promise<GivenMark[]> {
  const { rows } = await sql<GivenMark>`
    select m.change_key as key, m.content, m.mark, m.reason, p.name as by, m.at
    from change_marks m left join people p on p.id = m.person_id
    where m.plan_id = ${planId} order by m.id desc`.execute(db)
  return rows
}

export interface Notice {
  readonly id: number
  readonly sentOn: IsoDate
  readonly sentTo: string
  readonly version: number
  readonly versionOn: IsoDate
  readonly changes: readonly (Change & { readonly key: string; readonly content: string })[]
  /** Who recorded it; null when forgotten. */
  readonly by: string | null
  readonly withdrawnAt: Date | null
}

/** What was reported of a plan, newest first. */
export async function noticesOf(db: Database | Tx, planId: number | null): Promise<Notice[]> {
  const { rows } = await sql<Notice>`
    select n.id, n.sent_on as "sentOn", n.sent_to as "sentTo", v.number as version, v.approved_on as "versionOn",
      n.changes, p.name as by, n.withdrawn_at as "withdrawnAt"
    from change_notices n join plan_versions v on v.id = n.version_id left join people p on p.id = n.recorded_by
    where n.plan_id = ${planId} order by n.id desc`.execute(db)
  return rows
}

const reportedIn = (notices: readonly Notice[]): Reported[] =>
  notices
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .flatMap(({ sentOn, changes }) => changes.map(({ key, content }) => ({ key, content, on: sentOn })))

/** Where changes of a plan of this period are reported; null when nobody filled it in. */
export async function noticeAddress(db: Database | Tx, period: string): Promise<string | null> {
  const { rows } = await sql<{ to: string | null }>`
    select notice_to as "to" from grant_periods where slug = ${period}`.execute(db)
  return rows[0]?.to ?? null
}
