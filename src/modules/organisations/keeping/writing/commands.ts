// From fields as people see them to columns, and the account of what changed.
import { sql, type Insertable } from 'kysely'
import { only, type Tx } from '../../../../platform/database/database.ts'
import { fields as listFields } from '../../schools/rules.ts'
import type { OrganisationTables } from '../../tables.ts'
import type { DetailChange, DetailField, GivenDetails } from '../details/rules.ts'
import type { Kept } from '../queries.ts'

const columns: Readonly<Record<Exclude<DetailField, 'coordinates'>, string>> = {
  kind: 'kind',
  networkKind: 'network_kind',
  name: 'name',
  code: 'code',
  boardNumber: 'board_number',
  kvk: 'kvk',
  branchCode: 'branch_code',
  street: 'street',
  houseNumber: 'house_number',
  postcode: 'postcode',
  place: 'place',
  municipalityCode: 'municipality_code',
  province: 'province',
  phone: 'phone',
  website: 'website',
  education: 'education',
  profiles: 'profiles',
  learningPaths: 'learning_paths',
  denomination: 'denomination',
  closedOn: 'closed_on',
}
const lists: readonly DetailField[] = ['education', 'profiles', 'learningPaths']

/** The columns of these fields with their values. */
function columnsOf(given: GivenDetails): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]): [string, unknown][] => {
      const field = name as DetailField
      if (field !== 'coordinates') return [[columns[field], lists.includes(field) ? (value?.split(',') ?? []) : value]]
      const [latitude = null, longitude = null] = value?.split(', ').map(Number) ?? []
      return [
        ['latitude', latitude],
        ['longitude', longitude],
      ]
    }),
  )
}

export async function insertOrganisation(tx: Tx, given: GivenDetails): Promise<number> {
  const { id } = await tx
    .withTables<OrganisationTables>()
    .insertInto('organisations')
    .values(columnsOf(given) as Insertable<OrganisationTables['organisations']>)
    .returning('id')
    .execute()
    .then(only)
  return id
}

/** Writes the new values; `own` are the fields that imports leave alone from now on. */
export async function writeDetails(
  tx: Tx,
  id: number,
  changes: readonly DetailChange[],
  own: readonly string[],
): Promise<void> {
  const given = Object.fromEntries(changes.map(({ field, after }) => [field, after])) as GivenDetails
  await tx
    .withTables<OrganisationTables>()
    .updateTable('organisations')
    .set({ ...columnsOf(given), own_fields: [...own], version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Of an organisation that a list names, what a person set stays: the next edition does not put it back. */
export function ownAfter(kept: Pick<Kept, 'own' | 'listed'>, changes: readonly DetailChange[]): string[] {
  const known: readonly string[] = listFields
  const byHand = changes.map(({ field }) => field).filter((field) => known.includes(field))
  return kept.listed ? [...new Set([...kept.own, ...byHand])] : [...kept.own]
}

/** Remembers old and new of each field, with who did it. @returns the id of the account. */
export async function keepChanges(
  tx: Tx,
  organisationId: number,
  personId: string,
  fields: Readonly<Record<string, readonly [string | null, string | null]>>,
  mergeId: number | null = null,
): Promise<number> {
  const { id } = await tx
    .withTables<OrganisationTables>()
    .insertInto('organisation_changes')
    .values({
      organisation_id: organisationId,
      person_id: personId,
      fields: JSON.stringify(fields),
      merge_id: mergeId,
    })
    .returning('id')
    .execute()
    .then(only)
  return id
}

export { pairsOf } from '../../../../platform/editing/editing.ts'
