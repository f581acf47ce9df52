import type { Access } from '../../platform/http/access.ts'
import { NotFound } from '../../platform/errors.ts'
import { file, get, page, type Ask, type Route } from '../../platform/http/route.ts'
import { readablePeriod } from '../funding/public.ts'
import { inRegion, regionFor, type InRegion } from '../organisations/public.ts'
import { mediaTypes, reportFormats, writeReport } from './export/public.ts'
import { figurePath, reportFilePath, reportPath, reportsPath } from './paths.ts'
import { mayViewReports } from './policy.ts'
import { allRounds, assembleReport, roundBySlug } from './queries.ts'
import { figureKeys, type Round } from './rules.ts'
import { FigurePage } from './views/figure-page.tsx'
import { ReportPage } from './views/report-page.tsx'
import { RoundsPage } from './views/rounds-page.tsx'

interface InRound extends InRegion {
  readonly round: Round
}

const inRound: Access<InRound> = {
  name: 'viewReport',
  needsPerson: true,
  find: async (db, actor, params) => {
    const region = await regionFor(db, actor, params['region'] ?? '')
    const round = region && (await roundBySlug(db, params['round'] ?? ''))
    return region && round ? { region, round } : null
  },
  may: (actor, { region }) => mayViewReports(actor, region),
}

const R = ':region'
const O = ':round'

/** As the reader may open it. */
const reportFor = async ({ db, scope, actor, today }: Pick<Ask<InRound>, 'db' | 'scope' | 'actor' | 'today'>) =>
  assembleReport(db, scope.region, scope.round, today, await readablePeriod(db, actor, scope.region))

export const routes: readonly Route[] = [
  get(reportsPath(R), { access: inRegion('viewReports', mayViewReports) }, async ({ db, scope: { region } }) =>
    page(<RoundsPage region={region} rounds={await allRounds(db)} />),
  ),
  get(reportPath(R, O), { access: inRound }, async (ask) =>
    page(<ReportPage report={await reportFor(ask)} today={ask.today} />),
  ),
  get(figurePath(R, O, ':figure'), { access: inRound }, async (ask) => {
    const key = figureKeys.find((candidate) => candidate === ask.params['figure'])
    if (!key) throw new NotFound()
    return page(<FigurePage report={await reportFor(ask)} figure={key} />)
  }),
  ...reportFormats.map((format) =>
    get(reportFilePath(R, O, format), { access: inRound, limit: 60 }, async (ask) => {
      const { scope, locale } = ask
      const report = await reportFor(ask)
      return file(
        await writeReport(report, format, locale),
        mediaTypes[format],
        `${scope.round.slug}-${scope.region.slug}.${format}`,
      )
    }),
  ),
]
