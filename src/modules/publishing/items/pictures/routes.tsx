import { transaction } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import { readPicture, type Picture, type PictureRefusal } from '../../../../platform/files/pictures.ts'
import { keptFile } from '../../../../platform/files/send-file.ts'
import {
  get,
  json,
  personOf,
  post,
  redirect,
  redrawn,
  type FieldError,
  type Route,
  type Upload,
} from '../../../../platform/http/route.ts'
import { deskItemPath, deskPicturePath, itemPictureChoicePath, itemPicturesPath } from '../../paths.ts'
import { choosePicture } from '../commands.ts'
import { pictureMessages } from './messages.ts'
import { atEachSite, seePicture, writeItem } from '../desk/public.ts'
import { itemDeskPage } from '../desk/routes.tsx'
import { focusOf } from '../schema.ts'
import { keepPicture } from './commands.ts'

type Problem = PictureRefusal | 'missing' | 'empty' | 'tooLarge' | 'small'

const narrowest = 320

function pictureIn(upload: Upload | undefined): Outcome<{ name: string; picture: Picture }, Problem> {
  if (!upload?.ok) return refuse(upload?.reason ?? 'missing')
  const read = readPicture(upload.content)
  if (!read.ok) return read
  return read.picture.width < narrowest ? refuse('small') : { ok: true, name: upload.name, picture: read.picture }
}

export const pictureRoutes: readonly Route[] = atEachSite((slug) => [
  // The editor asks for JSON: it puts the picture where the writer is.
  post(itemPicturesPath(slug, ':item'), { access: writeItem, fileFields: ['picture'], limit: 60 }, async (ask) => {
    const { db, scope, actor, files, locale, settings } = ask
    const seen = pictureIn(files['picture'])
    if (!seen.ok) return json({ error: pictureMessages(locale).pictureRefused[seen.reason] }, 422)
    const given = { ...seen, directory: settings.filesDirectory }
    return json({ id: await transaction(db, (tx) => keepPicture(tx, personOf(actor), scope.item.id, given)) })
  }),
  get(deskPicturePath(slug, ':item', ':deskPicture'), { access: seePicture }, async ({ db, scope, settings }) => ({
    ...(await keptFile(db, settings.filesDirectory, scope.file)),
    saveAs: null,
    cache: 'private, max-age=86400',
  })),
  post(itemPictureChoicePath(slug, ':item'), { access: writeItem, fileFields: ['picture'], limit: 60 }, async (ask) => {
    const { db, scope, actor, files, form, locale, settings } = ask
    const { item } = scope
    const t = pictureMessages(locale)
    const back = `${deskItemPath(scope.slug, item.id)}#beeld`
    if (form.typed['remove']) {
      await transaction(db, (tx) => choosePicture(tx, personOf(actor), item.id, null))
      return redirect(back, t.pictureRemoved)
    }
    const upload = files['picture']
    const now = item.version.picture
    const keeps = now !== null && !upload?.ok && upload?.reason === 'missing'
    const seen = keeps ? null : pictureIn(upload)
    const alt = (form.typed['alt'] ?? '').replace(/\s+/g, ' ').trim().slice(0, 300)
    const errors: FieldError[] = [
      ...(seen && !seen.ok ? [{ field: 'picture', text: t.pictureRefused[seen.reason] }] : []),
      ...(alt ? [] : [{ field: 'alt', text: t.altMissing }]),
    ]
    if (errors.length) return redrawn(await itemDeskPage(ask, form.typed, errors))
    await transaction(db, async (tx) => {
      const file = seen?.ok
        ? await keepPicture(tx, personOf(actor), item.id, { ...seen, directory: settings.filesDirectory })
        : (now?.file ?? 0)
      await choosePicture(tx, personOf(actor), item.id, { file, alt, ...focusOf(form.typed['focus']) })
    })
    return redirect(back, t.pictureSaved)
  }),
])
