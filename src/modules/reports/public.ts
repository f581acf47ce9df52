export { mayViewReports } from './policy.ts'
export { assembleReport, openRound, roundBySlug } from './queries.ts'
export type { Report, Round } from './rules.ts'
