// The menu around a workspace page: what this person may open in this region.
import type { Frame } from '../../platform/http/parts.ts'
import { personOf, type Ask } from '../../platform/http/route.ts'
import type { Actor, Locale } from '../../platform/actor.ts'
import { contributionsPath, activityContributionsPath } from '../../modules/funding/paths.ts'
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
  waitingContributions,
  warningsPath,
} from '../../modules/funding/public.ts'
import {
  membersPath,
  networksPath,
  peoplePath,
  regionLogo,
  regionSitePath,
  regionsRegisterPath,
  registerPath,
  schoolImportsPath,
  teamPath,
  workplacePath,
  workspacePath,
} from '../../modules/organisations/paths.ts'
import {
  mayKeepRegister,
  mayViewPeople,
  regionsFor,
  roleNames,
  type Region,
} from '../../modules/organisations/public.ts'
import {
  activityPath,
  activityTogetherPath,
  calendarsPath,
  changesPath,
  electivesPath,
  goalPath,
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
  activityActions,
  colourOf,
  letterOf,
  mayChangePlan,
  mayCompareRegions,
  mayKeepRates,
  mbosOf,
  overdueRequests,
  periodText,
  stateOf,
  visionPath,
  type ActivityInRegion,
} from '../../modules/plans/public.ts'
import { reportsPath } from '../../modules/reports/paths.ts'
import { mayViewReports } from '../../modules/reports/public.ts'
import { GoalTags } from './goal-tags.tsx'
import type { Shell, ShellItem, Subject } from '../../ui/page/workspace.tsx'
import type { WorkPlace } from '../../ui/page/workspace-page.tsx'
import { accountPath } from '../account/paths.ts'
import { searchPath } from '../search/paths.ts'
import { todayPath } from '../today/paths.ts'
import { shellMessages } from './messages.ts'

export async function shellFor(frame: Frame): Promise<Shell | null> {
  const { ask, locale, notice } = frame
  if (ask?.actor.kind !== 'person') return null
  const person = personOf(ask.actor)
  const { region, activity } = ask.scope as { region?: Region; activity?: unknown }
  const t = shellMessages(locale)
  return {
    brandHref: region ? workspacePath(region.slug) : workplacePath,
    region: region
      ? {
          name: t.regionName(region.name),
          logo: regionLogo(region),
          switchHref: workplacePath,
          places: await placesOf(ask, region, locale),
        }
      : null,
    search: { action: searchPath },
    account: { name: person.name.split(' ')[0] ?? person.name, href: accountPath },
    nav: region
      ? mainItems(region, ask.actor, t, await waitingContributions(ask.db, ask.actor, region))
      : nationalItems(ask.actor, t),
    groups: region
      ? [
          { title: t.aroundPlan, items: await planItems(ask, region, t) },
          { title: t.region, items: regionItems(region, t) },
          { title: t.nation, items: [...registerItems(t), ...peopleItems(ask.actor, t), ...rateItems(ask.actor, t)] },
        ]
      : [],
    subject: activity ? subjectOf(ask, ask.scope as ActivityInRegion, t, locale) : null,
    notice,
  }
}

type Texts = ReturnType<typeof shellMessages>

/** The regions that somebody has a role in, to switch between; one alone is no choice. */
async function placesOf(
  { db, actor, today }: Pick<Ask<object>, 'db' | 'actor' | 'today'>,
  here: Region,
  locale: Locale,
): Promise<WorkPlace[]> {
  const { grants } = personOf(actor)
  const regionIds = new Set(grants.flatMap(({ regionId }) => regionId ?? []))
  if (regionIds.size < 2) return []
  const names = roleNames(locale)
  const rolesIn = (id: number) => [
    ...new Set(grants.filter(({ regionId }) => regionId === id).map(({ role }) => names[role])),
  ]
  return (await regionsFor(db, actor, today))
    .filter(({ id }) => regionIds.has(id))
    .map(({ id, slug, name }) => ({
      href: todayPath(slug),
      name: shellMessages(locale).regionName(name),
      roles: rolesIn(id).join(', '),
      current: id === here.id,
    }))
}

function mainItems(region: Region, actor: Actor, t: Texts, waiting: number): ShellItem[] {
  const items: ShellItem[] = [
    { key: 'today', href: todayPath(region.slug), text: t.today },
    { key: 'plan', href: planPath(region.slug), text: t.plan },
    { key: 'contributions', href: contributionsPath(region.slug), text: t.contributions, count: waiting },
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

const deskItems = (actor: Actor, t: Texts): ShellItem[] =>
  mbosOf(actor).length ? [{ key: 'mboDesk', href: mboDesksPath, text: t.mboDesk }] : []

const comparingItems = (actor: Actor, t: Texts): ShellItem[] =>
  mayCompareRegions(actor) ? [{ key: 'nationalPlan', href: nationalPlanPath, text: t.nationalPlan }] : []

/** Above the regions: what everybody who works here may look up, and what the keepers of the register do. */
function nationalItems(actor: Actor, t: Texts): ShellItem[] {
  const items = [
    ...deskItems(actor, t),
    { key: 'regions', href: workplacePath, text: t.regions },
    ...comparingItems(actor, t),
    ...registerItems(t),
    ...peopleItems(actor, t),
    ...rateItems(actor, t),
    { key: 'calendars', href: calendarsPath, text: t.calendars },
  ]
  return mayKeepRegister(actor) ? [...items, { key: 'import', href: schoolImportsPath, text: t.importSchools }] : items
}

/** What belongs to the plan and is no view of it. */
async function planItems(
  { db, actor, today }: Pick<Ask<object>, 'db' | 'actor' | 'today'>,
  region: Region,
  t: Texts,
): Promise<ShellItem[]> {
  const late = mayChangePlan(actor, region) ? await overdueRequests(db, region, today) : 0
  return [
    { key: 'vision', href: visionPath(region.slug), text: t.vision },
    { key: 'together', href: togetherPath(region.slug), text: t.together },
    { key: 'changes', href: changesPath(region.slug), text: t.changes },
    { key: 'pathways', href: pathwaysPath(region.slug), text: t.pathways, ...(late > 0 && { count: late }) },
    { key: 'electives', href: regionElectivesPath(region.slug), text: t.electives },
    { key: 'governance', href: governancePath(region.slug), text: t.governance },
    { key: 'calendars', href: calendarsPath, text: t.calendars },
    ...hoursItems(actor, region, t),
    ...(mayViewFunding(actor, region)
      ? [
          { key: 'coFinancing', href: forecastPath(region.slug), text: t.coFinancing },
          { key: 'ledger', href: ledgerPath(region.slug), text: t.ledger },
          { key: 'closing', href: quartersPath(region.slug), text: t.closing },
          { key: 'evidence', href: missingEvidencePath(region.slug), text: t.evidence },
          ...(mayKeepBooks(actor, region)
            ? [{ key: 'bookkeeping', href: bookImportsPath(region.slug), text: t.bookkeeping }]
            : []),
          { key: 'annual', href: annualPath(region.slug), text: t.annual },
          { key: 'warnings', href: warningsPath(region.slug), text: t.warnings },
        ]
      : []),
  ]
}

/** The own hours of who writes them, and those of the team for who only reads. */
function hoursItems(actor: Actor, region: Region, t: Texts): ShellItem[] {
  if (mayWriteHours(actor, region)) return [{ key: 'hours', href: hoursPath(region.slug), text: t.hours }]
  return mayViewFunding(actor, region) ? [{ key: 'hours', href: timesheetsPath(region.slug), text: t.hours }] : []
}

function regionItems(region: Region, t: Texts): ShellItem[] {
  return [
    { key: 'site', href: regionSitePath(region.slug), text: t.regionSite },
    { key: 'members', href: membersPath(region.slug), text: t.members },
    { key: 'team', href: teamPath(region.slug), text: t.team },
  ]
}

function subjectOf(
  { actor, today }: Pick<Ask<object>, 'actor' | 'today'>,
  scope: ActivityInRegion,
  t: Texts,
  locale: Locale,
): Subject {
  const { region, activity, goals } = scope
  const lines = activity.goalIds.flatMap((id) => goals.filter((goal) => goal.id === id))
  const [first] = lines
  return {
    title: activity.title,
    crumbs: [
      { href: planPath(region.slug), text: t.plan },
      ...(first ? [{ href: goalPath(region.slug, first.id), text: first.name }] : []),
    ],
    below: (
      <GoalTags
        state={stateOf(activity, today)}
        lines={lines.map((goal) => ({
          letter: letterOf(goal.position),
          colour: colourOf(goal.position),
          name: goal.name,
          href: goalPath(region.slug, goal.id),
        }))}
      />
    ),
    facts: [
      { term: t.period, value: periodText(locale, activity), nowrap: true },
      { term: t.targetGroup, value: activity.targetGroup ?? t.none },
      ...(activity.place ? [{ term: t.place, value: activity.place }] : []),
      { term: t.owner, value: activity.owner ?? t.none },
      { term: t.partners, value: activity.partners.join(', ') || t.none },
    ],
    tabs: [
      { key: 'overview', href: activityPath(region.slug, activity.id), text: t.overview },
      {
        key: 'contributions',
        href: activityContributionsPath(region.slug, activity.id),
        text: t.costsAndContributions,
      },
      { key: 'together', href: activityTogetherPath(region.slug, activity.id), text: t.withOthers },
    ],
    tabsLabel: t.partsOfActivity,
    actions: activityActions(actor, scope, today, locale),
  }
}
