// Sign-in by better-auth on our own tables: password, link by mail, invitation. No cryptography of ours.
import { betterAuth, type BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { magicLink } from 'better-auth/plugins/magic-link'
import { z } from 'zod'
import type { Database } from '../database/database.ts'

export interface AuthenticationOptions {
  readonly db: Database
  readonly secret: string
  readonly baseUrl: string
  /** Called inside the request with the secret part of a sign-in link. */
  readonly mailSignInLink: (email: string, token: string) => Promise<void>
}

export const linkMinutes = 30
export const shortestPassword = 12
export const longestPassword = 200

export function createAuthentication(options: AuthenticationOptions) {
  const secure = options.baseUrl.startsWith('https:')
  return betterAuth({
    appName: 'Spoorboek',
    baseURL: options.baseUrl,
    secret: options.secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: options.db, type: 'postgres', transaction: false },
    advanced: {
      cookiePrefix: 'spoorboek',
      useSecureCookies: secure,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, secure },
      database: {
        generateId: () => crypto.randomUUID(),
        // A session and its person in one question: every request of a signed-in person asks it.
        joins: true,
        // Compares our tables with what it expects, once; inside a test's transaction it cannot.
        validateSchema: !options.db.isTransaction,
      },
    },
    // Our own limits guard the forms; this library is never on the network by itself.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    session: { modelName: 'sessions', fields: sessionFields, expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    user: {
      modelName: 'people',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: { locale: { type: 'string', required: true, defaultValue: 'nl', input: false } },
    },
    account: { modelName: 'accounts', fields: accountFields },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: linkMinutes * 60,
        sendMagicLink: ({ email, token }) => options.mailSignInLink(email, token),
      }),
      openSession,
    ],
  })
}

export type Authentication = ReturnType<typeof createAuthentication>

const sessionFields = {
  userId: 'person_id',
  expiresAt: 'expires_at',
  ipAddress: 'ip_address',
  userAgent: 'user_agent',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
}

const accountFields = {
  userId: 'person_id',
  accountId: 'account_id',
  providerId: 'provider_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
}

// A proven right of another kind (an accepted invitation, a demo link) opens a session; never reachable over HTTP.
const openSession = {
  id: 'open-session',
  endpoints: {
    openSession: createAuthEndpoint(
      '/open-session',
      { method: 'POST', body: z.object({ personId: z.uuid() }), metadata: { SERVER_ONLY: true } },
      async (context) => {
        const user = await context.context.internalAdapter.findUserById(context.body.personId)
        if (!user) throw context.error('NOT_FOUND')
        const session = await context.context.internalAdapter.createSession(user.id)
        await setSessionCookie(context, { session, user })
        return context.json({ ok: true })
      },
    ),
  },
} satisfies BetterAuthPlugin
