import { transaction } from '../../../platform/database/database.ts'
import { get, page, personOf, post, redirect, type Route } from '../../../platform/http/route.ts'
import { inRegion } from '../../organisations/public.ts'
import { activityTitles } from '../../plans/public.ts'
import { checkingPath, toCheckPath } from '../paths.ts'
import { mayCheck, mayViewFunding } from '../policy.ts'
import { readablePeriod } from '../evidence/accountant/queries.ts'
import { contributionsOf } from '../queries.ts'
import { checkContributions } from './commands.ts'
import { checkMessages } from './messages.ts'
import { selectionOf } from '../listing/queries.ts'
import { checkForm, checkQuery } from './schema.ts'
import { openWarnings } from '../warnings/queries.ts'
import { CheckPage } from './views/check-page.tsx'

const R = ':region'
const rowsOnPage = 50

export const checkRoutes: readonly Route[] = [
  get(toCheckPath(R), { access: inRegion('viewFunding', mayViewFunding), query: checkQuery }, async (ask) => {
    const {
      db,
      scope: { region },
      actor,
      today,
      query,
    } = ask
    const readable = await readablePeriod(db, actor, region)
    const at = { page: query.pagina, size: rowsOnPage }
    const [{ ids, count }, warnings] = await Promise.all([
      selectionOf(db, region, { stand: 'toCheck', readable }, today, at),
      openWarnings(db, actor, region),
    ])
    const contributions = ids.length ? await contributionsOf(db, region, { ids }) : []
    const titles = await activityTitles(
      db,
      contributions.map(({ activityId }) => activityId),
    )
    const props = { region, contributions, count, ...at, titles, warnings, mayCheck: mayCheck(actor, region) }
    return page(<CheckPage {...props} />)
  }),
  post(
    checkingPath(R),
    { access: inRegion('check', mayCheck), form: checkForm },
    async ({ db, scope: { region }, actor, form, locale }) => {
      const ids = form.ok ? form.value : []
      const count = await transaction(db, (tx) => checkContributions(tx, personOf(actor), region, ids))
      const t = checkMessages(locale)
      return redirect(toCheckPath(region.slug), count ? t.checked(count) : t.nothing)
    },
  ),
]
