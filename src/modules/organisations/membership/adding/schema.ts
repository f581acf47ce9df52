import { z } from 'zod'
import { withoutCodes } from '../../keeping/details/rules.ts'
import { newOrganisationForm, type DetailComplaints } from '../../keeping/schema.ts'
import { regionMayAdd } from '../../rules.ts'
import { memberRoles } from '../rules.ts'
import { membershipForm, type MembershipComplaints } from '../schema.ts'

/** A new organisation with its role and period. The form has no codes: one that is sent does not count. */
export const newMemberForm = (c: { details: DetailComplaints; membership: MembershipComplaints }) =>
  z
    .intersection(newOrganisationForm(c.details, regionMayAdd), membershipForm(c.membership, memberRoles))
    .transform(({ details, ...rest }) => ({ ...rest, details: withoutCodes(details) }))
