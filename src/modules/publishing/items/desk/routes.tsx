import { transaction } from '../../../../platform/database/database.ts'
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
import { differenceOf } from '../../../../platform/rich-text/difference.ts'
import { toPlain } from '../../../../platform/rich-text/plain.ts'
import {
  deskItemPath,
  deskPath,
  deskRulesPath,
  editItemPath,
  itemPreviewPath,
  itemVersionPath,
  itemVersionReturnPath,
  newItemPath,
} from '../../paths.ts'
import { reviewMonths } from '../../review/queries.ts'
import { readersAtDesk } from '../../usefulness/queries.ts'
import { addItem, restoreVersion } from '../commands.ts'
import { missingOf, setAuthorAlone, standingOf } from '../course/commands.ts'
import { authorAlone } from '../course/queries.ts'
import { originOf } from '../../intake/queries.ts'
import { aroundOf, drawItem, htmlOf, onTheDesk } from '../drawing/public.ts'
import { kindRules } from '../kinds/rules.ts'
import { ourItem, linksIn } from '../links/rules.ts'
import { itemMessages } from '../messages.ts'
import { choicesFor, offersOf } from '../offers/queries.ts'
import { mayPublish } from '../policy.ts'
import type { Item } from '../queries.ts'
import { readabilityOf } from '../readability/rules.ts'
import { stepsFor, waitsForSecond } from '../rules.ts'
import { deskQuery, newItemForm, previewQuery, ruleForm } from '../schema.ts'
import { fieldsChanged } from '../versions/public.ts'
import { deskMessages } from './messages.ts'
import {
  atEachSite,
  publishItems,
  readerOf,
  timeZoneOf,
  writeItem,
  writeItems,
  writeVersion,
  type InItem,
} from './public.ts'
import { brokenLinks, deskItems, missingItems, ownersOf, remarksOf, versionsOf } from './queries.ts'
import { DeskPage } from './views/desk-page.tsx'
import { ItemDeskPage } from './views/item-desk-page.tsx'
import { NewPage } from './views/new-page.tsx'
import { PreviewPage } from './views/preview-page.tsx'
import { VersionPage } from './views/version-page.tsx'

type ItemAsk = Pick<Ask<InItem>, 'db' | 'scope' | 'actor' | 'locale' | 'today' | 'baseUrl'>

/** The page of one item; after a form that will not do, with what was typed. */
export async function itemDeskPage(ask: ItemAsk, typed: Typed = {}, errors: readonly FieldError[] = []) {
  const { db, scope, actor, locale, today } = ask
  const { item } = scope
  const reader = readerOf(actor, scope)
  const mayOffer = reader.mayPublish && item.publicNumber !== null
  const [alone, versions, remarks, owners, links, offers, choices, message] = await Promise.all([
    authorAlone(db, scope.siteId),
    versionsOf(db, item.id),
    remarksOf(db, item.id),
    ownersOf(db, scope.siteId, today),
    badLinks(ask),
    offersOf(db, item.id),
    mayOffer ? choicesFor(db, scope.siteId, today) : null,
    originOf(db, item.id),
  ])
  const picture = onTheDesk(scope, item)
  const around = await aroundOf(db, item, scope.slug, today)
  const standing = standingOf(item)
  const readers = await readersAtDesk(db, item.id)
  return (
    <ItemDeskPage
      scope={scope}
      drawn={drawItem(item, locale, picture, false, around)}
      steps={stepsFor(standing, reader, alone)}
      needsSecond={waitsForSecond(standing, reader, alone)}
      missing={missingOf(item)}
      readability={readabilityOf(wordsOf(item), item.language)}
      links={links}
      versions={versions}
      remarks={remarks}
      owners={owners}
      mayKeep={reader.mayPublish || item.publicNumber === null}
      offering={{ offers, choices }}
      origin={message && { message, mayAnswer: reader.mayPublish }}
      readers={readers}
      today={today}
      pictureSrc={item.version.picture && picture(item.version.picture.file).src}
      timeZone={timeZoneOf(scope)}
      typed={typed}
      errors={errors}
    />
  )
}

const wordsOf = ({ kind, version }: Item): string =>
  [
    version.lead,
    toPlain(version.body),
    ...kindRules[kind].fields.map(({ name, form }) => (form === 'text' ? (version.fields[name] ?? '') : '')),
  ].join('\n')

/** Links to our own items are looked up now; outside ones were looked at by a job after publishing. */
async function badLinks({ db, scope: { item }, baseUrl }: ItemAsk) {
  const ours = linksIn(item.version.body, item.version.fields).flatMap((address) => ourItem(address, baseUrl) ?? [])
  const [missing, broken] = await Promise.all([missingItems(db, ours), brokenLinks(db, item.id)])
  return [...missing.map((address) => ({ address, status: null })), ...broken]
}

const listRoutes = atEachSite((slug) => [
  get(deskPath(slug), { access: writeItems, query: deskQuery }, async ({ db, scope, actor, query, today }) => {
    const lateOn = query.nakijken ? today : null
    const filter = { kind: query.soort, state: query.stand, words: query.zoek, lateOn }
    const [rows, alone, months] = await Promise.all([
      deskItems(db, scope.siteId, filter),
      authorAlone(db, scope.siteId),
      reviewMonths(db, scope.siteId),
    ])
    return page(
      <DeskPage
        desk={scope}
        rows={rows}
        filter={filter}
        today={today}
        timeZone={timeZoneOf(scope)}
        alone={alone}
        reviewMonths={months}
        mayPublish={mayPublish(actor, scope.of)}
      />,
    )
  }),
  get(newItemPath(slug), { access: writeItems }, async ({ scope }) =>
    page(<NewPage desk={scope} typed={{}} errors={[]} />),
  ),
  post(
    newItemPath(slug),
    { access: writeItems, form: (locale) => newItemForm(itemMessages(locale).complaints) },
    async ({ db, scope, actor, form, locale, today }) => {
      if (!form.ok) return redrawn(<NewPage desk={scope} typed={form.typed} errors={form.errors} />)
      const id = await transaction(db, (tx) => addItem(tx, personOf(actor), scope.siteId, { ...form.value, today }))
      return redirect(editItemPath(scope.slug, id), itemMessages(locale).begun)
    },
  ),
  post(deskRulesPath(slug), { access: publishItems, form: ruleForm }, async ({ db, scope, actor, form, locale }) => {
    const alone = form.ok && form.value.alone === 'yes'
    await transaction(db, (tx) => setAuthorAlone(tx, personOf(actor), scope.siteId, alone))
    return redirect(deskPath(scope.slug), itemMessages(locale).ruleSaved)
  }),
])

const itemRoutes = atEachSite((slug) => [
  get(deskItemPath(slug, ':item'), { access: writeItem }, async (ask) => page(await itemDeskPage(ask))),
  get(itemPreviewPath(slug, ':item'), { access: writeItem, query: previewQuery }, async (ask) => {
    const { db, scope, query, locale, today } = ask
    const around = await aroundOf(db, scope.item, scope.slug, today)
    return page(
      <PreviewPage
        scope={scope}
        drawn={drawItem(scope.item, locale, onTheDesk(scope, scope.item), false, around)}
        phone={query.op === 'telefoon'}
        today={today}
        timeZone={timeZoneOf(scope)}
      />,
    )
  }),
])

const versionRoutes = atEachSite((slug) => [
  get(itemVersionPath(slug, ':item', ':itemVersion'), { access: writeVersion }, async ({ scope, locale }) => {
    const { item, old } = scope
    return page(
      <VersionPage
        scope={scope}
        old={old}
        html={htmlOf(old.version.body, locale, onTheDesk(scope, item))}
        difference={differenceOf(old.version.body, item.version.body)}
        fields={fieldsChanged(item.kind, old.version, item.version, locale)}
        timeZone={timeZoneOf(scope)}
      />,
    )
  }),
  post(itemVersionReturnPath(slug, ':item', ':itemVersion'), { access: writeVersion }, async (ask) => {
    const { db, scope, actor, locale } = ask
    await transaction(db, (tx) => restoreVersion(tx, personOf(actor), scope.item.id, scope.old))
    return redirect(deskItemPath(scope.slug, scope.item.id), deskMessages(locale).restored)
  }),
])

export const deskRoutes: readonly Route[] = [...listRoutes, ...itemRoutes, ...versionRoutes]
