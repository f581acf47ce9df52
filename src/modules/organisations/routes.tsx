import { get, page, type Route } from '../../platform/http/route.ts'
import { membersPath } from './paths.ts'
import { peopleRoutes } from './people/routes.tsx'
import { inRegion } from './public.ts'
import { membersOf } from './queries.ts'
import { MembersPage } from './views/members-page.tsx'
import { registerRoutes } from './register/routes.tsx'
import { schoolRoutes } from './schools/routes.tsx'

const R = ':region'

export const routes: readonly Route[] = [
  ...registerRoutes,
  ...schoolRoutes,
  get(membersPath(R), { access: inRegion('enterRegion') }, async ({ db, scope: { region }, today }) =>
    page(<MembersPage members={await membersOf(db, region, today)} />),
  ),
  ...peopleRoutes,
]
