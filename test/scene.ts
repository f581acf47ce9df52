// A small Spoorboek for tests: three regions and the cast. What a test needs beside it, it makes itself.
import { cast, emailOf } from '../db/seeds/cast.ts'
import { transaction, type Database } from '../src/platform/database/database.ts'
import type { PlatformTables } from '../src/platform/database/tables.ts'
import type { OrganisationTables } from '../src/modules/organisations/tables.ts'

const regions = [
  { slug: 'emmen', name: 'Emmen', site_name: 'Techniek in Emmen', province: 'Drenthe', accent: '#73397a' },
  { slug: 'zwolle', name: 'Zwolle', site_name: 'Techniek rond Zwolle', province: 'Overijssel', accent: '#a3271c' },
  {
    slug: 'bes-eilanden',
    name: 'BES-eilanden',
    site_name: 'Technology on the islands',
    province: 'Caribisch Nederland',
    accent: '#06807c',
    currency: 'USD' as const,
    time_zone: 'America/Kralendijk',
    languages: ['en', 'nl'] as ('en' | 'nl')[],
  },
]

export async function makeScene(db: Database): Promise<void> {
  await transaction(db, async (tx) => {
    const tables = tx.withTables<OrganisationTables & PlatformTables>()
    const made = await tables
      .insertInto('regions')
      .values(
        regions.map((region) => ({
          registration_number: null,
          valid_from: '2025-01-01',
          valid_until: null,
          currency: 'EUR' as const,
          time_zone: 'Europe/Amsterdam',
          languages: ['nl'] as ('nl' | 'en')[],
          ...region,
        })),
      )
      .returning(['id', 'slug'])
      .execute()
    const people = await tables
      .insertInto('people')
      .values(cast.map(({ key, name, locale }) => ({ name, locale, email: emailOf(key), email_verified: true })))
      .returning(['id', 'email'])
      .execute()
    const regionId = (slug: string | null) => made.find((region) => region.slug === slug)?.id ?? null
    await tables
      .insertInto('role_assignments')
      .values(
        cast
          // A role at an organisation comes with that organisation, which a test makes itself.
          .filter((member) => !('organisation' in member))
          .map(({ key, role, region }) => ({
            person_id: people.find((person) => person.email === emailOf(key))!.id,
            role,
            region_id: regionId(region),
            organisation_id: null,
            valid_from: '2025-01-01',
            valid_until: null,
          })),
      )
      .execute()
  })
}
