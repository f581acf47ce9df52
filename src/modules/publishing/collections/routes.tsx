import type { Route } from '../../../platform/http/route.ts'
import { keepingRoutes } from './keeping/routes.tsx'
import { collectionReadingRoutes } from './reading/routes.tsx'

export const collectionRoutes: readonly Route[] = [...collectionReadingRoutes, ...keepingRoutes]
