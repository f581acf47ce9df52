import { signedIn, type Access } from '../../../platform/http/access.ts'
import { file, get, page, redirect, type Route } from '../../../platform/http/route.ts'
import { writeCsv, writeXlsx, type Table } from '../../../platform/spreadsheet/write.ts'
import type { Locale } from '../../../platform/actor.ts'
import { keptById, municipalitiesIn } from '../keeping/queries.ts'
import { mergesInto } from '../merging/queries.ts'
import { organisationMessages } from '../messages.ts'
import { membersOfNetwork, networksWith } from '../networks/queries.ts'
import { organisationPath, registerExportPath, registerPath } from '../paths.ts'
import { mayChangeOrganisation, mayKeepRegister } from '../policy.ts'
import { entryById, type Entry } from '../queries.ts'
import { registerMessages } from './messages.ts'
import {
  changesOf,
  countsOf,
  labourMarketsIn,
  listed,
  organisationOf,
  originOf,
  provincesIn,
  type Listed,
} from './queries.ts'
import { pageWithin, rowsOnPage, totalOf } from './rules.ts'
import { registerQuery } from './schema.ts'
import { OrganisationPage } from './views/organisation-page.tsx'
import { educationText, RegisterPage } from './views/register-page.tsx'

/** More than the country has schools, so that an export is the whole of what was filtered. */
const everything = { limit: 50_000, offset: 0 }

/** Public facts of organisations: whoever works with Spoorboek may look them up. */
const viewRegister: Access<object> = { ...signedIn, name: 'viewRegister' }

interface InOrganisation {
  readonly entry: Entry
}

const inOrganisation: Access<InOrganisation> = {
  ...viewRegister,
  find: async (db, _actor, params) => {
    const entry = await entryById(db, Number(params['organisation']))
    return entry && { entry }
  },
}

export const registerRoutes: readonly Route[] = [
  get(registerPath, { access: viewRegister, query: registerQuery }, async ({ db, actor, query: asked, today }) => {
    const [counts, provinces, labourMarkets] = await Promise.all([
      countsOf(db, asked),
      provincesIn(db),
      labourMarketsIn(db),
    ])
    const query = { ...asked, pagina: pageWithin(asked.pagina, totalOf(counts, asked.soort)) }
    const span = { limit: rowsOnPage, offset: (query.pagina - 1) * rowsOnPage }
    const rows = await listed(db, query, today, span)
    return page(
      <RegisterPage {...{ query, rows, counts, provinces, labourMarkets }} mayKeep={mayKeepRegister(actor)} />,
    )
  }),
  ...(['xlsx', 'csv'] as const).map((format) =>
    get(
      registerExportPath(format),
      { access: viewRegister, query: registerQuery, limit: 30 },
      async ({ db, query, today, locale }) => {
        const name = `register.${format}`
        const table = tableOf(await listed(db, query, today, everything), locale)
        return format === 'csv'
          ? file(writeCsv(table, { separator: ';' }), 'text/csv; charset=utf-8', name)
          : file(await writeXlsx([{ name: registerMessages(locale).title, ...table }]), xlsxType, name)
      },
    ),
  ),
  get(organisationPath(':organisation'), { access: inOrganisation }, async ({ db, scope: { entry }, actor, today }) => {
    // What it was merged into has an address of its own.
    if (entry.mergedInto !== null) return redirect(organisationPath(entry.mergedInto))
    const [kept, organisation, changes, origin, members, networks, municipalities] = await Promise.all([
      keptById(db, entry.id),
      organisationOf(db, entry, today),
      changesOf(db, entry.id, 50),
      originOf(db, entry.id),
      membersOfNetwork(db, entry.id, today),
      networksWith(db, entry.id, today),
      municipalitiesIn(db),
    ])
    const may = {
      change: kept !== null && mayChangeOrganisation(actor, { kind: entry.kind, regionIds: kept.regionIds }),
      merge: mayKeepRegister(actor),
    }
    const merges = may.merge ? await mergesInto(db, entry.id) : []
    const details = kept?.details ?? null
    const network = { members, networks, today }
    return page(
      <OrganisationPage {...{ organisation, details, changes, origin, may, merges, network, municipalities }} />,
    )
  }),
]

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function tableOf(rows: readonly Listed[], locale: Locale): Table {
  const t = registerMessages(locale)
  const { kinds, province } = organisationMessages(locale)
  const heads = [
    t.name,
    t.kind,
    t.education,
    t.code,
    t.postcode,
    t.place,
    t.municipality,
    province,
    t.labourMarket,
    t.website,
    t.regions,
  ]
  return {
    columns: [...heads.map((header) => ({ header, kind: 'text' as const })), { header: t.closed, kind: 'date' }],
    rows: rows.map((row) => [
      row.name,
      kinds[row.kind],
      educationText(row.education, locale) ?? null,
      row.code,
      row.postcode,
      row.place,
      row.municipality,
      row.province,
      row.labourMarket,
      row.website,
      row.regions.map(({ name }) => name).join(', ') || null,
      row.closedOn,
    ]),
  }
}
