// Once a day: who left something waiting too long is reminded. Each reminder is marked in the transaction that writes
// its letter, so a round that runs twice writes nothing twice.
import { transaction, type Database } from '../../../platform/database/database.ts'
import { addJob, type Job } from '../../../platform/jobs/jobs.ts'
import { dateIn, type Clock } from '../../../platform/time.ts'
import { remindOfTerms } from '../electives/procedure/commands.ts'
import { forgetFormer } from '../governance/seats/commands.ts'
import { remindMbos } from '../pathways/requests/commands.ts'
import { tellOfComments } from '../vision/telling/commands.ts'
import { nextRound } from './rules.ts'

export const planReminders = 'plan-reminders'

export interface Reminding {
  readonly clock: Clock
  readonly baseUrl: () => string
}

/** Plans the next round; done anew at each start, there is one. */
export async function planNextRound(db: Database, { clock }: Reminding): Promise<void> {
  const runAt = nextRound(clock.now())
  await transaction(db, (tx) => addJob(tx, planReminders, {}, { key: planReminders, runAt }))
}

export function reminderJob(reminding: Reminding): Job {
  return async (_payload, { db, log }) => {
    log.info(await remind(db, reminding), 'reminders of the plans written')
    await planNextRound(db, reminding)
  }
}

/** @returns how much was reminded of, by kind, and how many names were forgotten. */
export async function remind(db: Database, { clock, baseUrl }: Reminding): Promise<Record<string, number>> {
  const at = { today: dateIn('Europe/Amsterdam', clock.now()), baseUrl: baseUrl() }
  return {
    visionComments: await transaction(db, (tx) => tellOfComments(tx, at)),
    mboRequests: await transaction(db, (tx) => remindMbos(tx, at)),
    procedures: await transaction(db, (tx) => remindOfTerms(tx, at)),
    forgotten: await transaction(db, (tx) => forgetFormer(tx, at.today)),
  }
}
