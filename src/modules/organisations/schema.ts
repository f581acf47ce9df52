import { z } from 'zod'

/** The roles that a programme leader gives; the rest are given by the nation. */
export const givenRoles = ['programmeLeader', 'deputy', 'leadApplicant', 'projectLeader', 'schoolCoordinator'] as const

export interface InviteComplaints {
  readonly name: string
  readonly email: string
  readonly role: string
}

export const inviteForm = (c: InviteComplaints) =>
  z.object({
    name: z.string(c.name).trim().min(1, c.name).max(200, c.name),
    email: z.string(c.email).trim().toLowerCase().pipe(z.email(c.email).max(254, c.email)),
    role: z.enum(givenRoles, c.role),
    locale: z.enum(['nl', 'en']).catch('nl'),
  })
