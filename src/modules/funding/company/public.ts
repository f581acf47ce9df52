import type { Access } from '../../../platform/http/access.ts'
import { companyBehind, type BehindCompanyLink } from './queries.ts'

/** The page of one contact; the right lies in the secret of the address. */
export const whoeverHasTheCompanyLink: Access<BehindCompanyLink> = {
  name: 'whoeverHasTheCompanyLink',
  needsPerson: false,
  find: (db, _actor, params) => companyBehind(db, params['token'] ?? ''),
  may: () => true,
}

/** An old link opens nothing, but says how to get a new one. */
export const isOver = ({ revoked, expiresAt }: BehindCompanyLink, now: Date): boolean => revoked || expiresAt <= now
