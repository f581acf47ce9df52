import { transaction } from '../../../../platform/database/database.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import {
  personOf,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Route,
  type Typed,
} from '../../../../platform/http/route.ts'
import { inRegion, type InRegion } from '../../../organisations/public.ts'
import { budgetPath } from '../../paths.ts'
import { mayChangePlan } from '../../policy.ts'
import { periodOn } from '../../queries.ts'
import { budgetMessages } from '../messages.ts'
import { grantYearsPath, postRemovalPath, postsPath } from '../paths.ts'
import { setGrantYears } from '../years/commands.ts'
import { yearMessages } from '../years/messages.ts'
import { grantYearsForm } from '../years/schema.ts'
import { removePost, setPost } from './commands.ts'
import { postMessages } from './messages.ts'
import { postForm, postRemovalForm } from './schema.ts'

const R = ':region'
const changePlan = inRegion('changeGoals', mayChangePlan)

type Drawn = (
  ask: Pick<Ask<InRegion>, 'db' | 'scope' | 'actor' | 'today'>,
  typed: Typed,
  errors: readonly FieldError[],
) => Promise<Parameters<typeof redrawn>[0]>

/** Forms on the page of the budget. @param drawn that page */
export const postRoutes = (drawn: Drawn): readonly Route[] => [
  post(
    grantYearsPath(R),
    { access: changePlan, form: (locale) => grantYearsForm(budgetMessages(locale).complaints.amount) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      if (!form.ok) return redrawn(await drawn(ask, form.typed, form.errors))
      const { slug } = await periodOn(db, today)
      await transaction(db, (tx) => setGrantYears(tx, personOf(actor), scope.region, slug, form.value))
      return redirect(`${budgetPath(scope.region.slug)}#year`, yearMessages(locale).saved)
    },
  ),
  post(
    postsPath(R),
    { access: changePlan, form: (locale) => postForm(postMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const t = postMessages(locale)
      if (!form.ok) return redrawn(await drawn(ask, form.typed, form.errors))
      const { slug } = await periodOn(db, today)
      const done = await transaction(db, (tx) => setPost(tx, personOf(actor), scope.region, slug, form.value))
      if (done.ok) return redirect(`${budgetPath(scope.region.slug)}#posten`, t.saved)
      if (done.reason === 'line')
        return redrawn(await drawn(ask, form.typed, [{ field: 'line', text: t.complaints.line }]))
      const now = done.now === null ? null : formats(locale).money(money(done.now, scope.region.currency))
      const error = { field: 'amount', text: now === null ? t.goneMeanwhile : t.meanwhile(now) }
      return redrawn(await drawn(ask, { ...form.typed, was: done.now === null ? '' : String(done.now) }, [error]))
    },
  ),
  post(
    postRemovalPath(R),
    { access: changePlan, form: postRemovalForm },
    async ({ db, scope, actor, form, locale, today }) => {
      const { slug } = await periodOn(db, today)
      if (form.ok) await transaction(db, (tx) => removePost(tx, personOf(actor), scope.region, slug, form.value))
      return redirect(`${budgetPath(scope.region.slug)}#posten`, postMessages(locale).removed)
    },
  ),
]
