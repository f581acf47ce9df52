import { transaction } from '../../../../platform/database/database.ts'
import type { Access } from '../../../../platform/http/access.ts'
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
} from '../../../../platform/http/route.ts'
import type { Actor } from '../../../../platform/actor.ts'
import { addDays, type IsoDate } from '../../../../platform/time.ts'
import { inRegion, regionFor, type InRegion, type Region } from '../../../organisations/public.ts'
import { periodOn } from '../../../plans/public.ts'
import { mayJudgeHours, mayViewFunding, mayWriteHours } from '../../policy.ts'
import { readablePeriod } from '../accountant/queries.ts'
import { noteReading } from '../commands.ts'
import { approveHours, keepHours, returnHours, takeBackHours } from './commands.ts'
import { timesheetMessages } from './messages.ts'
import {
  hoursPath,
  timesheetApprovalPath,
  timesheetPath,
  timesheetReturningPath,
  timesheetsPath,
  weekPath,
  weekTakingBackPath,
} from './paths.ts'
import { entriesOfSheet, sheetById, sheetOf, sheetsOf, writableActivities, type Sheet } from './queries.ts'
import { isoWeek, mondayIn, mondayOf } from './rules.ts'
import { fieldOf, misplaced, returnForm, sheetsQuery, weekForm } from './schema.ts'
import { SheetPage } from './views/sheet-page.tsx'
import { SheetsPage } from './views/sheets-page.tsx'
import { WeekPage } from './views/week-page.tsx'

const R = ':region'
const W = ':week'
const T = ':timesheet'
const rowsOnPage = 50
const writeHours = inRegion('writeHours', mayWriteHours)

interface InWeek extends InRegion {
  readonly monday: IsoDate
}

const writeWeek: Access<InWeek> = {
  ...writeHours,
  name: 'writeWeek',
  find: async (db, actor, params) => {
    const found = await writeHours.find(db, actor, params)
    const monday = mondayIn(params['week'] ?? '')
    return found && monday ? { ...found, monday } : null
  },
}

type WeekAsk = Pick<Ask<InWeek>, 'db' | 'scope' | 'actor' | 'today'>

async function weekPage(
  { db, scope, actor, today }: WeekAsk,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
  extra: readonly number[] = [],
) {
  const { region, monday } = scope
  const { id: personId } = personOf(actor)
  const { slug } = await periodOn(db, monday)
  const [sheet, before, activities, { sheets: recent }] = await Promise.all([
    sheetOf(db, region, personId, monday),
    sheetOf(db, region, personId, addDays(monday, -7)),
    writableActivities(db, region, slug),
    sheetsOf(db, region, { personId }, { page: 1, size: 6 }),
  ])
  // What is written now, and in a new week what was written the week before.
  const worked = sheet?.worked.length ? sheet.worked : (sheet?.worked ?? before?.worked ?? [])
  const named = worked.map(({ activityId: id, activity: title }) => ({ id, title }))
  const inGrid = new Set([...named.map(({ id }) => id), ...extra])
  const rows = new Map([...named, ...activities.filter(({ id }) => inGrid.has(id))].map((row) => [row.id, row]))
  const others = activities.filter(({ id }) => !rows.has(id))
  const props = { region, monday, today, sheet, others, recent, typed, errors }
  return <WeekPage {...props} rows={[...rows.values()]} mayRead={mayViewFunding(actor, region)} />
}

/** Rows that were typed in, also those without hours yet. */
const rowsIn = (typed: Typed): number[] =>
  Object.keys(typed)
    .flatMap((name) => /^uren-(\d{1,15})-/.exec(name)?.[1] ?? [])
    .map(Number)

const ownRoutes: readonly Route[] = [
  get(hoursPath(R), { access: writeHours }, async ({ scope, today }) =>
    redirect(weekPath(scope.region.slug, isoWeek(mondayOf(today)))),
  ),
  get(weekPath(R, W), { access: writeWeek }, async (ask) => page(await weekPage(ask))),
  post(
    weekPath(R, W),
    { access: writeWeek, form: (locale) => weekForm(timesheetMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const { region, monday } = scope
      const t = timesheetMessages(locale)
      if (!form.ok) return redrawn(await weekPage(ask, form.typed, form.errors, rowsIn(form.typed)))
      const { worked, extra, next } = form.value
      const wrong = misplaced(worked, monday, today).map(({ activityId, on }) => ({
        field: fieldOf(activityId, on),
        text: t.complaints.future,
      }))
      const rows = [...rowsIn(form.typed), ...(extra === null ? [] : [extra])]
      if (wrong.length) return redrawn(await weekPage(ask, form.typed, wrong, rows))
      if (next === 'erbij') return page(await weekPage(ask, form.typed, [], rows))
      const done = await transaction(db, (tx) =>
        keepHours(tx, personOf(actor), region, monday, worked, next === 'inzenden'),
      )
      if (!done.ok) {
        const errors = [{ field: 'week', text: t.refused[done.reason] }]
        return redrawn(await weekPage(ask, form.typed, errors, rows))
      }
      return redirect(weekPath(region.slug, isoWeek(monday)), next === 'inzenden' ? t.handedIn : t.saved)
    },
  ),
  post(weekTakingBackPath(R, W), { access: writeWeek }, async ({ db, scope, actor, locale }) => {
    const { region, monday } = scope
    const t = timesheetMessages(locale)
    const done = await transaction(db, (tx) => takeBackHours(tx, personOf(actor), region, monday))
    return redirect(weekPath(region.slug, isoWeek(monday)), done.ok ? t.takenBack : t.refused.closed)
  }),
]

interface InSheet extends InRegion {
  readonly sheet: Sheet
}

/** The own week, and what others handed in for who may see the money. What somebody still writes is theirs. */
function inSheet(name: string, may: (actor: Actor, region: Region) => boolean): Access<InSheet> {
  return {
    name,
    needsPerson: true,
    find: async (db, actor, params) => {
      const region = await regionFor(db, actor, params['region'] ?? '')
      const sheet = region && (await sheetById(db, region, Number(params['timesheet'])))
      if (!region || !sheet || actor.kind !== 'person') return null
      if (sheet.personId === actor.id) return { region, sheet }
      if (!mayViewFunding(actor, region) || sheet.state === 'open') return null
      const readable = await readablePeriod(db, actor, region)
      const isOutside = readable && (addDays(sheet.monday, 6) < readable.from || sheet.monday > readable.until)
      return isOutside ? null : { region, sheet }
    },
    may: (actor, { region }) => may(actor, region),
  }
}

const maySee = (actor: Actor, region: Region): boolean => mayWriteHours(actor, region) || mayViewFunding(actor, region)

async function sheetPage(
  { db, scope, actor, today }: Pick<Ask<InSheet>, 'db' | 'scope' | 'actor' | 'today'>,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const { region, sheet } = scope
  const entries = await entriesOfSheet(db, sheet.id)
  const isOwn = sheet.personId === personOf(actor).id
  const mayJudge = mayJudgeHours(actor, region)
  return <SheetPage {...{ region, sheet, today, entries, isOwn, mayJudge, typed, errors }} />
}

const sheetRoutes: readonly Route[] = [
  get(
    timesheetsPath(R),
    { access: inRegion('viewFunding', mayViewFunding), query: sheetsQuery },
    async ({ db, scope: { region }, actor, query }) => {
      const readable = (await readablePeriod(db, actor, region)) ?? {}
      const at = { page: query.pagina, size: rowsOnPage }
      const { sheets, count } = await sheetsOf(db, region, { state: query.stand, ...readable }, at)
      const props = { region, sheets, count, shown: query.stand, mayWrite: mayWriteHours(actor, region) }
      return page(<SheetsPage {...props} {...at} />)
    },
  ),
  get(timesheetPath(R, T), { access: inSheet('viewTimesheet', maySee) }, async (ask) => {
    const { db, scope, actor } = ask
    if (scope.sheet.personId !== personOf(actor).id)
      await noteReading(db, actor, scope.region, { what: 'timesheet', id: scope.sheet.id })
    return page(await sheetPage(ask))
  }),
  post(timesheetApprovalPath(R, T), { access: inSheet('judgeHours', mayJudgeHours) }, async (ask) => {
    const { db, scope, actor, locale } = ask
    const { region, sheet } = scope
    const t = timesheetMessages(locale)
    const done = await transaction(db, (tx) => approveHours(tx, personOf(actor), region, sheet.id))
    if (done.ok) return redirect(timesheetPath(region.slug, sheet.id), t.approved)
    return redrawn(await sheetPage(ask, {}, [{ field: 'besluit', text: t.refused[done.reason] }]))
  }),
  post(
    timesheetReturningPath(R, T),
    {
      access: inSheet('judgeHours', mayJudgeHours),
      form: (locale) => returnForm(timesheetMessages(locale).complaints),
    },
    async (ask) => {
      const { db, scope, actor, form, locale, baseUrl, today } = ask
      const { region, sheet } = scope
      const t = timesheetMessages(locale)
      if (!form.ok) return redrawn(await sheetPage(ask, form.typed, form.errors))
      const { reason } = form.value
      const done = await transaction(db, (tx) =>
        returnHours(tx, personOf(actor), region, sheet.id, reason, { baseUrl, today }),
      )
      if (done.ok) return redirect(timesheetPath(region.slug, sheet.id), t.sentBack)
      return redrawn(await sheetPage(ask, form.typed, [{ field: 'besluit', text: t.refused[done.reason] }]))
    },
  ),
]

export const timesheetRoutes: readonly Route[] = [...ownRoutes, ...sheetRoutes]
