import type { Actor } from '../../platform/actor.ts'
import type { Access } from '../../platform/http/access.ts'
import type { Region } from '../organisations/public.ts'
import { contributionFor, type InContribution } from './queries.ts'

export { forecastPath } from './forecast/paths.ts'
export { baseText } from './forecast/norm/messages.ts'
export { gaugeFor, normFor } from './gauge/queries.ts'
export { readablePeriod, type Readable } from './evidence/accountant/queries.ts'
export { evidenceMessages } from './evidence/messages.ts'
export { evidenceSettingsPath, missingEvidencePath } from './evidence/paths.ts'
export { shortageOf, type Shortage } from './evidence/queries.ts'
export { timesheetMessages } from './evidence/timesheets/messages.ts'
export { hoursPath, timesheetsPath, weekPath } from './evidence/timesheets/paths.ts'
export { hoursTasks, type HoursTasks } from './evidence/timesheets/queries.ts'
export { isoWeek } from './evidence/timesheets/rules.ts'
export { ledgerDifferences } from './ledger/checking/queries.ts'
export { brokenStatements } from './statements/queries.ts'
export { contributionsOf, costsOf, waitingContributions } from './queries.ts'
export type { Contribution, Cost } from './queries.ts'
export { fractionOf, signedStates } from './rules.ts'
export type { ContributionState, Gauge } from './rules.ts'
export {
  mayClosePeriod,
  mayCheck,
  mayJudgeHours,
  mayWriteHours,
  mayKeepBooks,
  mayRecord,
  maySetNorm,
  mayViewFunding,
  mayWithdraw,
} from './policy.ts'
export { ledgerPath, quartersPath } from './ledger/paths.ts'
export { annualPath, bookImportsPath } from './bookkeeping/paths.ts'
export { nationalFinancePath } from './national/paths.ts'
export { nationalPresencePath } from './drafts/presence/paths.ts'
export { warningsPath } from './warnings/paths.ts'
export { basePartTexts, signedTogetherTexts } from './shares/public.ts'
export { signedTogether, type SignedTogether } from './shares/queries.ts'
export type { BaseParts } from '../plans/public.ts'
export { countedBetween } from './ledger/queries.ts'
export type { CountedDocument } from './ledger/queries.ts'
export { wordedGauge } from './gauge/public.ts'

/** A page about one contribution of `:region`. */
export function inContribution(name: string, may: (actor: Actor, region: Region) => boolean): Access<InContribution> {
  return {
    name,
    needsPerson: true,
    find: (db, actor, params) => contributionFor(db, actor, params['region'] ?? '', Number(params['contribution'])),
    may: (actor, { region }) => may(actor, region),
  }
}
