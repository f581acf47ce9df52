import type { Access } from '../../../platform/http/access.ts'
import { statementOf, type Statement } from '../statements/queries.ts'
import { companyBehind, isSigned, seenBy, type BehindCompanyLink, type Seen } from './queries.ts'
import { yearsOf, type Year } from './rules.ts'

/** The page of one contact; the right lies in the secret of the address. */
export const whoeverHasTheCompanyLink: Access<BehindCompanyLink> = {
  name: 'whoeverHasTheCompanyLink',
  needsPerson: false,
  find: (db, _actor, params) => companyBehind(db, params['token'] ?? ''),
  may: () => true,
}

/** An old link opens nothing, but says how to get a new one. */
export const isOver = ({ revoked, expiresAt }: BehindCompanyLink, now: Date): boolean => revoked || expiresAt <= now

/** A statement of the company behind the link: the number of another's leads nowhere. */
export const ownStatement: Access<BehindCompanyLink & { readonly statement: Statement }> = {
  ...whoeverHasTheCompanyLink,
  find: async (db, actor, params) => {
    const found = await whoeverHasTheCompanyLink.find(db, actor, params)
    const own = found && (await seenBy(db, found.contact.id)).find(({ id }) => id === Number(params['contribution']))
    const statement = own && (await statementOf(db, own.id))
    return statement ? { ...found, statement } : null
  },
}

/** A year in which the company behind the link signed something. */
export const ownYear: Access<BehindCompanyLink & { readonly year: Year<Seen> }> = {
  ...whoeverHasTheCompanyLink,
  find: async (db, actor, params) => {
    const found = await whoeverHasTheCompanyLink.find(db, actor, params)
    const years = found ? yearsOf((await seenBy(db, found.contact.id)).filter(isSigned)) : []
    const year = years.find((each) => String(each.year) === params['year'])
    return found && year ? { ...found, year } : null
  },
}
