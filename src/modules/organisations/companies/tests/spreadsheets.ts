// A spreadsheet of companies in a test, and what came of it.
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Answer, Visitor } from '../../../../../test/visitor.ts'
import type { World } from '../../../../../test/world.ts'
import { seenIn, textOf } from '../../schools/tests/lists.ts'

export const ofRegion = '/werkplek/emmen/bedrijven/import'
export const ofNation = '/register/bedrijven'

export const heads = 'Bedrijfsnaam;KvK;Plaats;Contactpersoon;E-mail;Telefoon;Website'

/** A file with the usual heads; the first row below them is row 2. */
export const companies = (...rows: readonly string[]): string => [heads, ...rows].join('\r\n')

/** Uploads a spreadsheet that can be read. @returns the page of its import. */
export async function upload(visitor: Visitor, content: Buffer | string, at = ofRegion): Promise<string> {
  const done = await visitor.upload(at, {}, { file: { name: 'bedrijven.csv', content } })
  expect(done.status).toBe(303)
  return done.location
}

export async function apply(visitor: Visitor, path: string, fields: Record<string, string> = {}): Promise<Answer> {
  return visitor.post(`${path}/overname`, { seen: seenIn(await visitor.get(path)), ...fields })
}

/** Uploads and takes over what the preview shows. @returns the page of the import. */
export async function takeOver(visitor: Visitor, content: string, at = ofRegion): Promise<string> {
  const path = await upload(visitor, content, at)
  expect((await apply(visitor, path)).location).toBe(path)
  return path
}

/** New, changed, equal, refused and what waits for a choice. */
export function figuresIn(preview: Answer): number[] {
  const text = textOf(preview.text).replace(/(\d)\.(\d{3})/g, '$1$2')
  const found = /(\d+) nieuw, (\d+) gewijzigd, (\d+) gelijk, (\d+) geweigerd(?:, (\d+) te kiezen)?\./.exec(text)
  return found ? found.slice(1).map((digits) => Number(digits ?? 0)) : []
}

/** Everything that an import may touch, without the count of versions and numbers, which never go back. */
export async function registerOf({ db }: Pick<World, 'db'>): Promise<unknown> {
  const { rows } = await sql`
    select json_build_object(
      'organisations', (select coalesce(json_agg(to_jsonb(o) - 'version' order by id), '[]') from organisations o),
      'members', (select json_agg(to_jsonb(m) order by region_id, organisation_id, valid_from) from region_members m),
      'contacts', (select json_agg(to_jsonb(c) - 'id' order by organisation_id, email) from contacts c),
      'changes', (select json_agg(to_jsonb(c) - 'id' order by id) from organisation_changes c)) as all`.execute(db)
  return rows[0]
}
