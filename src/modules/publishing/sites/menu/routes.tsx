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
import { publishedItems } from '../../items/public.ts'
import { itemsPath } from '../../paths.ts'
import { addMenuEntry, arrangeMenu } from '../commands.ts'
import { frameMessages } from '../frame/messages.ts'
import { siteMessages } from '../messages.ts'
import { legalPath, siteMenuEntryPath, siteMenuPath } from '../paths.ts'
import { keepSite, workedOn, type KeepingSite } from '../queries.ts'
import { isAddress } from '../rules.ts'
import { menuForm, menuVerbForm } from '../schema.ts'
import { menuMessages } from './messages.ts'
import { MenuPage } from './views/menu-page.tsx'

type MenuAsk = Pick<Ask<KeepingSite>, 'db' | 'scope' | 'locale'>

/** Items that can be an entry: the newest, which is more than anybody chooses from. */
const itemsOffered = 100

async function menuPage(
  { db, scope: { place }, locale }: MenuAsk,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const t = frameMessages(locale)
  const slug = place?.slug ?? null
  const [{ draft }, items] = await Promise.all([
    workedOn(db, place),
    publishedItems(db, { site: place?.id ?? null, limit: itemsOffered }),
  ])
  const pages = [
    { href: itemsPath(slug), title: t.allNews },
    ...Object.entries(t.pages)
      .filter(([href]) => href !== '/' || place !== null)
      .map(([href, title]) => ({ href, title })),
    { href: legalPath(slug, 'contact'), title: t.legal.contact },
  ]
  return <MenuPage place={slug} draft={draft} items={items} pages={pages} typed={typed} errors={errors} />
}

const menuRoutesOf = (pattern: string | null): readonly Route[] => [
  get(siteMenuPath(pattern), { access: keepSite(pattern) }, async (ask) => page(await menuPage(ask))),
  post(siteMenuPath(pattern), { access: keepSite(pattern), form: menuForm }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const t = menuMessages(locale)
    const again = async (field: string, text: string) => redrawn(await menuPage(ask, form.typed, [{ field, text }]))
    if (!form.ok || (!form.value.to && !form.value.elsewhere)) return again('to', t.which)
    const { to, elsewhere, text } = form.value
    if (to && elsewhere) return again('elsewhere', t.both)
    if (!isAddress(to || elsewhere)) return again(to ? 'to' : 'elsewhere', siteMessages(locale).complaints.address)
    if (elsewhere && !text) return again('text', t.textNeeded)
    const entry = { text, to: to || elsewhere }
    const done = await transaction(db, (tx) => addMenuEntry(tx, personOf(actor), scope.place, entry))
    return done.ok ? redirect(siteMenuPath(scope.place?.slug ?? null), t.added) : again('to', t.tooMany)
  }),
  post(
    siteMenuEntryPath(pattern, ':menuEntry'),
    { access: keepSite(pattern), form: menuVerbForm },
    async ({ db, scope: { place }, actor, form, params, locale }) => {
      const t = menuMessages(locale)
      const to = form.ok ? form.value.to : 'up'
      await transaction(db, (tx) => arrangeMenu(tx, personOf(actor), place, Number(params['menuEntry']), to))
      return redirect(siteMenuPath(place?.slug ?? null), to === 'remove' ? t.removed : t.moved)
    },
  ),
]

export const menuRoutes: readonly Route[] = [':region', null].flatMap(menuRoutesOf)
