// Every page of the register with 20,000 organisations in 78 regions, as an administrator gets it. The bar
// is a time, for once: a page of the register answers within 200 ms.
import { sql } from 'kysely'
import type { Database } from '../src/platform/database/database.ts'
import { report, rounded } from './measure.ts'
import { served } from './pages.ts'
import { words } from './search-words.ts'

const organisations = 20_000
const barMs = 200
let someone = ''

const pages: Readonly<Record<string, () => string>> = {
  register: () => '/register',
  'last page': () => '/register?pagina=400',
  filtered: () => '/register?zoek=metaal&soort=company&provincie=Drenthe',
  organisation: () => '/register/1000',
  change: () => '/register/1000/wijzigen',
  merge: () => '/register/1000/samenvoegen?zoek=metaalbedrijf',
  compare: () => '/register/1000/samenvoegen/1001',
  regions: () => '/register/regios',
  region: () => '/register/regios/emmen',
  members: () => '/werkplek/emmen/deelnemers',
  'search for a member': () => '/werkplek/emmen/deelnemers/zoeken?zoek=metaal',
  lists: () => '/register/import',
  people: () => '/mensen',
  person: () => `/mensen/${someone}`,
  team: () => '/werkplek/emmen/team',
  rights: () => '/werkplek/emmen/team/rechten',
  search: () => '/werkplek/zoeken?q=metaalbedrjif',
  finder: () => '/vind-uw-regio?zoek=7811AA',
  map: () => '/kaart',
  api: () => '/api/organisations?kind=school',
}

const times = await served('beheer', fill, async ({ time }) => {
  const found: Record<string, Awaited<ReturnType<typeof time>>> = {}
  for (const [name, path] of Object.entries(pages)) found[name] = await time(path(), 20)
  return found
})
const [slowest, worst] = Object.entries(times).reduce((one, other) => (other[1].value > one[1].value ? other : one))
report('register-pages', 'ms', worst, {
  bar: `${barMs} ms`,
  within: worst.value <= barMs,
  page: slowest,
  organisations,
  pages: Object.fromEntries(Object.entries(times).map(([name, { value }]) => [name, rounded(value)])),
})

async function fill(db: Database): Promise<void> {
  const pick = (list: string, by: number) => {
    const all = list.split(', ')
    return sql`(${all}::text[])[1 + (n::bigint * ${by} % ${all.length})::int]`
  }
  await sql`insert into regions (slug, name, site_name, province, valid_from)
    select 'regio-' || n, 'Streek ' || n, 'Techniek in streek ' || n, 'Drenthe', '2025-01-01'
    from generate_series(4, 78) n`.execute(db)
  await sql`insert into municipalities (code, name, province)
    select lpad(n::text, 4, '0'), 'Gemeente ' || n, 'Drenthe' from generate_series(1, 342) n`.execute(db)
  await sql`insert into region_municipalities (region_id, municipality_code, valid_from)
    select 1 + n % 78, lpad(n::text, 4, '0'), '2025-01-01' from generate_series(1, 342) n`.execute(db)
  await sql`insert into organisations (kind, name, place, postcode, municipality_code, province, code, education)
    select case when n % 3 = 0 then 'school' else 'company' end,
      ${pick(words.kinds, 7)} || ' ' || ${pick(words.names, 11)} || ' ' || ${pick(words.families, 13)} || ' ' || n,
      ${pick(words.places, 17)}, 1000 + n % 8999 || 'AA', lpad((1 + n % 342)::text, 4, '0'), 'Drenthe',
      case when n % 3 = 0 then lpad((n % 100)::text, 2, '0') || chr(65 + n / 2600) || chr(65 + n / 100 % 26) || '00' end,
      case when n % 3 = 0 then '{vmbo}' else '{}' end::text[]
    from generate_series(1, ${organisations}::int) n`.execute(db)
  await sql`insert into region_members (region_id, organisation_id, role, valid_from)
    select 1 + n % 78, n, 'partner', '2025-01-01' from generate_series(1, ${organisations / 2}::int) n`.execute(db)
  await sql`insert into people (name, email, locale, email_verified)
    select 'Mens ' || n, n || '@voorbeeld.example', 'nl', true from generate_series(1, 2000) n`.execute(db)
  await sql`insert into role_assignments (person_id, role, region_id, valid_from)
    select id, 'schoolCoordinator', 1 + row_number() over () % 78, '2025-01-01' from people where name like 'Mens %'`.execute(
    db,
  )
  await sql`vacuum analyze`.execute(db)
  const { rows } = await sql<{ id: string }>`select id from people where name = 'Mens 7'`.execute(db)
  someone = rows[0]?.id ?? ''
}
