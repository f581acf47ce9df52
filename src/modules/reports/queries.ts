import type { Database } from '../../platform/database/database.ts'
import type { IsoDate } from '../../platform/time.ts'
import {
  contributionsOf,
  countedBetween,
  normFor,
  signedTogether,
  type Contribution,
  type CountedDocument,
  type Readable,
} from '../funding/public.ts'
import { letterLocale, type Region } from '../organisations/public.ts'
import {
  leftOfPosts,
  letterOf,
  periodBySlug,
  planOf,
  stateOf,
  type Activity,
  type LeftPost,
  type Plan,
} from '../plans/public.ts'
import { reportMessages } from './messages.ts'
import {
  figureFrom,
  figureKeys,
  hiding,
  normOf,
  type ActivityLine,
  type FigureRecord,
  type Report,
  type Round,
} from './rules.ts'
import type { ReportTables } from './tables.ts'

function rounds(db: Database) {
  return db.withTables<ReportTables>().selectFrom('rounds').selectAll()
}

type RoundRow = ReportTables['rounds']

const shaped = (row: RoundRow): Round => ({
  slug: row.slug,
  name: { nl: row.name_nl, en: row.name_en },
  period: row.period,
  reportsFrom: row.reports_from,
  reportsUntil: row.reports_until,
  opensOn: row.opens_on,
  dueOn: row.due_on,
})

export async function allRounds(db: Database): Promise<Round[]> {
  return (await rounds(db).orderBy('due_on', 'desc').execute()).map(shaped)
}

export async function roundBySlug(db: Database, slug: string): Promise<Round | null> {
  const row = await rounds(db).where('slug', '=', slug).executeTakeFirst()
  return row ? shaped(row) : null
}

/** The round that regions work on today; null between rounds. */
export async function openRound(db: Database, today: IsoDate): Promise<Round | null> {
  const row = await rounds(db)
    .where('opens_on', '<=', today)
    .where('due_on', '>=', today)
    .orderBy('due_on')
    .executeTakeFirst()
  return row ? shaped(row) : null
}

/**
 * Puts the report together from the records; nothing in it was typed.
 * @param readable the part of the account that the reader may open: of the rest only the sum is there. Null: all of it
 */
export async function assembleReport(
  db: Database,
  region: Region,
  round: Round,
  today: IsoDate,
  readable: Readable | null,
): Promise<Report> {
  const period = await periodBySlug(db, round.period)
  if (!period) throw new Error(`round ${round.slug} names a period that is not there`)
  const within = { from: round.reportsFrom, until: round.reportsUntil }
  const [plan, posts, contributions, counted, against, together] = await Promise.all([
    planOf(db, region, period),
    leftOfPosts(db, region, period.slug),
    contributionsOf(db, region, within),
    countedBetween(db, region, within),
    normFor(db, region, period, today),
    signedTogether(db, region, period.slug, within),
  ])
  const own = new Set(plan.activities.map((activity) => activity.id))
  const figures = figuresOf(
    plan,
    posts,
    contributions.filter((row) => own.has(row.activityId)),
    counted.filter((row) => own.has(row.activityId)),
  )
  const { id, slug, name, siteName, currency } = region
  return {
    region: { id, slug, name, siteName, currency },
    round,
    periodName: period.name,
    asOf: today,
    figures: readable ? await readableOf(db, region, within, readable, figures) : figures,
    norm: normOf(against.baseCents, figures.signedContributions.cents - together.given + together.taken, against.norm),
    normBase: { kind: against.base, cents: against.baseCents, parts: against.parts },
    together,
    activities: plan.activities.map((activity) => lineOf(activity, plan, figures, today)),
  }
}

async function readableOf(
  db: Database,
  region: Region,
  within: Readable,
  readable: Readable,
  figures: Report['figures'],
): Promise<Report['figures']> {
  const [counted, delivered] = await Promise.all([
    countedBetween(db, region, readable),
    contributionsOf(db, region, { ...within, readable }),
  ])
  const open = new Set([
    ...counted.map(({ side, id }) => `${side}${id}`),
    ...delivered.map(({ id }) => `contribution${id}`),
  ])
  const isOpen = ({ kind, id }: FigureRecord): boolean =>
    kind === 'activity' || kind === 'post' || open.has(`${kind}${id}`)
  const { outside } = reportMessages(letterLocale(region))
  const shown = figureKeys.map((key) => [key, hiding(figures[key], isOpen, outside)] as const)
  return Object.fromEntries(shown) as Report['figures']
}

function figuresOf(
  plan: Plan,
  posts: readonly LeftPost[],
  contributions: readonly Contribution[],
  counted: readonly CountedDocument[],
): Report['figures'] {
  const planned = (amount: (activity: Activity) => number): FigureRecord[] =>
    plan.activities
      .map((activity) => ({
        kind: 'activity' as const,
        id: activity.id,
        activityId: activity.id,
        label: activity.title,
        on: null,
        cents: amount(activity),
      }))
      .filter((record) => record.cents > 0)
  const said = (wanted: (row: Contribution) => boolean): FigureRecord[] =>
    contributions.filter(wanted).map((row) => ({
      kind: 'contribution',
      id: row.id,
      activityId: row.activityId,
      label: `${row.organisation}: ${row.description}`,
      on: row.performedUntil,
      cents: row.amountCents,
    }))
  // What counts stands in the ledger: with what was corrected, on the day that it counts.
  const inLedger = (side: CountedDocument['side']): FigureRecord[] =>
    counted
      .filter((row) => row.side === side)
      .map(({ id, activityId, party, description, on, cents }) => ({
        kind: side,
        id,
        activityId,
        label: side === 'contribution' ? `${party ?? ''}: ${description}` : description,
        on,
        cents,
      }))
  return {
    plannedCosts: figureFrom(
      'plannedCosts',
      planned((activity) => activity.budget?.amountCents ?? 0),
    ),
    // What later years may use and no activity budgets yet: beside the activities, so each sum stays that of its rows.
    laterPosts: figureFrom(
      'laterPosts',
      posts.map(({ programmeLine, year, cents }, index) => ({
        ...{ kind: 'post' as const, id: index + 1, activityId: 0, on: null, cents },
        label: `${programmeLine} · ${year}`,
      })),
    ),
    realisedCosts: figureFrom('realisedCosts', inLedger('cost')),
    plannedContributions: figureFrom(
      'plannedContributions',
      planned((activity) => activity.contribution?.amountCents ?? 0),
    ),
    signedContributions: figureFrom('signedContributions', inLedger('contribution')),
    openContributions: figureFrom(
      'openContributions',
      said((row) => row.state === 'drafted' || row.state === 'sent'),
    ),
  }
}

function lineOf(activity: Activity, plan: Plan, figures: Report['figures'], today: IsoDate): ActivityLine {
  const goal = plan.goals.find((candidate) => candidate.id === activity.goalIds[0])
  return {
    id: activity.id,
    letter: goal ? letterOf(goal.position) : '',
    goal: goal?.name ?? '',
    title: activity.title,
    state: stateOf(activity, today),
    startsOn: activity.startsOn,
    endsOn: activity.endsOn,
    plannedCostCents: activity.budget?.amountCents ?? 0,
    realisedCostCents: sumOn(figures.realisedCosts.records, activity.id),
    plannedContributionCents: activity.contribution?.amountCents ?? 0,
    signedContributionCents: sumOn(figures.signedContributions.records, activity.id),
  }
}

const sumOn = (records: readonly FigureRecord[], activityId: number): number =>
  records.reduce((total, record) => (record.activityId === activityId ? total + record.cents : total), 0)
