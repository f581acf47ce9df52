// Who took part when, of two that are one: periods that overlap become one, and no day loses its role.
import { addDays, type IsoDate } from '../../../../platform/time.ts'
import type { Membership } from '../../membership/rules.ts'
import { isOn, memberRoles } from '../../membership/rules.ts'

/** The memberships of both in one region, as those of one. Where both had a role, the weightier one counts. */
export function joined(rows: readonly Membership[]): Membership[] {
  const starts = [...new Set(rows.flatMap(({ from, until }) => [from, ...(until ? [addDays(until, 1)] : [])]))].sort()
  const pieces = starts.flatMap((from, index): Membership[] => {
    const role = memberRoles.find((each) => rows.some((row) => row.role === each && isOn(row, from)))
    const next = starts[index + 1]
    return role ? [{ role, from, until: next ? addDays(next, -1) : null }] : []
  })
  return pieces.reduce<Membership[]>((whole, piece) => {
    const last = whole.at(-1)
    if (last?.role === piece.role && follows(last.until, piece.from))
      whole[whole.length - 1] = { ...last, until: piece.until }
    else whole.push(piece)
    return whole
  }, [])
}

const follows = (until: IsoDate | null, from: IsoDate): boolean => until !== null && addDays(until, 1) === from
