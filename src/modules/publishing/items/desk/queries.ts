// What those who keep a site look up.
import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import { plain } from '../../../../platform/search/plain.ts'
import type { OrganisationFound } from '../form/public.ts'
import type { Kind } from '../kinds/rules.ts'
import type { SiteId } from '../queries.ts'
import type { ItemState } from '../rules.ts'

export interface DeskRow {
  readonly id: number
  readonly title: string
  readonly kind: Kind
  readonly state: ItemState
  readonly isPublic: boolean
  readonly publishFrom: Date | null
  readonly owner: string | null
  readonly reviewOn: string | null
  readonly changedAt: Date
}

export interface DeskFilter {
  readonly kind: Kind | null
  readonly state: ItemState | null
  readonly words: string
  /** Only what is public and was to be reviewed before this day; null: everything. */
  readonly lateOn: string | null
}

/** The newest change first; what waits to be looked at above all. */
export async function deskItems(
  db: Database,
  site: SiteId,
  { kind, state, words, lateOn }: DeskFilter,
): Promise<DeskRow[]> {
  const { rows } = await sql<DeskRow>`
    select i.id, v.title, i.kind, i.state, i.public_version_id is not null as "isPublic", i.publish_from as "publishFrom",
      o.name as owner, i.review_on as "reviewOn", i.changed_at as "changedAt"
    from items i
      join lateral (select title from item_versions where item_id = i.id order by number desc limit 1) v on true
      left join people o on o.id = i.owner_id
    where i.site_region_id is not distinct from ${site}::bigint
      and (${kind}::text is null or i.kind = ${kind}) and (${state}::text is null or i.state = ${state})
      and (${words} = '' or search_text(v.title) like ${`%${plain(words).replace(/[%_\\]/g, '\\$&')}%`})
      and (${lateOn}::date is null or (i.review_on < ${lateOn}::date and i.public_version_id is not null))
    order by i.state = 'review' desc, i.changed_at desc, i.id desc limit 500`.execute(db)
  return rows
}

/** Which organisation of the register each name means: «Naam» or «Naam, plaats». */
export async function organisationsNamed(
  db: Database,
  names: readonly string[],
): Promise<Map<string, OrganisationFound>> {
  const { rows } = await sql<{ name: string; ids: number[] }>`
    select n.name, json_agg(o.id) as ids
    from unnest(${[...names]}::text[]) n (name)
      join organisations o on o.merged_into is null
        and lower(n.name) in (lower(o.name), lower(o.name || ', ' || coalesce(o.place, '')))
    group by n.name`.execute(db)
  return new Map(rows.map(({ name, ids }) => [name, ids.length === 1 ? (ids[0] ?? 'unknown') : 'twice']))
}

export interface VersionRow {
  readonly number: number
  readonly title: string
  readonly savedAt: Date
  readonly savedBy: string | null
}

/** Every version, newest first. */
export async function versionsOf(db: Database, id: number): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.number, v.title, v.saved_at as "savedAt", p.name as "savedBy"
    from item_versions v left join people p on p.id = v.saved_by
    where v.item_id = ${id} order by v.number desc limit 200`.execute(db)
  return rows
}

export async function draftOf(
  db: Database,
  id: number,
  personId: string,
): Promise<{ typed: Record<string, string>; savedAt: Date } | null> {
  const { rows } = await sql<{ typed: Record<string, string>; savedAt: Date }>`
    select typed, saved_at as "savedAt" from item_drafts where item_id = ${id} and person_id = ${personId}`.execute(db)
  return rows[0] ?? null
}

export interface Remark {
  readonly id: number
  readonly name: string
  readonly words: string
  readonly number: number
  readonly sentBack: boolean
  readonly saidAt: Date
  readonly settledAt: Date | null
  readonly settledBy: string | null
  /** Another site made it with its answer to an offer; null: somebody who works here. */
  readonly from: { readonly name: string | null } | null
}

/** Open ones first, then the newest. */
export async function remarksOf(db: Database, id: number): Promise<Remark[]> {
  const { rows } = await sql<Remark>`
    select c.id, c.author_name as name, c.words, c.number, c.sent_back as "sentBack", c.said_at as "saidAt",
      c.settled_at as "settledAt", c.settled_by as "settledBy",
      case when o.id is null then null else json_build_object('name', r.name) end as "from"
    from item_comments c left join item_offers o on o.id = c.offer_id left join regions r on r.id = o.to_region_id
    where c.item_id = ${id} order by c.settled_at is not null, c.id desc`.execute(db)
  return rows
}

/** Who may own an item of the site: those who have a role there today. */
export async function ownersOf(db: Database, site: SiteId, day: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct p.id, p.name from people p join role_assignments a on a.person_id = p.id
    where a.region_id is not distinct from ${site}::bigint and a.organisation_id is null
      and a.valid_from <= ${day} and (a.valid_until is null or a.valid_until >= ${day})
    order by p.name`.execute(db)
  return rows
}

export interface LinkState {
  readonly address: string
  readonly status: number | null
}

/** Outside links of what is public that did not answer well. */
export async function brokenLinks(db: Database, id: number): Promise<LinkState[]> {
  const { rows } = await sql<LinkState>`
    select l.address, l.status from item_links l join items i on i.public_version_id = l.version_id
    where i.id = ${id} and l.status is not null and (l.status = 0 or l.status >= 400) order by l.address`.execute(db)
  return rows
}

/** Of addresses of items on our own sites, those that lead to nothing public. */
export async function missingItems(
  db: Database,
  links: readonly { readonly address: string; readonly region: string | null; readonly slug: string }[],
): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`
    select l.address
    from unnest(${links.map(({ address }) => address)}::text[], ${links.map(({ region }) => region)}::text[],
      ${links.map(({ slug }) => slug)}::text[]) l (address, region, slug)
    where not exists (select from items i left join regions r on r.id = i.site_region_id
      where (i.slug = l.slug or exists (select from item_addresses a where a.item_id = i.id and a.slug = l.slug))
        and r.slug is not distinct from l.region and i.public_version_id is not null)`.execute(db)
  return rows.map(({ address }) => address)
}
