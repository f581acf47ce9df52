import { z } from 'zod'
import { membershipForm, type MembershipComplaints } from '../membership/schema.ts'
import { networkKinds } from '../rules.ts'
import { networkRoles } from './rules.ts'

const text = z.string().trim().max(100).catch('')

/** The networks as the address asks for them; what the address does not know how to say is left out. */
export const networksQuery = z.object({
  zoek: text,
  soort: z.enum(['', ...networkKinds]).catch(''),
  provincie: text,
  /** Slug of a region. */
  regio: text,
})
export type NetworksQuery = z.infer<typeof networksQuery>

export const networkMemberForm = (c: MembershipComplaints) => membershipForm(c, networkRoles)
