export { intakeJobs, intakeReactions as reactions, planForgetting } from './intake/jobs.ts'
export { itemJobs } from './items/jobs.ts'
