import type { Access } from '../../../../platform/http/access.ts'
import { transaction } from '../../../../platform/database/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { get, page, personOf, post, redirect, redrawn, type Route } from '../../../../platform/http/route.ts'
import type { Actor, Locale } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { mayPublish } from '../../items/policy.ts'
import { visitsOf } from '../../visits/queries.ts'
import { daysOf } from '../../visits/rules.ts'
import { synonymPath, synonymRemovalPath, synonymsPath } from '../paths.ts'
import { keepSynonyms, removeSynonyms, textOf, type Kept } from './commands.ts'
import { synonymMessages } from './messages.ts'
import { allSynonyms, type Synonyms } from './queries.ts'
import { suggestedWord, synonymsForm } from './schema.ts'
import { SynonymPage, SynonymsPage } from './views/synonyms-page.tsx'

const mayKeep = (actor: Actor): boolean => mayPublish(actor, null)
const keepWords: Access<object> = { name: 'keepSearchWords', needsPerson: true, find: async () => ({}), may: mayKeep }
const onSynonyms: Access<{ readonly synonyms: Synonyms }> = {
  name: 'keepSearchWords',
  needsPerson: true,
  find: async (db, actor, params) => {
    if (!mayKeep(actor)) return null
    const synonyms = (await allSynonyms(db)).find(({ id }) => String(id) === params['synonyms'])
    return synonyms ? { synonyms } : null
  },
  may: mayKeep,
}

const mostInVain = 12
const form = (locale: Locale) => synonymsForm(synonymMessages(locale))

async function pageOf(db: Database, today: IsoDate) {
  const [synonyms, { names }] = await Promise.all([allSynonyms(db), visitsOf(db, null, daysOf(30, today), mostInVain)])
  return { synonyms, vain: names.filter(({ kind }) => kind === 'nothing') }
}

function refusalOf(kept: Kept & { ok: false }, locale: Locale) {
  const t = synonymMessages(locale)
  return [{ field: 'words', text: kept.reason === 'known' ? t.known(kept.word, kept.row) : t.changed(kept.row) }]
}

export const synonymRoutes: readonly Route[] = [
  get(synonymsPath, { access: keepWords, query: suggestedWord }, async ({ db, query, today }) =>
    page(<SynonymsPage {...await pageOf(db, today)} typed={query.woord && `${query.woord}, `} />),
  ),
  post(synonymsPath, { access: keepWords, form }, async (ask) => {
    const { db, actor, form: sent, locale, today } = ask
    const typed = sent.typed['words'] ?? ''
    if (!sent.ok) return redrawn(<SynonymsPage {...await pageOf(db, today)} typed={typed} errors={sent.errors} />)
    const keeping = { ...sent.value, id: null }
    const kept = await transaction(db, (tx) => keepSynonyms(tx, personOf(actor), keeping))
    if (kept.ok) return redirect(synonymsPath, synonymMessages(locale).kept)
    return redrawn(<SynonymsPage {...await pageOf(db, today)} typed={typed} errors={refusalOf(kept, locale)} />)
  }),
  get(synonymPath(':synonyms'), { access: onSynonyms }, async ({ scope: { synonyms } }) => {
    const words = textOf(synonyms.words)
    return page(<SynonymPage synonyms={synonyms} seen={words} typed={words} />)
  }),
  post(synonymPath(':synonyms'), { access: onSynonyms, form }, async (ask) => {
    const { db, actor, form: sent, locale, scope } = ask
    const { synonyms } = scope
    const typed = sent.typed['words'] ?? ''
    const seen = sent.typed['seen'] ?? ''
    if (!sent.ok) return redrawn(<SynonymPage synonyms={synonyms} seen={seen} typed={typed} errors={sent.errors} />)
    const keeping = { ...sent.value, id: synonyms.id }
    const kept = await transaction(db, (tx) => keepSynonyms(tx, personOf(actor), keeping))
    if (kept.ok) return redirect(synonymsPath, synonymMessages(locale).kept)
    // Who was told what the other wrote may still want their own.
    const now = kept.reason === 'changed' ? kept.row : seen
    return redrawn(<SynonymPage synonyms={synonyms} seen={now} typed={typed} errors={refusalOf(kept, locale)} />)
  }),
  post(synonymRemovalPath(':synonyms'), { access: keepWords }, async ({ db, actor, params, locale }) => {
    const id = Number(params['synonyms'])
    if (!Number.isSafeInteger(id)) throw new NotFound()
    await transaction(db, (tx) => removeSynonyms(tx, personOf(actor), id))
    return redirect(synonymsPath, synonymMessages(locale).removed)
  }),
]
