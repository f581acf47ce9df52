import { transaction } from '../../../platform/database/database.ts'
import { second } from '../../../platform/editing/editing.ts'
import { NotFound } from '../../../platform/errors.ts'
import { keptFile } from '../../../platform/files/send-file.ts'
import { everyone } from '../../../platform/http/access.ts'
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
} from '../../../platform/http/route.ts'
import { textRefusals } from '../../../platform/rich-text/refusal-texts.ts'
import { written } from '../../../platform/rich-text/document.ts'
import { drawnForm } from '../items/pictures/queries.ts'
import { readSheet } from './blocks/public.ts'
import { filled, settingFields } from './blocks/rules.ts'
import { blockRoutes } from './blocks/routes.tsx'
import { fillIn, publish, restoreVersion, setHost } from './commands.ts'
import { legalRoutes } from './legal/routes.tsx'
import { menuRoutes } from './menu/routes.tsx'
import { siteMessages } from './messages.ts'
import {
  siteHostPath,
  sitePath,
  sitePicturePath,
  sitePublicationPath,
  siteRestorePath,
  siteSettingsPath,
} from './paths.ts'
import { keepSite, sitePicture, workedOn, type KeepingSite } from './queries.ts'
import { hostOf } from './rules.ts'
import { publicationForm } from './schema.ts'
import { HostForm } from './views/host-form.tsx'
import { SheetPage } from './views/sheet-page.tsx'
import { SiteKeepingPage } from './views/site-page.tsx'

type SiteAsk = Pick<Ask<KeepingSite>, 'db' | 'scope' | 'locale' | 'baseUrl'>

async function keepingPage({ db, scope: { place } }: SiteAsk, refused?: string) {
  const site = await workedOn(db, place)
  const changed = site.live !== null && written(site.live) !== written(site.draft)
  return <SiteKeepingPage region={place} site={site} changed={changed} refused={refused} />
}

const serverOf = (baseUrl: string): string => new URL(baseUrl).hostname

interface GivenSettings {
  readonly typed?: Typed
  readonly errors?: readonly FieldError[]
  readonly refused?: string
  readonly host?: { readonly typed: string; readonly error: string }
}

async function shownSettings({ db, scope }: SiteAsk): Promise<Typed> {
  const { settings } = (await workedOn(db, scope.place)).draft
  const fields = filled(settingFields, settings.fields)
  return { ...fields, version: String(settings.version), seen: JSON.stringify(fields) }
}

async function settingsPage(ask: SiteAsk, given: GivenSettings = {}) {
  const { db, scope, locale, baseUrl } = ask
  const t = siteMessages(locale)
  const { host } = await workedOn(db, scope.place)
  const place = scope.place?.slug ?? null
  const typed = given.typed ?? (await shownSettings(ask))
  const wrong = given.host ? [{ field: 'host', text: given.host.error }] : []
  return (
    <SheetPage
      place={place}
      title={t.settings}
      lead={t.settingsLead}
      action={siteSettingsPath(place)}
      specs={settingFields}
      typed={typed}
      errors={[...(given.errors ?? []), ...wrong]}
      refused={given.refused}
    >
      <HostForm
        place={place}
        host={given.host?.typed ?? host ?? ''}
        server={serverOf(baseUrl)}
        error={given.host?.error}
      />
    </SheetPage>
  )
}

const settingRoutes = (pattern: string | null): readonly Route[] => [
  get(siteSettingsPath(pattern), { access: keepSite(pattern) }, async (ask) => page(await settingsPage(ask))),
  post(siteSettingsPath(pattern), { access: keepSite(pattern) }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const t = siteMessages(locale)
    const { typed } = form
    const { fields, errors } = readSheet(settingFields, typed, t.complaints, textRefusals(locale))
    if (errors.length > 0) return redrawn(await settingsPage(ask, { typed, errors }))
    const given = { fields, version: Number(typed['version']) }
    const done = await transaction(db, (tx) => fillIn(tx, personOf(actor), scope.place, { settings: true }, given))
    if (done.ok) return redirect(sitePath(scope.place?.slug ?? null), t.saved)
    const { version = '', seen = '', ...now } = await shownSettings(ask)
    const { typed: merged, errors: both } = second({ ...typed, ...fields }, now, (other) =>
      t.meanwhileBoth(other || t.nothing),
    )
    return redrawn(await settingsPage(ask, { typed: { ...merged, version, seen }, errors: both, refused: t.meanwhile }))
  }),
  post(siteHostPath(pattern), { access: keepSite(pattern) }, async (ask) => {
    const { db, scope, actor, form, locale, baseUrl } = ask
    const t = siteMessages(locale)
    const typed = (form.typed['host'] ?? '').trim()
    const host = hostOf(typed)
    const refused = (reason: keyof typeof t.hostRefused) =>
      settingsPage(ask, { host: { typed, error: t.hostRefused[reason] } })
    if (typed !== '' && host === null) return redrawn(await refused('unreadable'))
    if (host === serverOf(baseUrl)) return redrawn(await refused('ours'))
    const done = await transaction(db, (tx) => setHost(tx, personOf(actor), scope.place, host))
    if (!done.ok) return redrawn(await refused(done.reason))
    return redirect(siteSettingsPath(scope.place?.slug ?? null), host ? t.hostSaved(host) : t.hostGone)
  }),
]

const siteRoutesOf = (pattern: string | null): readonly Route[] => [
  get(sitePath(pattern), { access: keepSite(pattern) }, async (ask) => page(await keepingPage(ask))),
  post(sitePublicationPath(pattern), { access: keepSite(pattern), form: publicationForm }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const t = siteMessages(locale)
    const seen = form.ok ? form.value.seen : -1
    const done = await transaction(db, (tx) => publish(tx, personOf(actor), scope.place, seen))
    if (!done.ok) return redrawn(await keepingPage(ask, t.publishMeanwhile))
    return redirect(sitePath(scope.place?.slug ?? null), t.published)
  }),
  post(
    siteRestorePath(pattern, ':siteVersion'),
    { access: keepSite(pattern) },
    async ({ db, scope: { place }, actor, params, locale }) => {
      const number = Number(params['siteVersion'])
      if (!Number.isSafeInteger(number) || number > 1_000_000) throw new NotFound()
      await transaction(db, (tx) => restoreVersion(tx, personOf(actor), place, number))
      return redirect(sitePath(place?.slug ?? null), siteMessages(locale).restored)
    },
  ),
  ...settingRoutes(pattern),
]

export const siteRoutes: readonly Route[] = [
  ...[':region', null].flatMap(siteRoutesOf),
  ...blockRoutes,
  ...menuRoutes,
  ...legalRoutes,
  get(sitePicturePath(':sitePicture', ':form'), { access: everyone }, async ({ db, params, settings }) => {
    const whole = await sitePicture(db, params['sitePicture'] ?? '')
    if (whole === null) throw new NotFound()
    const drawn = await drawnForm(db, whole, 'whole', params['form'] ?? '')
    return {
      ...(await keptFile(db, settings.filesDirectory, drawn?.id ?? whole)),
      saveAs: null,
      // The address changes with the picture, so a browser may keep for good what was drawn.
      cache: drawn?.isAsked ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
    }
  }),
]
