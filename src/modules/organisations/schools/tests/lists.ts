// A keeper of the register with lists to read, and what the register holds.
import { sql } from 'kysely'
import { expect } from 'vitest'
import { schoolList, type ListedSchool } from '../../../../../test/schools.ts'
import type { Answer, Visitor } from '../../../../../test/visitor.ts'
import type { World } from '../../../../../test/world.ts'
import { readBook } from '../../../../platform/spreadsheet/read.ts'
import { readSchools } from '../rows/rules.ts'
import type { Reading } from '../rules.ts'

export const imports = '/register/import'

/** Uploads a list that is one. @returns the page of its import. */
export async function upload(keeper: Visitor, content: Buffer | string, name = 'lijst.csv'): Promise<string> {
  const done = await keeper.upload(imports, {}, { file: { name, content } })
  expect(done.status).toBe(303)
  return done.location
}

export const seenIn = (preview: Answer): string => /name="seen" value="([^"]+)"/.exec(preview.text)?.[1] ?? ''

export const apply = async (keeper: Visitor, path: string, seen?: string): Promise<Answer> =>
  keeper.post(`${path}/overname`, { seen: seen ?? seenIn(await keeper.get(path)) })

/** Uploads and takes over what the preview shows. @returns the page of the import. */
export async function takeOver(
  keeper: Visitor,
  schools: readonly ListedSchool[] | Buffer,
  options = {},
): Promise<string> {
  const path = await upload(keeper, Buffer.isBuffer(schools) ? schools : schoolList(schools, options))
  expect((await apply(keeper, path)).location).toBe(path)
  return path
}

/** What a person reads, without tags and with single spaces. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')

/** The figures at the head of a preview: new, changed, equal, refused. */
export function figuresIn(preview: Answer): number[] {
  const text = textOf(preview.text).replace(/(\d)\.(\d{3})/g, '$1$2')
  const found = /(\d+) nieuw, (\d+) gewijzigd, (\d+) gelijk, (\d+) geweigerd/.exec(text)
  return found ? found.slice(1).map(Number) : []
}

/** Everything that the register holds of schools, without the count of versions, which never goes back. */
export async function registerOf(world: Pick<World, 'db'>): Promise<unknown> {
  const { rows } = await sql<{ all: unknown }>`
    select json_build_object(
      'organisations', (select coalesce(json_agg(to_jsonb(o) - 'version' order by id), '[]') from organisations o),
      'sources', (select coalesce(json_agg(to_jsonb(s) order by source, code), '[]') from organisation_sources s),
      'changes', (select coalesce(json_agg(to_jsonb(c) order by id), '[]') from organisation_changes c)) as all`.execute(
    world.db,
  )
  return rows[0]!.all
}

export interface Stored {
  readonly code: string
  readonly name: string
  readonly place: string | null
  readonly phone: string | null
  readonly closed: string | null
}

export async function schoolsIn(world: Pick<World, 'db'>): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    select code, name, place, phone, closed_on as closed from organisations where code is not null order by code`.execute(
    world.db,
  )
  return rows
}

export async function readingOf(content: Buffer, name = 'lijst.csv'): Promise<Reading> {
  const read = await readBook(content, name)
  if (!read.ok) throw new Error(read.reason)
  const reading = readSchools(read.book)
  if (!reading.ok) throw new Error(reading.reason)
  return reading
}
