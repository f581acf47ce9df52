import { signedIn } from '../../platform/http/access.ts'
import { get, page, type Route } from '../../platform/http/route.ts'
import { searchEverything } from './everything.ts'
import { searchPath } from './paths.ts'
import { searchQuery } from './schema.ts'
import { SearchPage } from './views/search-page.tsx'

export const searchRoutes: readonly Route[] = [
  get(searchPath, { access: signedIn, query: searchQuery, limit: 240 }, async ({ db, actor, query, today }) =>
    page(<SearchPage query={query} results={await searchEverything(db, actor, query, today)} today={today} />),
  ),
]
