import { z } from 'zod'
import type { Access } from '../../../platform/http/access.ts'
import { get, page, type Route } from '../../../platform/http/route.ts'
import { mayKeepRates } from '../../plans/public.ts'
import { nationalFinancePath } from './paths.ts'
import { nationalSums } from './queries.ts'
import { NationalFinancePage } from './views/national-page.tsx'

/** For who sees the budgets of all regions too; for anybody else it is not there. */
const seeNation: Access<object> = {
  name: 'keepRates',
  needsPerson: true,
  find: async (_db, actor) => (mayKeepRates(actor) ? {} : null),
  may: (actor) => mayKeepRates(actor),
}

const query = z.object({ jaar: z.coerce.number().int().min(2018).max(2099).nullable().catch(null) })

export const nationalRoutes: readonly Route[] = [
  get(nationalFinancePath, { access: seeNation, query }, async ({ db, query: { jaar: year } }) =>
    page(<NationalFinancePage year={year} sums={await nationalSums(db, year)} />),
  ),
]
