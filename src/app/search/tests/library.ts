// What the tests of search look through: names as the field has them, alike on purpose.
import { sql } from 'kysely'
import type { World } from '../../../../test/world.ts'
import { makeActivity } from '../../../../test/walk/story.ts'

type Kind = 'school' | 'mbo' | 'company' | 'government' | 'network'
type OrganisationRow = readonly [
  Kind,
  string,
  string,
  { code?: string; kvk?: string; postcode?: string; education?: string[]; province?: string; closed?: string }?,
]

const organisations: readonly OrganisationRow[] = [
  [
    'school',
    'Basisschool De Wegwijzer',
    'Emmen',
    { code: '01AB00', postcode: '7811AB', education: ['po'], province: 'Drenthe' },
  ],
  [
    'school',
    'De Vuurvogel',
    'Zwolle',
    { code: '01AC00', postcode: '8011CD', education: ['po'], province: 'Overijssel' },
  ],
  [
    'school',
    'Het Veenlandcollege',
    'Klazienaveen',
    { code: '98ZZ01', postcode: '7891BB', education: ['vmbo', 'havo'], province: 'Drenthe' },
  ],
  [
    'school',
    'Praktijkschool Het Turfschip',
    'Emmeloord',
    { code: '98ZY00', postcode: '8302AA', education: ['pro'], province: 'Flevoland' },
  ],
  ['school', 'Techniekcollege Rijssen', 'Rijssen', { education: ['vmbo'] }],
  ['school', 'Lyceum Rijswijk', 'Rijswijk', { education: ['vwo'] }],
  ['school', 'De Oude Klimop', 'Emmen', { education: ['po'], closed: '2024-08-01' }],
  ['school', 'De Klimop', 'Assen', { education: ['po'] }],
  ['mbo', 'Drenthe College', 'Emmen', { code: '25PJ' }],
  ['company', 'Veenland Metaal B.V.', 'Emmen', { kvk: '12345678', postcode: '7821XY' }],
  ['company', 'Janssen Installatietechniek', 'Zwolle'],
  ['company', 'Pieters Transport', 'Assen'],
  ['company', 'Lasbedrijf Öztürk & Zn.', 'Hoogeveen'],
  ['company', 'Huizenbouw Noord', 'Groningen'],
  ['company', 'Rockfabriek', 'Zwolle'],
  ['company', 'Café Één', 'Leeuwarden', { province: 'Friesland' }],
  ['government', 'Provinsje Fryslân', 'Leeuwarden', { province: 'Friesland' }],
  ['government', 'Gemeente Emmen', 'Emmen'],
  ['network', 'Metaalkring Drenthe', 'Assen'],
]

const activities: readonly (readonly [region: string, title: string])[] = [
  ['emmen', 'Gastles over wind op zee'],
  ['emmen', 'Robot lassen voor klas 3'],
  ['emmen', 'Bezoek aan lasrobots'],
  ['emmen', 'Techniekonderwijs in de bovenbouw'],
  ['emmen', 'Keuzevak PIE in het vmbo'],
  ['emmen', 'Profiel M&T vernieuwd'],
  ['emmen', 'Vakman voor de klas'],
  ['emmen', 'Alles over scholen in 2030'],
  ['emmen', 'Brandweer op bezoek'],
  ['zwolle', 'Gastles geheim in Zwolle'],
  ['zwolle', 'Drones boven de IJssel'],
]

export async function fillLibrary(world: World): Promise<void> {
  world.on('2026-03-23')
  const rows = organisations.map(([kind, name, place, more = {}]) => ({ kind, name, place, ...more }))
  await sql`
    insert into organisations (kind, name, place, code, kvk, postcode, education, province, closed_on)
    select kind, name, place, code, kvk, postcode, coalesce(education, '{}'), province, closed
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(kind text, name text, place text, code text, kvk text, postcode text, education text[], province text, closed date)`.execute(
    world.db,
  )
  await sql`
    insert into region_members (region_id, organisation_id, role, valid_from)
    select r.id, o.id, 'partner', '2025-01-01' from regions r, organisations o
    where r.slug = 'emmen' and o.name = 'Veenland Metaal B.V.'`.execute(world.db)
  for (const [region, title] of activities) await makeActivity(world, { region, title })
}

export interface Group {
  readonly count: number
  readonly titles: readonly string[]
  readonly hrefs: readonly string[]
}

/** What a page of results says, by group. */
export function groupsIn(html: string): Record<string, Group> {
  const sections = html.matchAll(/<section class="card" id="(\w+)"[^>]*>(.*?)<\/section>/gs)
  return Object.fromEntries(
    [...sections].map(([, id = '', inside = '']) => {
      const links = [...inside.matchAll(/<h3><a href="([^"]*)">(.*?)<\/a><\/h3>/g)]
      return [
        id,
        {
          count: Number(/<h2[^>]*>[^<]*\(([\d.]+)\)/.exec(inside)?.[1]?.replaceAll('.', '')),
          titles: links.map(([, , title = '']) => title.replaceAll('&amp;', '&')),
          hrefs: links.map(([, href = '']) => href),
        },
      ]
    }),
  )
}
