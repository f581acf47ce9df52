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
import { textRefusals } from '../../../../platform/rich-text/refusal-texts.ts'
import { readSheet } from '../blocks/public.ts'
import { filled, legalFields } from '../blocks/rules.ts'
import { fillIn } from '../commands.ts'
import { canonicalOf, homeOf } from '../frame/rules.ts'
import { siteMessages } from '../messages.ts'
import { legalPath, siteLegalPath, sitePath } from '../paths.ts'
import { keepSite, onHostSite, onSiteOfRegion, workedOn, type KeepingSite } from '../queries.ts'
import { legalPages, type LegalPage as Page } from '../rules.ts'
import { SheetPage } from '../views/sheet-page.tsx'
import { legalMessages } from './messages.ts'
import { LegalPage } from './views/legal-page.tsx'

const reads = ['regions', 'sites', 'site_versions']

const publicRoutes: readonly Route[] = [':region', null].flatMap((pattern) =>
  legalPages.map((of) =>
    get(
      legalPath(pattern, of),
      { access: pattern === null ? onHostSite : onSiteOfRegion, reads },
      async ({ scope: { site }, baseUrl }) => {
        return page(<LegalPage site={site} of={of} address={canonicalOf(site, baseUrl, homeOf(site))} />)
      },
    ),
  ),
)

type LegalAsk = Pick<Ask<KeepingSite>, 'db' | 'scope' | 'params' | 'locale'>

function pageIn(params: Readonly<Record<string, string>>): Page {
  const found = legalPages.find((each) => each === params['legalPage'])
  if (!found) throw new NotFound()
  return found
}

async function shownSheet({ db, scope, params }: LegalAsk): Promise<Typed> {
  const of = pageIn(params)
  const sheet = (await workedOn(db, scope.place)).draft.legal[of]
  const fields = filled(legalFields[of], sheet.fields)
  return { ...fields, version: String(sheet.version), seen: JSON.stringify(fields) }
}

async function sheetPage(
  ask: LegalAsk,
  given: { typed?: Typed; errors?: readonly FieldError[]; refused?: string } = {},
) {
  const of = pageIn(ask.params)
  const t = legalMessages(ask.locale)
  const place = ask.scope.place?.slug ?? null
  return (
    <SheetPage
      place={place}
      title={t.titles[of]}
      lead={t.editLead}
      action={siteLegalPath(place, of)}
      specs={legalFields[of]}
      typed={given.typed ?? (await shownSheet(ask))}
      errors={given.errors ?? []}
      refused={given.refused}
    />
  )
}

const keepingRoutes = (pattern: string | null): readonly Route[] => [
  get(siteLegalPath(pattern, ':legalPage'), { access: keepSite(pattern) }, async (ask) => page(await sheetPage(ask))),
  post(siteLegalPath(pattern, ':legalPage'), { access: keepSite(pattern) }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const t = siteMessages(locale)
    const of = pageIn(ask.params)
    const { typed } = form
    const { fields, errors } = readSheet(legalFields[of], typed, t.complaints, textRefusals(locale))
    if (errors.length > 0) return redrawn(await sheetPage(ask, { typed, errors }))
    const given = { fields, version: Number(typed['version']) }
    const done = await transaction(db, (tx) => fillIn(tx, personOf(actor), scope.place, { legal: of }, given))
    if (done.ok) return redirect(sitePath(scope.place?.slug ?? null), t.saved)
    const { version = '', seen = '', ...now } = await shownSheet(ask)
    const { typed: merged, errors: both } = second({ ...typed, ...fields }, now, () => t.meanwhile)
    return redrawn(await sheetPage(ask, { typed: { ...merged, version, seen }, errors: both, refused: t.meanwhile }))
  }),
]

export const legalRoutes: readonly Route[] = [...publicRoutes, ...[':region', null].flatMap(keepingRoutes)]
