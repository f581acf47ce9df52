import { transaction } from '../../../../platform/database/database.ts'
import { meanwhile } from '../../../../platform/editing/editing.ts'
import { NotFound } from '../../../../platform/errors.ts'
import {
  get,
  json,
  page,
  personOf,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Route,
} from '../../../../platform/http/route.ts'
import { differenceOf } from '../../../../platform/rich-text/difference.ts'
import { mergedText } from '../../../../platform/rich-text/merge.ts'
import { toNotation } from '../../../../platform/rich-text/to-notation.ts'
import { deskItemPath, editItemPath, itemChangePath, itemDraftPath, itemDraftRemovalPath } from '../../paths.ts'
import { dropDraft, keepDraft, saveItem, type Content } from '../commands.ts'
import { atEachSite, timeZoneOf, writeItem, type InItem } from '../desk/public.ts'
import { draftOf, organisationsNamed } from '../desk/queries.ts'
import { itemMessages } from '../messages.ts'
import { deskItem, itemAt } from '../queries.ts'
import { namesIn, readForm, shownAgain, typedOf, type Typed } from './public.ts'
import { EditPage, type EditPageProps } from './views/edit-page.tsx'

type FormAsk = Pick<Ask<InItem, never, unknown>, 'db' | 'scope' | 'form' | 'locale'>

function editPage(scope: InItem, given: Partial<EditPageProps> = {}) {
  const { item } = scope
  return (
    <EditPage
      scope={scope}
      typed={given.typed ?? typedOf(item.kind, item.version)}
      number={given.number ?? item.version.number}
      draftOf={given.draftOf ?? null}
      meanwhile={given.meanwhile ?? null}
      errors={given.errors ?? []}
      timeZone={timeZoneOf(scope)}
    />
  )
}

async function sent({ db, scope, form: { typed }, locale }: FormAsk) {
  const found = await organisationsNamed(db, namesIn(typed))
  return readForm(scope.item.kind, typed, found, locale)
}

const numberIn = (typed: Typed): number => Number(typed['number']) || 0

/** Somebody else saved first: what only they changed is taken over, texts are put together where both fit. */
async function seenMeanwhile(ask: FormAsk, content: Content) {
  const { db, scope, form, locale } = ask
  const number = numberIn(form.typed)
  const [now, base] = [await deskItem(db, scope.siteId, scope.item.id), await itemAt(db, scope.item.id, number)]
  if (!now || !base) throw new NotFound()
  const { kind } = now
  const [seen, theirs] = [typedOf(kind, base.version), typedOf(kind, now.version)]
  const mine = typedOf(kind, { ...base.version, ...content, organisations: [] })
  const typed = { ...mine, organisations: form.typed['organisations'] ?? '' }
  const { typed: together, both } = meanwhile(seen, typed, theirs)
  const merged = mergedText(base.version.body, content.body, now.version.body)
  const body = merged ?? content.body
  const t = itemMessages(locale)
  const fields = both.filter((field) => !field.startsWith('body'))
  const errors: FieldError[] = [
    ...fields.map((field) => ({ field, text: t.both(theirs[field] || t.empty) })),
    ...(merged ? [] : [{ field: 'body', text: t.bothText }]),
  ]
  return editPage(
    { ...scope, item: now },
    {
      typed: { ...together, body: toNotation(body), bodyDoc: JSON.stringify(body) },
      number: now.version.number,
      meanwhile: {
        by: now.version.savedBy?.name ?? '',
        difference: differenceOf(base.version.body, now.version.body),
      },
      errors,
    },
  )
}

export const formRoutes: readonly Route[] = atEachSite((slug) => [
  get(editItemPath(slug, ':item'), { access: writeItem }, async ({ db, scope, actor }) => {
    const draft = await draftOf(db, scope.item.id, personOf(actor).id)
    if (!draft) return page(editPage(scope))
    return page(editPage(scope, { typed: draft.typed, number: numberIn(draft.typed), draftOf: draft.savedAt }))
  }),
  post(itemChangePath(slug, ':item'), { access: writeItem }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const read = await sent(ask)
    const number = numberIn(form.typed)
    const { item } = scope
    const typed = shownAgain(item.kind, form.typed)
    if (!read.ok) return redrawn(editPage(scope, { typed, number, errors: read.errors }))
    const done = await transaction(db, (tx) => saveItem(tx, personOf(actor), item.id, read.content, number))
    if (!done.ok) return redrawn(await seenMeanwhile(ask, read.content))
    return redirect(deskItemPath(scope.slug, item.id), itemMessages(locale).saved)
  }),
  // While somebody types; what cannot be read yet is kept as it was typed.
  post(itemDraftPath(slug, ':item'), { access: writeItem, limit: 240 }, async ({ db, scope, actor, form, clock }) => {
    const typed = shownAgain(scope.item.kind, form.typed)
    await transaction(db, (tx) => keepDraft(tx, personOf(actor), scope.item.id, typed))
    const options = { hour: '2-digit', minute: '2-digit', timeZone: timeZoneOf(scope) } as const
    return json({ time: new Intl.DateTimeFormat('nl-NL', options).format(clock.now()) })
  }),
  post(itemDraftRemovalPath(slug, ':item'), { access: writeItem }, async ({ db, scope, actor, locale }) => {
    await transaction(db, (tx) => dropDraft(tx, personOf(actor), scope.item.id))
    return redirect(editItemPath(scope.slug, scope.item.id), itemMessages(locale).dropped)
  }),
])
