import { sql } from 'kysely'
import type { Locale } from '../../../platform/actor.ts'
import type { Database, Tx } from '../../../platform/database/database.ts'
import { itemPath } from '../paths.ts'
import { hashOf } from '../../../platform/secret-link.ts'

export interface Asker {
  readonly email: string | null
  readonly locale: Locale
  readonly title: string
  readonly href: string
  /** Null: the nation. */
  readonly siteName: string | null
}

/** Those who confirmed their address and still wait for an item that everybody may read now; one address is one letter. */
export async function waitingAskers(tx: Tx, item: number): Promise<Asker[]> {
  const { rows } = await sql<Omit<Asker, 'href'> & { slug: string; regionSlug: string | null }>`
    select distinct on (lower(q.email)) q.email, q.locale, v.title, i.slug, r.slug as "regionSlug", r.site_name as "siteName"
    from reader_questions q join items i on i.id = q.item_id join item_versions v on v.id = i.public_version_id
      left join regions r on r.id = i.site_region_id
    where q.item_id = ${item} and q.answered_at is null and q.email is not null and q.confirmed_at is not null
    order by lower(q.email), q.id`.execute(tx)
  return rows.map(({ slug, regionSlug, ...row }) => ({ ...row, href: itemPath(regionSlug, slug) }))
}

export interface AskedHere {
  readonly id: number
  readonly words: string
  /** One that was confirmed. */
  readonly hasAddress: boolean
  readonly askedAt: Date
  readonly answeredAt: Date | null
  /** What they read when they asked. */
  readonly about: { readonly title: string; readonly href: string } | null
}

/** The questions that became an item. */
export async function questionsBehind(db: Database, item: number): Promise<AskedHere[]> {
  const { rows } = await sql<
    Omit<AskedHere, 'about'> & { title: string | null; slug: string; regionSlug: string | null }
  >`
    select q.id, q.words, q.email is not null and q.confirmed_at is not null as "hasAddress", q.asked_at as "askedAt", q.answered_at as "answeredAt",
      v.title, i.slug, r.slug as "regionSlug"
    from reader_questions q left join items i on i.id = q.about_id left join item_versions v on v.id = i.public_version_id
      left join regions r on r.id = i.site_region_id
    where q.item_id = ${item} order by q.id limit 50`.execute(db)
  return rows.map(({ title, slug, regionSlug, ...row }) => ({
    ...row,
    about: title === null ? null : { title, href: itemPath(regionSlug, slug) },
  }))
}

export interface Confirming {
  readonly id: number
  readonly siteId: number | null
  readonly isConfirmed: boolean
}

/** The question behind the link of a letter. */
export async function questionByToken(db: Database, token: string): Promise<Confirming | null> {
  const { rows } = await sql<Confirming>`
    select id, site_region_id as "siteId", confirmed_at is not null as "isConfirmed"
    from reader_questions where token_hash = ${hashOf(token)}`.execute(db)
  return rows[0] ?? null
}
