import type { Locale } from '../../../../platform/actor.ts'
import { transaction } from '../../../../platform/database/database.ts'
import { personOf, post, redirect, redrawn, type FieldError, type Route } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { momentIn } from '../../../../platform/time.ts'
import { deskItemPath, itemPublicationPath, itemReviewPath, itemSendBackPath, itemWithdrawalPath } from '../../paths.ts'
import { deskMessages } from '../desk/messages.ts'
import { atEachSite, publishItem, readerOf, timeZoneOf, writeItem } from '../desk/public.ts'
import { itemDeskPage } from '../desk/routes.tsx'
import { kindMessages } from '../kinds/messages.ts'
import { itemMessages } from '../messages.ts'
import { publicationForm, wordsForm } from '../schema.ts'
import { askReview, publishItem as publish, sendBack, withdrawItem, type NotNow } from './commands.ts'

/** Why a step was not taken, above the page as it is now. */
function refusal(refused: NotNow, locale: Locale): FieldError[] {
  const t = deskMessages(locale)
  const names = (refused.missing ?? []).map((field) => kindMessages(locale).fields[field].toLowerCase()).join(', ')
  return [{ field: 'stappen', text: names ? t.missingText(names) : t.refused[refused.reason] }]
}

export const courseRoutes: readonly Route[] = atEachSite((slug) => [
  post(itemReviewPath(slug, ':item'), { access: writeItem }, async (ask) => {
    const { db, scope, actor, locale, clock } = ask
    const reader = readerOf(actor, scope)
    const done = await transaction(db, (tx) => askReview(tx, personOf(actor), reader, scope.item.id, clock.now()))
    if (!done.ok) return redrawn(await itemDeskPage(ask, {}, refusal(done, locale)))
    return redirect(deskItemPath(scope.slug, scope.item.id), deskMessages(locale).reviewAsked)
  }),
  post(
    itemSendBackPath(slug, ':item'),
    { access: publishItem, form: (locale) => wordsForm(deskMessages(locale).reason, deskMessages(locale).tooLong) },
    async (ask) => {
      const { db, scope, actor, form, locale, clock } = ask
      if (!form.ok) {
        const errors = form.errors.map(({ text }) => ({ field: 'terug', text }))
        return redrawn(await itemDeskPage(ask, { terug: form.typed['words'] ?? '' }, errors))
      }
      const reader = readerOf(actor, scope)
      const done = await transaction(db, (tx) =>
        sendBack(tx, personOf(actor), reader, scope.item.id, form.value.words, clock.now()),
      )
      if (!done.ok) return redrawn(await itemDeskPage(ask, {}, refusal(done, locale)))
      return redirect(deskItemPath(scope.slug, scope.item.id), deskMessages(locale).sentBack)
    },
  ),
  post(
    itemPublicationPath(slug, ':item'),
    {
      access: publishItem,
      form: (locale) =>
        publicationForm({ date: itemMessages(locale).complaints.date, time: deskMessages(locale).wrongTime }),
    },
    async (ask) => {
      const { db, scope, actor, form, locale, clock } = ask
      const t = deskMessages(locale)
      if (!form.ok) return redrawn(await itemDeskPage(ask, form.typed, form.errors))
      const [zone, now] = [timeZoneOf(scope), clock.now()]
      const { number, day, time, untilDay } = form.value
      const from = day === null ? null : momentIn(zone, day, time)
      const until = untilDay === null ? null : momentIn(zone, untilDay, '23:59')
      const wrong: FieldError[] = [
        ...(from && from <= now && day !== ask.today ? [{ field: 'day', text: t.momentPast }] : []),
        ...(until && until <= (from ?? now) ? [{ field: 'untilDay', text: t.momentOrder }] : []),
      ]
      if (wrong.length) return redrawn(await itemDeskPage(ask, form.typed, wrong))
      const reader = readerOf(actor, scope)
      const done = await transaction(db, (tx) =>
        publish(tx, personOf(actor), reader, scope.item.id, { number, from, until }, now),
      )
      if (!done.ok) return redrawn(await itemDeskPage(ask, form.typed, refusal(done, locale)))
      const said = done.planned && from ? t.isPlanned(formats(locale).moment(from, zone)) : t.published
      return redirect(deskItemPath(scope.slug, scope.item.id), said)
    },
  ),
  post(itemWithdrawalPath(slug, ':item'), { access: publishItem }, async (ask) => {
    const { db, scope, actor, locale } = ask
    const reader = readerOf(actor, scope)
    const done = await transaction(db, (tx) => withdrawItem(tx, personOf(actor), reader, scope.item.id))
    if (!done.ok) return redrawn(await itemDeskPage(ask, {}, refusal(done, locale)))
    return redirect(deskItemPath(scope.slug, scope.item.id), deskMessages(locale).withdrawn)
  }),
])
