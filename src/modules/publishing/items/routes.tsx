import type { Route } from '../../../platform/http/route.ts'
import { commentRoutes } from './comments/routes.tsx'
import { courseRoutes } from './course/routes.tsx'
import { deskRoutes } from './desk/routes.tsx'
import { fileRoutes } from './files/routes.tsx'
import { formRoutes } from './form/routes.tsx'
import { keepingRoutes } from './keeping/routes.tsx'
import { offerRoutes } from './offers/routes.tsx'
import { pictureRoutes } from './pictures/routes.tsx'
import { readingRoutes } from './reading/routes.tsx'

export const itemRoutes: readonly Route[] = [
  ...readingRoutes,
  ...deskRoutes,
  ...formRoutes,
  ...commentRoutes,
  ...courseRoutes,
  ...keepingRoutes,
  ...offerRoutes,
  ...pictureRoutes,
  ...fileRoutes,
]
