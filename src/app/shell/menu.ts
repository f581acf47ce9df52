// The menu of the workspace: what a reader may open, in groups.
import { personOf, type Ask } from '../../platform/http/route.ts'
import type { Actor } from '../../platform/actor.ts'
import { contributionsPath } from '../../modules/funding/paths.ts'
import {
  annualPath,
  bookImportsPath,
  forecastPath,
  ledgerPath,
  mayKeepBooks,
  mayViewFunding,
  nationalFinancePath,
  nationalPresencePath,
  hoursPath,
  mayWriteHours,
  evidenceSettingsPath,
  missingEvidencePath,
  timesheetsPath,
  quartersPath,
  warningsPath,
} from '../../modules/funding/public.ts'
import { mayTakeReaders, subscribersPath } from '../../modules/newsletters/public.ts'
import {
  membersPath,
  networksPath,
  peoplePath,
  regionSitePath,
  regionsRegisterPath,
  registerPath,
  schoolImportsPath,
  teamPath,
  workplacePath,
} from '../../modules/organisations/paths.ts'
import { mayKeepRegister, mayViewPeople, type Region } from '../../modules/organisations/public.ts'
import {
  calendarsPath,
  changesPath,
  electivesPath,
  governancePath,
  mboDesksPath,
  nationalPlanPath,
  nationalBudgetPath,
  pathwaysPath,
  planPath,
  ratesPath,
  regionElectivesPath,
  togetherPath,
} from '../../modules/plans/paths.ts'
import {
  deskTasks,
  mayChangePlan,
  mayCompareRegions,
  mayKeepRates,
  mbosOf,
  overdueRequests,
  visionPath,
} from '../../modules/plans/public.ts'
import { deskPath, offersPath } from '../../modules/publishing/paths.ts'
import {
  intakePath,
  keepCollectionsPath,
  mayKeepSite,
  mayPublish,
  mayWriteItems,
  sitePath,
  synonymsPath,
  siteTasks,
  visitsPath,
} from '../../modules/publishing/public.ts'
import { reportsPath } from '../../modules/reports/paths.ts'
import { mayViewReports } from '../../modules/reports/public.ts'
import type { ShellItem } from '../../ui/page/workspace.tsx'
import { todayPath } from '../today/paths.ts'
import type { shellMessages } from './messages.ts'

type Texts = ReturnType<typeof shellMessages>
type Asked = Pick<Ask<object>, 'db' | 'actor' | 'today'>
type MenuGroup = { title: string; items: ShellItem[] }

export function mainItems(region: Region, actor: Actor, t: Texts, waiting: number): ShellItem[] {
  const items: ShellItem[] = [
    { key: 'today', href: todayPath(region.slug), text: t.today },
    { key: 'plan', href: planPath(region.slug), text: t.plan },
    ...(mayViewFunding(actor, region)
      ? [{ key: 'contributions', href: contributionsPath(region.slug), text: t.contributions, count: waiting }]
      : []),
  ]
  return mayViewReports(actor, region)
    ? [...items, { key: 'reports', href: reportsPath(region.slug), text: t.reports }]
    : items
}

const registerItems = (t: Texts): ShellItem[] => [
  { key: 'register', href: registerPath, text: t.register },
  { key: 'regionRegister', href: regionsRegisterPath, text: t.allRegions },
  { key: 'networks', href: networksPath, text: t.networks },
  { key: 'electiveList', href: electivesPath, text: t.electiveList },
]

const peopleItems = (actor: Actor, t: Texts): ShellItem[] =>
  mayViewPeople(actor) ? [{ key: 'people', href: peoplePath, text: t.people }] : []

const rateItems = (actor: Actor, t: Texts): ShellItem[] =>
  mayKeepRates(actor)
    ? [
        { key: 'nationalBudget', href: nationalBudgetPath, text: t.nationalBudget },
        { key: 'nationalFinance', href: nationalFinancePath, text: t.nationalFinance },
        { key: 'rates', href: ratesPath, text: t.rates },
        { key: 'presence', href: nationalPresencePath, text: t.presence },
        { key: 'evidenceSettings', href: evidenceSettingsPath, text: t.evidenceSettings },
      ]
    : []

async function deskItems({ db, actor, today }: Asked, t: Texts): Promise<ShellItem[]> {
  if (!mbosOf(actor).length) return []
  const waiting = (await deskTasks(db, actor, today)).reduce((sum, each) => sum + each.requests + each.agreements, 0)
  return [{ key: 'mboDesk', href: mboDesksPath, text: t.mboDesk, ...(waiting > 0 && { count: waiting }) }]
}

const comparingItems = (actor: Actor, t: Texts): ShellItem[] =>
  mayCompareRegions(actor) ? [{ key: 'nationalPlan', href: nationalPlanPath, text: t.nationalPlan }] : []

/** Above the regions: where everybody begins who works here. */
export async function nationalItems(ask: Asked, t: Texts): Promise<ShellItem[]> {
  return [
    ...(await deskItems(ask, t)),
    { key: 'regions', href: workplacePath, text: t.regions },
    ...comparingItems(ask.actor, t),
    { key: 'calendars', href: calendarsPath, text: t.calendars },
  ]
}

/** What the nation looks up, sets and tells; a group without anything in it is not there. */
export async function nationalGroups(ask: Asked, t: Texts): Promise<MenuGroup[]> {
  const { actor } = ask
  const importing = mayKeepRegister(actor) ? [{ key: 'import', href: schoolImportsPath, text: t.importSchools }] : []
  return [
    { title: t.nation, items: [...registerItems(t), ...peopleItems(actor, t), ...importing] },
    { title: t.money, items: rateItems(actor, t) },
    { title: t.website, items: await nationalSiteItems(ask, t) },
  ].filter(({ items }) => items.length > 0)
}

async function nationalSiteItems(ask: Asked, t: Texts): Promise<ShellItem[]> {
  const { actor } = ask
  return [
    ...(mayWriteItems(actor, null) ? await writingItems(ask, null, t) : []),
    ...(mayPublish(actor, null) ? [{ key: 'synonyms', href: synonymsPath, text: t.synonyms }] : []),
    ...(mayKeepSite(actor, null)
      ? [
          { key: 'website', href: sitePath(null), text: t.nationalSite },
          { key: 'visits', href: visitsPath(null), text: t.visits },
          { key: 'subscribers', href: subscribersPath(null), text: t.subscribers },
        ]
      : []),
  ]
}

/** The articles of a site and what others offer to it, each with what waits for who publishes. */
async function writingItems({ db, actor }: Asked, region: Region | null, t: Texts): Promise<ShellItem[]> {
  const slug = region?.slug ?? null
  const { id } = personOf(actor)
  const publishes = mayPublish(actor, region)
  const { toReview, cameIn, toAnswer } = await siteTasks(db, region?.id ?? null, { id, mayPublish: publishes })
  return [
    {
      key: 'items',
      href: deskPath(slug),
      text: region ? t.items : t.nationalItems,
      ...(toReview > 0 && { count: toReview }),
    },
    ...(publishes
      ? [{ key: 'intake', href: intakePath(slug), text: t.intake, ...(cameIn > 0 && { count: cameIn }) }]
      : []),
    { key: 'collections', href: keepCollectionsPath(slug), text: t.collections },
    {
      key: 'offers',
      href: offersPath(slug),
      text: region ? t.offers : t.nationalOffers,
      ...(toAnswer > 0 && { count: toAnswer }),
    },
  ]
}

/** What belongs to the plan and is no view of it. */
async function planItems({ db, actor, today }: Asked, region: Region, t: Texts): Promise<ShellItem[]> {
  const late = mayChangePlan(actor, region) ? await overdueRequests(db, region, today) : 0
  return [
    { key: 'vision', href: visionPath(region.slug), text: t.vision },
    { key: 'together', href: togetherPath(region.slug), text: t.together },
    { key: 'changes', href: changesPath(region.slug), text: t.changes },
    { key: 'pathways', href: pathwaysPath(region.slug), text: t.pathways, ...(late > 0 && { count: late }) },
    { key: 'electives', href: regionElectivesPath(region.slug), text: t.electives },
    { key: 'governance', href: governancePath(region.slug), text: t.governance },
    { key: 'calendars', href: calendarsPath, text: t.calendars },
  ]
}

/** Money and its evidence, in the order of the work: from what is to come to the account of the year. */
function moneyItems(region: Region, actor: Actor, t: Texts): ShellItem[] {
  if (!mayViewFunding(actor, region)) return hoursItems(actor, region, t)
  return [
    { key: 'coFinancing', href: forecastPath(region.slug), text: t.coFinancing },
    ...hoursItems(actor, region, t),
    { key: 'evidence', href: missingEvidencePath(region.slug), text: t.evidence },
    { key: 'warnings', href: warningsPath(region.slug), text: t.warnings },
    { key: 'closing', href: quartersPath(region.slug), text: t.closing },
    { key: 'ledger', href: ledgerPath(region.slug), text: t.ledger },
    ...(mayKeepBooks(actor, region)
      ? [{ key: 'bookkeeping', href: bookImportsPath(region.slug), text: t.bookkeeping }]
      : []),
    { key: 'annual', href: annualPath(region.slug), text: t.annual },
  ]
}

/** The own hours of who writes them, and those of the team for who only reads. */
function hoursItems(actor: Actor, region: Region, t: Texts): ShellItem[] {
  if (mayWriteHours(actor, region)) return [{ key: 'hours', href: hoursPath(region.slug), text: t.hours }]
  return mayViewFunding(actor, region) ? [{ key: 'hours', href: timesheetsPath(region.slug), text: t.hours }] : []
}

/** The site of the region: to look at for everybody, to make for who keeps it. */
async function websiteItems(ask: Asked, region: Region, t: Texts): Promise<ShellItem[]> {
  const { actor } = ask
  const site = { key: 'site', href: regionSitePath(region.slug), text: t.regionSite }
  return [
    ...(mayWriteItems(actor, region) ? await writingItems(ask, region, t) : []),
    ...(mayKeepSite(actor, region)
      ? [
          { key: 'website', href: sitePath(region.slug), text: t.makeSite },
          { key: 'visits', href: visitsPath(region.slug), text: t.visits },
        ]
      : []),
    ...(mayTakeReaders(actor, region)
      ? [{ key: 'subscribers', href: subscribersPath(region.slug), text: t.subscribers }]
      : []),
    site,
  ]
}

function regionItems(region: Region, t: Texts): ShellItem[] {
  return [
    { key: 'members', href: membersPath(region.slug), text: t.members },
    { key: 'team', href: teamPath(region.slug), text: t.team },
  ]
}

/** The menu of a region below what everybody needs each day; a group without anything in it is not there. */
export async function groupsOf(ask: Asked, region: Region, t: Texts): Promise<MenuGroup[]> {
  return [
    { title: t.aroundPlan, items: await planItems(ask, region, t) },
    { title: t.money, items: moneyItems(region, ask.actor, t) },
    { title: t.website, items: await websiteItems(ask, region, t) },
    { title: t.region, items: regionItems(region, t) },
    { title: t.nation, items: [...registerItems(t), ...peopleItems(ask.actor, t), ...rateItems(ask.actor, t)] },
  ].filter(({ items }) => items.length > 0)
}
