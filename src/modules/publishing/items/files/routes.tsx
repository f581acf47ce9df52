import { transaction } from '../../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../../platform/errors.ts'
import { recogniseFile } from '../../../../platform/files/files.ts'
import { keptFile } from '../../../../platform/files/send-file.ts'
import type { Access } from '../../../../platform/http/access.ts'
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
import {
  attachedFilePath,
  attachedFilesPath,
  deskFilePath,
  deskFilesPath,
  deskItemPath,
  itemFilePath,
} from '../../paths.ts'
import type { OnSite } from '../../sites/queries.ts'
import { atEachSite, inItem, writeItem, type InItem } from '../desk/public.ts'
import { itemDeskPage } from '../desk/routes.tsx'
import { mayWriteItems } from '../policy.ts'
import { siteAccess } from '../reading/public.ts'
import { attachFile, detachFile, keepItemFile, type FileGiven } from './commands.ts'
import { fileMessages } from './messages.ts'
import { isPublicFile } from './queries.ts'
import { purposes, welcomeFiles, type Purpose } from './rules.ts'

type Problem = 'missing' | 'empty' | 'tooLarge' | 'kind'

async function fileIn(upload: Upload | undefined): Promise<Outcome<{ given: FileGiven }, Problem>> {
  if (!upload?.ok) return refuse(upload?.reason ?? 'missing')
  const { name, content } = upload
  const kind = await recogniseFile(content, welcomeFiles)
  return kind.ok ? { ok: true, given: { name, content, mediaType: kind.mediaType } } : refuse('kind')
}

/** A file that what the site shows now gives along. */
const onFile = (site: Access<OnSite>): Access<OnSite & { readonly file: number }> => ({
  name: 'onItemFile',
  needsPerson: false,
  find: async (db, actor, params, host) => {
    const found = await site.find(db, actor, params, host)
    const file = Number(params['publicFile'])
    return found && (await isPublicFile(db, found.site.region?.id ?? null, file)) ? { ...found, file } : null
  },
  may: () => true,
})

/** A kept file of the item, for who writes it. */
const seeFile: Access<InItem & { readonly file: number }> = {
  ...inItem('writeItems', mayWriteItems),
  find: async (db, actor, params) => {
    const scope = await writeItem.find(db, actor, params)
    const file = Number(params['deskFile'])
    return scope?.item.version.kept.some((each) => each.file === file) ? { ...scope, file } : null
  },
}

const purposeOf = (typed: string | undefined): Purpose => purposes.find((each) => each === typed) ?? 'more'

const deskFileRoutes = atEachSite((slug) => [
  // The editor asks for JSON: it puts the file where the writer is.
  post(deskFilesPath(slug, ':item'), { access: writeItem, fileFields: ['file'], limit: 60 }, async (ask) => {
    const { db, scope, actor, files, locale, settings } = ask
    const seen = await fileIn(files['file'])
    if (!seen.ok) return json({ error: fileMessages(locale).refused[seen.reason] }, 422)
    const directory = settings.filesDirectory
    return json({
      id: await transaction(db, (tx) => keepItemFile(tx, personOf(actor), scope.item.id, directory, seen.given)),
    })
  }),
  get(deskFilePath(slug, ':item', ':deskFile'), { access: seeFile }, async ({ db, scope, settings }) =>
    keptFile(db, settings.filesDirectory, scope.file),
  ),
  post(attachedFilesPath(slug, ':item'), { access: writeItem, fileFields: ['file'], limit: 60 }, async (ask) => {
    const { db, scope, actor, files, form, locale, settings } = ask
    const t = fileMessages(locale)
    const person = personOf(actor)
    const { id } = scope.item
    const seen = await fileIn(files['file'])
    const words = (form.typed['fileWords'] ?? '').replace(/\s+/g, ' ').trim().slice(0, 300)
    const errors: FieldError[] = [
      ...(seen.ok ? [] : [{ field: 'file', text: t.refused[seen.reason] }]),
      ...(words ? [] : [{ field: 'fileWords', text: t.wordsMissing }]),
    ]
    if (errors.length || !seen.ok) return redrawn(await itemDeskPage(ask, form.typed, errors))
    const done = await transaction(db, async (tx) => {
      const file = await keepItemFile(tx, person, id, settings.filesDirectory, seen.given)
      return attachFile(tx, person, id, { file, words, purpose: purposeOf(form.typed['purpose']) })
    })
    if (!done.ok) return redrawn(await itemDeskPage(ask, form.typed, [{ field: 'file', text: t.full }]))
    return redirect(`${deskItemPath(scope.slug, id)}#bestanden`, t.added)
  }),
  post(attachedFilePath(slug, ':item', ':deskFile'), { access: seeFile }, async ({ db, scope, actor, locale }) => {
    await transaction(db, (tx) => detachFile(tx, personOf(actor), scope.item.id, scope.file))
    return redirect(`${deskItemPath(scope.slug, scope.item.id)}#bestanden`, fileMessages(locale).removed)
  }),
])

const publicFileRoutes = ([':region', null] as const).map((slug) =>
  get(
    itemFilePath(slug, ':publicFile', ':fileName'),
    { access: onFile(siteAccess(slug)), counts: 'download', limit: 120 },
    async ({ db, scope, settings, params }) => {
      const sent = await keptFile(db, settings.filesDirectory, scope.file)
      // One address for one file.
      if (sent.saveAs !== params['fileName']) throw new NotFound()
      return { ...sent, cache: 'public, max-age=300' }
    },
  ),
)

export const fileRoutes: readonly Route[] = [...deskFileRoutes, ...publicFileRoutes]
