import { intakeReactions } from './intake/jobs.ts'
import { questionReactions } from './questions/jobs.ts'

export { intakeJobs, planForgetting } from './intake/jobs.ts'
export { planReviews, reviewJobs } from './review/jobs.ts'
export const reactions = [...intakeReactions, ...questionReactions]
export { itemJobs } from './items/jobs.ts'
