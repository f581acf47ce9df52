// One public article of each kind with everything that it may hold, its list and the home pages: for readers on a phone, in
// both languages, by day and by night. Colours do not hang on the language: one reader looks by day, the other by night.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindRules, kinds, type Field, type Kind } from '../../src/modules/publishing/items/kinds/rules.ts'
import { written } from '../../src/platform/rich-text/document.ts'
import { fromNotation } from '../../src/platform/rich-text/from-notation.ts'
import type { Visitor } from '../browser/journey.ts'
import { expectGoodPage, openStage, type Stage } from './stage.ts'

let stage: Stage
const readers: Visitor[] = []

beforeAll(async () => {
  stage = await openStage()
  readers.push(
    await stage.visitor({ width: 360, locale: 'nl', colourScheme: 'light' }),
    await stage.visitor({ width: 360, locale: 'en', colourScheme: 'dark' }),
  )
  for (const kind of kinds) await tell(kind)
})
afterAll(async () => {
  for (const { leave } of readers) await leave()
  await stage.close()
})

const words = `Zo gaat dat in het techlab, met **vaste** begeleiders en [een rooster](https://rooster.example/week).

## Wat er gebeurt

- lassen
- meten
  1. met de hand
  2. met de robot

> «Ik dacht dat techniek vies werk was.»

| Dag | Wie | Wat |
| Maandag | Klas 2 | Lassen |

### Wat u kunt doen

[[Doe mee]](https://doemee.example/aanmelden)

![Zo last de robot](video:https://youtu.be/dQw4w9WgXcQ)

![](cijfer:scholen)

![Het hele verslag](bijlage:FILE)`

const values: Readonly<Record<Field['form'], string>> = {
  line: 'Voor docenten van klas 2',
  text: 'Zo pakten wij het aan.\n\n- met een bedrijf\n- met ouders',
  list: 'Steigerhout\nSchroeven',
  date: '2026-09-01',
  link: 'https://vimeo.com/76979871',
  choice: 'lower',
}

async function tell(kind: Kind): Promise<void> {
  const fields = Object.fromEntries(
    kindRules[kind].fields.map(({ name, form }) => [
      name,
      name === 'email' ? 'techlab@voorbeeld.example' : values[form],
    ]),
  )
  const nation = kindRules[kind].only === 'nation'
  const { rows } = await sql<{ item: number; version: number; file: number }>`
    with file as (
      insert into files (sha256, name, media_type, bytes) values (${'0'.repeat(64)}, 'verslag.pdf', 'application/pdf', 240000)
      returning id
    ), item as (
      insert into items (site_region_id, kind, slug, published_at, corrected_at, review_on)
      values (${nation ? null : sql`(select id from regions where slug = 'emmen')`}, ${kind}, ${`over-${kind.toLowerCase()}`},
        '2026-03-01T10:00:00Z', '2026-03-10T10:00:00Z', '2026-03-20') returning id
    ), kept as (
      insert into item_files select item.id, file.id, 'verslag.pdf', 'application/pdf', 240000 from item, file
    ), version as (
      insert into item_versions (item_id, number, title, lead, body, fields)
      select item.id, 1, ${`Zo werkt het: ${kind}`}, 'Een week lang lassen, bouwen en programmeren.',
        replace(${written(fromNotation(words.replace('FILE', '987654321')))}, '987654321', file.id::text)::jsonb,
        ${JSON.stringify(fields)}::jsonb from item, file returning id, item_id
    ), beside as (
      insert into item_version_files select version.id, 1, file.id, 'Werkblad bij les 2', 'worksheet' from version, file
    ), facets as (
      insert into item_facets select id, f.facet, f.value from version,
        (values ('theme', 'intake'), ('world', 'hightech'), ('school', 'vmbo'), ('profile', 'PIE'), ('line', 'Samen delen')) f (facet, value)
    ) select item.id as item, version.id as version from item, version`.execute(stage.db)
  const { item, version } = rows[0]!
  await sql`update items set public_version_id = ${version}, state = 'published' where id = ${item}`.execute(stage.db)
}

const addressOf = (kind: Kind): string =>
  `${kindRules[kind].only === 'nation' ? '' : '/regio/emmen'}/artikel/over-${kind.toLowerCase()}`

test.each([
  ...kinds.map((kind) => [`an article: ${kind}`, addressOf(kind)] as const),
  ['the list of a region', '/regio/emmen/berichten'] as const,
  ['a film', `${addressOf('guide')}/video/1`] as const,
  ['what developers read', '/ontwikkelaars'] as const,
  ['the home page of a region', '/regio/emmen'] as const,
  ['the home page of the nation', '/'] as const,
])('everybody can read %s', async (_what, path) => {
  for (const reader of readers) {
    const answer = await reader.page.goto(stage.at(path), { waitUntil: 'domcontentloaded' })
    expect(answer?.status()).toBe(200)
    await expectGoodPage(reader)
  }
})
