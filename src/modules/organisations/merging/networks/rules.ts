// Who took part in which network, when of two organisations one remains: either of them may be a network or take part in one.
import type { NetworkRole } from '../../rules.ts'
import { networkRoles } from '../../networks/rules.ts'
import { joined } from '../memberships/rules.ts'

/** A row of `network_members` as it is, so that every column comes back. */
export interface NetworkRow {
  readonly network_id: number
  readonly organisation_id: number
  readonly role: NetworkRole
  readonly valid_from: string
  readonly valid_until: string | null
}

export interface Both {
  readonly stays: number
  readonly goes: number
}

const pairOf = (row: NetworkRow): string => `${row.network_id} ${row.organisation_id}`

const asOne = (row: NetworkRow, { stays, goes }: Both): NetworkRow => ({
  ...row,
  network_id: row.network_id === goes ? stays : row.network_id,
  organisation_id: row.organisation_id === goes ? stays : row.organisation_id,
})

/** Of all rows those that speak of the same, once the two are one, as one of the given does. */
export function speakingOf(rows: readonly NetworkRow[], given: readonly NetworkRow[], both: Both): NetworkRow[] {
  const pairs = new Set(given.map((row) => pairOf(asOne(row, both))))
  return rows.filter((row) => pairs.has(pairOf(asOne(row, both))))
}

/** What the rows become: where both took part, the fewest that say the same; and nobody takes part in itself. */
export function rowsAfter(before: readonly NetworkRow[], both: Both): NetworkRow[] {
  const pairs = new Set(before.map((row) => pairOf(asOne(row, both))))
  return [...pairs].flatMap((pair) => {
    const own = before.filter((row) => pairOf(asOne(row, both)) === pair)
    const rows = own.map((row) => asOne(row, both))
    const [first] = rows
    if (!first || first.network_id === first.organisation_id) return []
    if (new Set(own.map(pairOf)).size === 1) return rows
    const held = rows.map((row) => ({ role: row.role, from: row.valid_from, until: row.valid_until }))
    return joined(held, networkRoles).map(({ role, from, until }) => ({
      ...first,
      role,
      valid_from: from,
      valid_until: until,
    }))
  })
}
