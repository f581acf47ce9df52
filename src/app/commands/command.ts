import { parseArgs } from 'node:util'
import type { Settings } from '../../platform/settings.ts'

/** @returns the exit code. */
export type Command = (args: readonly string[], settings: Settings) => Promise<number>

/** The words of a command were wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface Words {
  readonly positionals: readonly string[]
  text(name: string): string | null
  /** @throws UsageError when it was not given. */
  required(name: string): string
  flag(name: string): boolean
}

/** Options with a value, and flags without. */
export function readWords(args: readonly string[], texts: readonly string[], flags: readonly string[] = []): Words {
  const options = {
    ...Object.fromEntries(texts.map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
  }
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const text = (name: string): string | null => {
    const value = values[name]
    return typeof value === 'string' ? value : null
  }
  return {
    positionals,
    text,
    required: (name) => {
      const value = text(name)
      if (!value) throw new UsageError(`--${name} is missing`)
      return value
    },
    flag: (name) => values[name] === true,
  }
}

export function only(words: Words, what: string): string {
  const [value, ...more] = words.positionals
  if (!value || more.length) throw new UsageError(`${what} is ${value ? 'one' : 'missing'}`)
  return value
}

/** @throws UsageError on a word that belongs to no option. */
export function noPositionals({ positionals }: Words): void {
  if (positionals.length) throw new UsageError(`takes no ${positionals[0] ?? 'words'}`)
}

/** @throws UsageError on anything that was typed behind the command. */
export function noWords(args: readonly string[]): void {
  if (readWords(args, []).positionals.length) throw new UsageError('takes no words')
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`)
export const warn = (line: string): void => void process.stderr.write(`${line}\n`)

/** What went wrong in a line. A name with several addresses fails with an error for each and no text of its own. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && !error.message) return [...new Set(error.errors.map(messageOf))].join('; ')
  return error instanceof Error ? error.message || error.name : String(error)
}
