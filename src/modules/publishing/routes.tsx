import type { Route } from '../../platform/http/route.ts'
import { itemRoutes } from './items/routes.tsx'
import { siteRoutes } from './sites/routes.tsx'
import { visitRoutes } from './visits/routes.tsx'

export const routes: readonly Route[] = [...itemRoutes, ...siteRoutes, ...visitRoutes]
