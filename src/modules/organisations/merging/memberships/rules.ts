// Who took part when, of two that are one: periods that overlap become one, and no day loses its role.
import { addDays, type IsoDate } from '../../../../platform/time.ts'
import { isOn, type Held } from '../../membership/rules.ts'

/** What both had in one region or network, as of one. Where both had a role, the one that is named first counts. */
export function joined<Role extends string>(rows: readonly Held<Role>[], roles: readonly Role[]): Held<Role>[] {
  const starts = [...new Set(rows.flatMap(({ from, until }) => [from, ...(until ? [addDays(until, 1)] : [])]))].sort()
  const pieces = starts.flatMap((from, index): Held<Role>[] => {
    const role = roles.find((each) => rows.some((row) => row.role === each && isOn(row, from)))
    const next = starts[index + 1]
    return role ? [{ role, from, until: next ? addDays(next, -1) : null }] : []
  })
  return pieces.reduce<Held<Role>[]>((whole, piece) => {
    const last = whole.at(-1)
    if (last?.role === piece.role && follows(last.until, piece.from))
      whole[whole.length - 1] = { ...last, until: piece.until }
    else whole.push(piece)
    return whole
  }, [])
}

/** The same for the same rows: what was kept comes back with its columns in another order. */
export const sameRows = (some: readonly object[], others: readonly object[]): boolean => textOf(some) === textOf(others)

const textOf = (rows: readonly object[]): string =>
  JSON.stringify(rows.map((row) => Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))))

const follows = (until: IsoDate | null, from: IsoDate): boolean => until !== null && addDays(until, 1) === from
