import { transaction } from '../../../platform/database/database.ts'
import type { Access } from '../../../platform/http/access.ts'
import {
  get,
  page,
  personOf,
  post,
  redirect,
  redrawn,
  type Ask,
  type Route,
  type Typed,
} from '../../../platform/http/route.ts'
import { likelyDoubles, type Likely } from '../duplicates/queries.ts'
import { keptById, keptFor, municipalitiesIn, type InKept, type Kept } from '../keeping/queries.ts'
import { searchQuery } from '../membership/schema.ts'
import { comparePath, mergedPath, mergePath, mergeSearchPath, mergeUndoPath, organisationPath } from '../paths.ts'
import { mayKeepRegister } from '../policy.ts'
import { listed } from '../register/queries.ts'
import { registerQuery } from '../register/schema.ts'
import { mergeOrganisations, seenOf } from './commands.ts'
import { mergingMessages } from './messages.ts'
import { mergeById, type Merge } from './queries.ts'
import { referenceCounts } from './references/commands.ts'
import { differencesOf } from './rules.ts'
import { mergeForm } from './schema.ts'
import { undoMerge } from './undoing/commands.ts'
import { ComparePage } from './views/compare-page.tsx'
import { MergedPage } from './views/merged-page.tsx'
import { MergeSearchPage } from './views/search-page.tsx'

const O = ':organisation'
const shownAtOnce = 20

const mergeOne: Access<InKept> = {
  name: 'mergeOrganisations',
  needsPerson: true,
  find: (db, actor, params) => keptFor(db, actor, params['organisation']),
  may: mayKeepRegister,
}

interface InBoth {
  readonly stays: Kept
  readonly goes: Kept
}

const mergeBoth: Access<InBoth> = {
  name: 'mergeOrganisations',
  needsPerson: true,
  find: async (db, actor, params) => {
    const stays = await keptFor(db, actor, params['organisation'])
    const goes = await keptFor(db, actor, params['other'])
    return stays && goes && stays.kept.id !== goes.kept.id ? { stays: stays.kept, goes: goes.kept } : null
  },
  may: mayKeepRegister,
}

/** What was merged is nobody’s business but that of the keepers of the register. */
const inMerge: Access<{ readonly merge: Merge }> = {
  name: 'undoMerge',
  needsPerson: true,
  find: async (db, actor, params) => {
    const merge = mayKeepRegister(actor) ? await mergeById(db, Number(params['merge'])) : null
    return merge && { merge }
  },
  may: mayKeepRegister,
}

async function comparePage(
  { db, scope }: Pick<Ask<InBoth>, 'db' | 'scope'>,
  typed: Typed = {},
  notice: string | null = null,
) {
  const [stays, goes] = await Promise.all([keptById(db, scope.stays.id), keptById(db, scope.goes.id)])
  if (!stays || !goes) throw new Error('an organisation does not disappear')
  return (
    <ComparePage
      stays={stays}
      goes={goes}
      differences={differencesOf(stays.details, goes.details)}
      counts={await referenceCounts(db, goes.id)}
      municipalities={await municipalitiesIn(db)}
      seen={seenOf(stays, goes)}
      typed={typed}
      notice={notice}
    />
  )
}

export const mergingRoutes: readonly Route[] = [
  get(mergeSearchPath(O), { access: mergeOne, query: searchQuery }, async ({ db, scope, query: { zoek }, today }) => {
    const { id, details, mergedInto } = scope.kept
    if (mergedInto !== null) return redirect(mergeSearchPath(mergedInto))
    const span = { limit: shownAtOnce, offset: 0 }
    const rows = zoek ? await listed(db, registerQuery.parse({ zoek, stand: 'alle' }), today, span) : []
    const found = rows
      .filter((row) => row.id !== id)
      .map((row): Likely => ({ ...row, kvk: null, closed: row.closedOn !== null }))
    const likely = zoek ? [] : await likelyDoubles(db, details, id)
    return page(
      <MergeSearchPage organisation={{ id, name: details.name }} sought={zoek} found={found} likely={likely} />,
    )
  }),
  get(comparePath(O, ':other'), { access: mergeBoth }, async (ask) => {
    const { stays, goes } = ask.scope
    if (stays.mergedInto !== null || goes.mergedInto !== null)
      return redirect(organisationPath(stays.id), mergingMessages(ask.locale).alreadyMerged)
    return page(await comparePage(ask))
  }),
  post(mergePath(O, ':other'), { access: mergeBoth, form: mergeForm }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const { stays, goes } = scope
    const given = form.ok ? form.value : { seen: '', chosen: {} }
    const wanted = { stays: stays.id, goes: goes.id, ...given }
    const done = await transaction(db, (tx) => mergeOrganisations(tx, personOf(actor), wanted))
    const t = mergingMessages(locale)
    if (done.ok) return redirect(mergedPath(done.id), t.merged(goes.details.name, stays.details.name))
    if (done.reason === 'alreadyMerged') return redirect(organisationPath(stays.id), t.alreadyMerged)
    return redrawn(await comparePage(ask, form.typed, t.changedMeanwhile))
  }),
  get(mergedPath(':merge'), { access: inMerge }, async ({ scope: { merge } }) =>
    page(<MergedPage merge={merge} notice={null} />),
  ),
  post(mergeUndoPath(':merge'), { access: inMerge }, async ({ db, scope: { merge }, actor, locale }) => {
    const done = await transaction(db, (tx) => undoMerge(tx, personOf(actor), merge.id))
    const t = mergingMessages(locale)
    if (done.ok) return redirect(mergedPath(merge.id), t.undone)
    return redrawn(<MergedPage merge={merge} notice={t.undoRefused[done.reason]} />)
  }),
]
