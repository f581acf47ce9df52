// Every setting of Spoorboek, in one place. `docs/operations.md` lists them for operators.
import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  HOST: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).optional(),
  SECRET: z.string().min(32).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  DATA_DIRECTORY: z.string().optional(),
  FILES_DIRECTORY: z.string().optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  TRUST_PROXY: z.enum(['true', 'false']).default('false'),
  SCHOOL_LISTS: z
    .string()
    .transform((text) => text.split(/\s+/).filter(Boolean))
    .pipe(z.array(z.url({ protocol: /^https?$/ })))
    .optional(),
  INTAKE_DOMAIN: z
    .string()
    .toLowerCase()
    .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, 'is no domain name')
    .optional(),
  INTAKE_HOST: z.string().optional(),
  INTAKE_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  INTAKE_MEGABYTES: z.coerce.number().int().min(1).max(25).default(25),
  INTAKE_SECRET: z.string().min(32).optional(),
  INTAKE_CERTIFICATE: z.string().optional(),
  INTAKE_KEY: z.string().optional(),
  INTAKE_AUTHSERV: z.string().toLowerCase().optional(),
  INTAKE_STRICT: z.enum(['true', 'false']).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
})

export interface Settings {
  readonly mode: 'development' | 'test' | 'production'
  /** Folder of the project: migrations and built assets. */
  readonly root: string
  /** What is kept on this machine: `postgres`, `files`, `secret`. */
  readonly dataDirectory: string
  /** Null: the embedded PostgreSQL in the data directory. */
  readonly databaseUrl: string | null
  /** Address that links in mails start with; null: taken from the port that the server got. */
  readonly baseUrl: string | null
  readonly host: string
  /** Null: 3000, or the next free one. */
  readonly port: number | null
  /** Signs sessions and form tokens. */
  readonly secret: string
  /** Null: letters stay in the mailbox at `/_post`. */
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly filesDirectory: string
  /** Bearer token for `/metrics`; null: only from this machine. */
  readonly metricsToken: string | null
  readonly trustProxy: boolean
  /** Addresses of the national lists of schools, fetched each week. */
  readonly schoolLists: readonly string[]
  /** Mail that comes in for sites. */
  readonly intake: IntakeSettings
  readonly logLevel: string
}

export interface IntakeSettings {
  /** Behind the @ of the addresses of sites; null: sites have no address. */
  readonly domain: string | null
  /** Where mail servers deliver; null: nowhere. Outside production port null is 2525 or the next free one. */
  readonly receiver: { readonly host: string; readonly port: number | null } | null
  /** Bytes of one message. */
  readonly largest: number
  /** Signs what is delivered over HTTP; null: nothing is. */
  readonly secret: string | null
  /** Files in PEM; null: no STARTTLS. */
  readonly tls: { readonly certificate: string; readonly key: string } | null
  /** The name by which our own mail server says what it found out about a sender (Authentication-Results). */
  readonly authserv: string | null
  /** Whether who says to be somebody must be proven by that server, before a message becomes a draft by itself. */
  readonly strict: boolean
}

/** Names each missing or wrong setting on a line of its own. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'))
  }
}

const required = ['DATABASE_URL', 'BASE_URL', 'SECRET', 'SMTP_URL', 'MAIL_FROM'] as const

/** @throws SettingsError with a line per setting that is missing (production) or unreadable. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(filled)
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  }
  const given = parsed.data
  const production = given.NODE_ENV === 'production'
  const missing = production ? required.filter((name) => given[name] === undefined) : []
  if (missing.length) throw new SettingsError(missing.map((name) => `${name}: required when NODE_ENV is production`))
  if (production && given.INTAKE_PORT !== undefined && given.INTAKE_DOMAIN === undefined)
    throw new SettingsError(['INTAKE_DOMAIN: required with INTAKE_PORT'])
  if ((given.INTAKE_CERTIFICATE === undefined) !== (given.INTAKE_KEY === undefined))
    throw new SettingsError(['INTAKE_CERTIFICATE, INTAKE_KEY: give both or neither'])
  const root = projectRoot()
  const dataDirectory = resolve(given.DATA_DIRECTORY ?? join(root, 'var'))
  return {
    mode: given.NODE_ENV,
    root,
    dataDirectory,
    databaseUrl: given.DATABASE_URL ?? null,
    baseUrl: given.BASE_URL?.replace(/\/$/, '') ?? null,
    host: given.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: given.PORT ?? null,
    secret: given.SECRET ?? keptSecret(join(dataDirectory, 'secret')),
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.MAIL_FROM ?? 'spoorboek@localhost.localdomain',
    filesDirectory: resolve(given.FILES_DIRECTORY ?? join(dataDirectory, 'files')),
    metricsToken: given.METRICS_TOKEN ?? null,
    trustProxy: given.TRUST_PROXY === 'true',
    schoolLists: given.SCHOOL_LISTS ?? [],
    intake: intakeOf(given, production),
    logLevel: given.LOG_LEVEL ?? (production ? 'info' : 'warn'),
  }
}

function intakeOf(given: z.infer<typeof environment>, production: boolean): IntakeSettings {
  const { INTAKE_PORT: port, INTAKE_CERTIFICATE: certificate, INTAKE_KEY: key } = given
  return {
    domain: given.INTAKE_DOMAIN ?? (production ? null : 'post.localhost'),
    receiver: production && port === undefined ? null : { host: given.INTAKE_HOST ?? '127.0.0.1', port: port ?? null },
    largest: given.INTAKE_MEGABYTES * 1024 * 1024,
    secret: given.INTAKE_SECRET ?? null,
    tls: certificate !== undefined && key !== undefined ? { certificate, key } : null,
    authserv: given.INTAKE_AUTHSERV ?? null,
    strict: given.INTAKE_STRICT === undefined ? production : given.INTAKE_STRICT === 'true',
  }
}

/** The nearest folder upwards that holds our package.json: the same from source and from the built bundle. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('package.json of spoorboek not found')
    folder = parent
  }
  return folder
}

// Outside production a secret is made once and kept, so that sessions outlive a restart. Linking a finished file makes
// name and content appear at once: of two processes that start together both use the first one's.
function keptSecret(file: string): string {
  if (!existsSync(file)) {
    const draft = `${file}.${randomBytes(6).toString('hex')}.draft`
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
    try {
      linkSync(draft, file)
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EEXIST') throw error
    } finally {
      unlinkSync(draft)
    }
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32) throw new SettingsError([`SECRET: ${file} is too short; remove it and a new one is made`])
  return secret
}
