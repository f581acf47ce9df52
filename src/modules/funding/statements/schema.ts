import { z } from 'zod'
import { strokesIn } from './rules.ts'

/** The complaints, in the reader's language. */
export interface SignatureComplaints {
  readonly name: string
  readonly role: string
  readonly drawing: string
  readonly tooLong: string
}

const line = (missing: string, tooLong: string) => z.string(missing).trim().min(1, missing).max(200, tooLong)

/** Who signs; drawing is optional, as typing always does. `seen` says which words stood on the page. */
export const signatureFields = (c: SignatureComplaints) => ({
  name: line(c.name, c.tooLong),
  role: line(c.role, c.tooLong),
  drawing: z
    .string()
    .optional()
    .transform((value) => (value ? value : null))
    .refine((value) => value === null || strokesIn(value) !== null, c.drawing),
  // What is no fingerprint of ours fits no words: it is shown again, not signed.
  seen: z.string().max(64).optional().catch('other'),
})

export const signatureForm = (c: SignatureComplaints) => z.object(signatureFields(c))

/** A form on paper carries its own signature; who signed it is typed over. */
export const paperForm = (c: SignatureComplaints) =>
  z.object({ paperName: line(c.name, c.tooLong), paperRole: line(c.role, c.tooLong) })
