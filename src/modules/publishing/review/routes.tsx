import { transaction } from '../../../platform/database/database.ts'
import { personOf, post, redirect, type Route } from '../../../platform/http/route.ts'
import { formats } from '../../../platform/i18n.ts'
import { atEachSite, publishItems, writeItem } from '../items/desk/public.ts'
import { deskItemPath, deskPath } from '../paths.ts'
import { sayStillRight, setReviewMonths } from './commands.ts'
import { reviewMessages } from './messages.ts'
import { reviewRulePath, stillRightPath } from './paths.ts'
import { reviewRuleForm } from './schema.ts'

export const reviewRoutes: readonly Route[] = atEachSite((slug) => [
  post(stillRightPath(slug, ':item'), { access: writeItem }, async ({ db, scope, actor, locale, today }) => {
    const { next } = await transaction(db, (tx) => sayStillRight(tx, personOf(actor), scope.item.id, today))
    return redirect(
      deskItemPath(scope.slug, scope.item.id),
      reviewMessages(locale).said(formats(locale).longDate(next)),
    )
  }),
  post(
    reviewRulePath(slug),
    { access: publishItems, form: reviewRuleForm },
    async ({ db, scope, actor, form, locale }) => {
      const months = form.ok ? form.value.months : 1
      await transaction(db, (tx) => setReviewMonths(tx, personOf(actor), scope.siteId, months))
      return redirect(deskPath(scope.slug), reviewMessages(locale).ruleSaved)
    },
  ),
])
