import { on, type Reaction } from '../../platform/announcements/announcements.ts'
import { contributionAnswered } from './confirmation/answer/commands.ts'
import { tellOfAnswer } from './confirmation/commands.ts'

export const reactions: readonly Reaction[] = [on(contributionAnswered, 'funding.tell-of-answer', tellOfAnswer)]

export { fundingReminderJob, fundingReminders, planReminders as planFundingReminders } from './reminders/jobs.ts'

export { forgetBytes as forgetEvidence, forgetEvidenceJob } from './evidence/jobs.ts'
