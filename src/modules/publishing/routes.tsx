import type { Route } from '../../platform/http/route.ts'
import { collectionRoutes } from './collections/routes.tsx'
import { documentRoutes } from './documents/routes.tsx'
import { feedRoutes } from './feeds/routes.tsx'
import { filmRoutes } from './films/routes.tsx'
import { findingRoutes } from './finding/routes.tsx'
import { intakeRoutes } from './intake/routes.tsx'
import { itemRoutes } from './items/routes.tsx'
import { questionRoutes } from './questions/routes.tsx'
import { reviewRoutes } from './review/routes.tsx'
import { siteRoutes } from './sites/routes.tsx'
import { usefulnessRoutes } from './usefulness/routes.tsx'
import { visitRoutes } from './visits/routes.tsx'

export const routes: readonly Route[] = [
  ...itemRoutes,
  ...collectionRoutes,
  ...documentRoutes,
  ...usefulnessRoutes,
  ...questionRoutes,
  ...reviewRoutes,
  ...findingRoutes,
  ...feedRoutes,
  ...filmRoutes,
  ...intakeRoutes,
  ...siteRoutes,
  ...visitRoutes,
]
