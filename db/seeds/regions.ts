// The 78 regions of the demo with everybody in them. Provinces and municipalities are real; all other names are invented.
import type { Locale, Role } from '../../src/platform/actor.ts'
import type { Currency } from '../../src/platform/money.ts'
import { cast, emailOf, type CastMember } from './cast.ts'
import emmen from './emmen.json' with { type: 'json' }
import island from './island.json' with { type: 'json' }
import { kebab, namesFor, tradeAt, tradesOf, type Trade } from './names.ts'
import { municipalityNamed } from './places.ts'
import { at, randomFrom, type Random } from './random.ts'
import source from './regions.json' with { type: 'json' }

export interface InventedOrganisation {
  readonly kind: 'school' | 'mbo' | 'company' | 'government' | 'network' | 'other'
  readonly name: string
  readonly place: string | null
  readonly contacts: readonly { readonly name: string; readonly email: string }[]
}

export interface InventedCompany extends InventedOrganisation {
  readonly material: string
}

export interface InventedPerson {
  readonly name: string
  readonly email: string
  readonly locale: Locale
  readonly role: Role
  /** Name of the organisation where the role is held. */
  readonly organisation?: string
}

export interface InventedRegion {
  readonly slug: string
  readonly name: string
  readonly siteName: string
  readonly province: string
  readonly registrationNumber: string
  readonly currency: Currency
  readonly timeZone: string
  readonly languages: readonly Locale[]
  readonly accent: string
  readonly validFrom: string
  /** From 1 (a few schools) to 5 (a large city). */
  readonly size: number
  readonly towns: readonly string[]
  /** Codes of the municipalities where it works. */
  readonly municipalities: readonly string[]
  readonly board: InventedOrganisation
  readonly schools: readonly InventedOrganisation[]
  readonly mbos: readonly InventedOrganisation[]
  readonly governments: readonly InventedOrganisation[]
  readonly companies: readonly InventedCompany[]
  /** Leader first. */
  readonly team: readonly InventedPerson[]
  /** Who else answers for activities. */
  readonly owners: readonly string[]
}

type Source = (typeof source)[number]
interface Place {
  readonly name: string
  readonly place: string
}
interface Known {
  readonly board: string
  readonly schools: readonly Place[]
  readonly mbos: readonly Place[]
  readonly companies: readonly (Place & { readonly trade: number })[]
}
type Names = ReturnType<typeof namesFor>

const mostCompanies = 40
/** Regions whose members were written by hand. */
const known: Record<string, Known> = { emmen, 'bes-eilanden': { ...island, companies: [] } }

/** Everybody of the cast without a region. */
export const nationalTeam = (): InventedPerson[] => cast.filter((member) => member.region === null).map(castPerson)

export function inventRegions(seed: number): InventedRegion[] {
  const taken = new Set<string>([...emmen.companies, ...emmen.schools, ...island.schools].map(({ name }) => name))
  const governments = new Map<string, InventedOrganisation>()
  const regions = source.map((row, index) => inventRegion(row, index, seed, taken, governments))
  return shareMbo(shareCompanies(regions, seed))
}

function inventRegion(
  row: Source,
  index: number,
  seed: number,
  taken: Set<string>,
  governments: Map<string, InventedOrganisation>,
): InventedRegion {
  const random = randomFrom(seed, 'region', row.slug)
  const names = namesFor(row, random, taken)
  const overseas = row.slug === 'bes-eilanden'
  return {
    slug: row.slug,
    name: row.name,
    siteName: row.siteName,
    province: row.province,
    registrationNumber: `STO25-${String(index + 1).padStart(4, '0')}`,
    currency: overseas ? 'USD' : 'EUR',
    timeZone: overseas ? 'America/Kralendijk' : 'Europe/Amsterdam',
    languages: overseas ? ['en', 'nl'] : ['nl'],
    accent: row.accent,
    validFrom: random.chance(0.8) ? '2020-01-01' : '2025-01-01',
    size: row.size,
    towns: row.towns,
    municipalities: row.municipalities.map((name) => municipalityNamed(name).code),
    ...membersOf(row, random, names),
    governments: governmentsOf(row, governments),
    team: teamOf(row, random, names),
    owners: Array.from({ length: random.whole(2, 4) }, () => names.person().full),
  }
}

function membersOf(row: Source, random: Random, names: Names) {
  const fixed = known[row.slug]
  const town = at(row.towns, 0)
  const schools = Math.min(Math.max(3 + Math.round(row.size * 1.6) + random.whole(-1, 1), 4), 12)
  return {
    board: organisation('other', fixed?.board ?? names.board(), town),
    schools:
      fixed?.schools.map((school) => organisation('school', school.name, school.place)) ??
      Array.from({ length: schools }, (_, index) =>
        organisation('school', names.school(), at(row.towns, index % row.towns.length)),
      ),
    mbos:
      fixed?.mbos.map((mbo) => organisation('mbo', mbo.name, mbo.place)) ??
      Array.from({ length: row.size > 2 ? 2 : 1 }, () => organisation('mbo', names.mbo(), town)),
    companies: companiesOf(row, random, names, fixed?.companies ?? []),
  }
}

function companiesOf(row: Source, random: Random, names: Names, fixed: Known['companies']): InventedCompany[] {
  const count = Math.min(Math.max(8 + row.size * 6 + random.whole(-2, 3), 12), mostCompanies)
  const trades = tradesOf(row.landscape)
  return Array.from({ length: count }, (_, index) => {
    const given = fixed[index]
    const trade: Trade = given ? tradeAt(given.trade) : random.pick(trades)
    const name = given?.name ?? names.company(trade)
    return {
      ...organisation('company', name, given?.place ?? random.pick(row.towns)),
      material: trade.material,
      contacts: contactsAt(name, random, names),
    }
  })
}

function contactsAt(company: string, random: Random, names: Names) {
  const people = Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => names.person())
  const contacts = people.map(({ first, full }) => ({ name: full, email: `${kebab(first)}@${kebab(company)}.example` }))
  return [...new Map(contacts.map((contact) => [contact.email, contact])).values()]
}

const organisation = <Kind extends InventedOrganisation['kind']>(kind: Kind, name: string, place: string | null) => ({
  kind,
  name,
  place,
  contacts: [],
})

// A municipality in two regions is one organisation.
function governmentsOf(row: Source, made: Map<string, InventedOrganisation>): InventedOrganisation[] {
  const names = row.municipalities.length ? row.municipalities : island.governments
  return names.map((name) => {
    const full = row.municipalities.length ? `Gemeente ${name}` : name
    const government = made.get(full) ?? organisation('government', full, row.towns.includes(name) ? name : null)
    made.set(full, government)
    return government
  })
}

function teamOf(row: Source, random: Random, names: Names): InventedPerson[] {
  const team = cast.filter((member) => member.region === row.slug).map(castPerson)
  for (const role of ['programmeLeader', 'deputy'] as const) {
    if (team.some((person) => person.role === role)) continue
    const { first, last, full } = names.person()
    const email = `${kebab(first)}.${kebab(last)}@techniek-${row.slug}.example`
    // Two of one name would share an address: the second is somebody else.
    if (team.some((person) => person.email === email)) return teamOf(row, random, names)
    team.push({ name: full, email, locale: row.slug === 'bes-eilanden' ? 'en' : 'nl', role })
  }
  return team
}

const castPerson = ({ key, name, locale, role, organisation }: CastMember): InventedPerson => ({
  name,
  email: emailOf(key),
  locale,
  role,
  ...(organisation && { organisation }),
})

/** The mbo of Emmen takes part in the regions around it too, so that several ask of one. */
function shareMbo(regions: readonly InventedRegion[]): InventedRegion[] {
  const shared = regions.find(({ slug }) => slug === 'emmen')?.mbos ?? []
  return regions.map((region) =>
    ['hoogeveen', 'assen', 'meppel'].includes(region.slug)
      ? { ...region, mbos: [...region.mbos.slice(0, 1), ...shared] }
      : region,
  )
}

/** A company at the border takes part on both sides. */
function shareCompanies(regions: readonly InventedRegion[], seed: number): InventedRegion[] {
  const shared = new Map<string, InventedCompany[]>()
  for (const region of regions) {
    const random = randomFrom(seed, 'neighbours', region.slug)
    const neighbour = source.find((row) => row.slug === region.slug)?.neighbour
    if (!neighbour || random.chance(0.4)) continue
    const guests = random.shuffled(region.companies).slice(0, random.whole(1, 2))
    shared.set(neighbour, [...(shared.get(neighbour) ?? []), ...guests])
  }
  return regions.map((region) => ({
    ...region,
    companies: [...region.companies, ...(shared.get(region.slug) ?? [])].slice(0, mostCompanies),
  }))
}
