// What stands around a workspace page: the region, the menu, and the activity that it is about.
import type { Frame } from '../../platform/http/parts.ts'
import { personOf, type Ask } from '../../platform/http/route.ts'
import type { Locale } from '../../platform/actor.ts'
import { activityContributionsPath } from '../../modules/funding/paths.ts'
import { waitingContributions } from '../../modules/funding/public.ts'
import { regionLogo, workplacePath, workspacePath } from '../../modules/organisations/paths.ts'
import { regionsFor, roleNames, type Region } from '../../modules/organisations/public.ts'
import { activityPath, activityTogetherPath, goalPath, planPath } from '../../modules/plans/paths.ts'
import {
  activityActions,
  colourOf,
  letterOf,
  periodText,
  stateOf,
  type ActivityInRegion,
} from '../../modules/plans/public.ts'
import { GoalTags } from './goal-tags.tsx'
import type { Shell, Subject } from '../../ui/page/workspace.tsx'
import type { WorkPlace } from '../../ui/page/workspace-page.tsx'
import { accountPath } from '../account/paths.ts'
import { searchPath } from '../search/paths.ts'
import { todayPath } from '../today/paths.ts'
import { groupsOf, mainItems, nationalItems, nationalGroups } from './menu.ts'
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
      : await nationalItems(ask, t),
    groups: await (region ? groupsOf(ask, region, t) : nationalGroups(ask, t)),
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
