import { transaction } from '../../../../platform/database/database.ts'
import { personOf, post, redirect, redrawn, type Route } from '../../../../platform/http/route.ts'
import { deskItemPath, itemKeepingPath } from '../../paths.ts'
import { deskMessages } from '../desk/messages.ts'
import { atEachSite, writeItem } from '../desk/public.ts'
import { ownersOf } from '../desk/queries.ts'
import { itemDeskPage } from '../desk/routes.tsx'
import { itemMessages } from '../messages.ts'
import { mayPublish } from '../policy.ts'
import { keepItem, type Kept } from './commands.ts'
import { keepingMessages } from './messages.ts'
import { keepingForm } from './schema.ts'

export const keepingRoutes: readonly Route[] = atEachSite((slug) => [
  post(
    itemKeepingPath(slug, ':item'),
    { access: writeItem, form: (locale) => keepingForm(itemMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const { item } = scope
      if (!form.ok) return redrawn(await itemDeskPage(ask, form.typed, form.errors))
      const { owner, licence, reviewOn, address } = form.value
      const known =
        owner === null ||
        owner === item.owner?.id ||
        (await ownersOf(db, scope.siteId, today)).some(({ id }) => id === owner)
      const now = { ownerId: item.owner?.id ?? null, licence: item.licence, slug: item.slug }
      const given = { ownerId: known ? owner : now.ownerId, licence, slug: address ?? item.slug }
      // What readers see is changed by who publishes; a writer says when it was looked at.
      const open = item.publicNumber === null || mayPublish(actor, scope.of)
      const kept: Kept = { reviewOn, ...(open ? given : now) }
      const done = await transaction(db, (tx) => keepItem(tx, personOf(actor), item.id, kept))
      if (done.ok) return redirect(deskItemPath(scope.slug, item.id), deskMessages(locale).kept)
      const errors = [{ field: 'address', text: keepingMessages(locale).taken }]
      return redrawn(await itemDeskPage(ask, form.typed, errors))
    },
  ),
])
