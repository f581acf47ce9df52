// Later work of what comes in: reading it, telling its sender that it is public, forgetting who that was.
import { on, type Reaction } from '../../../platform/announcements/announcements.ts'
import { forgetBytes } from '../../../platform/files/files.ts'
import type { Jobs } from '../../../platform/jobs/jobs.ts'
import { addJob } from '../../../platform/jobs/jobs.ts'
import { transaction, type Database } from '../../../platform/database/database.ts'
import type { IntakeSettings } from '../../../platform/settings.ts'
import type { Clock } from '../../../platform/time.ts'
import { itemPublished } from '../items/course/commands.ts'
import { readIntake, readKept } from './commands.ts'
import { forgetSenders } from './forgetting/commands.ts'
import { tellSender } from './origin/commands.ts'

export interface IntakeWork {
  readonly clock: Clock
  readonly filesDirectory: string
  readonly intake: IntakeSettings
  readonly baseUrl: () => string
}

const forgetIntakeBytes = 'publishing.forget-intake-bytes'
export const forgetIntake = 'publishing.forget-intake'

export const intakeJobs = ({ clock, filesDirectory, intake, baseUrl }: IntakeWork): Jobs => ({
  [readIntake]: async ({ id }: { id: number }, { db }) => {
    const { authserv, strict } = intake
    await readKept(db, id, { filesDirectory, authserv, strict, now: clock.now(), baseUrl: baseUrl() })
  },
  [forgetIntakeBytes]: async ({ sha256 }: { sha256: string }, { db }) => forgetBytes(db, filesDirectory, sha256),
  [forgetIntake]: async (_payload, { db, log }) => {
    const hashes = await transaction(db, async (tx) => {
      const freed = await forgetSenders(tx, clock.now())
      for (const sha256 of freed) await addJob(tx, forgetIntakeBytes, { sha256 })
      return freed
    })
    if (hashes.length) log.info({ files: hashes.length }, 'files of messages were forgotten')
    await planForgetting(db, clock)
  },
})

/** Each night at three, in Amsterdam near enough. */
export async function planForgetting(db: Database, clock: Clock): Promise<void> {
  const at = new Date(clock.now())
  at.setUTCHours(27, 0, 0, 0)
  await transaction(db, (tx) => addJob(tx, forgetIntake, {}, { key: forgetIntake, runAt: at }))
}

export const intakeReactions: readonly Reaction[] = [on(itemPublished, 'publishing.tell-sender', tellSender)]
