import { forgetBytes as forgetKept } from '../../../platform/files/files.ts'
import type { Job } from '../../../platform/jobs/jobs.ts'

export { forgetBytes } from './commands.ts'

/** What was removed from the account also leaves the disk, once that is sure. */
export const forgetEvidenceJob =
  (directory: string): Job =>
  async ({ sha256 }: { sha256: string }, { db }) =>
    forgetKept(db, directory, sha256)
