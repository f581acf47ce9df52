import { transaction } from '../../../platform/database/database.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Access } from '../../../platform/http/access.ts'
import {
  file,
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
import { inRegion, regionFor, type InRegion, type Region } from '../../organisations/public.ts'
import { periodBySlug, periodOn, planOf, type Plan } from '../../plans/public.ts'
import { mayViewFunding, mayWithdraw } from '../policy.ts'
import { readablePeriod } from '../evidence/accountant/queries.ts'
import { closingRoutes } from './closing/routes.tsx'
import { closedUntil } from './closing/queries.ts'
import { correctEntry } from './commands.ts'
import { ledgerFile, ledgerMediaTypes } from './export/public.ts'
import { ledgerMessages } from './messages.ts'
import { entryCorrectionPath, entryPath, ledgerFilePath, ledgerPath } from './paths.ts'
import { choicesOf, correctionsOf, entriesInBatches, entryById, ledgerOf } from './queries.ts'
import type { Entry, LedgerFilter } from './rules.ts'
import { correctionForm, ledgerQuery, type LedgerQuery } from './schema.ts'
import { EntryPage } from './views/entry-page.tsx'
import { LedgerPage } from './views/ledger-page.tsx'

interface InEntry extends InRegion {
  readonly entry: Entry
}

function inEntry(name: string, may: (actor: Actor, region: Region) => boolean): Access<InEntry> {
  return {
    name,
    needsPerson: true,
    find: async (db, actor, params) => {
      const region = await regionFor(db, actor, params['region'] ?? '')
      const entry = region && (await entryById(db, region, Number(params['booking'])))
      if (!region || !entry) return null
      const readable = await readablePeriod(db, actor, region)
      const isOutside = readable && (entry.countsOn < readable.from || entry.countsOn > readable.until)
      return isOutside ? null : { region, entry }
    },
    may: (actor, { region }) => may(actor, region),
  }
}

const R = ':region'
const B = ':booking'
const rowsOnPage = 100
const viewLedger = inRegion('viewFunding', mayViewFunding)

type LedgerAsk = Pick<Ask<InRegion, LedgerQuery>, 'db' | 'scope' | 'actor' | 'query' | 'today'>

/** What the address asks for; a goal and a period are those of the plan, and mean its activities. */
async function filterOf({ db, scope, actor, query, today }: LedgerAsk): Promise<{ filter: LedgerFilter; plan: Plan }> {
  const named = query.periode ? await periodBySlug(db, query.periode) : null
  const plan = await planOf(db, scope.region, named ?? (await periodOn(db, today)))
  const ofPlan = named || query.doel ? plan.activities : null
  return {
    plan,
    filter: {
      readable: await readablePeriod(db, actor, scope.region),
      side: query.kant,
      kind: query.soort,
      year: query.jaar,
      since: query.vanaf,
      activityId: query.activiteit,
      organisationId: query.partner,
      activityIds: ofPlan
        ?.filter((activity) => !query.doel || activity.goalIds.includes(query.doel))
        .map(({ id }) => id),
      delivered: query.stand && { by: today, toCome: query.stand === 'komt' },
    },
  }
}

const listRoutes: readonly Route[] = [
  get(ledgerPath(R), { access: viewLedger, query: ledgerQuery }, async (ask) => {
    const { db, scope, query } = ask
    const { filter, plan } = await filterOf(ask)
    const [view, choices] = await Promise.all([
      ledgerOf(db, scope.region, filter, { page: query.pagina, size: rowsOnPage }),
      choicesOf(db, scope.region),
    ])
    const { goals, activities } = plan
    return page(
      <LedgerPage {...scope} {...{ view, query }} size={rowsOnPage} choices={{ ...choices, goals, activities }} />,
    )
  }),
  ...(['csv', 'xlsx'] as const).map((format) =>
    get(ledgerFilePath(R, format), { access: viewLedger, query: ledgerQuery, limit: 60 }, async (ask) => {
      const { db, scope, locale, today } = ask
      const { filter } = await filterOf(ask)
      const name = `${ledgerMessages(locale).title.toLowerCase()}-${scope.region.slug}-${today}.${format}`
      const written = ledgerFile(entriesInBatches(db, scope.region, filter), format, locale)
      return file(written, ledgerMediaTypes[format], name)
    }),
  ),
]

async function entryPage(ask: Ask<InEntry>, typed: Typed = {}, errors: readonly FieldError[] = []) {
  const { db, scope, actor } = ask
  const { region, entry } = scope
  const [corrections, closed] = await Promise.all([correctionsOf(db, entry.id), closedUntil(db, region)])
  const isClosed = closed !== null && entry.countsOn <= closed
  const mayCorrect = mayWithdraw(actor, region)
  return <EntryPage {...scope} {...{ corrections, isClosed, mayCorrect, typed, errors }} />
}

const entryRoutes: readonly Route[] = [
  get(entryPath(R, B), { access: inEntry('viewEntry', mayViewFunding) }, async (ask) => page(await entryPage(ask))),
  post(
    entryCorrectionPath(R, B),
    {
      access: inEntry('correctEntry', mayWithdraw),
      form: (locale) => correctionForm(ledgerMessages(locale).complaints),
    },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const { region, entry } = scope
      const t = ledgerMessages(locale)
      const shown = { ...ask, form: undefined as never, query: {} }
      if (!form.ok) return redrawn(await entryPage(shown, form.typed, form.errors))
      const done = await transaction(db, (tx) => correctEntry(tx, personOf(actor), region, entry.id, form.value, today))
      if (done.ok) return redirect(entryPath(region.slug, done.id), t.corrected)
      const field = done.reason === 'same' ? 'quantity' : 'boeking'
      return redrawn(await entryPage(shown, form.typed, [{ field, text: t.refused[done.reason] }]))
    },
  ),
]

export const ledgerRoutes: readonly Route[] = [...listRoutes, ...entryRoutes, ...closingRoutes]
