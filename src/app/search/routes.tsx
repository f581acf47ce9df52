import { signedIn } from '../../platform/http/access.ts'
import { get, page, type Route } from '../../platform/http/route.ts'
import { ledRegion, searchEverything } from './everything.ts'
import { searchPath } from './paths.ts'
import { searchQuery } from './schema.ts'
import { SearchPage } from './views/search-page.tsx'

export const searchRoutes: readonly Route[] = [
  get(searchPath, { access: signedIn, query: searchQuery, limit: 240 }, async ({ db, actor, query, today }) => {
    const [results, led] = await Promise.all([searchEverything(db, actor, query, today), ledRegion(db, actor, today)])
    return page(<SearchPage query={query} results={results} led={led} today={today} />)
  }),
]
