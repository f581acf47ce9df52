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
import { inRegion, type InRegion } from '../../organisations/public.ts'
import { mayCheck, mayViewFunding } from '../policy.ts'
import { dismissWarning, restoreWarning } from './commands.ts'
import { warningMessages } from './messages.ts'
import { dismissalsPath, restorationPath, warningsPath } from './paths.ts'
import { warningsOf } from './queries.ts'
import { dismissalForm, warningsQuery, type WarningsQuery } from './schema.ts'
import { WarningsPage } from './views/warnings-page.tsx'

const R = ':region'
const check = inRegion('check', mayCheck)

async function warningsPage(
  { db, scope: { region }, actor }: Pick<Ask<InRegion>, 'db' | 'scope' | 'actor'>,
  { soort, pagina }: WarningsQuery,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const warnings = await warningsOf(db, actor, region)
  const props = { region, warnings, mayDismiss: mayCheck(actor, region), typed, errors }
  return <WarningsPage {...props} rule={soort} page={pagina} />
}

export const warningRoutes: readonly Route[] = [
  get(
    warningsPath(R),
    { access: inRegion('viewFunding', mayViewFunding), query: warningsQuery },
    async ({ query, ...ask }) => page(await warningsPage(ask, query)),
  ),
  post(
    dismissalsPath(R),
    { access: check, form: (locale) => dismissalForm(warningMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      const t = warningMessages(locale)
      const shown = warningsQuery.parse({ soort: form.typed['rule'] })
      if (!form.ok) return redrawn(await warningsPage(ask, shown, form.typed, form.errors))
      const { reason, ...pointed } = form.value
      const done = await transaction(db, (tx) => dismissWarning(tx, personOf(actor), scope.region, pointed, reason))
      return redirect(warningsPath(scope.region.slug), done.ok ? t.dismissed : t.gone)
    },
  ),
  post(restorationPath(R, ':dismissal'), { access: check }, async ({ db, scope, actor, params, locale }) => {
    const id = Number(params['dismissal'])
    await transaction(db, (tx) => restoreWarning(tx, personOf(actor), scope.region, Number.isSafeInteger(id) ? id : 0))
    return redirect(warningsPath(scope.region.slug), warningMessages(locale).restored)
  }),
]
