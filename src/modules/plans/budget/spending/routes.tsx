import { z } from 'zod'
import { get, page, type Route } from '../../../../platform/http/route.ts'
import { inRegion } from '../../../organisations/public.ts'
import { mayChangePlan, mayViewSpending } from '../../policy.ts'
import { periodOn, planOf } from '../../queries.ts'
import { spendingPath } from '../paths.ts'
import { openPosts } from '../posts/rules.ts'
import { moneyOf } from '../queries.ts'
import { yearsOf } from '../years/rules.ts'
import { spentOf } from './queries.ts'
import { spendingOf } from './rules.ts'
import { SpendingPage } from './views/spending-page.tsx'

const yearQuery = z.object({
  jaar: z
    .union([z.literal('alle'), z.coerce.number().int()])
    .nullable()
    .catch(null),
})

export const spendingRoutes: readonly Route[] = [
  get(
    spendingPath(':region'),
    { access: inRegion('viewSpending', mayViewSpending), query: yearQuery },
    async ({ db, scope: { region }, actor, today, query }) => {
      const plan = await planOf(db, region, await periodOn(db, today))
      const [{ lines, posts }, spent] = await Promise.all([moneyOf(db, plan.id), spentOf(db, plan.id)])
      const years = yearsOf(plan.period)
      const asked = query.jaar ?? Number(today.slice(0, 4))
      const year = years.find((each) => each === asked) ?? null
      const cells = spendingOf(plan, lines, spent, openPosts({ posts, lines, activities: plan.activities }), today)
      return page(
        <SpendingPage
          region={region}
          period={plan.period.name}
          approved={plan.approved}
          cells={year === null ? cells : cells.filter((cell) => cell.year === year)}
          titles={new Map(plan.activities.map(({ id, title }) => [id, title]))}
          years={years}
          year={year}
          mayChange={mayChangePlan(actor, region)}
        />,
      )
    },
  ),
]
