import type { Route } from '../../platform/http/route.ts'
import { siteRoutes } from './sites/routes.tsx'

export const routes: readonly Route[] = [...siteRoutes]
