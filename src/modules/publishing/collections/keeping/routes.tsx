import { transaction } from '../../../../platform/database/database.ts'
import { second } from '../../../../platform/editing/editing.ts'
import { NotFound } from '../../../../platform/errors.ts'
import {
  get,
  page,
  personOf,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Route,
  type Typed,
} from '../../../../platform/http/route.ts'
import { atEachSite, timeZoneOf, writeItems } from '../../items/desk/public.ts'
import { mayPublish } from '../../items/policy.ts'
import {
  addCollection,
  addToCollection,
  changeCollection,
  changeEntry,
  dropCollection,
  moveEntry,
  removeEntry,
  showCollection,
} from '../commands.ts'
import { collectionMessages } from '../messages.ts'
import {
  collectionChangePath,
  collectionItemMovePath,
  collectionItemPath,
  collectionItemRemovalPath,
  collectionItemsPath,
  collectionPublicationPath,
  collectionRemovalPath,
  keepCollectionPath,
  keepCollectionsPath,
  newCollectionPath,
} from '../paths.ts'
import { collectionsOf, entriesOf, keptCollection, type Collection } from '../queries.ts'
import { mostItems } from '../rules.ts'
import {
  addForm,
  collectionForm,
  entryForm,
  keepQuery,
  moveForm,
  newCollectionForm,
  publicationForm,
} from '../schema.ts'
import { keepingMessages } from './messages.ts'
import { changeEntryOf, changeIt, mayChangeNow, seeCollection, showIt, type InCollection } from './public.ts'
import { itemsToAdd } from './queries.ts'
import { EntryPage } from './views/entry-page.tsx'
import { KeepPage } from './views/keep-page.tsx'
import { CollectionsPage, NewCollectionPage } from './views/list-page.tsx'

/** The form as it is kept. */
const typedOf = (collection: Collection): Record<string, string> => ({
  title: collection.title,
  lead: collection.lead,
  form: collection.form,
  language: collection.language,
  parts: collection.parts.join('\n'),
  picture: String(collection.pictureItem ?? ''),
})

interface Given {
  readonly typed?: Typed
  readonly errors?: readonly FieldError[]
  readonly words?: string
  readonly refused?: string
}

type KeepAsk = Pick<Ask<InCollection>, 'db' | 'scope' | 'actor'>

async function keepPage({ db, scope, actor }: KeepAsk, given: Given = {}) {
  const { collection } = scope
  const words = given.words ?? ''
  const may = mayChangeNow(actor, scope)
  const [entries, found] = await Promise.all([
    entriesOf(db, collection.id),
    may ? itemsToAdd(db, words, collection.id) : [],
  ])
  const kept = typedOf(collection)
  return (
    <KeepPage
      scope={scope}
      entries={entries}
      found={found}
      words={words}
      typed={given.typed ?? { ...kept, version: String(collection.version), seen: JSON.stringify(kept) }}
      errors={given.errors ?? []}
      refused={given.refused}
      mayChange={may}
      mayShow={mayPublish(actor, scope.of)}
      timeZone={timeZoneOf(scope)}
    />
  )
}

const listRoutes = atEachSite((slug) => [
  get(keepCollectionsPath(slug), { access: writeItems }, async ({ db, scope }) => {
    const collections = await collectionsOf(db, { site: scope.siteId, isPublic: false })
    return page(<CollectionsPage desk={scope} collections={collections} timeZone={timeZoneOf(scope)} />)
  }),
  get(newCollectionPath(slug), { access: writeItems }, async ({ scope }) =>
    page(<NewCollectionPage desk={scope} typed={{}} errors={[]} />),
  ),
  post(
    newCollectionPath(slug),
    { access: writeItems, form: (locale) => newCollectionForm(keepingMessages(locale).complaints) },
    async ({ db, scope, actor, form, locale }) => {
      if (!form.ok) return redrawn(<NewCollectionPage desk={scope} typed={form.typed} errors={form.errors} />)
      const { value } = form
      // The circles of the toolkit of teachers are what most will want: they stand there to be changed.
      const parts = value.form === 'circles' ? collectionMessages(value.language).circles : []
      const id = await transaction(db, (tx) => addCollection(tx, personOf(actor), scope.siteId, { ...value, parts }))
      return redirect(keepCollectionPath(scope.slug, id), keepingMessages(locale).begun)
    },
  ),
])

const collectionRoutes = atEachSite((slug) => [
  get(keepCollectionPath(slug, ':collection'), { access: seeCollection, query: keepQuery }, async (ask) =>
    page(await keepPage(ask, { words: ask.query.zoek })),
  ),
  post(
    collectionChangePath(slug, ':collection'),
    { access: changeIt, form: (locale) => collectionForm(keepingMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      const t = keepingMessages(locale)
      if (!form.ok) return redrawn(await keepPage(ask, form))
      const { id } = scope.collection
      const done = await transaction(db, (tx) => changeCollection(tx, personOf(actor), id, form.value))
      if (done.ok) return redirect(keepCollectionPath(scope.slug, id), t.saved)
      const now = await keptCollection(db, scope.siteId, id)
      if (!now) throw new NotFound()
      const kept = typedOf(now)
      const { typed, errors } = second(form.typed, kept, t.both)
      const again = { ...typed, version: String(now.version), seen: JSON.stringify(kept) }
      return redrawn(await keepPage(ask, { typed: again, errors, refused: t.changedMeanwhile }))
    },
  ),
  post(collectionItemsPath(slug, ':collection'), { access: changeIt, form: () => addForm }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const t = keepingMessages(locale)
    const { id } = scope.collection
    const item = form.ok ? form.value.item : 0
    const done = await transaction(db, (tx) => addToCollection(tx, personOf(actor), id, item))
    if (done.ok) return redirect(`${keepCollectionPath(scope.slug, id)}#inhoud`, t.added)
    return redrawn(await keepPage(ask, { refused: done.reason === 'full' ? t.full(mostItems) : t.gone }))
  }),
  post(collectionPublicationPath(slug, ':collection'), { access: showIt, form: publicationForm }, async (ask) => {
    const { db, scope, actor, form, locale, clock } = ask
    const t = keepingMessages(locale)
    const { id } = scope.collection
    const show = form.ok && form.value.show === 'yes'
    const done = await transaction(db, (tx) => showCollection(tx, personOf(actor), id, show, clock.now()))
    if (!done.ok) return redrawn(await keepPage(ask, { refused: t.empty }))
    return redirect(keepCollectionPath(scope.slug, id), show ? t.published : t.withdrawn)
  }),
  post(collectionRemovalPath(slug, ':collection'), { access: changeIt }, async (ask) => {
    const { db, scope, actor, locale } = ask
    const t = keepingMessages(locale)
    const done = await transaction(db, (tx) => dropCollection(tx, personOf(actor), scope.collection.id))
    if (!done.ok) return redrawn(await keepPage(ask, { refused: t.dropFirst }))
    return redirect(keepCollectionsPath(scope.slug), t.dropped)
  }),
])

const entryRoutes = atEachSite((slug) => [
  get(collectionItemPath(slug, ':collection', ':collectionItem'), { access: changeEntryOf }, async ({ scope }) => {
    const { note, minutes, parts } = scope.entry
    const typed = { note, minutes: String(minutes ?? ''), parts: parts.join('\n') }
    return page(<EntryPage scope={scope} typed={typed} errors={[]} />)
  }),
  post(
    collectionItemPath(slug, ':collection', ':collectionItem'),
    { access: changeEntryOf, form: (locale) => entryForm(keepingMessages(locale).complaints) },
    async ({ db, scope, actor, form, locale }) => {
      if (!form.ok) return redrawn(<EntryPage scope={scope} typed={form.typed} errors={form.errors} />)
      const { collection, entry } = scope
      await transaction(db, (tx) => changeEntry(tx, personOf(actor), collection.id, entry.item, form.value))
      return redirect(`${keepCollectionPath(scope.slug, collection.id)}#inhoud`, keepingMessages(locale).entrySaved)
    },
  ),
  post(
    collectionItemMovePath(slug, ':collection', ':collectionItem'),
    { access: changeEntryOf, form: moveForm },
    async ({ db, scope, actor, form, locale }) => {
      const { collection, entry } = scope
      const to = form.ok ? form.value.to : 'up'
      await transaction(db, (tx) => moveEntry(tx, personOf(actor), collection.id, entry.item, to))
      return redirect(`${keepCollectionPath(scope.slug, collection.id)}#inhoud`, keepingMessages(locale).moved)
    },
  ),
  post(
    collectionItemRemovalPath(slug, ':collection', ':collectionItem'),
    { access: changeIt },
    async ({ db, scope, actor, params, locale }) => {
      const item = Number(params['collectionItem'])
      if (!Number.isSafeInteger(item)) throw new NotFound()
      await transaction(db, (tx) => removeEntry(tx, personOf(actor), scope.collection.id, item))
      const back = `${keepCollectionPath(scope.slug, scope.collection.id)}#inhoud`
      return redirect(back, keepingMessages(locale).removed)
    },
  ),
])

export const keepingRoutes: readonly Route[] = [...listRoutes, ...collectionRoutes, ...entryRoutes]
