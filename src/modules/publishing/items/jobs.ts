// Later work of items: what appears and goes by itself, pictures in their widths, links that may be dead.
import { transaction } from '../../../platform/database/database.ts'
import { answerOf } from '../../../platform/http/answer-of.ts'
import type { Jobs } from '../../../platform/jobs/jobs.ts'
import type { Clock } from '../../../platform/time.ts'
import { checkLinks, publishDue, publishDueItems } from './course/commands.ts'
import { checkLinksOf } from './links/commands.ts'
import { drawForms, drawPictures } from './pictures/commands.ts'
import { tellNews, writeNews } from './telling/commands.ts'

interface Works {
  readonly clock: Clock
  readonly filesDirectory: string
  /** Where links in letters start. */
  readonly baseUrl: () => string
}

export const itemJobs = ({ clock, filesDirectory, baseUrl }: Works): Jobs => ({
  [publishDueItems]: async (_payload, { db, log }) => {
    const items = await transaction(db, (tx) => publishDue(tx, clock.now()))
    if (items) log.info({ items }, 'items came or went by themselves')
  },
  [tellNews]: async (_payload, { db, log }) => {
    const letters = await transaction(db, (tx) => writeNews(tx, clock.now(), baseUrl()))
    if (letters) log.info({ letters }, 'letters about items written')
  },
  [drawPictures]: async ({ file }: { file: number }, { db }) => void (await drawForms(db, filesDirectory, file)),
  [checkLinks]: async ({ version }: { version: number }, { db }) => void (await checkLinksOf(db, version, answerOf)),
})
