import { transaction, type Database } from '../../../platform/database/database.ts'
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
  type Reply,
  type Route,
  type Upload,
} from '../../../platform/http/route.ts'
import { keptBook } from '../../../platform/spreadsheet/kept.ts'
import { readBook } from '../../../platform/spreadsheet/read.ts'
import { uploadRefusalText } from '../../../platform/spreadsheet/refusal-texts.ts'
import type { Outcome } from '../../../platform/errors.ts'
import { describeColumns, headsOf, recogniseMapping, type Book } from '../../../platform/cells.ts'
import { inRegion, regionFor, type InRegion, type Region } from '../../organisations/public.ts'
import {
  importApplyPath,
  importColumnsForgetPath,
  importColumnsPath,
  importPath,
  importsPath,
  importUndoPath,
  planPath,
} from '../paths.ts'
import { mayChangePlan } from '../policy.ts'
import { wholePlan } from '../export/public.ts'
import { periodOn } from '../queries.ts'
import { applyImport, correctMapping, countsOf, forgetMapping, startImport, undoImport } from './commands.ts'
import { fileRefusalText } from './messages.ts'
import { importPageMessages } from './page/messages.ts'
import { fingerprintOf, importOf, importsOf, mappingFor, taughtColumns, type PlannerImport } from './queries.ts'
import { readPlanner } from './rows/rules.ts'
import type { Mapping } from './rules.ts'
import { applyForm, mappingForm } from './schema.ts'
import { plannerWords } from './words/rules.ts'
import { wholeDifference } from './whole/rules.ts'
import { ColumnsPage } from './views/columns-page.tsx'
import { ImportPage } from './views/import-page.tsx'
import { PreviewPage } from './views/preview-page.tsx'

const R = ':region'
const I = ':import'
const importPlan = inRegion('importPlan', mayChangePlan)

interface InImport extends InRegion {
  readonly given: PlannerImport
}

const inImport: Access<InImport> = {
  name: 'importPlan',
  needsPerson: true,
  find: async (db, actor, params) => {
    const region = await regionFor(db, actor, params['region'] ?? '')
    const given = region && (await importOf(db, region, Number(params['import'])))
    return region && given ? { region, given } : null
  },
  may: (actor, { region }) => mayChangePlan(actor, region),
}

async function importPage(ask: Pick<Ask<InRegion>, 'db' | 'scope'>, error: string | null) {
  return <ImportPage region={ask.scope.region} imports={await importsOf(ask.db, ask.scope.region, 5)} error={error} />
}

/** A spreadsheet that holds something, or what is wrong with it in the reader's language. */
async function readUpload(
  { db, scope: { region }, locale }: Pick<Ask<InRegion>, 'db' | 'scope' | 'locale'>,
  upload: Upload | undefined,
): Promise<Outcome<{ name: string; content: Buffer; book: Book; mapping: Mapping }, string>> {
  if (!upload?.ok)
    return { ok: false, reason: uploadRefusalText(locale, upload?.reason) ?? importPageMessages(locale).choose }
  const read = await readBook(upload.content, upload.name)
  if (!read.ok) return { ok: false, reason: fileRefusalText(locale, read.reason) }
  const recognised = await mappingFor(db, region, read.book)
  return recognised.ok
    ? { ...upload, book: read.book, mapping: recognised.mapping }
    : { ok: false, reason: fileRefusalText(locale, recognised.reason) }
}

const mediaType = (content: Buffer): string =>
  content.subarray(0, 2).toString('latin1') === 'PK'
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'text/csv'

async function preview(
  ask: Pick<Ask<InImport>, 'db' | 'scope' | 'settings' | 'today'>,
  notice: string | null = null,
): Promise<Reply> {
  const { db, scope, settings, today } = ask
  const { region, given } = scope
  // The database looks the plan up while we read the file.
  const [book, plan] = await Promise.all([
    keptBook(settings.filesDirectory, given),
    wholePlan(db, region, given.period),
  ])
  const reading = readPlanner(book, given.mapping)
  if (!reading.ok) return columnsPage(db, region, given, book)
  const found = wholeDifference(reading, plan, today)
  return page(
    <PreviewPage
      region={region}
      given={given}
      reading={reading}
      found={found}
      counts={countsOf(found, reading)}
      seen={fingerprintOf(found)}
      notice={notice}
    />,
  )
}

async function columnsPage(db: Database, region: Region, given: PlannerImport, book: Book): Promise<Reply> {
  const reading = readPlanner(book, given.mapping)
  const columns = describeColumns(book, given.mapping)
  const isTaught = (await taughtColumns(db, region, headsOf(book, given.mapping))) !== null
  return page(
    <ColumnsPage
      region={region}
      given={given}
      columns={columns}
      refusal={reading.ok ? null : reading}
      isTaught={isTaught && given.appliedAt === null}
    />,
  )
}

export const importRoutes: readonly Route[] = [
  get(importsPath(R), { access: importPlan }, async (ask) => page(await importPage(ask, null))),
  post(importsPath(R), { access: importPlan, fileFields: ['file'], limit: 60 }, async (ask) => {
    const { db, scope, actor, files, today, settings } = ask
    const read = await readUpload(ask, files['file'])
    if (!read.ok) return redrawn(await importPage(ask, read.reason))
    const period = await periodOn(db, today)
    const id = await transaction(db, async (tx) => {
      const kept = {
        name: read.name,
        content: read.content,
        mediaType: mediaType(read.content),
        uploadedBy: personOf(actor).id,
      }
      const { id: fileId } = await keepFile(tx, settings.filesDirectory, kept)
      return startImport(tx, personOf(actor), scope.region, period.slug, fileId, read.mapping)
    })
    return redirect(importPath(scope.region.slug, id))
  }),
  get(importPath(R, I), { access: inImport }, async (ask) => preview(ask)),
  get(importColumnsPath(R, I), { access: inImport }, async ({ db, scope, settings }) =>
    columnsPage(db, scope.region, scope.given, await keptBook(settings.filesDirectory, scope.given)),
  ),
  post(importColumnsPath(R, I), { access: inImport, form: mappingForm }, async ({ db, scope, form, settings }) => {
    const { region, given } = scope
    if (form.ok) {
      const mapping = { ...given.mapping, columns: form.value }
      const heads = headsOf(await keptBook(settings.filesDirectory, given), mapping)
      await transaction(db, (tx) => correctMapping(tx, given.id, mapping, heads))
    }
    return redirect(importPath(region.slug, given.id))
  }),
  post(importColumnsForgetPath(R, I), { access: inImport }, async ({ db, scope, settings, locale }) => {
    const { region, given } = scope
    const book = await keptBook(settings.filesDirectory, given)
    const recognised = recogniseMapping(book, plannerWords)
    if (recognised.ok)
      await transaction(db, (tx) =>
        forgetMapping(tx, region, given.id, recognised.mapping, headsOf(book, given.mapping)),
      )
    return redirect(importColumnsPath(region.slug, given.id), importPageMessages(locale).forgotten)
  }),
  post(importApplyPath(R, I), { access: inImport, form: applyForm }, async (ask) => {
    const { db, scope, actor, form, settings, locale, today } = ask
    const { region, given } = scope
    const reading = readPlanner(await keptBook(settings.filesDirectory, given), given.mapping)
    if (!reading.ok) return redirect(importColumnsPath(region.slug, given.id))
    const seen = form.ok ? (form.value.seen ?? '') : ''
    const done = await transaction(db, (tx) =>
      applyImport(tx, personOf(actor), region, given, reading, { seen, today }),
    )
    const t = importPageMessages(locale)
    if (done.ok) return redirect(importPath(region.slug, given.id), t.applied(done.counts.new + done.counts.changed))
    return done.reason === 'undone' ? redirect(importPath(region.slug, given.id)) : preview(ask, t.planChanged)
  }),
  post(importUndoPath(R, I), { access: inImport }, async (ask) => {
    const { db, scope, actor, locale } = ask
    const { region, given } = scope
    const done = await transaction(db, (tx) => undoImport(tx, personOf(actor), region, given))
    const t = importPageMessages(locale)
    return done.ok ? redirect(planPath(region.slug), t.undone) : preview(ask, t.undoRefused[done.reason])
  }),
]
