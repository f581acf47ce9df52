// What the demo shows of regions, the organisations in them and the people with a role.
import { sql, type Insertable } from 'kysely'
import { insertRows, reserveIds } from '../../platform/database/bulk.ts'
import { networksOf, type InventedNetwork } from '../../../db/seeds/networks.ts'
import { addressOf, municipalities } from '../../../db/seeds/places.ts'
import { at, randomFrom } from '../../../db/seeds/random.ts'
import {
  nationalTeam,
  type InventedOrganisation,
  type InventedPerson,
  type InventedRegion,
} from '../../../db/seeds/regions.ts'
import type { Database, Tx } from '../../platform/database/database.ts'
import type { PlatformTables } from '../../platform/database/tables.ts'
import type { OrganisationTables } from './tables.ts'

/** Where the invented ones went. */
export interface DemoOrganisations {
  readonly regions: ReadonlyMap<InventedRegion, number>
  readonly organisations: ReadonlyMap<InventedOrganisation, number>
  readonly people: ReadonlyMap<InventedPerson, string>
}

type Row<Table extends keyof OrganisationTables> = Insertable<OrganisationTables[Table]>

const joined = '2025-01-01'
/** Before the plans: the demo's own day would make two demos differ that should not. */
const madeAt = '2024-12-02T09:00:00Z'

export async function hasRegions(db: Database): Promise<boolean> {
  const { rows } = await sql`select from regions limit 1`.execute(db)
  return rows.length > 0
}

/** Makes the regions with everybody in them. */
export async function makeOrganisations(
  tx: Tx,
  regions: readonly InventedRegion[],
  seed: number,
): Promise<DemoOrganisations> {
  const regionIds = numbered(regions, await reserveIds(tx, 'regions', regions.length))
  const networks = new Map(regions.map((region) => [region, networksOf(region, seed)]))
  const membersOf = (region: InventedRegion) => [...everyone(region), ...(networks.get(region) ?? [])]
  const organisations = [...new Set(regions.flatMap(membersOf))]
  const organisationIds = numbered(organisations, await reserveIds(tx, 'organisations', organisations.length))
  await insertRows(
    tx,
    'regions',
    regions.map((region) => regionRow(region, idOf(regionIds, region))),
  )
  await insertRows(
    tx,
    'organisations',
    organisations.map((each) => organisationRow(each, idOf(organisationIds, each), seed)),
  )
  await insertRows(
    tx,
    'municipalities',
    municipalities.map(({ code, name, province }): Row<'municipalities'> => ({ code, name, province })),
  )
  await insertRows(
    tx,
    'region_municipalities',
    regions.flatMap((region) =>
      region.municipalities.map((code): Row<'region_municipalities'> => ({
        region_id: idOf(regionIds, region),
        municipality_code: code,
        valid_from: joined,
        valid_until: null,
      })),
    ),
  )
  await insertRows(
    tx,
    'region_members',
    regions.flatMap((region) =>
      membersOf(region).map((each) => memberRow(region, each, idOf(regionIds, region), idOf(organisationIds, each))),
    ),
  )
  await insertRows(
    tx,
    'network_members',
    [...networks.values()].flat().flatMap((network) => networkRows(network, organisationIds)),
  )
  await insertRows(
    tx,
    'contacts',
    regions.flatMap((region) =>
      everyone(region).flatMap((each) => contactRows(each, idOf(regionIds, region), idOf(organisationIds, each))),
    ),
  )
  const people = await makePeople(tx, regions, regionIds, organisationIds, seed)
  return { regions: regionIds, organisations: organisationIds, people }
}

const everyone = (region: InventedRegion): InventedOrganisation[] => [
  region.board,
  ...region.schools,
  ...region.mbos,
  ...region.governments,
  ...region.companies,
]

function regionRow(region: InventedRegion, id: number): Row<'regions'> {
  return {
    id,
    slug: region.slug,
    name: region.name,
    site_name: region.siteName,
    province: region.province,
    registration_number: region.registrationNumber,
    currency: region.currency,
    time_zone: region.timeZone,
    languages: [...region.languages],
    accent: region.accent,
    valid_from: region.validFrom,
    valid_until: null,
  }
}

function organisationRow(organisation: InventedOrganisation, id: number, seed: number): Row<'organisations'> {
  const { kind, name, place } = organisation
  const network = isNetwork(organisation) ? organisation : null
  const { municipality, ...address } = addressOf(name, place, seed)
  return {
    id,
    kind,
    name,
    place,
    ...address,
    municipality_code: municipality?.code ?? null,
    province: municipality?.province ?? null,
    education: kind === 'school' ? educationIn(name) : [],
    network_kind: network?.networkKind ?? null,
    website: network?.website ?? null,
    created_at: madeAt,
  }
}

const networkRows = (
  network: InventedNetwork,
  ids: ReadonlyMap<InventedOrganisation, number>,
): Row<'network_members'>[] =>
  network.members.map((member, index) => ({
    network_id: idOf(ids, network),
    organisation_id: idOf(ids, member),
    role: index === 0 ? 'coordinator' : 'member',
    valid_from: joined,
    valid_until: null,
  }))

const isNetwork = (organisation: InventedOrganisation): organisation is InventedNetwork =>
  organisation.kind === 'network'

/** What a school with this name teaches. */
function educationIn(name: string): string[] {
  if (/praktijkschool/i.test(name)) return ['pro']
  return /lyceum|gymnasium/i.test(name) ? ['vmbo', 'havo', 'vwo'] : ['vmbo']
}

function memberRow(
  region: InventedRegion,
  organisation: InventedOrganisation,
  regionId: number,
  organisationId: number,
): Row<'region_members'> {
  const role = organisation === region.board ? 'leadApplicant' : organisation.kind === 'company' ? 'partner' : 'member'
  return { region_id: regionId, organisation_id: organisationId, role, valid_from: joined, valid_until: null }
}

const contactRows = (organisation: InventedOrganisation, regionId: number, organisationId: number): Row<'contacts'>[] =>
  organisation.contacts.map(({ name, email }) => ({
    region_id: regionId,
    organisation_id: organisationId,
    name,
    email,
    created_at: madeAt,
  }))

/** Nobody gets a password: people of the demo sign in by a link. */
async function makePeople(
  tx: Tx,
  regions: readonly InventedRegion[],
  regionIds: ReadonlyMap<InventedRegion, number>,
  organisationIds: ReadonlyMap<InventedOrganisation, number>,
  seed: number,
): Promise<ReadonlyMap<InventedPerson, string>> {
  const random = randomFrom(seed, 'people')
  const placed = [
    ...regions.flatMap((region) => region.team.map((person) => ({ person, regionId: idOf(regionIds, region) }))),
    ...nationalTeam().map((person) => ({ person, regionId: null })),
  ]
  const ids = new Map(placed.map(({ person }) => [person, random.uuid()]))
  await insertRows(
    tx,
    'people',
    placed.map(({ person: { name, email, locale } }, index): Insertable<PlatformTables['people']> => ({
      id: at([...ids.values()], index),
      name,
      email,
      locale,
      email_verified: true,
      created_at: madeAt,
      updated_at: madeAt,
    })),
  )
  await insertRows(
    tx,
    'role_assignments',
    placed.map(({ person, regionId }): Insertable<PlatformTables['role_assignments']> => ({
      person_id: idOf(ids, person),
      role: person.role,
      region_id: regionId,
      organisation_id: person.organisation === undefined ? null : named(organisationIds, person.organisation),
      valid_from: joined,
      valid_until: null,
    })),
  )
  return ids
}

const named = (ids: ReadonlyMap<InventedOrganisation, number>, name: string): number | null =>
  [...ids].find(([organisation]) => organisation.name === name)?.[1] ?? null

const numbered = <Thing>(things: readonly Thing[], ids: readonly number[]): Map<Thing, number> =>
  new Map(things.map((thing, index) => [thing, at(ids, index)]))

function idOf<Thing extends object, Id>(ids: ReadonlyMap<Thing, Id>, thing: Thing): Id {
  const id = ids.get(thing)
  if (id === undefined) throw new Error('made without an id')
  return id
}
