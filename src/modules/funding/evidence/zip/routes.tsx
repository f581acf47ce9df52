import { z } from 'zod'
import { file, get, type Route } from '../../../../platform/http/route.ts'
import { parseDate } from '../../../../platform/time.ts'
import { inRegion } from '../../../organisations/public.ts'
import { periodOn } from '../../../plans/public.ts'
import { mayViewFunding } from '../../policy.ts'
import { readablePeriod } from '../accountant/queries.ts'
import { noteReading } from '../commands.ts'
import { evidenceZipPath } from '../paths.ts'
import { zipName, zipOf } from './public.ts'
import { accountOf } from './queries.ts'
import { daysBetweenOr, within } from './rules.ts'

const day = z
  .string()
  .optional()
  .catch(undefined)
  .transform((typed) => (typed ? parseDate(typed) : null))
const query = z.object({ from: day, until: day })

export const zipRoutes: readonly Route[] = [
  get(
    evidenceZipPath(':region'),
    { access: inRegion('viewFunding', mayViewFunding), query, limit: 20 },
    async ({ db, scope: { region }, actor, query: asked, locale, today, settings, baseUrl }) => {
      const { validFrom } = await periodOn(db, today)
      const days = within(
        daysBetweenOr(asked, { from: validFrom, until: today }),
        await readablePeriod(db, actor, region),
      )
      await noteReading(db, actor, region, { what: 'zip', ...days })
      const account = await accountOf(db, region, days)
      const about = { locale, timeZone: region.timeZone, baseUrl, filesDirectory: settings.filesDirectory }
      const name = zipName(locale, region.slug, days.from, days.until)
      return file(await zipOf(account, about), 'application/zip', name)
    },
  ),
]
