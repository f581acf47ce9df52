import { transaction } from '../../../../platform/database/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { personOf, post, redirect, redrawn, type Route } from '../../../../platform/http/route.ts'
import { choosePicture } from '../../items/commands.ts'
import { atEachSite, publishItem, writeItem } from '../../items/desk/public.ts'
import { itemDeskPage } from '../../items/desk/routes.tsx'
import { attachFile } from '../../items/files/commands.ts'
import { picturesOf } from '../../items/pictures/queries.ts'
import { deskItemPath } from '../../paths.ts'
import { originAnswerPath, originFilePath, originPicturePath } from '../paths.ts'
import { answerForm } from '../schema.ts'
import { answerSender } from './commands.ts'
import { originMessages } from './messages.ts'

const oneLine = (typed: string | undefined): string => (typed ?? '').replace(/\s+/g, ' ').trim().slice(0, 300)

export const originRoutes: readonly Route[] = atEachSite((slug) => [
  post(originPicturePath(slug, ':item'), { access: writeItem }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const { item } = scope
    const file = Number(form.typed['file'])
    if (!(await picturesOf(db, item.id)).has(file)) throw new NotFound()
    const name = `alt${file}`
    const alt = oneLine(form.typed[name])
    const t = originMessages(locale)
    if (!alt) return redrawn(await itemDeskPage(ask, form.typed, [{ field: name, text: t.altMissing }]))
    await transaction(db, (tx) => choosePicture(tx, personOf(actor), item.id, { file, alt, x: 50, y: 50 }))
    return redirect(`${deskItemPath(scope.slug, item.id)}#beeld`, t.used)
  }),
  post(originFilePath(slug, ':item'), { access: writeItem }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const file = Number(form.typed['file'])
    const name = `words${file}`
    const words = oneLine(form.typed[name])
    const t = originMessages(locale)
    if (!Number.isSafeInteger(file)) throw new NotFound()
    if (!words) return redrawn(await itemDeskPage(ask, form.typed, [{ field: name, text: t.wordsMissing }]))
    const given = { file, words, purpose: 'more' } as const
    const done = await transaction(db, (tx) => attachFile(tx, personOf(actor), scope.item.id, given))
    if (!done.ok) return redrawn(await itemDeskPage(ask, form.typed, [{ field: name, text: t.full }]))
    return redirect(`${deskItemPath(scope.slug, scope.item.id)}#bestanden`, t.attached)
  }),
  post(
    originAnswerPath(slug, ':item'),
    {
      access: publishItem,
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
