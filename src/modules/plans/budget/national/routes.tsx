import { get, page, type Route } from '../../../../platform/http/route.ts'
import { nationalBudgetPath } from '../../paths.ts'
import { periodOn } from '../../queries.ts'
import { exchangeRateOn } from '../../rates/queries.ts'
import { keepRates } from '../../rates/routes.tsx'
import { regionBudgets } from './queries.ts'
import { NationalBudgetPage } from './views/national-budget-page.tsx'

export const nationalBudgetRoutes: readonly Route[] = [
  get(nationalBudgetPath, { access: keepRates }, async ({ db, today }) => {
    const period = await periodOn(db, today)
    const [budgets, rate] = await Promise.all([regionBudgets(db, period.slug), exchangeRateOn(db, today)])
    return page(<NationalBudgetPage period={period.name} budgets={budgets} rate={rate} />)
  }),
]
