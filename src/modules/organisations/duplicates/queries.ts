import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { OrganisationKind } from '../rules.ts'
import { nearly, nearlyAnywhere, type Named } from './rules.ts'

/** An organisation that may be the one that somebody is typing. */
export interface Likely {
  readonly id: number
  readonly kind: OrganisationKind
  readonly name: string
  readonly place: string | null
  readonly code: string | null
  readonly kvk: string | null
  readonly closed: boolean
}

const columns = sql`s.id, s.kind, s.name, s.place, s.code, s.kvk, s.closed_on is not null as closed`

/**
 * Organisations of nearly this name in the same place, or of just this name anywhere; without regard to capitals,
 * signs and legal form. One that was merged counts as what it became.
 */
export async function likelyDoubles(
  db: Database | Tx,
  { name, place }: { name: string; place: string | null },
  except: number | null = null,
): Promise<Likely[]> {
  const { rows } = await sql<Likely>`
    with named as (
      select coalesce(o.merged_into, o.id) as id, similarity(plain_name(o.name), plain_name(${name})) as likeness, o.place
      from organisations o
      -- The index of the search finds whoever shares most of the words; what is nearly the same is decided above.
      where search_text(plain_name(${name})) <% o.search_text
    ), near as (
      select id, max(likeness) as likeness from named
      where likeness = 1 or (likeness >= ${nearly} and lower(place) = lower(${place}))
        or (likeness >= ${nearlyAnywhere} and (${place}::text is null or place is null))
      group by id
    )
    select ${columns} from near join organisations s using (id)
    where s.id is distinct from ${except}::bigint
    order by near.likeness desc, s.name, s.id limit 5`.execute(db)
  return rows
}

/** Who has this number already, perhaps under the name of one that was merged into it. */
export async function sameNumber(
  db: Database | Tx,
  field: 'code' | 'kvk',
  value: string,
  except: number | null = null,
): Promise<Likely | null> {
  const { rows } = await sql<Likely>`
    select ${columns} from organisations o join organisations s on s.id = coalesce(o.merged_into, o.id)
    where o.${sql.ref(field)} = ${value} and s.id is distinct from ${except}::bigint
    order by o.merged_into nulls first limit 1`.execute(db)
  return rows[0] ?? null
}

/** Organisations by id, as they are told apart. */
export async function likelyById(db: Database | Tx, ids: readonly number[]): Promise<Map<number, Likely>> {
  if (!ids.length) return new Map()
  const { rows } = await sql<Likely>`
    select ${columns} from organisations s where s.id = any(${[...ids]}::bigint[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Every name of the register, that of a merged organisation as what it became. */
export async function allNames(db: Database | Tx): Promise<Named[]> {
  const { rows } = await sql<Named>`select coalesce(merged_into, id) as id, name, place from organisations`.execute(db)
  return rows
}
