import { transaction } from '../../../platform/database/database.ts'
import { keptFile } from '../../../platform/files/send-file.ts'
import { keepUpload } from '../../../platform/files/uploads.ts'
import {
  get,
  page,
  personOf,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Route,
  type Typed,
} from '../../../platform/http/route.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Access } from '../../../platform/http/access.ts'
import { inRegion, regionFor, roleState, teamIn, type InRegion, type Region } from '../../organisations/public.ts'
import { periodOn } from '../../plans/public.ts'
import { openQuarters, quarterOf } from '../ledger/closing/rules.ts'
import { entryOfCost, type CostEntry } from '../ledger/queries.ts'
import { fundingMessages } from '../messages.ts'
import { mayRecord, mayViewFunding, mayWithdraw } from '../policy.ts'
import { readablePeriod } from './accountant/queries.ts'
import { accountantRoutes } from './accountant/routes.tsx'
import { settingsRoutes } from './settings/routes.tsx'
import { addEvidence, noteReading, removeEvidence } from './commands.ts'
import { evidenceMessages } from './messages.ts'
import {
  addEvidencePath,
  costEvidencePath,
  evidenceFilePath,
  evidenceFilesPath,
  evidenceRemovalPath,
  missingEvidencePath,
} from './paths.ts'
import { evidenceOf, fileIn, filesOf, missingPieces, shortageOf, type EvidenceFile } from './queries.ts'
import { addForm, addQuery, filesQuery, kindForm, missingQuery } from './schema.ts'
import { AddPage } from './views/add-page.tsx'
import { CostEvidencePage } from './views/cost-evidence-page.tsx'
import { FilesPage } from './views/files-page.tsx'
import { MissingPage } from './views/missing-page.tsx'
import { timesheetRoutes } from './timesheets/routes.tsx'
import { zipRoutes } from './zip/routes.tsx'
import { RemovalPage } from './views/removal-page.tsx'

const R = ':region'
const rowsOnPage = 100
const viewEvidence = inRegion('viewFunding', mayViewFunding)
const recordEvidence = inRegion('recordEvidence', mayRecord)

const missingRoutes: readonly Route[] = [
  get(missingEvidencePath(R), { access: viewEvidence, query: missingQuery }, async (ask) => {
    const { db, scope, actor, query, today } = ask
    const { region } = scope
    const readable = await readablePeriod(db, actor, region)
    const [year = 0, number = 1] = query.kwartaal?.split('-').map(Number) ?? []
    const quarter = query.kwartaal ? quarterOf(`${year}-${String(number * 3).padStart(2, '0')}-01`) : null
    const filter = { ...overlap(readable, quarter), kind: query.soort }
    const [pieces, shortage, period, team] = await Promise.all([
      missingPieces(db, region, filter, { page: query.pagina, size: rowsOnPage }),
      shortageOf(db, region, filter),
      periodOn(db, today),
      teamIn(db, region, today),
    ])
    const quarters = [...openQuarters(period.validFrom, null, today), quarterOf(today)].reverse()
    const may = { record: mayRecord(actor, region), lead: mayWithdraw(actor, region) }
    const leads = team.find(({ roles }) =>
      roles.some((held) => held.role === 'leadApplicant' && roleState(held, today) === 'present'),
    )
    const props = { region, pieces, shortage, query, quarters, may, leadApplicant: leads?.name ?? null }
    return page(<MissingPage {...props} size={rowsOnPage} />)
  }),
  get(addEvidencePath(R), { access: recordEvidence, query: addQuery }, async (ask) =>
    page(await addPage(ask, ask.query.id)),
  ),
  post(addEvidencePath(R), { access: recordEvidence, form: addForm, fileFields: ['file'] }, async (ask) => {
    const { db, scope, actor, form, files, locale, settings } = ask
    const { region } = scope
    const t = evidenceMessages(locale)
    const { id: keys, bestaand } = form.ok ? form.value : { id: [], bestaand: null }
    const upload = await keepUpload(files['file'], fundingMessages(locale).uploads)
    const again = async (errors: readonly FieldError[]) => redrawn(await addPage(ask, keys, form.typed, errors))
    if (!upload.ok) return again(upload.errors)
    const person = personOf(actor)
    const known = bestaand === null ? null : await fileIn(db, region, bestaand)
    if (bestaand !== null && !known) return again([{ field: 'bestaand', text: t.gone }])
    if (!known && !files['file']?.ok) return again([{ field: 'file', text: t.oneOfBoth }])
    const done = await transaction(db, (tx) =>
      addEvidence(tx, person, region, keys, async () =>
        known ? [known.id] : upload.store(tx, settings.filesDirectory, person.id),
      ),
    )
    const said = done.ok ? t.added(keys.length) : fundingMessages(locale).withdrawn
    return redirect(missingEvidencePath(region.slug), said)
  }),
]

type Bounds = { readonly from: string; readonly until: string } | null

/** What an accountant may read of what was asked for. */
function overlap(one: Bounds, other: Bounds): { from?: string; until?: string } {
  const bounds = [one, other].filter((each) => each !== null)
  if (!bounds.length) return {}
  const from = bounds
    .map((each) => each.from)
    .sort()
    .at(-1)
  const until = bounds.map((each) => each.until).sort()[0]
  return { ...(from && { from }), ...(until && { until }) }
}

async function addPage(
  { db, scope: { region } }: Pick<Ask<InRegion>, 'db' | 'scope'>,
  keys: Parameters<typeof addEvidence>[3],
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const [pieces, { files }] = await Promise.all([
    missingPieces(db, region, { keys }, { page: 1, size: rowsOnPage }),
    filesOf(db, region, {}, { page: 1, size: 50 }),
  ])
  return <AddPage {...{ region, pieces, typed, errors }} existing={files} />
}

interface InCost extends InRegion {
  readonly cost: CostEntry
}

function inCost(name: string, may: (actor: Actor, region: Region) => boolean): Access<InCost> {
  return {
    name,
    needsPerson: true,
    find: async (db, actor, params) => {
      const region = await regionFor(db, actor, params['region'] ?? '')
      if (!region || !mayViewFunding(actor, region)) return null
      const cost = await entryOfCost(db, region, Number(params['cost']))
      const readable = cost && (await readablePeriod(db, actor, region))
      if (!cost || (readable && (cost.countsOn < readable.from || cost.countsOn > readable.until))) return null
      return { region, cost }
    },
    may: (actor, { region }) => may(actor, region),
  }
}

async function costPage(
  { db, scope, actor }: Pick<Ask<InCost>, 'db' | 'scope' | 'actor'>,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const { region, cost } = scope
  const evidence = await evidenceOf(db, { side: 'cost', id: cost.costId ?? 0 })
  const props = { region, evidence, mayRecord: mayRecord(actor, region), typed, errors }
  return <CostEvidencePage {...props} entry={cost} cents={cost.leftCents} />
}

const costRoutes: readonly Route[] = [
  get(costEvidencePath(R, ':cost'), { access: inCost('viewCost', mayViewFunding) }, async (ask) =>
    page(await costPage(ask)),
  ),
  post(
    costEvidencePath(R, ':cost'),
    { access: inCost('recordInCost', mayRecord), form: kindForm, fileFields: ['file'] },
    async (ask) => {
      const { db, scope, actor, form, files, locale, settings } = ask
      const id = scope.cost.costId ?? 0
      const upload = await keepUpload(files['file'], fundingMessages(locale).uploads, { required: true })
      if (!upload.ok || !form.ok) return redrawn(await costPage(ask, form.typed, upload.ok ? [] : upload.errors))
      const person = personOf(actor)
      await transaction(db, (tx) =>
        addEvidence(tx, person, scope.region, [{ side: 'cost', id, kind: form.value.kind }], () =>
          upload.store(tx, settings.filesDirectory, person.id),
        ),
      )
      return redirect(costEvidencePath(scope.region.slug, id), evidenceMessages(locale).added(1))
    },
  ),
]

interface InFile extends InRegion {
  readonly file: EvidenceFile
}

function inFile(name: string, may: (actor: Actor, region: Region) => boolean): Access<InFile> {
  return {
    name,
    needsPerson: true,
    find: async (db, actor, params) => {
      const region = await regionFor(db, actor, params['region'] ?? '')
      if (!region || !mayViewFunding(actor, region)) return null
      const file = await fileIn(db, region, Number(params['evidence']), await readablePeriod(db, actor, region))
      return file && { region, file }
    },
    may: (actor, { region }) => may(actor, region),
  }
}

const E = ':evidence'

const fileRoutes: readonly Route[] = [
  get(evidenceFilesPath(R), { access: viewEvidence, query: filesQuery }, async ({ db, scope, actor, query, today }) => {
    const { region } = scope
    const only = query.voorbij === 'ja'
    const may = { remove: mayWithdraw(actor, region), lead: mayWithdraw(actor, region) }
    const readable = (await readablePeriod(db, actor, region)) ?? {}
    const [shown, past, period] = await Promise.all([
      filesOf(db, region, { ...readable, ...(only && { past: today }) }, { page: query.pagina, size: rowsOnPage }),
      only || !may.remove ? null : filesOf(db, region, { past: today }, { page: 1, size: 1 }),
      periodOn(db, today),
    ])
    const zip = { from: period.validFrom, until: today, ...readable }
    return page(
      <FilesPage
        {...{ region, may, zip, today, ...shown }}
        past={only ? null : (past?.count ?? 0)}
        page={query.pagina}
        size={rowsOnPage}
      />,
    )
  }),
  get(
    evidenceFilePath(R, E),
    { access: inFile('viewEvidence', mayViewFunding) },
    async ({ db, scope: { region, file }, actor, settings }) => {
      await noteReading(db, actor, region, { what: 'file', id: file.id, kind: file.kind })
      return keptFile(db, settings.filesDirectory, file.id)
    },
  ),
  get(
    evidenceRemovalPath(R, E),
    { access: inFile('removeEvidence', mayWithdraw) },
    async ({ scope: { region, file }, today }) =>
      page(<RemovalPage {...{ region, file }} needed={file.locked && file.keepUntil >= today} />),
  ),
  post(
    evidenceRemovalPath(R, E),
    { access: inFile('removeEvidence', mayWithdraw) },
    async ({ db, scope: { region, file }, actor, locale, today }) => {
      const done = await transaction(db, (tx) => removeEvidence(tx, personOf(actor), region, file.id, today))
      if (!done.ok) return redrawn(<RemovalPage {...{ region, file }} needed />)
      return redirect(evidenceFilesPath(region.slug), evidenceMessages(locale).removed)
    },
  ),
]

export const evidenceRoutes: readonly Route[] = [
  ...missingRoutes,
  ...costRoutes,
  ...fileRoutes,
  ...zipRoutes,
  ...timesheetRoutes,
  ...accountantRoutes,
  ...settingsRoutes,
]
