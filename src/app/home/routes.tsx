import { everyone } from '../../platform/http/access.ts'
import { NotFound } from '../../platform/errors.ts'
import { file, get, page, redirect, searched, type Route } from '../../platform/http/route.ts'
import { accentStylesheet } from '../../ui/accent/accent.ts'
import { homePath, regionSitePath } from '../../modules/organisations/paths.ts'
import { drawingOf, findRegions, mapAreas, regionsOn } from '../../modules/organisations/public.ts'
import {
  onHostSite,
  onNationSite,
  onSiteOfRegion,
  previewSite,
  sitePreviewPath,
} from '../../modules/publishing/public.ts'
import { homeMessages } from './messages.ts'
import { draw, groupsOf, type Group } from './map.ts'
import { accentPath, findRegionPath, mapPath } from './paths.ts'
import { countedProvinces } from './provinces.ts'
import { finderQuery, mapQuery } from './schema.ts'
import { FoundRegionsPage, reasonText } from './views/found-regions-page.tsx'
import { MapPage } from './views/map-page.tsx'
import { homePageOf } from './site.ts'
import { PreviewPage } from './views/preview-page.tsx'
import { SiteHomePage } from './views/site-home-page.tsx'

const frameReads = ['regions', 'sites', 'site_versions']
const readByMap = [...frameReads, 'region_members', 'organisations', 'municipalities', 'boundaries']
const readByHome = [
  ...frameReads,
  ...['region_members', 'organisations', 'people', 'role_assignments'],
  ...['items', 'item_versions', 'item_facets', 'item_offers', 'item_pictures', 'picture_forms'],
  ...['grant_periods', 'plans', 'goals', 'activities', 'activity_goals'],
]

export const homeRoutes: readonly Route[] = [
  get(homePath, { access: onHostSite, reads: readByHome }, async (ask) =>
    page(<SiteHomePage {...await homePageOf(ask, ask.scope.site)} />),
  ),
  get(regionSitePath(':region'), { access: onSiteOfRegion, reads: readByHome }, async (ask) =>
    page(<SiteHomePage {...await homePageOf(ask, ask.scope.site)} />),
  ),
  ...[':region', null].map((region) =>
    get(sitePreviewPath(region), { access: previewSite(region) }, async (ask) =>
      page(<PreviewPage {...await homePageOf(ask, ask.scope.site)} />),
    ),
  ),
  get(findRegionPath, { access: onNationSite, query: finderQuery, limit: 120, counts: 'page' }, async (ask) => {
    const { db, query, today, locale } = ask
    const [found, regions] = await Promise.all([findRegions(db, query.zoek, today), regionsOn(db, today)])
    const [only, second] = found ?? []
    // Somebody who names one region is there at once, and is told why it is this one.
    if (only && !second && only.reasons[0]?.kind !== 'province')
      return redirect(
        regionSitePath(only.region.slug),
        reasonText(only.reasons[0] ?? { kind: 'region' }, homeMessages(locale)),
      )
    const body = <FoundRegionsPage asked={query.zoek} found={found} provinces={countedProvinces(regions)} />
    return searched(body, only ? null : query.zoek)
  }),
  get(
    mapPath,
    { access: onNationSite, query: mapQuery, limit: 120, reads: readByMap },
    async ({ db, query, today, locale }) => {
      const [regions, areas, drawing] = await Promise.all([regionsOn(db, today), mapAreas(db, today), drawingOf(db)])
      const groups = groupsOf(areas, regions, query)
      const t = homeMessages(locale)
      const nameOf = (group: Group): string =>
        query.toon ? `${group.name}: ${group.count} ${t.pointKinds[query.toon].toLowerCase()}` : group.name
      return page(
        <MapPage
          query={query}
          groups={groups}
          drawn={drawing && draw(drawing, groups, query, nameOf)}
          provinces={countedProvinces(regions)}
        />,
      )
    },
  ),
  get(accentPath(':hex'), { access: everyone }, async ({ params }) => {
    const hex = params['hex'] ?? ''
    if (!/^[0-9a-f]{6}$/.test(hex)) throw new NotFound()
    return {
      ...file(Buffer.from(accentStylesheet(`#${hex}`)), 'text/css; charset=utf-8', null),
      cache: 'public, max-age=31536000, immutable',
    }
  }),
]
