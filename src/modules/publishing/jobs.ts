export { itemJobs } from './items/jobs.ts'
