// What the demo shows of approved versions: a few regions whose plan was approved at the start of the year, and what
// they changed and reported since. The plan itself stays as it is: the version is what it was before.
import { sql } from 'kysely'
import { only, type Tx } from '../../../platform/database/database.ts'
import { addDays, type IsoDate } from '../../../platform/time.ts'
import { changesOfPlan } from '../changes/queries.ts'
import { toReport } from '../changes/rules.ts'
import { moneyOf } from '../budget/queries.ts'
import { snapshotNow } from './queries.ts'
import type { Snapshot, SnapshotActivity } from './rules.ts'

const regions = ['zwolle', 'assen', 'meppel', 'haaglanden', 'bes-eilanden']
const noticeTo = 'sto.dus-i@minvws.nl'
const words = {
  nl: {
    by: 'Stuurgroep',
    name: 'Uitwerking van het plan',
    late: 'De machines kwamen later dan de leverancier beloofde.',
    partner: 'Bakker Installatietechniek',
  },
  en: {
    by: 'Steering group',
    name: 'The plan in detail',
    late: 'The machines came later than the supplier promised.',
    partner: 'Island Installation Works',
  },
}

/** Approves the plans of a few regions, lets them change since, and has the first report it. */
export async function makeVersions(tx: Tx, today: IsoDate): Promise<void> {
  await sql`
    insert into exchange_rates (currency, dated_on, euros, source)
    values ('USD', ${addDays(today, -3)}, 0.9215, 'Voorbeeldkoers van de demo')`.execute(tx)
  const { rows } = await sql<{ id: number; slug: string; languages: readonly string[] }>`
    select p.id, r.slug, r.languages from plans p join regions r on r.id = p.region_id
    where r.slug = any(${regions}::text[]) order by r.slug = 'zwolle' desc, r.slug`.execute(tx)
  const approvedOn = approvalDay(today)
  for (const [index, { id, languages }] of rows.entries()) {
    const text = words[languages[0] === 'en' ? 'en' : 'nl']
    await planLaterYears(tx, id)
    const now = await snapshotNow(tx, id)
    if (!now) continue
    const { before, late } = asApproved(now, today, text.partner)
    const version = await sql<{ id: number }>`
      insert into plan_versions (plan_id, number, name, approved_on, approved_by, recorded_at, snapshot)
      values (${id}, 1, ${text.name}, ${approvedOn}, ${text.by}, ${`${approvedOn}T10:00:00Z`}, ${JSON.stringify(before)}::jsonb)
      returning id`
      .execute(tx)
      .then((made) => only(made.rows))
    if (late !== null)
      await sql`
        insert into activity_changes (activity_id, at, reason, fields)
        values (${late}, ${`${addDays(today, -20)}T09:00:00Z`}, ${text.late}, '{"until": [null, null]}')`.execute(tx)
    if (index === 0) await reportFirst(tx, id, version.id, addDays(today, -6))
  }
}

const approvalDay = (today: IsoDate): IsoDate => {
  const thisYear = `${today.slice(0, 4)}-01-12`
  return thisYear < today ? thisYear : `${Number(today.slice(0, 4)) - 1}-01-12`
}

/** Sums for the last year on the first programme lines, and a subsidy that the budget balances with. */
async function planLaterYears(tx: Tx, plan: number): Promise<void> {
  await sql`
    insert into budget_posts (plan_id, programme_line, year, amount_cents)
    select plan_id, name, 2028, (position * 25 + 60) * 100000 from programme_lines
    where plan_id = ${plan} and position <= 2`.execute(tx)
  await sql`
    update programme_lines set overhead = true where plan_id = ${plan} and theme = 'organisation'`.execute(tx)
  const { lines, loose, posts } = await moneyOf(tx, plan)
  const sum = (amounts: readonly { readonly amountCents: number }[]): number =>
    amounts.reduce((total, { amountCents }) => total + amountCents, 0)
  const subsidy = sum(lines.filter(({ payer }) => payer === null)) - sum(loose) + sum(posts)
  await sql`update plans set grant_cents = ${Math.max(subsidy, 0)} where id = ${plan}`.execute(tx)
}

/** The plan as it was approved: without its newest activity, what was cancelled still going on, one that ended sooner. */
function asApproved(now: Snapshot, today: IsoDate, partner: string): { before: Snapshot; late: number | null } {
  const overhead = new Set(now.programmeLines.filter((line) => line.overhead).map(({ name }) => name))
  const going = now.activities.filter(
    ({ fixedState, endsOn, programmeLine }) =>
      fixedState === null && endsOn > today && !overhead.has(programmeLine ?? ''),
  )
  const late = going[0] ?? null
  const swapped = going.find(({ id, partners }) => id !== late?.id && partners.length > 0) ?? null
  const added = going.at(-1) ?? null
  const was = (activity: SnapshotActivity): SnapshotActivity => {
    if (activity.id === late?.id) return { ...activity, endsOn: sooner(activity), endsPrecision: 'day' }
    if (activity.id === swapped?.id) return { ...activity, partners: [...activity.partners.slice(1), partner].sort() }
    return activity.fixedState === 'cancelled' ? { ...activity, fixedState: null, stateReason: null } : activity
  }
  const isAdded = ({ id }: { readonly id: number }): boolean =>
    id === added?.id && id !== late?.id && id !== swapped?.id
  return {
    before: {
      ...now,
      goals: now.goals.map((goal, index) =>
        index === 0 && goal.targetValue !== null
          ? { ...goal, targetValue: String(Math.round(Number(goal.targetValue) * 0.9)) }
          : goal,
      ),
      activities: now.activities.filter((activity) => !isAdded(activity)).map(was),
      lines: now.lines.filter(({ activityId }) => !isAdded({ id: activityId })),
      loose: now.loose.filter(({ activityId }) => !isAdded({ id: activityId })),
    },
    late: late?.id ?? null,
  }
}

/** Some four months, and never before it begins. */
function sooner({ startsOn, endsOn }: SnapshotActivity): IsoDate {
  const day = addDays(endsOn, -125)
  return day < startsOn ? startsOn : day
}

async function reportFirst(tx: Tx, plan: number, version: number, on: IsoDate): Promise<void> {
  const open = toReport((await changesOfPlan(tx, plan))?.changes ?? []).slice(0, 1)
  const kept = open.map(({ key, content, kind, about, before, after, months, cents, reason }) => ({
    ...{ key, content, kind, about, before, after, months, cents, reason },
  }))
  if (!kept.length) return
  await sql`
    insert into change_notices (plan_id, version_id, sent_on, sent_to, changes)
    values (${plan}, ${version}, ${on}, ${noticeTo}, ${JSON.stringify(kept)}::jsonb)`.execute(tx)
}
