import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../platform/errors.ts'
import { written } from '../../../platform/rich-text/document.ts'
import type { Region } from '../../organisations/public.ts'
import { addable, mostEntries, moved, type BlockKind, type LegalPage, type SiteContents } from './rules.ts'
import { blockFields, filled } from './blocks/rules.ts'
import { startingContents } from './starting/messages.ts'

/** `null` is the site of the nation. */
type Place = Region | null
/** Which sheet of a site: its settings, a block or a legal page. */
export type SheetOf = { readonly settings: true } | { readonly block: number } | { readonly legal: LegalPage }

export interface KeptSite {
  readonly id: number
  readonly draft: SiteContents
  readonly revision: number
}

/** Takes the site for this transaction; the first who works on it begins with the starting set. */
export async function lockSite(tx: Tx, place: Place): Promise<KeptSite> {
  await sql`insert into sites (region_id, draft) values (${place?.id ?? null}, ${JSON.stringify(startingContents(place))}::jsonb)
    on conflict (region_id) do nothing`.execute(tx)
  const { rows } = await sql<KeptSite>`
    select id, draft, revision from sites where region_id is not distinct from ${place?.id ?? null} for update`.execute(
    tx,
  )
  return only(rows)
}

export async function writeDraft(
  tx: Tx,
  actor: Person,
  place: Place,
  site: KeptSite,
  draft: SiteContents,
  action: string,
  details: Readonly<Record<string, string | number | null>> = {},
): Promise<void> {
  if (written(draft) === written(site.draft)) return
  await sql`update sites set draft = ${JSON.stringify(draft)}::jsonb, revision = revision + 1
    where id = ${site.id}`.execute(tx)
  await tell(tx, actor, place, site.id, action, details)
}

const tell = (
  tx: Tx,
  actor: Person,
  place: Place,
  id: number,
  action: string,
  details: Readonly<Record<string, string | number | null>>,
): Promise<void> => record(tx, actor, { action, regionId: place?.id ?? null, subject: { kind: 'site', id }, details })

/** Fills in a sheet. Whoever began before somebody else saved it is told, and nothing is written. */
export async function fillIn(
  tx: Tx,
  actor: Person,
  place: Place,
  which: SheetOf,
  given: { readonly fields: Readonly<Record<string, string>>; readonly version: number },
): Promise<Outcome<object, 'changedMeanwhile'>> {
  const site = await lockSite(tx, place)
  const { draft } = site
  const sheet =
    'settings' in which ? draft.settings : 'legal' in which ? draft.legal[which.legal] : blockIn(draft, which.block)
  const fields = { ...sheet.fields, ...given.fields }
  if (written(fields) === written(sheet.fields)) return { ok: true }
  if (given.version !== sheet.version) return refuse('changedMeanwhile')
  const next = { ...sheet, fields, version: sheet.version + 1 }
  const changed: SiteContents =
    'settings' in which
      ? { ...draft, settings: next }
      : 'legal' in which
        ? { ...draft, legal: { ...draft.legal, [which.legal]: next } }
        : { ...draft, blocks: draft.blocks.map((block) => (block.id === which.block ? { ...block, ...next } : block)) }
  await writeDraft(tx, actor, place, site, changed, 'site.filledIn', which as Record<string, string | number>)
  return { ok: true }
}

/** @throws NotFound when somebody removed it */
function blockIn(contents: SiteContents, id: number) {
  const block = contents.blocks.find((each) => each.id === id)
  if (!block) throw new NotFound()
  return block
}

/** Adds a block at the end. What stands once on a page is not added again: the one that is there is found. */
export async function addBlock(
  tx: Tx,
  actor: Person,
  place: Place,
  kind: BlockKind,
): Promise<Outcome<{ id: number }, 'notNow'>> {
  const site = await lockSite(tx, place)
  const { draft } = site
  if (!addable(draft, place === null).includes(kind)) {
    const there = draft.blocks.find((block) => block.kind === kind)
    return there ? { ok: true, id: there.id } : refuse('notNow')
  }
  const id = draft.nextId
  const block = { id, kind, hidden: false, version: 1, fields: filled(blockFields[kind], {}), pictures: [] }
  const changed = { ...draft, blocks: [...draft.blocks, block], nextId: id + 1 }
  await writeDraft(tx, actor, place, site, changed, 'site.blockAdded', { kind })
  return { ok: true, id }
}

export type BlockVerb = 'up' | 'down' | 'hide' | 'show' | 'remove' | number

/** Moves a block (a number is its new place, from nought), hides or shows it, or takes it away. */
export async function arrangeBlock(tx: Tx, actor: Person, place: Place, id: number, verb: BlockVerb): Promise<void> {
  const site = await lockSite(tx, place)
  const { draft } = site
  const blocks =
    verb === 'remove'
      ? draft.blocks.filter((block) => block.id !== id)
      : verb === 'hide' || verb === 'show'
        ? draft.blocks.map((block) => (block.id === id ? { ...block, hidden: verb === 'hide' } : block))
        : moved(draft.blocks, id, verb)
  await writeDraft(tx, actor, place, site, { ...draft, blocks }, 'site.blockArranged', { block: id, verb })
}

export async function addMenuEntry(
  tx: Tx,
  actor: Person,
  place: Place,
  entry: { readonly text: string; readonly to: string },
): Promise<Outcome<object, 'tooMany'>> {
  const site = await lockSite(tx, place)
  const { draft } = site
  if (draft.menu.some(({ text, to }) => text === entry.text && to === entry.to)) return { ok: true }
  if (draft.menu.length >= mostEntries) return refuse('tooMany')
  const menu = [...draft.menu, { ...entry, id: draft.nextId }]
  await writeDraft(tx, actor, place, site, { ...draft, menu, nextId: draft.nextId + 1 }, 'site.menuAdded', entry)
  return { ok: true }
}

export async function arrangeMenu(
  tx: Tx,
  actor: Person,
  place: Place,
  id: number,
  verb: 'up' | 'down' | 'remove' | number,
): Promise<void> {
  const site = await lockSite(tx, place)
  const { menu } = site.draft
  const arranged = verb === 'remove' ? menu.filter((entry) => entry.id !== id) : moved(menu, id, verb)
  await writeDraft(tx, actor, place, site, { ...site.draft, menu: arranged }, 'site.menuArranged', { entry: id, verb })
}

/** What everybody sees becomes what the keepers see. Who saw an older draft is told; twice is once. */
export async function publish(
  tx: Tx,
  actor: Person,
  place: Place,
  seen: number,
): Promise<Outcome<object, 'changedMeanwhile'>> {
  const site = await lockSite(tx, place)
  // Nobody worked on it yet: what was seen is the starting set that was just written down.
  if (seen !== site.revision && !(seen === 0 && site.revision === 1)) return refuse('changedMeanwhile')
  const { rows } = await sql<{ number: number; contents: SiteContents }>`
    select number, contents from site_versions where site_id = ${site.id} order by number desc limit 1`.execute(tx)
  const [last] = rows
  if (last && written(last.contents) === written(site.draft)) return { ok: true }
  const number = (last?.number ?? 0) + 1
  await sql`insert into site_versions (site_id, number, contents, published_by)
    values (${site.id}, ${number}, ${JSON.stringify(site.draft)}::jsonb, ${actor.id})`.execute(tx)
  await tell(tx, actor, place, site.id, 'site.published', { number })
  return { ok: true }
}

/** Makes an earlier version the draft again; nobody else sees it until it is published. */
export async function restoreVersion(tx: Tx, actor: Person, place: Place, number: number): Promise<void> {
  const site = await lockSite(tx, place)
  const { rows } = await sql<{ contents: SiteContents }>`
    select contents from site_versions where site_id = ${site.id} and number = ${number}`.execute(tx)
  const [old] = rows
  if (!old) throw new NotFound()
  // New blocks never get a number that an open form may still mean.
  const nextId = Math.max(old.contents.nextId, site.draft.nextId)
  await writeDraft(tx, actor, place, site, { ...raised(old.contents, site.draft), nextId }, 'site.restored', { number })
}

/** Sheets get versions that no open form has seen. */
function raised(old: SiteContents, now: SiteContents): SiteContents {
  const above =
    1 + Math.max(...[now.settings, ...now.blocks, ...Object.values(now.legal)].map(({ version }) => version))
  const up = <Of extends { readonly version: number }>(sheet: Of): Of => ({ ...sheet, version: above })
  return {
    ...old,
    settings: up(old.settings),
    blocks: old.blocks.map(up),
    legal: {
      accessibility: up(old.legal.accessibility),
      privacy: up(old.legal.privacy),
      cookies: up(old.legal.cookies),
      contact: up(old.legal.contact),
    },
  }
}

/** The name that the site answers to beside its address here; null: none. */
export async function setHost(
  tx: Tx,
  actor: Person,
  place: Place,
  host: string | null,
): Promise<Outcome<object, 'taken'>> {
  const site = await lockSite(tx, place)
  // Two sites that want one name at the same moment wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`host ${host ?? ''}`}, 0))`.execute(tx)
  const { rows } = await sql<{ id: number }>`select id from sites where host = ${host}`.execute(tx)
  const [holder] = rows
  if (holder && holder.id !== site.id) return refuse('taken')
  const changed = await sql`
    update sites set host = ${host} where id = ${site.id} and host is distinct from ${host} returning id`.execute(tx)
  if (changed.rows.length) await tell(tx, actor, place, site.id, 'site.hostSet', { host })
  return { ok: true }
}
