// The verbs of signing in and out. Each answers with the cookies that the browser must get.
import type { Locale, Person, Grant, Role } from '../actor.ts'
import { roles } from '../actor.ts'
import type { Database } from '../database/database.ts'
import type { PlatformTables } from '../database/tables.ts'
import { refuse, type Outcome } from '../errors.ts'
import type { IsoDate } from '../time.ts'
import type { Authentication } from './authentication.ts'

export interface SignedIn {
  readonly cookies: readonly string[]
}

/** Looks the session up in the database at each request, so that a revoked one is gone at once. */
export async function personOfSession(
  authentication: Authentication,
  db: Database,
  headers: Headers,
  today: IsoDate,
): Promise<Person | null> {
  if (!headers.get('cookie')?.includes('spoorboek.session_token')) return null
  const found = await authentication.api.getSession({ headers })
  if (!found) return null
  const { id, name, email, locale } = found.user
  return {
    kind: 'person',
    id,
    name,
    email,
    locale: locale === 'en' ? 'en' : 'nl',
    grants: await grantsOf(db, id, today),
  }
}

/** The roles that a person holds on a day. */
export async function grantsOf(db: Database, personId: string, today: IsoDate): Promise<Grant[]> {
  const rows = await db
    .withTables<PlatformTables>()
    .selectFrom('role_assignments')
    .select(['role', 'region_id', 'organisation_id'])
    .where('person_id', '=', personId)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_until', 'is', null), where('valid_until', '>=', today)]))
    .execute()
  return rows.flatMap(({ role, region_id, organisation_id }) =>
    isRole(role) ? [{ role, regionId: region_id, organisationId: organisation_id }] : [],
  )
}

const isRole = (name: string): name is Role => (roles as readonly string[]).includes(name)

export async function signInWithPassword(
  authentication: Authentication,
  headers: Headers,
  email: string,
  password: string,
): Promise<Outcome<SignedIn, 'wrongEmailOrPassword'>> {
  const response = await authentication.api.signInEmail({ body: { email, password }, headers, asResponse: true })
  return response.ok ? { ok: true, cookies: response.headers.getSetCookie() } : refuse('wrongEmailOrPassword')
}

/** Mails a link when the address is known; the answer is the same when it is not. */
export async function askSignInLink(authentication: Authentication, headers: Headers, email: string): Promise<void> {
  await authentication.api.signInMagicLink({ body: { email }, headers })
}

export async function signInWithLink(
  authentication: Authentication,
  headers: Headers,
  token: string,
): Promise<Outcome<SignedIn, 'linkNotValid'>> {
  const response = await authentication.api.magicLinkVerify({
    query: { token, callbackURL: '/' },
    headers,
    asResponse: true,
  })
  const cookies = response.headers.getSetCookie()
  const failed = response.headers.get('location')?.includes('error=') ?? response.status >= 400
  return failed || !cookies.length ? refuse('linkNotValid') : { ok: true, cookies }
}

/** For a right that was proven in another way. */
export async function openSessionFor(
  authentication: Authentication,
  headers: Headers,
  personId: string,
): Promise<SignedIn> {
  const response = await authentication.api.openSession({ body: { personId }, headers, asResponse: true })
  if (!response.ok) throw new Error('no session could be opened')
  return { cookies: response.headers.getSetCookie() }
}

export async function signOut(authentication: Authentication, headers: Headers): Promise<SignedIn> {
  const response = await authentication.api.signOut({ headers, asResponse: true })
  return { cookies: response.headers.getSetCookie() }
}

export interface OpenSession {
  readonly id: string
  readonly current: boolean
  readonly openedAt: Date
  readonly userAgent: string | null
}

export async function sessionsOf(authentication: Authentication, headers: Headers): Promise<OpenSession[]> {
  const [open, here] = await Promise.all([
    authentication.api.listSessions({ headers }),
    authentication.api.getSession({ headers }),
  ])
  return open.map((session) => ({
    id: session.id,
    current: session.id === here?.session.id,
    openedAt: session.createdAt,
    userAgent: session.userAgent ?? null,
  }))
}

/** Ends one of the person's own sessions; of somebody else's it knows nothing. */
export async function revokeSession(authentication: Authentication, headers: Headers, id: string): Promise<void> {
  const open = await authentication.api.listSessions({ headers })
  const session = open.find((candidate) => candidate.id === id)
  if (session) await authentication.api.revokeSession({ body: { token: session.token }, headers })
}

/** Whoever may sit elsewhere with the old password is out. */
export async function endOtherSessions(authentication: Authentication, headers: Headers): Promise<void> {
  await authentication.api.revokeOtherSessions({ headers })
}

export async function setPassword(authentication: Authentication, personId: string, password: string): Promise<void> {
  const context = await authentication.$context
  const hash = await context.password.hash(password)
  const accounts = await context.internalAdapter.findAccounts(personId)
  if (accounts.some((account) => account.providerId === 'credential'))
    await context.internalAdapter.updatePassword(personId, hash)
  else
    await context.internalAdapter.linkAccount({
      userId: personId,
      accountId: personId,
      providerId: 'credential',
      password: hash,
    })
}

export async function chooseLocale(db: Database, personId: string, locale: Locale): Promise<void> {
  await db.withTables<PlatformTables>().updateTable('people').set({ locale }).where('id', '=', personId).execute()
}
