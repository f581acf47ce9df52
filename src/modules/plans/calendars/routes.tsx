import { createHash } from 'node:crypto'
import type { Locale } from '../../../platform/actor.ts'
import { transaction } from '../../../platform/database/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { signedIn, whoeverHasTheLink } from '../../../platform/http/access.ts'
import { file, get, page, personOf, post, redirect, type Ask, type Route } from '../../../platform/http/route.ts'
import type { Region } from '../../organisations/public.ts'
import { detailMessages } from '../keeping/details/messages.ts'
import { themes, type Theme } from '../keeping/details/rules.ts'
import { periodText } from '../keeping/public.ts'
import {
  activityPath,
  calendarRenewalPath,
  calendarsPath,
  ownFeedPath,
  regionFeedPath,
  themeFeedPath,
} from '../paths.ts'
import { feedToken, renewFeeds } from './commands.ts'
import { calendarMessages } from './messages.ts'
import { feedActivities, feedGeneration, personOfFeed, planRegionsOf, type Feed, type FeedActivity } from './queries.ts'
import { calendarText, type CalendarEvent } from './rules.ts'
import { CalendarsPage } from './views/calendars-page.tsx'

/** A calendar program asks a few times an hour; whoever tries addresses asks more. */
const limit = 60

type FeedAsk = Pick<Ask<object>, 'db' | 'today' | 'params' | 'baseUrl'>

/** What the secret's owner may see of it now. Unknown, renewed and not allowed answer alike: there is nothing here. */
async function answered(
  { db, today, params, baseUrl }: FeedAsk,
  asked: (
    region: readonly Region[],
    locale: Locale,
  ) => { feed: 'own' | Feed; regions: readonly Region[]; name: string } | null,
) {
  const person = await personOfFeed(db, params['token'] ?? '', today)
  if (!person) throw new NotFound()
  const found = asked(await planRegionsOf(db, person, today), person.locale)
  if (!found) throw new NotFound()
  const feed: Feed = found.feed === 'own' ? { kind: 'own', person } : found.feed
  const activities = await feedActivities(db, feed, found.regions, today)
  const events = activities.map((activity) => eventOf(activity, person.locale, baseUrl))
  const content = Buffer.from(calendarText(calendarMessages(person.locale).calendarOf(found.name), events))
  return {
    ...file(content, 'text/calendar; charset=utf-8', null),
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`,
    cache: 'private, no-cache',
  }
}

function eventOf(activity: FeedActivity, locale: Locale, baseUrl: string): CalendarEvent {
  const t = calendarMessages(locale)
  const { id, title, place, startsOn, endsOn, fixedState, stateReason, version, changedAt, goals, region } = activity
  const isVague = activity.startsPrecision !== 'day' || activity.endsPrecision !== 'day'
  const state = fixedState === 'cancelled' ? `${t.cancelled}: ` : fixedState === 'idea' ? `${t.idea}: ` : ''
  const told = (name: string, value: string | null): string[] => (value ? [`${name}: ${value}`] : [])
  return {
    id,
    summary: `${state}${title}${isVague ? ` (${periodText(locale, activity)})` : ''}`,
    description: [
      ...(stateReason ? [stateReason] : []),
      ...told(t.goal, goals.join('; ')),
      ...told(t.for, activity.targetGroup),
      ...told(t.owner, activity.owner),
      ...told(t.partners, activity.partners.join(', ')),
    ].join('\n'),
    place,
    url: `${baseUrl}${activityPath(region, id)}`,
    categories: goals,
    from: startsOn,
    until: endsOn,
    status: fixedState === 'cancelled' ? 'CANCELLED' : fixedState === 'idea' ? 'TENTATIVE' : 'CONFIRMED',
    version,
    changedAt,
  }
}

const feeds: readonly Route[] = [
  get(ownFeedPath(':token'), { access: whoeverHasTheLink, limit }, (ask) =>
    answered(ask, (regions, locale) => ({ feed: 'own', regions, name: calendarMessages(locale).own })),
  ),
  get(regionFeedPath(':token', ':region'), { access: whoeverHasTheLink, limit }, (ask) =>
    answered(ask, (regions, locale) => {
      const region = regions.find(({ slug }) => slug === ask.params['region'])
      return region
        ? { feed: { kind: 'region' }, regions: [region], name: calendarMessages(locale).region(region.name) }
        : null
    }),
  ),
  get(themeFeedPath(':token', ':theme'), { access: whoeverHasTheLink, limit }, (ask) =>
    answered(ask, (regions, locale) => {
      const theme = themes.find((each): each is Theme => each === ask.params['theme'])
      return theme ? { feed: { kind: 'theme', theme }, regions, name: detailMessages(locale).themes[theme] } : null
    }),
  ),
]

export const calendarRoutes: readonly Route[] = [
  get(calendarsPath, { access: signedIn }, async ({ db, actor, today, settings, baseUrl }) => {
    const person = personOf(actor)
    const generation = await feedGeneration(db, person.id)
    return page(
      <CalendarsPage
        token={generation === null ? null : feedToken(settings.secret, person.id, generation)}
        regions={await planRegionsOf(db, person, today)}
        baseUrl={baseUrl}
      />,
    )
  }),
  post(calendarRenewalPath, { access: signedIn, limit: 10 }, async ({ db, actor, settings, locale }) => {
    const person = personOf(actor)
    const before = await feedGeneration(db, person.id)
    await transaction(db, (tx) => renewFeeds(tx, person, settings.secret))
    const t = calendarMessages(locale)
    return redirect(calendarsPath, before === null ? t.made : t.renewed)
  }),
  ...feeds,
]
