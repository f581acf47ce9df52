// What each kind of hit shows, where it leads, and what can be done with it at once.
import { formats } from '../../../platform/i18n.ts'
import { dateIn } from '../../../platform/time.ts'
import type { Locale } from '../../../platform/actor.ts'
import type { IconName } from '../../../ui/icon/icon.tsx'
import { memberPath, organisationPath, regionSitePath, teamPath } from '../../../modules/organisations/paths.ts'
import {
  organisationMessages,
  type OrganisationHit,
  type PersonHit,
  type Region,
  type RegionHit,
} from '../../../modules/organisations/public.ts'
import { newContributionPath } from '../../../modules/funding/paths.ts'
import { activityPath } from '../../../modules/plans/paths.ts'
import { stateOf, type ActivityHit } from '../../../modules/plans/public.ts'
import type { PublishedItem } from '../../../modules/publishing/public.ts'
import { todayPath } from '../../today/paths.ts'
import { searchMessages } from '../messages.ts'

export interface ResultRow {
  readonly key: string
  readonly icon: IconName
  readonly title: string
  readonly href: string
  readonly note: string
  readonly act: { readonly href: string; readonly text: string } | null
}

export function personRow({ id, name, email, roles }: PersonHit, locale: Locale): ResultRow {
  const t = searchMessages(locale)
  const names = organisationMessages(locale).roles
  return {
    key: id,
    icon: 'user',
    title: name,
    href: teamPath(roles[0]?.slug ?? ''),
    note: roles.map(({ role, region }) => t.inRegion(names[role], region)).join('; '),
    act: { href: `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`, text: t.mail(name) },
  }
}

const iconOf: Readonly<Record<OrganisationHit['kind'], IconName>> = {
  school: 'school',
  mbo: 'school',
  company: 'building-factory',
  branch: 'building-factory',
  government: 'flag',
  network: 'route',
  other: 'box',
}

/** `led`: the one region that the reader leads, where it may take part. */
export function organisationRow(hit: OrganisationHit, locale: Locale, led: Region | null): ResultRow {
  const t = searchMessages(locale)
  const facts = [
    organisationMessages(locale).kinds[hit.kind],
    hit.place,
    hit.code,
    hit.closedOn && t.closedOn(formats(locale).date(hit.closedOn)),
    hit.regions.length > 0 && t.takesPartIn(hit.regions.join(', ')),
  ]
  return {
    key: String(hit.id),
    icon: iconOf[hit.kind],
    title: hit.name,
    href: organisationPath(hit.id),
    note: facts.filter(Boolean).join(' · '),
    act:
      led && !hit.closedOn && !hit.regions.includes(led.name)
        ? { href: memberPath(led.slug, hit.id), text: t.takePart(led.name) }
        : null,
  }
}

export function regionRow({ region, mayEnter }: RegionHit, locale: Locale): ResultRow {
  const t = searchMessages(locale)
  const site = regionSitePath(region.slug)
  return {
    key: region.slug,
    icon: 'map-pin',
    title: region.name,
    href: mayEnter ? todayPath(region.slug) : site,
    note: [region.province, mayEnter ? t.toWorkspace : t.toSite].join(' · '),
    act: mayEnter ? { href: site, text: t.siteOf(region.name) } : null,
  }
}

export function activityRow(
  hit: ActivityHit,
  locale: Locale,
  today: string,
  stateName: (state: ReturnType<typeof stateOf>) => string,
): ResultRow {
  const t = searchMessages(locale)
  const f = formats(locale)
  const facts = [
    hit.region.name,
    stateName(stateOf(hit, today)),
    t.between(f.date(hit.startsOn), f.date(hit.endsOn)),
    hit.place,
  ]
  return {
    key: String(hit.id),
    icon: 'calendar',
    title: hit.title,
    href: activityPath(hit.region.slug, hit.id),
    note: facts.filter(Boolean).join(' · '),
    act:
      hit.mayRecord && hit.fixedState !== 'cancelled'
        ? { href: newContributionPath(hit.region.slug, hit.id), text: t.recordContribution }
        : null,
  }
}

export function articleRow({ id, title, href, region, publishedAt }: PublishedItem, locale: Locale): ResultRow {
  const t = searchMessages(locale)
  const day = formats(locale).date(dateIn('Europe/Amsterdam', publishedAt))
  return {
    key: String(id),
    icon: 'file-text',
    title,
    href,
    note: [region?.name ?? t.national, day].join(' · '),
    act: null,
  }
}
