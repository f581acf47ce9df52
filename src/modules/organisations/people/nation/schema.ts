import { z } from 'zod'
import { roles } from '../../../../platform/actor.ts'
import { endsAfterStart, periodFields, personFields, type RoleComplaints } from '../schema.ts'

export const peopleOnPage = 50

/** The list as the address asks for it; what the address does not know how to say is left out. */
export const peopleQuery = z.object({
  zoek: z.string().trim().max(100).catch(''),
  rol: z.enum(['', ...roles]).catch(''),
  waar: z.string().max(60).catch(''),
  stand: z.enum(['', 'komt', 'voorbij', 'alle', 'uitgenodigd']).catch(''),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type PeopleQuery = z.infer<typeof peopleQuery>

/** In place of a region in `waar`. */
export const elsewhere = { nation: 'landelijk', organisations: 'organisaties' } as const

const place = {
  region: z.string().max(60).optional(),
  organisation: z.string().trim().max(200).optional(),
  /** Chosen among several that answer to what was typed. */
  organisationId: z.coerce.number().int().positive().optional().catch(undefined),
}

export const placedRoleForm = (c: RoleComplaints) =>
  z.object({ role: z.enum(roles, c.role), ...place, ...periodFields(c) }).superRefine(endsAfterStart(c))

export const placedInviteForm = (c: RoleComplaints) =>
  z
    .object({ ...personFields(c), role: z.enum(roles, c.role), ...place, ...periodFields(c) })
    .superRefine(endsAfterStart(c))

export type PlaceTyped = Pick<
  z.infer<ReturnType<typeof placedRoleForm>>,
  'role' | 'region' | 'organisation' | 'organisationId'
>
