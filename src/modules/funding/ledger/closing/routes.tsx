import { z } from 'zod'
import { transaction } from '../../../../platform/database/database.ts'
import { get, page, personOf, post, redirect, type Route } from '../../../../platform/http/route.ts'
import { inRegion } from '../../../organisations/public.ts'
import { periodOn } from '../../../plans/public.ts'
import { mayClosePeriod, mayViewFunding } from '../../policy.ts'
import { openWarnings } from '../../warnings/queries.ts'
import { closingPath, quartersPath } from '../paths.ts'
import { lockPeriod } from './commands.ts'
import { closingMessages } from './messages.ts'
import { closedPeriods, missingUntil } from './queries.ts'
import { openQuarters, quarterOf } from './rules.ts'
import { ClosingPage } from './views/closing-page.tsx'

const R = ':region'
const form = () => z.object({ until: z.string().regex(/^\d{4}-(03-31|06-30|09-30|12-31)$/) })

export const closingRoutes: readonly Route[] = [
  get(
    quartersPath(R),
    { access: inRegion('viewFunding', mayViewFunding) },
    async ({ db, scope: { region }, actor, today }) => {
      const [closed, period, warnings] = await Promise.all([
        closedPeriods(db, region),
        periodOn(db, today),
        openWarnings(db, actor, region),
      ])
      const [quarter = null] = openQuarters(period.validFrom, closed[0]?.until ?? null, today)
      const missing = quarter && (await missingUntil(db, region, quarter.from, quarter.until))
      const mayClose = mayClosePeriod(actor, region)
      return page(<ClosingPage {...{ region, quarter, missing, closed, warnings, mayClose }} next={quarterOf(today)} />)
    },
  ),
  post(
    closingPath(R),
    { access: inRegion('closePeriod', mayClosePeriod), form },
    async ({ db, scope: { region }, actor, form: given, locale, today }) => {
      const t = closingMessages(locale)
      if (!given.ok) return redirect(quartersPath(region.slug))
      const { until } = given.value
      const done = await transaction(db, (tx) => lockPeriod(tx, personOf(actor), region, until, today))
      const { number, year } = quarterOf(until)
      return redirect(quartersPath(region.slug), done.ok ? t.closed(t.quarter(number, year)) : t.notOver)
    },
  ),
]
