// Companies by spreadsheet: the same pages for a region and for the nation.
import type { Locale } from '../../../platform/actor.ts'
import { describeColumns, headsOf, type Book } from '../../../platform/cells.ts'
import { transaction, type Database } from '../../../platform/database/database.ts'
import type { Outcome } from '../../../platform/errors.ts'
import { keepFile } from '../../../platform/files/files.ts'
import type { Access } from '../../../platform/http/access.ts'
import {
  get,
  page,
  personOf,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Reply,
  type Route,
  type Upload,
} from '../../../platform/http/route.ts'
import { formats } from '../../../platform/i18n.ts'
import { keptBook } from '../../../platform/spreadsheet/kept.ts'
import { readBook } from '../../../platform/spreadsheet/read.ts'
import { uploadRefusalText } from '../../../platform/spreadsheet/refusal-texts.ts'
import { partOf } from '../../../ui/import-preview/part.ts'
import { likelyById } from '../duplicates/queries.ts'
import {
  companyApplyPath,
  companyColumnsPath,
  companyImportPath,
  companyImportsPath,
  companyUndoPath,
  membersPath,
  registerPath,
} from '../paths.ts'
import type { Region } from '../rules.ts'
import { importInNation, importInRegion, inImport, slugOf, type InImport, type InPlace } from './access/public.ts'
import { applyImport, correctMapping, startImport } from './commands.ts'
import { decidingRoutes } from './deciding/routes.tsx'
import { undecided, type Difference } from './difference/rules.ts'
import { fileRefusalText } from './messages.ts'
import { companyPageMessages } from './page/messages.ts'
import { countsOf, differenceWith, fingerprintOf, importsOf, mappingFor } from './queries.ts'
import { readCompanies } from './rows/rules.ts'
import type { Mapping, Reading } from './rules.ts'
import { applyForm, columnsForm, previewQuery, type Group } from './schema.ts'
import { undoImport } from './undoing/commands.ts'
import { ColumnsPage } from './views/columns-page.tsx'
import { ImportPage } from './views/import-page.tsx'
import { PreviewPage, sizesOf, type Shown } from './views/preview-page.tsx'

const importPage = async ({ db, scope }: Pick<Ask<InPlace>, 'db' | 'scope'>, error: string | null) => (
  <ImportPage region={scope.region} imports={await importsOf(db, scope.region, 10)} error={error} />
)

/** A spreadsheet that holds something, or what is wrong with it in the reader's language. */
async function readUpload(
  db: Database,
  region: Region | null,
  upload: Upload | undefined,
  locale: Locale,
): Promise<Outcome<{ name: string; content: Buffer; mapping: Mapping }, string>> {
  if (!upload?.ok)
    return { ok: false, reason: uploadRefusalText(locale, upload?.reason) ?? companyPageMessages(locale).choose }
  const read = await readBook(upload.content, upload.name)
  if (!read.ok) return { ok: false, reason: fileRefusalText(locale, read.reason) }
  const meant = await mappingFor(db, region, read.book)
  return meant.ok ? { ...upload, mapping: meant.mapping } : { ok: false, reason: fileRefusalText(locale, meant.reason) }
}

function columnsPage({ region, given }: InImport, book: Book): Reply {
  const reading = readCompanies(book, given.mapping)
  const columns = describeColumns(book, given.mapping)
  return page(<ColumnsPage region={region} given={given} columns={columns} refusal={reading.ok ? null : reading} />)
}

type Asked = Pick<Ask<InImport>, 'db' | 'scope' | 'settings' | 'today'>

interface Wanted {
  readonly group?: Group | ''
  readonly page?: number
  readonly notice?: string
  readonly from?: string
  readonly errors?: readonly FieldError[]
}

async function preview(ask: Asked, wanted: Wanted = {}): Promise<Reply> {
  const { db, scope, settings, today } = ask
  const { region, given } = scope
  const notice = wanted.notice ?? null
  if (given.appliedAt) return page(<PreviewPage region={region} given={given} toDo={null} notice={notice} />)
  const book = await keptBook(settings.filesDirectory, given)
  const reading = readCompanies(book, given.mapping)
  if (!reading.ok) return columnsPage(scope, book)
  const found = await differenceWith(db, region, reading, given, today)
  const shown = shownOf(reading, found, wanted)
  const errors = wanted.errors ?? []
  const body = (
    <PreviewPage
      region={region}
      given={given}
      toDo={{
        reading,
        found,
        counts: countsOf(found, reading),
        seen: fingerprintOf(found),
        shown,
        organisations: await likelyById(db, idsOn(found, shown)),
        from: wanted.from ?? formats('nl').date(today),
        errors,
      }}
      notice={notice}
    />
  )
  return errors.length ? redrawn(body) : page(body)
}

const rowsOnPage: Readonly<Record<Group, number>> = { misschien: 25, bekend: 50, nieuw: 100, geweigerd: 100 }

/** The part and the page of it that is there; without a wish the first that asks for something. */
function shownOf(reading: Reading, found: Difference, { group: asked, page: wanted = 1 }: Wanted): Shown {
  const sizes = sizesOf({ reading, found })
  const first = (Object.keys(rowsOnPage) as Group[]).find((each) => sizes[each] > 0) ?? 'nieuw'
  const waiting = undecided(found) > 0 || first !== 'misschien'
  const group = asked || (waiting ? first : ((['bekend', 'nieuw'] as const).find((each) => sizes[each] > 0) ?? first))
  return partOf(sizes, rowsOnPage, group, wanted)
}

const idsOn = ({ doubtful, matched }: Difference, { group, from, until }: Shown): number[] =>
  group === 'misschien'
    ? doubtful.slice(from, until).flatMap(({ likely }) => likely)
    : group === 'bekend'
      ? matched.slice(from, until).map(({ organisationId }) => organisationId)
      : []

function routesIn(slug: string | null, place: Access<InPlace>): readonly Route[] {
  const access = inImport(place)
  const I = ':companyImport'
  return [
    get(companyImportsPath(slug), { access: place }, async (ask) => page(await importPage(ask, null))),
    post(companyImportsPath(slug), { access: place, fileFields: ['file'], limit: 60 }, async (ask) => {
      const { db, scope, actor, files, locale, settings } = ask
      const read = await readUpload(db, scope.region, files['file'], locale)
      if (!read.ok) return redrawn(await importPage(ask, read.reason))
      const { name, content, mapping } = read
      const id = await transaction(db, async (tx) => {
        const kept = { name, content, mediaType: 'application/octet-stream', uploadedBy: personOf(actor).id }
        const { id: fileId } = await keepFile(tx, settings.filesDirectory, kept)
        return startImport(tx, personOf(actor), scope.region, fileId, mapping)
      })
      return redirect(companyImportPath(slugOf(scope), id))
    }),
    get(companyImportPath(slug, I), { access, query: previewQuery }, async (ask) =>
      preview(ask, { group: ask.query.groep, page: ask.query.pagina }),
    ),
    get(companyColumnsPath(slug, I), { access }, async ({ scope, settings }) =>
      columnsPage(scope, await keptBook(settings.filesDirectory, scope.given)),
    ),
    post(companyColumnsPath(slug, I), { access, form: columnsForm }, async ({ db, scope, form, settings }) => {
      const { given } = scope
      if (form.ok) {
        const mapping = { ...given.mapping, columns: form.value }
        const heads = headsOf(await keptBook(settings.filesDirectory, given), mapping)
        await transaction(db, (tx) => correctMapping(tx, given.id, mapping, heads))
      }
      return redirect(companyImportPath(slugOf(scope), given.id))
    }),
    ...decidingRoutes(slug, access),
    post(
      companyApplyPath(slug, I),
      { access, form: (locale) => applyForm(companyPageMessages(locale).badDate) },
      async (ask) => {
        const { db, scope, actor, form, settings, locale, today } = ask
        const { region, given } = scope
        if (!form.ok) return preview(ask, { errors: form.errors, from: form.typed['from'] ?? '' })
        const reading = readCompanies(await keptBook(settings.filesDirectory, given), given.mapping)
        if (!reading.ok) return redirect(companyColumnsPath(slugOf(scope), given.id))
        const taking = { owner: region, reading, from: form.value.from ?? today, day: today }
        const done = await transaction(db, (tx) => applyImport(tx, personOf(actor), given, taking, form.value.seen))
        const t = companyPageMessages(locale)
        if (done.ok) return redirect(companyImportPath(slugOf(scope), given.id), t.applied)
        if (done.reason === 'undone') return redirect(companyImportPath(slugOf(scope), given.id))
        return preview(ask, { notice: t[done.reason], from: form.typed['from'] ?? formats('nl').date(today) })
      },
    ),
    post(companyUndoPath(slug, I), { access }, async (ask) => {
      const { db, scope, actor, locale } = ask
      const done = await transaction(db, (tx) => undoImport(tx, personOf(actor), scope.region, scope.given))
      const t = companyPageMessages(locale)
      if (done.ok) return redirect(scope.region ? membersPath(scope.region.slug) : registerPath, t.undone)
      return preview(ask, { notice: 'names' in done ? t.workedOn(done.names.join(', ')) : t.notApplied })
    }),
  ]
}

export const companyRoutes: readonly Route[] = [
  ...routesIn(':region', importInRegion),
  ...routesIn(null, importInNation),
]
