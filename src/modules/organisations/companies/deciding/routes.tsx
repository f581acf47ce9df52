// What a person decides of rows before they are taken over.
import { transaction } from '../../../../platform/database/database.ts'
import type { Access } from '../../../../platform/http/access.ts'
import { post, redirect, type Ask, type Route } from '../../../../platform/http/route.ts'
import { keptBook } from '../../../../platform/spreadsheet/kept.ts'
import { companyDecisionsPath, companyImportPath, companyValuesPath } from '../../paths.ts'
import { slugOf, type InImport } from '../access/public.ts'
import { decideRows, preferFile } from '../commands.ts'
import type { Difference, Doubtful } from '../difference/rules.ts'
import { companyPageMessages } from '../page/messages.ts'
import { differenceWith } from '../queries.ts'
import { readCompanies } from '../rows/rules.ts'
import { decisionsForm, valuesForm } from '../schema.ts'

/** The difference of an import that can still be decided about; null when it cannot. */
async function openDifference({
  db,
  scope,
  settings,
  today,
}: Pick<Ask<InImport>, 'db' | 'scope' | 'settings' | 'today'>): Promise<Difference | null> {
  const { region, given } = scope
  if (given.appliedAt) return null
  const reading = readCompanies(await keptBook(settings.filesDirectory, given), given.mapping)
  return reading.ok ? differenceWith(db, region, reading, given, today) : null
}

/** What the form says of each doubtful row; what is not offered there does not count. */
function decisionsIn(
  found: Difference,
  { rows, all }: { rows: ReadonlyMap<number, string>; all: 'eerste' | 'nieuw' | 'wis' | null },
): Map<number, Doubtful['chosen']> {
  return new Map(
    found.doubtful.map(({ row, likely, chosen }): [number, Doubtful['chosen']] => {
      const typed = rows.get(row.row)
      const picked = typed === 'nieuw' ? 'new' : (likely.find((id) => String(id) === typed) ?? chosen)
      if (all === 'wis') return [row.row, null]
      return [row.row, picked ?? (all === 'eerste' ? (likely[0] ?? null) : all === 'nieuw' ? 'new' : null)]
    }),
  )
}

/** @param slug of the region, or its parameter; null: of the nation. */
export function decidingRoutes(slug: string | null, access: Access<InImport>): readonly Route[] {
  const I = ':companyImport'
  return [
    post(companyDecisionsPath(slug, I), { access, form: decisionsForm }, async (ask) => {
      const { db, scope, form, locale } = ask
      const path = companyImportPath(slugOf(scope), scope.given.id)
      const found = await openDifference(ask)
      if (!found || !form.ok) return redirect(path)
      const decided = decisionsIn(found, form.value)
      await transaction(db, (tx) => decideRows(tx, scope.given.id, decided))
      const t = companyPageMessages(locale)
      if (![...decided.values()].includes(null)) return redirect(path, t.decided)
      return redirect(`${path}?groep=misschien&pagina=${form.value.page}`, t.saved)
    }),
    post(companyValuesPath(slug, I), { access, form: valuesForm }, async (ask) => {
      const { db, scope, form, locale } = ask
      const path = companyImportPath(slugOf(scope), scope.given.id)
      const found = await openDifference(ask)
      if (!found || !form.ok) return redirect(path)
      const { rows, all, page: current } = form.value
      const takes = found.matched.flatMap(({ row, differs, takesFile }): [number, boolean][] =>
        differs.length ? [[row.row, all ? all === 'bestand' : (rows.get(row.row) ?? takesFile)]] : [],
      )
      await transaction(db, (tx) => preferFile(tx, scope.given.id, new Map(takes)))
      return redirect(`${path}?groep=bekend&pagina=${current}`, companyPageMessages(locale).saved)
    }),
  ]
}
