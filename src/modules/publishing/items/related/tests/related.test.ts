import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../../../test/world.ts'
import { noText, written } from '../../../../../platform/rich-text/document.ts'
import { relatedItems } from '../queries.ts'

let world: World
const made = new Map<string, { id: number; version: number }>()
const titles = {
  mine: 'Een lasrobot in de klas',
  word: 'Waarom lasrobots blijven boeien',
  theme: 'Open dag op het vmbo',
  other: 'Zonnepanelen op het dak',
  draft: 'Nog een lasrobot',
}

beforeAll(async () => {
  world = await openWorld()
  for (const [slug, title] of Object.entries(titles)) {
    const { rows } = await sql<{ id: number; version: number }>`
      with item as (
        insert into items (kind, slug, published_at) values ('news', ${slug}, '2026-03-01') returning id
      ) insert into item_versions (item_id, number, title, body)
        select id, 1, ${title}, ${written(noText)} from item returning item_id as id, id as version`.execute(world.db)
    made.set(slug, rows[0]!)
    if (slug !== 'draft')
      await sql`update items set public_version_id = ${rows[0]!.version}, public_words = ${title} where id = ${rows[0]!.id}`.execute(
        world.db,
      )
  }
  for (const slug of ['mine', 'theme', 'draft'])
    await sql`insert into item_facets values (${made.get(slug)!.version}, 'theme', 'intake')`.execute(world.db)
})
afterAll(() => world.close())

const relatedTo = async (slug: keyof typeof titles): Promise<string[]> => {
  const { id, version } = made.get(slug)!
  const item = { id, siteId: null, version: { id: version, title: titles[slug], lead: '' } }
  return (await relatedItems(world.db, item)).map(({ title }) => title)
}

it('relates what is told in the same words, and what is about the same; never itself or what is not public', async () => {
  expect(await relatedTo('mine')).toEqual([titles.word, titles.theme])
  expect(await relatedTo('word')).toEqual([titles.mine])
  expect(await relatedTo('other')).toEqual([])
})
