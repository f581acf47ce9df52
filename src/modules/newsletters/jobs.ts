// Once a day: addresses that read nothing are forgotten.
import { transaction, type Database } from '../../platform/database/database.ts'
import { addJob, type Jobs } from '../../platform/jobs/jobs.ts'
import type { Clock } from '../../platform/time.ts'
import { forgetIdle } from './commands.ts'

const forgetIdleSubscribers = 'forget-idle-subscribers'
const day = 24 * 60 * 60_000

/** Plans the next round; done anew at each start, there is one. */
export async function planIdleSubscribers(db: Database, clock: Clock, wait = 0): Promise<void> {
  const runAt = new Date(clock.now().getTime() + wait)
  await transaction(db, (tx) => addJob(tx, forgetIdleSubscribers, {}, { key: forgetIdleSubscribers, runAt }))
}

export const newsletterJobs = ({ clock }: { clock: Clock }): Jobs => ({
  [forgetIdleSubscribers]: async (_payload, { db, log }) => {
    log.info({ forgotten: await transaction(db, (tx) => forgetIdle(tx, clock.now())) }, 'idle subscribers forgotten')
    await planIdleSubscribers(db, clock, day)
  },
})
