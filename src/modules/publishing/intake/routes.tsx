import type { Route } from '../../../platform/http/route.ts'
import { deliveryRoutes } from './delivery/routes.tsx'
import { intakeDeskRoutes } from './desk/routes.tsx'
import { sendInRoutes } from './form/routes.tsx'
import { originRoutes } from './origin/routes.tsx'

export const intakeRoutes: readonly Route[] = [...sendInRoutes, ...intakeDeskRoutes, ...originRoutes, ...deliveryRoutes]
