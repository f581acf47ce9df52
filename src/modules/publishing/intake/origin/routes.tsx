import { transaction } from '../../../../platform/database/database.ts'
import type { Access } from '../../../../platform/http/access.ts'
import { personOf, post, redirect, redrawn, type Route } from '../../../../platform/http/route.ts'
import { choosePicture } from '../../items/commands.ts'
import { atEachSite, publishItem, writeItem, type InItem } from '../../items/desk/public.ts'
import { itemDeskPage } from '../../items/desk/routes.tsx'
import { attachFile } from '../../items/files/commands.ts'
import { picturesOf } from '../../items/pictures/queries.ts'
import { deskItemPath } from '../../paths.ts'
import { originAnswerPath, originFilePath, originPicturePath } from '../paths.ts'
import { originOf } from '../queries.ts'
import { answerForm } from '../schema.ts'
import { answerSender } from './commands.ts'
import { originMessages } from './messages.ts'

/** An item that was sent in; of any other there is nothing here. */
const sentIn = (access: Access<InItem>): Access<InItem> => ({
  ...access,
  find: async (db, actor, params, host) => {
    const scope = await access.find(db, actor, params, host)
    return scope && (await originOf(db, scope.item.id)) ? scope : null
  },
})

const oneLine = (typed: string | undefined): string => (typed ?? '').replace(/\s+/g, ' ').trim().slice(0, 300)

export const originRoutes: readonly Route[] = atEachSite((slug) => [
  post(originPicturePath(slug, ':item'), { access: sentIn(writeItem) }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const { item } = scope
    const file = Number(form.typed['file'])
    const isKnown = (await picturesOf(db, item.id)).has(file)
    const name = isKnown ? `alt${file}` : 'ingezonden'
    const alt = oneLine(form.typed[name])
    const t = originMessages(locale)
    if (!alt || !isKnown) return redrawn(await itemDeskPage(ask, form.typed, [{ field: name, text: t.altMissing }]))
    await transaction(db, (tx) => choosePicture(tx, personOf(actor), item.id, { file, alt, x: 50, y: 50 }))
    return redirect(`${deskItemPath(scope.slug, item.id)}#beeld`, t.used)
  }),
  post(originFilePath(slug, ':item'), { access: sentIn(writeItem) }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const file = Number(form.typed['file'])
    const words = oneLine(form.typed[`words${file}`])
    const t = originMessages(locale)
    const isKnown = scope.item.version.kept.some((each) => each.file === file)
    const name = isKnown ? `words${file}` : 'ingezonden'
    if (!words || !isKnown) return redrawn(await itemDeskPage(ask, form.typed, [{ field: name, text: t.wordsMissing }]))
    const given = { file, words, purpose: 'more' } as const
    const done = await transaction(db, (tx) => attachFile(tx, personOf(actor), scope.item.id, given))
    if (!done.ok) return redrawn(await itemDeskPage(ask, form.typed, [{ field: name, text: t.full }]))
    return redirect(`${deskItemPath(scope.slug, scope.item.id)}#bestanden`, t.attached)
  }),
  post(
    originAnswerPath(slug, ':item'),
    {
      access: sentIn(publishItem),
      form: (locale) => answerForm(originMessages(locale).answerMissing, originMessages(locale).answerLong),
    },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      const t = originMessages(locale)
      if (!form.ok) {
        const errors = form.errors.map(({ text }) => ({ field: 'brief', text }))
        return redrawn(await itemDeskPage(ask, { brief: form.typed['words'] ?? '' }, errors))
      }
      const { words } = form.value
      const done = await transaction(db, (tx) => answerSender(tx, personOf(actor), scope.item.id, words))
      if (!done.ok) return redrawn(await itemDeskPage(ask, { brief: words }, [{ field: 'brief', text: t.notSent }]))
      return redirect(`${deskItemPath(scope.slug, scope.item.id)}#ingezonden`, t.sent)
    },
  ),
])
