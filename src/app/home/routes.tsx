import { everyone } from '../../platform/http/access.ts'
import { NotFound } from '../../platform/errors.ts'
import { file, get, page, type Route } from '../../platform/http/route.ts'
import { accentStylesheet } from '../../ui/accent/accent.ts'
import { homePath, regionSitePath } from '../../modules/organisations/paths.ts'
import { membersOf, onRegionSite, regionsOn } from '../../modules/organisations/public.ts'
import { periodOn, plannedPerActivity } from '../../modules/plans/public.ts'
import { accentPath } from './paths.ts'
import { NationalHomePage } from './views/national-home-page.tsx'
import { RegionSitePage } from './views/region-site-page.tsx'

export const homeRoutes: readonly Route[] = [
  get(homePath, { access: everyone }, async ({ db, actor, today }) =>
    page(<NationalHomePage regions={await regionsOn(db, today)} signedIn={actor.kind === 'person'} />),
  ),
  get(regionSitePath(':region'), { access: onRegionSite }, async ({ db, actor, scope: { region }, today }) => {
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
  }),
  get(accentPath(':hex'), { access: everyone }, async ({ params }) => {
    const hex = params['hex'] ?? ''
    if (!/^[0-9a-f]{6}$/.test(hex)) throw new NotFound()
    return {
      ...file(Buffer.from(accentStylesheet(`#${hex}`)), 'text/css; charset=utf-8', null),
      cache: 'public, max-age=31536000, immutable',
    }
  }),
]
