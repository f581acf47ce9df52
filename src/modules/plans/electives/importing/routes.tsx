// A national list by spreadsheet: file, difference, taken over in one go, undone as a whole.
import { transaction } from '../../../../platform/database/database.ts'
import { keepFile } from '../../../../platform/files/files.ts'
import type { Access, NoScope } from '../../../../platform/http/access.ts'
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
} from '../../../../platform/http/route.ts'
import { keptBook } from '../../../../platform/spreadsheet/kept.ts'
import { readBook } from '../../../../platform/spreadsheet/read.ts'
import { readRefusalTexts, uploadRefusalText } from '../../../../platform/spreadsheet/refusal-texts.ts'
import { mayKeepRegister, profiles } from '../../../organisations/public.ts'
import {
  electiveImportApplyPath,
  electiveImportPath,
  electiveImportsPath,
  electiveImportUndoPath,
  electivesPath,
} from '../../paths.ts'
import { keepElectives } from '../access/public.ts'
import { applyImport, startImport, undoImport } from './commands.ts'
import { electiveImportMessages } from './messages.ts'
import {
  countsOf,
  differenceWith,
  electiveImportOf,
  electiveImports,
  fingerprintOf,
  type ElectiveImport,
} from './queries.ts'
import { readElectives, type ElectiveReading } from './rules.ts'
import { applyForm, pageQuery } from './schema.ts'
import { ImportPage } from './views/import-page.tsx'
import { PreviewPage } from './views/preview-page.tsx'

const I = ':electiveImport'

interface InImport {
  readonly given: ElectiveImport
}

const inImport: Access<InImport> = {
  name: 'keepElectives',
  needsPerson: true,
  find: async (db, actor, params) => {
    const given = mayKeepRegister(actor) ? await electiveImportOf(db, Number(params['electiveImport'])) : null
    return given && { given }
  },
  may: mayKeepRegister,
}

const importPage = async ({ db }: Pick<Ask<NoScope>, 'db'>, error: string | null) => (
  <ImportPage imports={await electiveImports(db, 10)} error={error} />
)

async function readingOf({ scope, settings }: Pick<Ask<InImport>, 'scope' | 'settings'>): Promise<ElectiveReading> {
  const reading = readElectives(await keptBook(settings.filesDirectory, scope.given), profiles)
  if (!reading) throw new Error('a list that was read at upload cannot be read now')
  return reading
}

async function preview(
  ask: Pick<Ask<InImport>, 'db' | 'scope' | 'settings'>,
  wanted: { readonly page?: number; readonly notice?: string } = {},
): Promise<Reply> {
  const { given } = ask.scope
  const notice = wanted.notice ?? null
  if (given.appliedAt) return page(<PreviewPage given={given} toDo={null} notice={notice} />)
  const reading = await readingOf(ask)
  const found = await differenceWith(ask.db, reading)
  const counts = countsOf(found, reading)
  const seen = fingerprintOf(found)
  const toDo = { found, refused: reading.refused, counts, seen, page: wanted.page ?? 1 }
  return page(<PreviewPage given={given} toDo={toDo} notice={notice} />)
}

export const importingRoutes: readonly Route[] = [
  get(electiveImportsPath, { access: keepElectives }, async (ask) => page(await importPage(ask, null))),
  post(electiveImportsPath, { access: keepElectives, fileFields: ['file'], limit: 20 }, async (ask) => {
    const { db, actor, files, locale, settings } = ask
    const t = electiveImportMessages(locale)
    const upload = files['file']
    if (!upload?.ok) return redrawn(await importPage(ask, uploadRefusalText(locale, upload?.reason) ?? t.choose))
    const read = await readBook(upload.content, upload.name)
    if (!read.ok) return redrawn(await importPage(ask, readRefusalTexts(locale)[read.reason]))
    if (!readElectives(read.book, profiles)) return redrawn(await importPage(ask, t.noHeads))
    const id = await transaction(db, async (tx) => {
      const { name, content } = upload
      const kept = { name, content, mediaType: 'application/octet-stream', uploadedBy: personOf(actor).id }
      return startImport(tx, personOf(actor), (await keepFile(tx, settings.filesDirectory, kept)).id)
    })
    return redirect(electiveImportPath(id))
  }),
  get(electiveImportPath(I), { access: inImport, query: pageQuery }, async (ask) =>
    preview(ask, { page: ask.query.pagina }),
  ),
  post(electiveImportApplyPath(I), { access: inImport, form: applyForm }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const t = electiveImportMessages(locale)
    const reading = await readingOf(ask)
    const seen = form.ok ? form.value.seen : ''
    const done = await transaction(db, (tx) => applyImport(tx, personOf(actor), scope.given.id, reading, seen))
    if (done.ok) return redirect(electiveImportPath(scope.given.id), t.applied(done.counts.new, done.counts.changed))
    return done.reason === 'undone'
      ? redirect(electiveImportPath(scope.given.id))
      : preview(ask, { notice: t.listChanged })
  }),
  post(electiveImportUndoPath(I), { access: inImport }, async (ask) => {
    const { db, scope, actor, locale } = ask
    const t = electiveImportMessages(locale)
    const done = await transaction(db, (tx) => undoImport(tx, personOf(actor), scope.given.id))
    if (done.ok) return redirect(electivesPath, t.undone)
    return preview(ask, { notice: 'names' in done ? t.workedOn(done.names.join(', ')) : t.notApplied })
  }),
]
