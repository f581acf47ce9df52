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
import { dividedIn, periodOn, planOf } from '../../plans/public.ts'
import { readablePeriod } from '../evidence/accountant/queries.ts'
import { maySetNorm, mayViewFunding } from '../policy.ts'
import { requiredOf } from '../rules.ts'
import { setNorm } from './norm/commands.ts'
import { normMessages } from './norm/messages.ts'
import { normForm } from './norm/schema.ts'
import { forecastPath, normPath } from './paths.ts'
import { pictureOf } from './picture/rules.ts'
import { knownOf, partnersOf, testedBy } from './queries.ts'
import { paceFrom, paceOf } from './rules.ts'
import { forecastQuery, type ForecastQuery } from './schema.ts'
import { ForecastPage } from './views/forecast-page.tsx'

const R = ':region'

type ForecastAsk = Pick<Ask<InRegion>, 'db' | 'scope' | 'actor' | 'today'>

/** @param norm what was typed in the form of the norm, and what is wrong with it */
async function forecastPage(
  { db, scope: { region }, actor, today }: ForecastAsk,
  query: ForecastQuery,
  norm: { typed: Typed; errors: readonly FieldError[] } = { typed: {}, errors: [] },
) {
  const period = await periodOn(db, today)
  const [plan, divided] = await Promise.all([planOf(db, region, period), dividedIn(db, region, period.slug)])
  const [whole, narrowed, tested, partners, readable] = await Promise.all([
    knownOf(db, region, plan, divided, today),
    query.partner === undefined ? null : knownOf(db, region, plan, divided, today, query.partner),
    testedBy(db, region, period),
    partnersOf(db, region, plan.id),
    readablePeriod(db, actor, region),
  ])
  const goalIds = new Map([
    ...plan.activities.map((activity) => [activity.id, activity.goalIds] as const),
    ...divided.flatMap(({ isHost, activityId, goalId }) =>
      isHost || !goalId ? [] : [[activityId, [goalId]] as const],
    ),
  ])
  const picture = pictureOf({ whole, ofPartner: narrowed ?? whole, goalIds }, query, period, today)
  const { realised: realisedCents, confirmed: confirmedCents } = picture.whole
  const against = { baseCents: tested.baseCents, norm: tested.last?.fraction ?? 0 }
  const recent = { cents: whole.recentCents, from: paceFrom(period, today) }
  const pace = paceOf({ realisedCents, confirmedCents, recentCents: recent.cents }, requiredOf(against), period, today)
  const props = { region, today, plan, divided, query, picture, pace, recent, tested, against, partners, readable }
  return <ForecastPage {...props} maySetNorm={maySetNorm(actor, region)} {...norm} />
}

export const forecastRoutes: readonly Route[] = [
  get(forecastPath(R), { access: inRegion('viewFunding', mayViewFunding), query: forecastQuery }, async (ask) =>
    page(await forecastPage(ask, ask.query)),
  ),
  post(
    normPath(R),
    {
      access: inRegion('setNorm', maySetNorm),
      form: (locale) => normForm(normMessages(locale).complaints),
    },
    async (ask) => {
      const {
        db,
        scope: { region },
        actor,
        form,
        locale,
        today,
      } = ask
      const t = normMessages(locale)
      const wrong = async (errors: readonly FieldError[]) =>
        redrawn(await forecastPage(ask, forecastQuery.parse({}), { typed: form.typed, errors }))
      if (!form.ok) return wrong(form.errors)
      const { slug, validFrom, validUntil } = await periodOn(db, today)
      if (form.value.from < validFrom || form.value.from > validUntil)
        return wrong([{ field: 'from', text: t.complaints.outside }])
      await transaction(db, (tx) => setNorm(tx, personOf(actor), region, slug, form.value))
      return redirect(`${forecastPath(region.slug)}#norm`, t.saved)
    },
  ),
]
