import type { Difference } from '../difference/rules.ts'

/** The same for the same difference; short enough for a form field. Not a secret, so a plain hash does. */
export function fingerprintOf(found: Difference): string {
  const text = JSON.stringify([
    found.added.map((row) => row.row),
    found.changed.map(({ row, activity, changes }) => [row.row, activity.id, changes]),
    found.gone.map((activity) => activity.id),
  ])
  let hash = 0xcbf29ce484222325n
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n)
  }
  return hash.toString(36)
}
