import { z } from 'zod'
import { registerQuery } from '../../register/schema.ts'
import { endForm, membershipForm, type MembershipComplaints } from '../schema.ts'
import { mostTogether, rolesTogether, type Wanted } from './rules.ts'

/** Numbers of organisations, however a form or an address writes several; one more than may be says that it is too much. */
const numbers = z
  .union([z.string(), z.array(z.string())])
  .catch('')
  .transform((given) => {
    const found = [given]
      .flat()
      .flatMap((text) => text.split(/[\n,]/))
      .map(Number)
    return [...new Set(found)].filter((id) => Number.isSafeInteger(id) && id > 0).slice(0, mostTogether + 1)
  })

/** What to do with the ticked ones. */
export const togetherQuery = z.object({ wat: z.enum(['rol', 'einde', 'begin']).catch('rol'), id: numbers })
export type TogetherVerb = z.infer<typeof togetherQuery>['wat']

/** Ticked in the register; `alles`: whatever the filters of the same address show. */
export const chosenQuery = z
  .looseObject({ id: numbers, alles: z.enum(['', 'ja']).catch('') })
  .transform(({ id, alles, ...rest }) => ({ id, alles, filter: registerQuery.parse(rest) }))

/** The numbers that a form carried, also when something else of it is not right. */
export const idsIn = (typed: Readonly<Record<string, string>>): number[] => numbers.parse(typed['ids'])

/** What is filled in; null while it is not complete. */
export function wantedIn(verb: TogetherVerb | 'region', typed: unknown, c: MembershipComplaints): Wanted | null {
  if (verb === 'einde') {
    const { success, data } = endForm(c).safeParse(typed)
    return success ? { verb: 'end', until: data.until } : null
  }
  const { success, data } = membershipForm(c, rolesTogether).safeParse(typed)
  return success ? { verb: 'start', given: data } : null
}

/** `aside`: those of which the reader saw that they cannot be. */
const chosen = { ids: numbers, aside: numbers }

export const togetherForm = (c: MembershipComplaints) =>
  z.intersection(z.object({ ...chosen, wat: togetherQuery.shape.wat }), membershipForm(c, rolesTogether))

export const togetherEndForm = (c: MembershipComplaints) => z.intersection(z.object(chosen), endForm(c))

/** `seen`: the region of which the reader saw what becomes of each. */
export const intoRegionForm = (c: MembershipComplaints & { readonly region: string }) =>
  z.intersection(
    z.object({ ...chosen, region: z.string(c.region).min(1, c.region).max(60, c.region), seen: z.string().catch('') }),
    membershipForm(c, rolesTogether),
  )
