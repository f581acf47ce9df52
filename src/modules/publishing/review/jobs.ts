// Once a day: owners hear what they are to look at; links that are due are looked at; who asked something is forgotten after a year.
import { transaction, type Database } from '../../../platform/database/database.ts'
import { addJob, type Jobs } from '../../../platform/jobs/jobs.ts'
import { dateIn, type Clock } from '../../../platform/time.ts'
import { checkAgain } from '../items/links/commands.ts'
import { forgetAskers } from '../questions/commands.ts'
import { remindOwners } from './commands.ts'

const reviewRound = 'publishing.review-round'

interface Works {
  readonly clock: Clock
  readonly baseUrl: () => string
}

export const reviewJobs = ({ clock, baseUrl }: Works): Jobs => ({
  [reviewRound]: async (_payload, { db, log }) => {
    const today = dateIn('Europe/Amsterdam', clock.now())
    const letters = await transaction(db, (tx) => remindOwners(tx, { today, baseUrl: baseUrl() }))
    const forgotten = await transaction(db, (tx) => forgetAskers(tx, today))
    const looked = await transaction(db, checkAgain)
    log.info({ letters, forgotten, looked }, 'owners of items were written to, and links are looked at')
    await planReviews(db, clock)
  },
})

/** Each morning at five, universal time; planned anew at each start, there is one. */
export async function planReviews(db: Database, clock: Clock): Promise<void> {
  const runAt = new Date(clock.now())
  runAt.setUTCHours(runAt.getUTCHours() < 5 ? 5 : 29, 0, 0, 0)
  await transaction(db, (tx) => addJob(tx, reviewRound, {}, { key: reviewRound, runAt }))
}
