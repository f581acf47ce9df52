// Costs from a bookkeeping export: read, say where they belong, see what happens, book, undo.
import type { Actor } from '../../../platform/actor.ts'
import { describeColumns, type Book } from '../../../platform/cells.ts'
import { transaction } from '../../../platform/database/database.ts'
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
  type Typed,
} from '../../../platform/http/route.ts'
import { formats } from '../../../platform/i18n.ts'
import { keptBook } from '../../../platform/spreadsheet/kept.ts'
import { readBook } from '../../../platform/spreadsheet/read.ts'
import { uploadRefusalText } from '../../../platform/spreadsheet/refusal-texts.ts'
import { partOf } from '../../../ui/import-preview/part.ts'
import { inRegion, regionFor, type InRegion } from '../../organisations/public.ts'
import { costKinds } from '../../plans/public.ts'
import { mayKeepBooks } from '../policy.ts'
import { annualRoutes } from './annual/routes.tsx'
import { labelsOf, placesIn, type TypedPlace } from './choosing/rules.ts'
import { applyImport, assignAccounts, assignCodes, assignEntries, correctMapping, startImport } from './commands.ts'
import { difference, heapsOf } from './difference/rules.ts'
import { fileRefusalText, readingRefusalText } from './messages.ts'
import { bookPageMessages } from './page/messages.ts'
import {
  bookAccountsPath,
  bookApplyPath,
  bookCodesPath,
  bookColumnsPath,
  bookImportPath,
  bookImportsPath,
  bookRowsPath,
  bookUndoPath,
} from './paths.ts'
import {
  activitiesOf,
  bookImportsOf,
  countsOf,
  fingerprintOf,
  knownOf,
  mappingFor,
  mappingsOf,
  type BookImport,
  type Meant,
} from './queries.ts'
import { readEntries } from './rows/rules.ts'
import { keptOf, type Mapping } from './rules.ts'
import { accountsForm, applyForm, columnsForm, columnsQuery, placesForm, previewQuery, type Group } from './schema.ts'
import { undoImport } from './undoing/commands.ts'
import { ColumnsPage } from './views/columns-page.tsx'
import { ImportPage } from './views/import-page.tsx'
import { PreviewPage } from './views/preview-page.tsx'
import type { ToDo } from './views/preview-part.tsx'

interface InImport extends InRegion {
  readonly given: BookImport
}

const R = ':region'
const I = ':bookImport'
const keepBooks = inRegion('keepBooks', mayKeepBooks)
const inImport: Access<InImport> = {
  name: 'keepBooks',
  needsPerson: true,
  find: async (db, actor, params) => {
    const region = await regionFor(db, actor, params['region'] ?? '')
    const [given] = region ? await bookImportsOf(db, region, { id: Number(params['bookImport']) }) : []
    return region && given ? { region, given } : null
  },
  may: (actor: Actor, { region }) => mayKeepBooks(actor, region),
}

type Asked = Pick<Ask<InImport>, 'db' | 'scope' | 'settings' | 'locale'>

const importPage = async ({ db, scope }: Pick<Ask<InRegion>, 'db' | 'scope'>, error: string | null) => (
  <ImportPage region={scope.region} imports={await bookImportsOf(db, scope.region, { count: 10 })} error={error} />
)

/** Its columns as they are, or as another set that the region kept. */
async function columnsPage({ db, scope, locale }: Asked, book: Book, wanted = ''): Promise<Reply> {
  const { region, given } = scope
  const kept = (await mappingsOf(db, region)).map(({ name }) => name)
  const other = wanted ? await mappingFor(db, region, book, wanted) : null
  const meant: Meant = other?.ok ? other : { mapping: given.mapping, name: given.mappingName }
  const reading = readEntries(book, meant.mapping)
  const misfit = other && !other.ok ? fileRefusalText(locale, other.reason) : null
  const error = misfit ?? (reading.ok ? null : readingRefusalText(locale, reading))
  const columns = describeColumns(book, meant.mapping)
  const others = kept.filter((name) => name !== meant.name)
  return page(<ColumnsPage {...{ region, given, columns, others, error }} name={meant.name} />)
}

interface Wanted {
  readonly group?: Group | ''
  readonly page?: number
  readonly notice?: string
  readonly typed?: Typed
  readonly errors?: readonly FieldError[]
}

const rowsOnPage: Readonly<Record<Group, number>> = {
  ...{ codes: 50, rijen: 50, rekeningen: 50, nieuw: 50 },
  ...{ bekend: 100, buiten: 50, geweigerd: 100 },
}

async function preview(ask: Asked, wanted: Wanted = {}): Promise<Reply> {
  const { db, scope, settings } = ask
  const { region, given } = scope
  const notice = wanted.notice ?? null
  if (given.appliedAt) return page(<PreviewPage {...{ region, given, notice }} toDo={null} />)
  const book = await keptBook(settings.filesDirectory, given)
  const reading = readEntries(book, given.mapping)
  if (!reading.ok) return columnsPage(ask, book)
  const [known, activities] = await Promise.all([knownOf(db, region, reading.rows), activitiesOf(db, region)])
  const found = difference(reading.rows, known)
  const open = reading.rows.filter(({ key }) => !known.booked.has(key))
  const costs = open.filter(({ account }) => known.accounts.get(account ?? '') !== 'none')
  const [codes, accounts] = [heapsOf(costs, 'code'), heapsOf(open, 'account')]
  const sizes: ToDo['sizes'] = {
    codes: codes.length,
    rijen: found.undecided.length,
    rekeningen: accounts.length,
    nieuw: found.added.length,
    bekend: found.booked.length,
    buiten: found.outside.length,
    geweigerd: reading.refused.length + found.closed.length,
  }
  const shown = partOf(sizes, rowsOnPage, wanted.group || firstOf(sizes, found.undecided), wanted.page ?? 1)
  const { typed = {}, errors = [] } = wanted
  const toDo: ToDo = {
    ...{ reading, found, known, codes, accounts, sizes, shown, activities, typed, errors },
    counts: countsOf(found, reading),
    seen: fingerprintOf(found),
    labels: labelsOf(activities),
  }
  const body = <PreviewPage {...{ region, given, notice, toDo }} />
  return errors.length ? redrawn(body) : page(body)
}

/** What asks for something first: codes, where an entry without a place has one. */
function firstOf(sizes: ToDo['sizes'], undecided: readonly { readonly code: string | null }[]): Group {
  if (undecided.some(({ code }) => code !== null)) return 'codes'
  return (['rijen', 'nieuw', 'geweigerd', 'bekend', 'buiten'] as const).find((group) => sizes[group] > 0) ?? 'nieuw'
}

/** Keeps where codes or entries belong, or says which of them mean no activity. */
async function placed(
  ask: Asked & Pick<Ask<InImport>, 'actor'>,
  given: { readonly places: readonly TypedPlace[]; readonly group: Group; readonly page: number },
  typed: Typed,
  assign: typeof assignCodes,
  wasSaid: (said: Map<string, number | null | undefined>) => Promise<Map<string, number | null | undefined>>,
): Promise<Reply> {
  const { db, scope, actor, locale } = ask
  const { region, given: its } = scope
  const t = bookPageMessages(locale)
  const { group, page: current } = given
  if (its.appliedAt) return redirect(bookImportPath(region.slug, its.id))
  const activities = await activitiesOf(db, region)
  const { said, unknown } = placesIn(given.places, activities, labelsOf(activities))
  if (unknown.length) {
    const errors = unknown.map((each) => ({ field: each.field, text: t.unknown(each.typed) }))
    return preview(ask, { group, page: current, typed, errors })
  }
  const news = await wasSaid(said)
  await transaction(db, (tx) => assign(tx, personOf(actor), region, its.id, news))
  return redirect(`${bookImportPath(region.slug, its.id)}?groep=${group}&pagina=${current}`, t.saved)
}

/** A region's export as it was sent, with its columns; or what is wrong with it in the reader's language. */
async function readUpload(ask: Pick<Ask<InRegion>, 'db' | 'scope' | 'files' | 'locale'>) {
  const { db, scope, files, locale } = ask
  const upload = files['file']
  const refused = (reason: string) => ({ ok: false as const, reason })
  if (!upload?.ok) return refused(uploadRefusalText(locale, upload?.reason) ?? bookPageMessages(locale).choose)
  const read = await readBook(upload.content, upload.name)
  if (!read.ok) return refused(fileRefusalText(locale, read.reason))
  const meant = await mappingFor(db, scope.region, read.book, null)
  return meant.ok ? { ...upload, meant } : refused(fileRefusalText(locale, meant.reason))
}

export const bookkeepingRoutes: readonly Route[] = [
  get(bookImportsPath(R), { access: keepBooks }, async (ask) => page(await importPage(ask, null))),
  post(bookImportsPath(R), { access: keepBooks, fileFields: ['file'], limit: 60 }, async (ask) => {
    const { db, scope, actor, settings } = ask
    const read = await readUpload(ask)
    if (!read.ok) return redrawn(await importPage(ask, read.reason))
    const { name, content, meant } = read
    const person = personOf(actor)
    const id = await transaction(db, async (tx) => {
      const kept = { name, content, mediaType: 'application/octet-stream', uploadedBy: person.id }
      const { id: fileId } = await keepFile(tx, settings.filesDirectory, kept)
      return startImport(tx, person, scope.region, fileId, meant)
    })
    return redirect(bookImportPath(scope.region.slug, id))
  }),
  get(bookImportPath(R, I), { access: inImport, query: previewQuery }, async (ask) =>
    preview(ask, { group: ask.query.groep, page: ask.query.pagina }),
  ),
  get(bookColumnsPath(R, I), { access: inImport, query: columnsQuery }, async (ask) => {
    const { scope, settings, query } = ask
    if (scope.given.appliedAt) return redirect(bookImportPath(scope.region.slug, scope.given.id))
    return columnsPage(ask, await keptBook(settings.filesDirectory, scope.given), query.indeling)
  }),
  post(bookColumnsPath(R, I), { access: inImport, form: columnsForm }, async (ask) => {
    const { db, scope, actor, form, settings } = ask
    const { region, given } = scope
    if (form.ok && !given.appliedAt) {
      const { columns, name } = form.value
      const mapping: Mapping = { ...given.mapping, columns }
      const heads = describeColumns(await keptBook(settings.filesDirectory, given), mapping)
      const meant = { mapping, name }
      await transaction(db, (tx) => correctMapping(tx, personOf(actor), region, given, meant, keptOf(heads, columns)))
    }
    return redirect(bookImportPath(region.slug, given.id))
  }),
  post(bookCodesPath(R, I), { access: inImport, form: placesForm }, async (ask) => {
    const { form } = ask
    const here = bookImportPath(ask.scope.region.slug, ask.scope.given.id)
    if (!form.ok) return redirect(here)
    return placed(ask, form.value, form.typed, assignCodes, async (said) => said)
  }),
  post(bookRowsPath(R, I), { access: inImport, form: placesForm }, async (ask) => {
    const { db, scope, form, settings } = ask
    const { region, given } = scope
    if (!form.ok) return redirect(bookImportPath(region.slug, given.id))
    return placed(ask, form.value, form.typed, assignEntries, async (said) => {
      // What the code or the account says already is no choice of its own.
      const reading = readEntries(await keptBook(settings.filesDirectory, given), given.mapping)
      const rows = reading.ok ? reading.rows.filter(({ key }) => said.has(key)) : []
      const known = await knownOf(db, region, rows)
      const without = difference(rows, { ...known, choices: new Map(), closedUntil: null })
      const usual = new Map(without.added.map(({ row, activityId }) => [row.key, activityId]))
      return new Map(
        rows.map(({ key }) => {
          const meant = said.get(key)
          return [key, meant !== undefined && meant === usual.get(key) ? undefined : meant]
        }),
      )
    })
  }),
  post(bookAccountsPath(R, I), { access: inImport, form: () => accountsForm(costKinds) }, async (ask) => {
    const { db, scope, actor, form, locale } = ask
    const { region, given } = scope
    const here = bookImportPath(region.slug, given.id)
    if (!form.ok || given.appliedAt) return redirect(here)
    const { said, page: current } = form.value
    await transaction(db, (tx) => assignAccounts(tx, personOf(actor), region, given.id, said))
    return redirect(`${here}?groep=rekeningen&pagina=${current}`, bookPageMessages(locale).saved)
  }),
  post(bookApplyPath(R, I), { access: inImport, form: applyForm }, async (ask) => {
    const { db, scope, actor, form, settings, locale } = ask
    const { region, given } = scope
    const here = bookImportPath(region.slug, given.id)
    const reading = readEntries(await keptBook(settings.filesDirectory, given), given.mapping)
    if (!reading.ok || !form.ok) return redirect(bookColumnsPath(region.slug, given.id))
    const { seen } = form.value
    const done = await transaction(db, (tx) => applyImport(tx, personOf(actor), region, given, reading, seen))
    const t = bookPageMessages(locale)
    if (done.ok) return redirect(here, t.applied)
    return done.reason === 'changed' ? preview(ask, { notice: t.changed }) : redirect(here)
  }),
  post(bookUndoPath(R, I), { access: inImport }, async (ask) => {
    const { db, scope, actor, locale, today } = ask
    const { region, given } = scope
    const t = bookPageMessages(locale)
    const reason = t.undoReason(given.fileName).slice(0, 500)
    const done = await transaction(db, (tx) => undoImport(tx, personOf(actor), region, given, reason, today))
    const said = done.ok ? t.undone(formats(locale).number(done.taken)) : t.notApplied
    return redirect(bookImportPath(region.slug, given.id), said)
  }),
  ...annualRoutes,
]
