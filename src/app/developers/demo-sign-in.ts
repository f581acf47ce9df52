// Sign-in links for the people of the demo, printed at the start. They carry a proof made with the machine's secret.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Database } from '../../platform/database/database.ts'
import type { PlatformTables } from '../../platform/database/tables.ts'
import type { Settings } from '../../platform/settings.ts'
import { cast, castDomain, emailOf, type CastKey } from '../../../db/seeds/cast.ts'
import { demoSignInPath } from './paths.ts'

export function demoSignInLink(settings: Settings, who: string): string {
  return demoSignInPath(who, proofOf(settings, who))
}

export async function demoPersonBehind(
  db: Database,
  settings: Settings,
  who: string,
  proof: string,
): Promise<string | null> {
  const [given, wanted] = [Buffer.from(proof), Buffer.from(proofOf(settings, who))]
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null
  const row = await db
    .withTables<PlatformTables>()
    .selectFrom('people')
    .select('id')
    .where('email', '=', `${who}@${castDomain}`)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Those of the cast who are in this database. */
export async function castIn(db: Database): Promise<ReadonlySet<CastKey>> {
  const found = await db
    .withTables<PlatformTables>()
    .selectFrom('people')
    .select('email')
    .where(
      'email',
      'in',
      cast.map(({ key }) => emailOf(key)),
    )
    .execute()
  const emails = new Set(found.map(({ email }) => email))
  return new Set(cast.map(({ key }) => key).filter((key) => emails.has(emailOf(key))))
}

/** Whether anybody here came from the demo. */
export async function hasDemoPeople(db: Database): Promise<boolean> {
  const found = await db
    .withTables<PlatformTables>()
    .selectFrom('people')
    .select('id')
    .where('email', 'ilike', `%@${castDomain}`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

const proofOf = (settings: Settings, who: string): string =>
  createHmac('sha256', settings.secret).update(`demo:${who}`).digest('base64url').slice(0, 22)
