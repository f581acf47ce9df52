import type { Locale } from '../../../platform/actor.ts'
import type { Book } from '../../../platform/cells.ts'
import { transaction } from '../../../platform/database/database.ts'
import type { Outcome } from '../../../platform/errors.ts'
import { keepFile } from '../../../platform/files/files.ts'
import type { Access, NoScope } from '../../../platform/http/access.ts'
import {
  get,
  page,
  personOf,
  post,
  redirect,
  redrawn,
  type Ask,
  type Reply,
  type Route,
  type Upload,
} from '../../../platform/http/route.ts'
import { keptBook } from '../../../platform/spreadsheet/kept.ts'
import { uploadRefusalText } from '../../../platform/spreadsheet/refusal-texts.ts'
import {
  registerPath,
  schoolImportApplyPath,
  schoolImportPath,
  schoolImportsPath,
  schoolImportUndoPath,
} from '../paths.ts'
import { mayKeepRegister } from '../policy.ts'
import { applyImport, countsOf, startImport, undoImport } from './commands.ts'
import { listRefusalText } from './messages.ts'
import { schoolPageMessages } from './page/messages.ts'
import {
  differenceWith,
  fingerprintOf,
  importOf,
  importsOf,
  readList,
  schoolNames,
  type RegisterImport,
} from './queries.ts'
import { readSchools } from './rows/rules.ts'
import type { Reading } from './rules.ts'
import { applyForm, pageQuery } from './schema.ts'
import { ImportPage } from './views/import-page.tsx'
import { goneShown, PreviewPage } from './views/preview-page.tsx'

const I = ':schoolImport'

/** The pages of those who keep the national register; for anybody else they are not there. */
const keepRegister: Access<NoScope> = {
  name: 'keepRegister',
  needsPerson: true,
  find: async (_db, actor) => (mayKeepRegister(actor) ? {} : null),
  may: mayKeepRegister,
}

interface InImport {
  readonly given: RegisterImport
}

const inImport: Access<InImport> = {
  ...keepRegister,
  find: async (db, actor, params) => {
    const given = mayKeepRegister(actor) ? await importOf(db, Number(params['schoolImport'])) : null
    return given && { given }
  },
}

const importPage = async ({ db }: Pick<Ask<object>, 'db'>, error: string | null) => (
  <ImportPage imports={await importsOf(db, 10)} error={error} />
)

/** A list of schools, or what is wrong with it in the reader's language. */
async function readUpload(
  upload: Upload | undefined,
  locale: Locale,
): Promise<Outcome<{ name: string; content: Buffer; reading: Reading }, string>> {
  if (!upload?.ok)
    return { ok: false, reason: uploadRefusalText(locale, upload?.reason) ?? schoolPageMessages(locale).choose }
  const reading = await readList(upload.content, upload.name)
  return reading.ok ? { ...upload, reading } : { ok: false, reason: listRefusalText(locale, reading) }
}

async function preview(
  { db, scope, settings }: Pick<Ask<InImport>, 'db' | 'scope' | 'settings'>,
  current = 1,
  notice: string | null = null,
): Promise<Reply> {
  const { given } = scope
  if (given.appliedAt) return page(<PreviewPage given={given} toDo={null} notice={notice} />)
  const reading = readingOf(await keptBook(settings.filesDirectory, given))
  const found = await differenceWith(db, reading)
  const named = [
    ...found.changed.map((school) => school.organisationId),
    ...goneShown(found).map((school) => school.organisationId),
  ]
  const toDo = {
    reading,
    found,
    names: await schoolNames(db, named),
    counts: countsOf(found, reading),
    seen: fingerprintOf(found),
    page: current,
  }
  return page(<PreviewPage given={given} toDo={toDo} notice={notice} />)
}

/** Of a file that was a list of schools when it was uploaded. */
function readingOf(book: Book): Reading {
  const reading = readSchools(book)
  if (!reading.ok) throw new Error(`a list that was recognised at upload is not now: ${reading.reason}`)
  return reading
}

export const schoolRoutes: readonly Route[] = [
  get(schoolImportsPath, { access: keepRegister }, async (ask) => page(await importPage(ask, null))),
  post(schoolImportsPath, { access: keepRegister, fileFields: ['file'], limit: 60 }, async (ask) => {
    const { db, actor, files, locale, settings } = ask
    const read = await readUpload(files['file'], locale)
    if (!read.ok) return redrawn(await importPage(ask, read.reason))
    const { name, content, reading } = read
    const id = await transaction(db, async (tx) => {
      const kept = { name, content, mediaType: 'application/octet-stream', uploadedBy: personOf(actor).id }
      const { id: fileId } = await keepFile(tx, settings.filesDirectory, kept)
      return startImport(tx, personOf(actor), reading.source, fileId)
    })
    return redirect(schoolImportPath(id))
  }),
  get(schoolImportPath(I), { access: inImport, query: pageQuery }, async (ask) => preview(ask, ask.query.pagina)),
  post(schoolImportApplyPath(I), { access: inImport, form: applyForm }, async (ask) => {
    const { db, scope, actor, form, settings, locale, today } = ask
    const { given } = scope
    const reading = readingOf(await keptBook(settings.filesDirectory, given))
    const seen = form.ok ? (form.value.seen ?? '') : ''
    const done = await transaction(db, (tx) => applyImport(tx, personOf(actor), given, reading, seen, today))
    const t = schoolPageMessages(locale)
    if (done.ok) return redirect(schoolImportPath(given.id), t.applied)
    return done.reason === 'undone' ? redirect(schoolImportPath(given.id)) : preview(ask, 1, t.registerChanged)
  }),
  post(schoolImportUndoPath(I), { access: inImport }, async (ask) => {
    const { db, scope, actor, locale } = ask
    const done = await transaction(db, (tx) => undoImport(tx, personOf(actor), scope.given))
    const t = schoolPageMessages(locale)
    return done.ok ? redirect(registerPath, t.undone) : preview(ask, 1, t.undoRefused[done.reason])
  }),
]
