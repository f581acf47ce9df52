import { z } from 'zod'
import { roles } from '../../platform/actor.ts'
import { get, page, personOf, type Route } from '../../platform/http/route.ts'
import { rightsPath } from '../../modules/organisations/paths.ts'
import { inRegion } from '../../modules/organisations/public.ts'
import { RightsPage } from './views/rights-page.tsx'

/** One role, or all. */
const rightsQuery = z.object({ rol: z.enum(['', ...roles]).catch('') })

export const rightsRoutes: readonly Route[] = [
  get(
    rightsPath(':region'),
    { access: inRegion('enterRegion'), query: rightsQuery },
    async ({ actor, scope: { region }, query }) => {
      const own = personOf(actor).grants.filter(({ regionId }) => regionId === region.id || regionId === null)
      return page(<RightsPage region={region} chosen={query.rol} own={own.map(({ role }) => role)} />)
    },
  ),
]
