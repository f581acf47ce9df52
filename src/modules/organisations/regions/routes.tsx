import { transaction } from '../../../platform/database/database.ts'
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
import { formats } from '../../../platform/i18n.ts'
import { correctAccent } from '../../../ui/accent/accent.ts'
import { editRegionPath, newRegionPath, regionEntryPath, regionsRegisterPath } from '../paths.ts'
import { mayDressRegion, mayKeepRegister } from '../policy.ts'
import { keepRegion, keepRegions, viewRegion, viewRegions } from './access/public.ts'
import { addRegion, changeRegion } from './commands.ts'
import { logoRoutes } from './logo/routes.tsx'
import { regionMessages } from './messages.ts'
import { allRegions, municipalityCodes, regionEntry, regionOn, type RegionEntry } from './queries.ts'
import { regionsLike } from './rules.ts'
import { dayQuery, regionForm, regionsQuery } from './schema.ts'
import { successionRoutes } from './succession/routes.tsx'
import { RegionFormPage } from './views/region-form-page.tsx'
import { RegionPage } from './views/region-page.tsx'
import { RegionsPage } from './views/regions-page.tsx'

const empty: Typed = { accent: '#0b5a8f' }

function typedOf(region: RegionEntry, municipalities: readonly { name: string }[]): Typed {
  const f = formats('nl')
  return {
    name: region.name,
    siteName: region.siteName,
    province: region.province,
    registrationNumber: region.registrationNumber ?? '',
    currency: region.currency,
    timeZone: region.timeZone,
    language: region.languages[0] ?? 'nl',
    accent: region.accent,
    municipalities: municipalities.map(({ name }) => name).join('\n'),
    validFrom: f.date(region.validFrom),
    validUntil: region.validUntil ? f.date(region.validUntil) : '',
    version: String(region.version),
  }
}

interface Shown {
  readonly typed: Typed
  readonly errors?: readonly FieldError[]
  readonly notice?: string
}

async function formPage(
  { db, locale, today }: Pick<Ask<object>, 'db' | 'locale' | 'today'>,
  region: RegionEntry | null,
  shown: Shown,
) {
  const t = regionMessages(locale)
  const provinces = [...new Set((await allRegions(db, today)).map(({ province }) => province))].sort()
  return (
    <RegionFormPage
      title={region ? t.editTitle(region.name) : t.add}
      action={region ? editRegionPath(region.slug) : newRegionPath}
      backHref={region ? regionEntryPath(region.slug) : regionsRegisterPath}
      typed={shown.typed}
      errors={shown.errors ?? []}
      notice={shown.notice ?? null}
      isNew={!region}
      provinces={provinces}
    />
  )
}

export const regionRoutes: readonly Route[] = [
  get(regionsRegisterPath, { access: viewRegions, query: regionsQuery }, async ({ db, actor, query, today }) => {
    const all = await allRegions(db, today)
    const provinces = [...new Set(all.map(({ province }) => province))].sort()
    const shown = { regions: regionsLike(all, query, today), provinces, query }
    return page(<RegionsPage {...shown} today={today} mayKeep={mayKeepRegister(actor)} />)
  }),
  get(newRegionPath, { access: keepRegions }, async (ask) => page(await formPage(ask, null, { typed: empty }))),
  post(
    newRegionPath,
    { access: keepRegions, form: (locale) => regionForm(regionMessages(locale).complaints) },
    async (ask) => {
      const { db, actor, form, locale } = ask
      const t = regionMessages(locale)
      if (!form.ok) return redrawn(await formPage(ask, null, form))
      const { codes, unknown } = await municipalityCodes(db, form.value.municipalities)
      if (unknown.length) return redrawn(await formPage(ask, null, { ...form, errors: unknownError(unknown, t) }))
      const done = await transaction(db, (tx) => addRegion(tx, personOf(actor), form.value, codes))
      if (!done.ok)
        return redrawn(
          await formPage(ask, null, {
            ...form,
            errors: [{ field: form.value.slug ? 'slug' : 'name', text: t.slugTaken }],
          }),
        )
      return redirect(
        regionEntryPath(done.slug),
        [t.added(form.value.name), colourNote(form.value.accent, t)].join(' '),
      )
    },
  ),
  get(regionEntryPath(':entry'), { access: viewRegion, query: dayQuery }, async (ask) => {
    const { db, actor, scope, today, query } = ask
    const { entry } = scope
    // Of a region that is over, its last day is shown: after it there is nothing to see.
    const last = entry.validUntil !== null && entry.validUntil < today ? entry.validUntil : today
    const day = query.op ?? (entry.validFrom > last ? entry.validFrom : last)
    const found = await regionOn(db, entry, day)
    const may = { keep: mayKeepRegister(actor), dress: mayDressRegion(actor, entry) }
    return page(<RegionPage region={entry} found={found} day={day} today={today} may={may} />)
  }),
  get(editRegionPath(':entry'), { access: keepRegion }, async (ask) => {
    const { db, scope, today } = ask
    const { municipalities } = await regionOn(db, scope.entry, today)
    return page(await formPage(ask, scope.entry, { typed: typedOf(scope.entry, municipalities) }))
  }),
  post(
    editRegionPath(':entry'),
    { access: keepRegion, form: (locale) => regionForm(regionMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const t = regionMessages(locale)
      const { entry } = scope
      if (!form.ok) return redrawn(await formPage(ask, entry, form))
      const { codes, unknown } = await municipalityCodes(db, form.value.municipalities)
      if (unknown.length) return redrawn(await formPage(ask, entry, { ...form, errors: unknownError(unknown, t) }))
      const day = entry.validFrom > today ? entry.validFrom : today
      const done = await transaction(db, (tx) => changeRegion(tx, personOf(actor), entry, form.value, codes, day))
      if (done.ok)
        return redirect(
          regionEntryPath(entry.slug),
          [t.changed(form.value.name), colourNote(form.value.accent, t)].join(' '),
        )
      const [now, { municipalities }] = await Promise.all([regionEntry(db, entry.slug), regionOn(db, entry, today)])
      const typed = typedOf(now ?? entry, municipalities)
      return redrawn(await formPage(ask, entry, { typed, notice: t.changedMeanwhile }))
    },
  ),
  ...successionRoutes,
  ...logoRoutes,
]

const unknownError = (names: readonly string[], t: ReturnType<typeof regionMessages>): FieldError[] => [
  { field: 'municipalities', text: t.unknownMunicipalities(names.join(', ')) },
]

/** Said of a colour that is not the one on the screen: text in it could not be read. */
function colourNote(given: string, t: ReturnType<typeof regionMessages>): string {
  const accent = correctAccent(given)
  return accent?.corrected ? t.accentCorrected(given, accent.light) : ''
}
