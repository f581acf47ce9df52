import { file, get, page, type Route } from '../../../platform/http/route.ts'
import { writeCsv } from '../../../platform/spreadsheet/write.ts'
import { homePath, regionSitePath } from '../../organisations/paths.ts'
import { keepSite } from '../sites/queries.ts'
import { visitMessages } from './messages.ts'
import { visitsFilePath, visitsPath } from './paths.ts'
import { visitsOf } from './queries.ts'
import { daysOf } from './rules.ts'
import { spanQuery } from './schema.ts'
import { VisitsPage } from './views/visits-page.tsx'

const mostOfEach = 10

const routesOf = (pattern: string | null): readonly Route[] => [
  get(visitsPath(pattern), { access: keepSite(pattern), query: spanQuery }, async ({ db, scope, query, today }) => {
    const days = daysOf(query.dagen, today)
    const slug = scope.place?.slug ?? null
    return page(
      <VisitsPage
        place={slug}
        site={slug === null ? homePath : regionSitePath(slug)}
        span={query.dagen}
        {...days}
        figures={await visitsOf(db, scope.place, days, mostOfEach)}
      />,
    )
  }),
  get(visitsFilePath(pattern), { access: keepSite(pattern), query: spanQuery }, async (ask) => {
    const { db, scope, query, today, locale } = ask
    const t = visitMessages(locale)
    const days = daysOf(query.dagen, today)
    const figures = await visitsOf(db, scope.place, days, null)
    const sums = figures.days.flatMap(({ day, ...of }) =>
      (['visits', 'pages', 'seconds'] as const).map((what) => [day, t.sums[what], '', of[what]]),
    )
    const names = figures.names.map(({ kind, name, count }) => [null, t.names[kind], name, count])
    const columns = [
      { header: t.columns.day, kind: 'date' },
      { header: t.columns.what, kind: 'text' },
      { header: t.columns.name, kind: 'text' },
      { header: t.columns.count, kind: 'number' },
    ] as const
    const name = [t.fileName, scope.place?.slug, days.from, days.until].filter(Boolean).join('-')
    return file(
      writeCsv({ columns, rows: [...sums, ...names] }, { separator: locale === 'nl' ? ';' : ',' }),
      'text/csv; charset=utf-8',
      `${name}.csv`,
    )
  }),
]

export const visitRoutes: readonly Route[] = [':region', null].flatMap(routesOf)
