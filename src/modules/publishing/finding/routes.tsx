import { formats } from '../../../platform/i18n.ts'
import { get, json, searched, type Route } from '../../../platform/http/route.ts'
import { dateIn } from '../../../platform/time.ts'
import { regionSitePath } from '../../organisations/paths.ts'
import { kindMessages } from '../items/kinds/messages.ts'
import { siteAccess } from '../items/reading/public.ts'
import { findingMessages } from './messages.ts'
import { findingPath, suggestingPath } from './paths.ts'
import { totalOf } from './rules.ts'
import { findingQuery, suggestingQuery } from './schema.ts'
import { popularThemes, searchSite, wantedOf, wordsAlone } from './searching/queries.ts'
import { suggest } from './suggesting/queries.ts'
import { synonymRoutes } from './synonyms/routes.tsx'
import { FindingPage } from './views/finding-page.tsx'

const pages = ([':region', null] as const).flatMap((pattern): Route[] => [
  // Not kept: hardly anybody asks the same twice.
  get(
    findingPath(pattern),
    { access: siteAccess(pattern), query: findingQuery, limit: 120, counts: 'page' },
    async ({ db, actor, scope: { site }, query, today }) => {
      const { region } = site
      const searching = { query, region, actor, today }
      const results = await searchSite(db, searching)
      const inVain = results !== null && totalOf(results) === 0
      const [alone, themes] = await Promise.all([
        inVain && results.asked ? wordsAlone(db, results.asked, wantedOf(searching)) : [],
        !results || inVain ? popularThemes(db, region ? { site: region.id } : {}) : [],
      ])
      const props = { region, query, results, alone, themes }
      return searched(<FindingPage {...props} />, inVain && query.q && !query.list.kind ? query.q : null)
    },
  ),
  get(
    suggestingPath(pattern),
    { access: siteAccess(pattern), query: suggestingQuery, limit: 240 },
    async ({ db, actor, scope: { site }, query, locale, today }) => {
      const { items, regions } = await suggest(db, query.zoek, { region: site.region, actor, today })
      const [t, k, f] = [findingMessages(locale), kindMessages(locale), formats(locale)]
      return json({
        suggestions: [
          ...regions.map(({ region }) => ({
            id: region.id,
            text: region.siteName,
            sub: t.region(region.name),
            href: regionSitePath(region.slug),
          })),
          ...items.map(({ id, title, kind, region, publishedAt, href }) => ({
            id,
            text: title,
            sub: [
              k.kinds[kind],
              region ? t.region(region.name) : t.nation,
              f.month(dateIn('Europe/Amsterdam', publishedAt)),
            ].join(' · '),
            href,
          })),
        ],
      })
    },
  ),
])

export const findingRoutes: readonly Route[] = [...pages, ...synonymRoutes]
