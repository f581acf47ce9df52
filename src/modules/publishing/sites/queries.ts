import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Access } from '../../../platform/http/access.ts'
import { regionBySlug, regionById, regionFor, type Region } from '../../organisations/public.ts'
import { mayKeepSite } from './policy.ts'
import type { SiteContents } from './rules.ts'
import { startingContents } from './starting/messages.ts'

/** A site as the public has it. */
export interface Site {
  /** Null: the site of the nation. */
  readonly region: Region | null
  readonly host: string | null
  /** Whether it was asked for by that name. */
  readonly ownHost: boolean
  readonly contents: SiteContents
}

interface SiteRow {
  readonly id: number
  readonly regionId: number | null
  readonly host: string | null
  readonly contents: SiteContents | null
}

const newest = sql`
  select s.id, s.region_id as "regionId", s.host,
    (select v.contents from site_versions v where v.site_id = s.id order by v.number desc limit 1) as contents
  from sites s`

/** What was published last, or the starting set. */
export async function siteOf(db: Database, region: Region | null): Promise<Site> {
  const { rows } = await sql<SiteRow>`
    ${newest} where s.region_id is not distinct from ${region?.id ?? null}`.execute(db)
  const [row] = rows
  return { region, host: row?.host ?? null, ownHost: false, contents: row?.contents ?? startingContents(region) }
}

const bareHost = (host: string | undefined): string => host?.toLowerCase().replace(/\.$/, '') ?? ''

/** The site that answers to this name; the nation's where nobody else does. */
export async function siteAt(db: Database, host: string | undefined): Promise<Site> {
  const asked = bareHost(host)
  if (asked) {
    const { rows } = await sql<SiteRow>`${newest} where s.host = ${asked}`.execute(db)
    const [row] = rows
    const region = row?.regionId ? await regionById(db, row.regionId) : null
    if (row && (region || row.regionId === null))
      return { region, host: row.host, ownHost: true, contents: row.contents ?? startingContents(region) }
  }
  return siteOf(db, null)
}

/** What stands below an address of a site: who asks, and the region for its colours, logo and day. */
export interface OnSite {
  readonly site: Site
  readonly region?: Region
}

/** The site of a region by its number, or of the nation: where something belongs that a link names. */
export async function onSiteOf(db: Database, id: number | null): Promise<OnSite> {
  return onSite(await siteOf(db, id === null ? null : await regionById(db, id)))
}

const onSite = (site: Site): OnSite => ({ site, ...(site.region && { region: site.region }) })

/** A public page of the site that the request names by its host; by its address without one. */
export const onHostSite: Access<OnSite> = {
  name: 'onHostSite',
  needsPerson: false,
  find: async (db, _actor, _params, host) => onSite(await siteAt(db, host)),
  may: () => true,
}

/** A public page of the nation, whatever the server was asked by. */
export const onNationSite: Access<OnSite> = {
  name: 'onNationSite',
  needsPerson: false,
  find: async (db) => onSite(await siteOf(db, null)),
  may: () => true,
}

/** A public page of the site of `:region`. */
export const onSiteOfRegion: Access<OnSite> = {
  name: 'onSiteOfRegion',
  needsPerson: false,
  find: async (db, _actor, params, host) => {
    const region = await regionBySlug(db, params['region'] ?? '')
    const site = region && (await siteOf(db, region))
    return site && onSite({ ...site, ownHost: site.host !== null && site.host === bareHost(host) })
  },
  may: () => true,
}

/** A site as its keepers have it. */
export interface WorkedOn {
  readonly draft: SiteContents
  readonly revision: number
  readonly host: string | null
  readonly live: SiteContents | null
  readonly versions: readonly SiteVersion[]
}

export interface SiteVersion {
  readonly number: number
  readonly publishedAt: Date
  readonly publishedBy: string | null
}

export async function workedOn(db: Database, region: Region | null): Promise<WorkedOn> {
  const { rows } = await sql<SiteRow & { draft: SiteContents; revision: number; versions: SiteVersion[] }>`
    select s.*, d.draft, d.revision, (
      select coalesce(json_agg(json_build_object('number', v.number, 'publishedAt', v.published_at,
        'publishedBy', p.name) order by v.number desc), '[]')
      from site_versions v left join people p on p.id = v.published_by where v.site_id = s.id) as versions
    from (${newest}) s join sites d on d.id = s.id
    where s."regionId" is not distinct from ${region?.id ?? null}`.execute(db)
  const [row] = rows
  if (!row) return { draft: startingContents(region), revision: 0, host: null, live: null, versions: [] }
  const versions = row.versions.map((each) => ({ ...each, publishedAt: new Date(each.publishedAt) }))
  return { draft: row.draft, revision: row.revision, host: row.host, live: row.contents, versions }
}

export interface KeepingSite {
  readonly place: Region | null
  readonly region?: Region
}

/** The site of `:region` in its workspace, or that of the nation (`null`), for who may keep it. */
export const keepSite = (pattern: string | null): Access<KeepingSite> => ({
  name: pattern === null ? 'keepNationalSite' : 'keepSite',
  needsPerson: true,
  find: async (db: Database, actor: Actor, params) => {
    if (pattern === null) return { place: null }
    const region = await regionFor(db, actor, params['region'] ?? '')
    return region && { place: region, region }
  },
  may: (actor, { place }) => mayKeepSite(actor, place),
})

/** The same, with the site as it is worked on around the page. */
export function previewSite(pattern: string | null): Access<KeepingSite & OnSite> {
  const keep = keepSite(pattern)
  return {
    ...keep,
    find: async (db, actor, params) => {
      const kept = await keep.find(db, actor, params)
      if (!kept) return null
      const { draft, host } = await workedOn(db, kept.place)
      return { ...kept, site: { region: kept.place, host, ownHost: false, contents: draft } }
    },
  }
}

/** A picture by the name in its address, as long as it belongs to a site. */
export async function sitePicture(db: Database, hash: string): Promise<number | null> {
  if (!/^[0-9a-f]{32}$/.test(hash)) return null
  const { rows } = await sql<{ id: number }>`
    select f.id from files f
    where f.sha256 like ${`${hash}%`} and exists (select from site_pictures p where p.file_id = f.id) limit 1`.execute(
    db,
  )
  return rows[0]?.id ?? null
}
