import { get, page, type Route } from '../../platform/http/route.ts'
import { companyRoutes } from './companies/routes.tsx'
import { keepingRoutes } from './keeping/routes.tsx'
import { formerMembersOf } from './membership/queries.ts'
import { membershipRoutes } from './membership/routes.tsx'
import { mergingRoutes } from './merging/routes.tsx'
import { networkRoutes } from './networks/routes.tsx'
import { membersPath } from './paths.ts'
import { peopleRoutes } from './people/routes.tsx'
import { mayLead } from './policy.ts'
import { inRegion } from './public.ts'
import { membersOf } from './queries.ts'
import { MembersPage } from './views/members-page.tsx'
import { regionRoutes } from './regions/routes.tsx'
import { registerRoutes } from './register/routes.tsx'
import { schoolRoutes } from './schools/routes.tsx'
import { suggestionRoutes } from './search/routes.tsx'

const R = ':region'

export const routes: readonly Route[] = [
  ...registerRoutes,
  ...suggestionRoutes,
  ...regionRoutes,
  ...schoolRoutes,
  ...companyRoutes,
  ...keepingRoutes,
  ...membershipRoutes,
  ...mergingRoutes,
  ...networkRoutes,
  get(membersPath(R), { access: inRegion('enterRegion') }, async ({ db, scope: { region }, actor, today }) => {
    const [members, former] = await Promise.all([membersOf(db, region, today), formerMembersOf(db, region, today)])
    return page(<MembersPage region={region} members={members} former={former} mayKeep={mayLead(actor, region)} />)
  }),
  ...peopleRoutes,
]
