import { z } from 'zod'
import { companyMails } from '../rules.ts'
import { signatureFields, type SignatureComplaints } from '../statements/schema.ts'
import { picksIn } from './rules.ts'

export interface CompanyComplaints extends SignatureComplaints {
  readonly email: string
  readonly nothingTicked: string
}

const address = (c: CompanyComplaints) =>
  z.string(c.email).trim().toLowerCase().pipe(z.email(c.email).max(254, c.email))

/** One signature under all that is ticked. */
export const togetherForm = (c: CompanyComplaints) =>
  z.object({
    ...signatureFields(c),
    id: z
      .string(c.nothingTicked)
      .max(100_000, c.nothingTicked)
      .transform(picksIn)
      .refine((picks) => picks.length > 0, c.nothingTicked),
  })

export const contactForm = (c: CompanyComplaints) =>
  z.object({ contactName: z.string(c.name).trim().min(1, c.name).max(200, c.tooLong), contactEmail: address(c) })

export const mailForm = () => z.object({ mail: z.enum(companyMails).catch('each') })

export const askLinkForm = (c: CompanyComplaints) => z.object({ email: address(c) })
