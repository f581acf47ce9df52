// What tells a person who fills in a form from a program that fires it: a field that nobody sees, and the time it took.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Whoever fills this in does not look. */
export const trapField = 'onderwerp2'

/** In milliseconds: nobody writes a story in less, and a page does not stay open for longer. */
const quickest = 4_000
const slowest = 48 * 60 * 60 * 1000

/** Says when a form was opened, and gives it a number; signed, so that it cannot be made up. */
export function startedNow(secret: string, now: Date): string {
  const said = `${now.getTime().toString(36)}.${randomBytes(12).toString('base64url')}`
  return `${said}.${signed(secret, said)}`
}

/** The number of a form that took a person's time; null for any other. */
export function formNumber(secret: string, started: string, now: Date): string | null {
  const form = openForm(secret, started, now)
  return form && form.took >= quickest ? form.number : null
}

/** Null: nobody of us made it, or it was open for too long. */
export function openForm(secret: string, started: string, now: Date): { number: string; took: number } | null {
  const [at = '', number = '', proof = ''] = started.split('.')
  const [given, expected] = [Buffer.from(proof), Buffer.from(signed(secret, `${at}.${number}`))]
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const took = now.getTime() - Number.parseInt(at, 36)
  return took >= 0 && took <= slowest ? { number, took } : null
}

const signed = (secret: string, said: string): string =>
  createHmac('sha256', secret).update(`send in ${said}`).digest('base64url')
