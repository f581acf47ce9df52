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
import { idsToCheck } from './queries.ts'
import { checkForm } from './schema.ts'
import { openWarnings } from '../warnings/queries.ts'
import { CheckPage } from './views/check-page.tsx'

const R = ':region'

export const checkRoutes: readonly Route[] = [
  get(toCheckPath(R), { access: inRegion('viewFunding', mayViewFunding) }, async ({ db, scope: { region }, actor }) => {
    const [all, open, warnings] = await Promise.all([
      readablePeriod(db, actor, region).then((readable) => contributionsOf(db, region, { readable })),
      idsToCheck(db, region.id),
      openWarnings(db, actor, region),
    ])
    const contributions = all.filter(({ id }) => open.has(id))
    const titles = await activityTitles(
      db,
      contributions.map(({ activityId }) => activityId),
    )
    const props = { region, contributions, titles, warnings, mayCheck: mayCheck(actor, region) }
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
