import { everyone } from '../../platform/http/access.ts'
import { NotFound } from '../../platform/errors.ts'
import { file, get, page, redirect, type Route } from '../../platform/http/route.ts'
import { accentStylesheet } from '../../ui/accent/accent.ts'
import { homePath, regionSitePath } from '../../modules/organisations/paths.ts'
import {
  drawingOf,
  findRegions,
  mapAreas,
  membersOf,
  onRegionSite,
  regionsOn,
} from '../../modules/organisations/public.ts'
import { periodOn, plannedPerActivity } from '../../modules/plans/public.ts'
import { homeMessages } from './messages.ts'
import { draw, groupsOf, type Group } from './map.ts'
import { accentPath, findRegionPath, mapPath } from './paths.ts'
import { countedProvinces } from './provinces.ts'
import { finderQuery, mapQuery } from './schema.ts'
import { FoundRegionsPage, reasonText } from './views/found-regions-page.tsx'
import { MapPage } from './views/map-page.tsx'
import { NationalHomePage } from './views/national-home-page.tsx'
import { RegionSitePage } from './views/region-site-page.tsx'

const readByMap = ['regions', 'region_members', 'organisations', 'municipalities', 'boundaries']
const readByRegionSite = [
  'regions',
  'region_members',
  'organisations',
  'grant_periods',
  'plans',
  'activities',
  'budget_lines',
  'planned_contributions',
]

export const homeRoutes: readonly Route[] = [
  get(homePath, { access: everyone, reads: ['regions'] }, async ({ db, actor, today }) =>
    page(<NationalHomePage regions={await regionsOn(db, today)} signedIn={actor.kind === 'person'} />),
  ),
  get(findRegionPath, { access: everyone, query: finderQuery, limit: 120 }, async (ask) => {
    const { db, actor, query, today, locale } = ask
    const [found, regions] = await Promise.all([findRegions(db, query.zoek, today), regionsOn(db, today)])
    const [only, second] = found ?? []
    // Somebody who names one region is there at once, and is told why it is this one.
    if (only && !second && only.reasons[0]?.kind !== 'province')
      return redirect(
        regionSitePath(only.region.slug),
        reasonText(only.reasons[0] ?? { kind: 'region' }, homeMessages(locale)),
      )
    return page(
      <FoundRegionsPage
        asked={query.zoek}
        found={found}
        provinces={countedProvinces(regions)}
        signedIn={actor.kind === 'person'}
      />,
    )
  }),
  get(
    mapPath,
    { access: everyone, query: mapQuery, limit: 120, reads: readByMap },
    async ({ db, actor, query, today, locale, path }) => {
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
          signedIn={actor.kind === 'person'}
          path={path}
        />,
      )
    },
  ),
  get(
    regionSitePath(':region'),
    { access: onRegionSite, reads: readByRegionSite },
    async ({ db, actor, scope: { region }, today }) => {
      const period = await periodOn(db, today)
      const [members, planned] = await Promise.all([
        membersOf(db, region, today),
        plannedPerActivity(db, region, period.slug),
      ])
      return page(
        <RegionSitePage
          region={region}
          members={members}
          activities={planned.length}
          today={today}
          signedIn={actor.kind === 'person'}
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
