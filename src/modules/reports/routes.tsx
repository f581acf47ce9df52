import type { Access } from '../../platform/http/access.ts'
import { NotFound } from '../../platform/errors.ts'
import { file, get, page, type Route } from '../../platform/http/route.ts'
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

export const routes: readonly Route[] = [
  get(reportsPath(R), { access: inRegion('viewReports', mayViewReports) }, async ({ db, scope: { region } }) =>
    page(<RoundsPage region={region} rounds={await allRounds(db)} />),
  ),
  get(reportPath(R, O), { access: inRound }, async ({ db, scope, today }) =>
    page(<ReportPage report={await assembleReport(db, scope.region, scope.round, today)} today={today} />),
  ),
  get(figurePath(R, O, ':figure'), { access: inRound }, async ({ db, scope, params, today }) => {
    const key = figureKeys.find((candidate) => candidate === params['figure'])
    if (!key) throw new NotFound()
    return page(<FigurePage report={await assembleReport(db, scope.region, scope.round, today)} figure={key} />)
  }),
  ...reportFormats.map((format) =>
    get(reportFilePath(R, O, format), { access: inRound, limit: 60 }, async ({ db, scope, today, locale }) => {
      const report = await assembleReport(db, scope.region, scope.round, today)
      return file(
        await writeReport(report, format, locale),
        mediaTypes[format],
        `${scope.round.slug}-${scope.region.slug}.${format}`,
      )
    }),
  ),
]
