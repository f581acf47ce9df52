import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { dateIn } from '../../../platform/time.ts'
import type { Kept } from './public.ts'
import type { SigningMethod } from './rules.ts'

export interface Statement extends Kept {
  readonly contributionId: number
  readonly signatureId: number
  readonly name: string
  readonly role: string
  readonly method: SigningMethod
  readonly fileId: number | null
  /** Who of the region put the paper form in. */
  readonly uploadedBy: string | null
  readonly signedAt: Date
}

type By = { readonly contributionId: number } | { readonly signatureId: number } | { readonly sha256: string }

/** Statements with their signature, in the order of their contributions. */
export async function statementsBy(db: Database, by: By): Promise<Statement[]> {
  const wanted =
    'sha256' in by
      ? sql`s.sha256 = ${by.sha256}`
      : 'signatureId' in by
        ? sql`s.signature_id = ${by.signatureId}`
        : sql`s.contribution_id = ${by.contributionId}`
  const { rows } = await sql<Omit<Statement, 'signedOn'> & { timeZone: string }>`
    select s.contribution_id as "contributionId", s.signature_id as "signatureId", s.words, s.sha256, g.drawing, g.name,
      g.role, g.method, g.file_id as "fileId", p.name as "uploadedBy", g.signed_at as "signedAt",
      r.time_zone as "timeZone"
    from signed_statements s
    join signatures g on g.id = s.signature_id
    join contributions c on c.id = s.contribution_id
    join regions r on r.id = c.region_id
    left join people p on p.id = g.uploaded_by
    where ${wanted}
    order by s.contribution_id`.execute(db)
  return rows.map(({ timeZone, ...row }) => ({ ...row, signedOn: dateIn(timeZone, row.signedAt) }))
}

/** What a company signed for a contribution; null for what was answered before statements were made. */
export async function statementOf(db: Database, contributionId: number): Promise<Statement | null> {
  return (await statementsBy(db, { contributionId }))[0] ?? null
}

/** Kept texts that no longer fit their hash: somebody went around the program. For `spoorboek verify`. */
export async function brokenStatements(db: Database): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select contribution_id as id from signed_statements
    where sha256 <> encode(sha256(convert_to(words, 'UTF8')), 'hex') order by 1`.execute(db)
  return rows.map(({ id }) => id)
}
