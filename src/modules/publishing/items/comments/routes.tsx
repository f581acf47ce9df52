import { transaction } from '../../../../platform/database/database.ts'
import { personOf, post, redirect, redrawn, type Route } from '../../../../platform/http/route.ts'
import { deskItemPath, itemCommentsPath, itemCommentSettlementPath } from '../../paths.ts'
import { deskMessages } from '../desk/messages.ts'
import { atEachSite, writeItem } from '../desk/public.ts'
import { itemDeskPage } from '../desk/routes.tsx'
import { wordsForm } from '../schema.ts'
import { remark, settleRemark } from './commands.ts'

export const commentRoutes: readonly Route[] = atEachSite((slug) => [
  post(
    itemCommentsPath(slug, ':item'),
    { access: writeItem, form: (locale) => wordsForm(deskMessages(locale).words, deskMessages(locale).tooLong) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      if (!form.ok) {
        const errors = form.errors.map(({ text }) => ({ field: 'opmerking', text }))
        return redrawn(await itemDeskPage(ask, { opmerking: form.typed['words'] ?? '' }, errors))
      }
      await transaction(db, (tx) => remark(tx, personOf(actor), scope.item.id, form.value.words))
      return redirect(`${deskItemPath(scope.slug, scope.item.id)}#opmerkingen`, deskMessages(locale).remarkSaid)
    },
  ),
  post(
    itemCommentSettlementPath(slug, ':item', ':itemComment'),
    { access: writeItem },
    async ({ db, scope, actor, params, locale }) => {
      await transaction(db, (tx) =>
        settleRemark(tx, personOf(actor), scope.item.id, Number(params['itemComment']) || 0),
      )
      return redirect(`${deskItemPath(scope.slug, scope.item.id)}#opmerkingen`, deskMessages(locale).settled)
    },
  ),
])
