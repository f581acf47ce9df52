import { file, get, page, type Ask, type Route } from '../../../platform/http/route.ts'
import { inRegion, type InRegion } from '../../organisations/public.ts'
import { activityTitles, periodBySlug, periodOn } from '../../plans/public.ts'
import { readablePeriod } from '../evidence/accountant/queries.ts'
import { gaugeFor } from '../gauge/queries.ts'
import { fundingMessages } from '../messages.ts'
import { contributionsPath } from '../paths.ts'
import { mayViewFunding } from '../policy.ts'
import { contributionsOf } from '../queries.ts'
import { openWarnings } from '../warnings/queries.ts'
import { ledgerMediaTypes } from '../ledger/export/public.ts'
import { contributionsFile } from './public.ts'
import { contributionsFilePath } from './paths.ts'
import { chosenInBatches, selectionOf, yearsOf, type Wanted } from './queries.ts'
import { listQuery, type ListQuery } from './schema.ts'
import { ContributionsPage } from './views/contributions-page.tsx'

const R = ':region'
const rowsOnPage = 50
const viewFunding = inRegion('viewFunding', mayViewFunding)

type ListAsk = Pick<Ask<InRegion, ListQuery>, 'db' | 'scope' | 'actor' | 'query' | 'today'>

async function wantedOf({ db, scope, actor, query }: ListAsk): Promise<Wanted> {
  const named = query.periode ? await periodBySlug(db, query.periode) : null
  const readable = await readablePeriod(db, actor, scope.region)
  return { stand: query.stand, period: named?.slug, year: query.jaar, search: query.zoek, readable }
}

const listRoute = get(contributionsPath(R), { access: viewFunding, query: listQuery }, async (ask) => {
  const { db, scope, actor, today, query } = ask
  const { region } = scope
  const wanted = await wantedOf(ask)
  const period = (wanted.period && (await periodBySlug(db, wanted.period))) || (await periodOn(db, today))
  const [gauge, found, years, warnings] = await Promise.all([
    gaugeFor(db, region, period, today),
    selectionOf(db, region, wanted, today, { page: query.pagina, size: rowsOnPage }),
    yearsOf(db, region),
    openWarnings(db, actor, region),
  ])
  const contributions = found.ids.length ? await contributionsOf(db, region, { ids: found.ids }) : []
  // What nobody wrote down yet has neither a year nor a company: it goes with the amount of the gauge alone.
  const isBare = !query.jaar && !wanted.search && query.pagina === 1
  const rests = query.stand === 'open' ? gauge.plannedRests : query.stand === 'lost' ? gauge.atRiskRests : []
  const titles = await activityTitles(
    db,
    [...contributions, ...rests].map((row) => row.activityId),
  )
  return page(
    <ContributionsPage
      {...{ region, period, gauge, contributions, titles, warnings, years, query }}
      selection={found}
      rests={isBare ? rests : []}
      size={rowsOnPage}
    />,
  )
})

const fileRoutes = (['csv', 'xlsx'] as const).map((format) =>
  get(contributionsFilePath(R, format), { access: viewFunding, query: listQuery, limit: 60 }, async (ask) => {
    const { scope, locale, today } = ask
    const name = `${fundingMessages(locale).title.toLowerCase()}-${scope.region.slug}-${today}.${format}`
    return file(contributionsFile(batchesOf(ask, await wantedOf(ask)), format, locale), ledgerMediaTypes[format], name)
  }),
)

async function* batchesOf({ db, scope, today }: ListAsk, wanted: Wanted) {
  for await (const rows of chosenInBatches(db, scope.region, wanted, today)) {
    const ids = rows.map(({ activityId }) => activityId)
    yield { rows, titles: await activityTitles(db, ids) }
  }
}

export const listingRoutes: readonly Route[] = [listRoute, ...fileRoutes]
