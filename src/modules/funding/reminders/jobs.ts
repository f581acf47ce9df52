// Once a day: what plans expected is drafted, companies that left a question open are reminded, and who leads the region hears what ran out.
import { transaction, type Database } from '../../../platform/database/database.ts'
import { addJob, type Job } from '../../../platform/jobs/jobs.ts'
import type { Clock } from '../../../platform/time.ts'
import { draftFromPlans } from '../drafts/commands.ts'
import { remindOfConfirmations } from './commands.ts'
import { nextReminders } from './rules.ts'

export const fundingReminders = 'funding-reminders'

export interface Reminding {
  readonly clock: Clock
  readonly baseUrl: () => string
}

/** Plans the next round; done anew at each start, there is one. */
export async function planReminders(db: Database, { clock }: Reminding): Promise<void> {
  const runAt = nextReminders(clock.now())
  await transaction(db, (tx) => addJob(tx, fundingReminders, {}, { key: fundingReminders, runAt }))
}

export function fundingReminderJob(reminding: Reminding): Job {
  return async (_payload, { db, log }) => {
    const at = { now: reminding.clock.now(), baseUrl: reminding.baseUrl() }
    log.info({ drafts: await draftFromPlans(db, at.now) }, 'contributions drafted from plans')
    log.info(await remindOfConfirmations(db, at), 'reminders to companies written')
    await planReminders(db, reminding)
  }
}
