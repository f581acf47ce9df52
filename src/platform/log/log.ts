// One line of JSON a happening. Secrets and personal data never: addresses of links, bodies and mail addresses stay out.
import { pino, type DestinationStream, type Logger } from 'pino'

export type { Logger }

/** To standard output, unless another destination is given. */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    serializers: { err: withoutValues },
    redact: {
      paths: ['req.headers', 'headers', 'email', 'token', 'password', '*.email', '*.token', '*.password'],
      remove: true,
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** A link carries its right in the last part of its path; logs show only where it led. */
export function withoutSecrets(path: string): string {
  return path.split('?')[0]?.replace(/[\w-]{22,}/g, '…') ?? ''
}

/** Mail servers and job runners repeat addresses in what they say; a log does not. */
export function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;]+/g, '…')
}

// The database tells in `detail` which values were wrong: those are people's. Where it went wrong is enough.
function withoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { message: withoutAddresses(String(error)) }
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown }
  return {
    type: error.name,
    message: withoutAddresses(error.message),
    stack: withoutAddresses(error.stack ?? ''),
    ...Object.fromEntries(Object.entries({ code, constraint, table }).filter(([, value]) => value !== undefined)),
  }
}
