import type { Access } from '../../../platform/http/access.ts'
import { file, get, page, redirect, type Ask, type Route } from '../../../platform/http/route.ts'
import { formats } from '../../../platform/i18n.ts'
import { writeCsv, writeXlsx } from '../../../platform/spreadsheet/write.ts'
import { windowOf } from '../../../ui/timeline/timeline-scale.ts'
import { detailText } from '../keeping/details/messages.ts'
import { planMessages } from '../messages.ts'
import { nationalExportPath, nationalPlanPath, nationalTimelinePath } from '../paths.ts'
import { mayCompareRegions } from '../policy.ts'
import { periodOn } from '../queries.ts'
import { stretchOf } from '../timetable/timeline/rules.ts'
import { nationalMessages } from './messages.ts'
import { mboPartners, nationalActivities, scopeFor, type Wanted } from './queries.ts'
import { mostInWorkbook, nationalAddress, perPage, stateIn } from './rules.ts'
import { nationalQuery, type NationalQuery } from './schema.ts'
import { NationalTablePage, NationalTimelinePage } from './views/national-pages.tsx'

/** For whoever sees the plan of any region: of the others, what is shared with them. */
const compareRegions: Access<object> = {
  name: 'compareRegions',
  needsPerson: true,
  find: async () => ({}),
  may: (actor) => mayCompareRegions(actor),
}

type NationalAsk = Pick<Ask<object, NationalQuery>, 'db' | 'actor' | 'today' | 'query'>

async function found({ db, actor, today, query }: NationalAsk, more: Partial<Wanted>) {
  const [scope, period, mbos] = await Promise.all([scopeFor(db, actor, today), periodOn(db, today), mboPartners(db)])
  const offset = (query.pagina - 1) * perPage
  const wanted = { filter: query, period: period.slug, today, limit: perPage, offset, order: 'time' as const, ...more }
  const result = await nationalActivities(db, scope, wanted)
  return { ...result, query, today, period, regionList: scope.regions, ownIds: scope.ownIds, mbos }
}

export const nationalRoutes: readonly Route[] = [
  get(nationalPlanPath, { access: compareRegions, query: nationalQuery }, async (ask) =>
    page(<NationalTablePage {...await found(ask, {})} />),
  ),
  get(nationalTimelinePath, { access: compareRegions, query: nationalQuery }, async (ask) => {
    const { db, today, query } = ask
    const stretch = stretchOf(query, await periodOn(db, today), today)
    const window = windowOf(stretch.first, stretch.units, stretch.monthsPerUnit)
    const within = { from: stretch.first, until: window.until }
    return page(<NationalTimelinePage {...await found(ask, { order: 'region', within })} {...{ stretch, window }} />)
  }),
  ...(['xlsx', 'csv'] as const).map((format) =>
    get(nationalExportPath(format), { access: compareRegions, query: nationalQuery, limit: 20 }, async (ask) => {
      const { locale, today, query } = ask
      const t = nationalMessages(locale)
      const limit = format === 'xlsx' ? mostInWorkbook : null
      const { rows, total, regionList } = await found(ask, { limit, offset: 0, order: 'region' })
      if (limit !== null && total > limit)
        return redirect(nationalAddress(nationalPlanPath, query), t.tooMany(formats(locale).number(limit)))
      const regions = new Map(regionList.map((region) => [region.id, region]))
      const heads = [
        'region',
        'province',
        'activity',
        'targetGroup',
        'start',
        'end',
        'state',
        'theme',
        'partners',
      ] as const
      const columns = heads.map((head) => ({
        header: t[head],
        kind: head === 'start' || head === 'end' ? ('date' as const) : ('text' as const),
      }))
      const table = rows.map((activity) => [
        regions.get(activity.regionId)?.name ?? null,
        regions.get(activity.regionId)?.province ?? null,
        activity.title,
        activity.targetGroup,
        activity.startsOn,
        activity.endsOn,
        planMessages(locale).states[stateIn(activity, today)].toLowerCase(),
        activity.themes.map((theme) => detailText(locale, 'theme', theme)).join('; '),
        activity.partners.join('; '),
      ])
      const content =
        format === 'csv'
          ? writeCsv({ columns, rows: table }, { separator: ';' })
          : await writeXlsx([{ name: t.title, columns, rows: table }])
      const mediaType =
        format === 'csv'
          ? 'text/csv; charset=utf-8'
          : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      return file(content, mediaType, `${t.file}.${format}`)
    }),
  ),
]
