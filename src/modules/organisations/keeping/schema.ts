import { z } from 'zod'
import { parseDate } from '../../../platform/time.ts'
import { networkKinds, organisationKinds, type OrganisationKind } from '../rules.ts'
import { phoneOf, postcodeOf, websiteOf } from '../schools/values/rules.ts'
import { detailFields, educationKinds, learningPaths, profiles, type GivenDetails } from './details/rules.ts'

/** In the reader's language; each says what to do. */
export interface DetailComplaints {
  readonly kind: string
  readonly networkKind: string
  readonly name: string
  readonly tooLong: (max: number) => string
  readonly code: (typed: string) => string
  readonly codeLength: string
  readonly boardNumber: (typed: string) => string
  readonly kvk: (typed: string) => string
  readonly branchCode: (typed: string) => string
  readonly postcode: (typed: string) => string
  readonly municipality: string
  readonly coordinates: (typed: string) => string
  readonly phone: (typed: string) => string
  readonly website: (typed: string) => string
  readonly choices: string
  readonly date: (typed: string) => string
}

type Complain = (typed: string) => string

/** Absent stays absent; empty is nothing; anything else is read, or refused with a complaint. */
const readable = (read: (text: string) => string | null, complain: Complain) =>
  z
    .string()
    .optional()
    .transform((typed, context) => {
      const text = typed?.trim().replace(/\s+/g, ' ')
      if (text === undefined) return undefined
      if (text === '') return null
      const found = read(text)
      if (found !== null) return found
      context.addIssue({ code: 'custom', message: complain(text) })
      return z.NEVER
    })

const text = (c: DetailComplaints, max: number) =>
  readable(
    (typed) => (typed.length <= max ? typed : null),
    () => c.tooLong(max),
  )

/** Boxes arrive under one name with a line each, and an empty one that says that the question was there. */
const choices = (known: readonly string[], complaint: string) =>
  z
    .string()
    .optional()
    .transform((typed, context) => {
      if (typed === undefined) return undefined
      const ticked = typed.split('\n').filter(Boolean)
      const strange = ticked.some((each) => !known.includes(each))
      if (strange) context.addIssue({ code: 'custom', message: complaint })
      return known.filter((each) => ticked.includes(each)).join(',') || null
    })

const oneOf = (known: readonly string[], complaint: string) =>
  readable(
    (typed) => (known.includes(typed) ? typed : null),
    () => complaint,
  )

const bare = (typed: string): string => typed.replace(/[\s.]/g, '').toUpperCase()
const matching =
  (shape: RegExp) =>
  (typed: string): string | null =>
    shape.test(bare(typed)) ? bare(typed) : null

/** `52.7858, 6.8975` as maps give it, or with decimal commas: `52,7858 6,8975`. */
export function coordinatesOf(typed: string): string | null {
  const found = /^(-?\d{1,2}(?:[.,]\d{1,8})?)\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d{1,8})?)$/.exec(typed)
  const [latitude, longitude] = [found?.[1], found?.[2]].map((part) => Number(part?.replace(',', '.') ?? 'none'))
  if (latitude === undefined || longitude === undefined) return null
  const onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return onEarth ? `${latitude}, ${longitude}` : null
}

const named = (c: DetailComplaints) =>
  z
    .string(c.name)
    .transform((typed) => typed.trim().replace(/\s+/g, ' '))
    .pipe(z.string().min(1, c.name).max(200, c.tooLong(200)))

const numbers = (c: DetailComplaints) => ({
  code: readable(matching(/^\d{2}[A-Z]{2}(\d{2})?$/), c.code),
  boardNumber: readable(matching(/^\d{5}$/), c.boardNumber),
  kvk: readable(matching(/^\d{8}$/), c.kvk),
  branchCode: readable(matching(/^\d{2,6}$/), c.branchCode),
})

const whereabouts = (c: DetailComplaints) => ({
  street: text(c, 200),
  houseNumber: text(c, 20),
  postcode: readable(postcodeOf, c.postcode),
  place: text(c, 100),
  municipalityCode: readable(matching(/^\d{4}$/), () => c.municipality),
  province: text(c, 60),
  coordinates: readable(coordinatesOf, c.coordinates),
  phone: readable(phoneOf, c.phone),
  website: readable(websiteOf, c.website),
})

const detailShape = (c: DetailComplaints, kinds: readonly OrganisationKind[]) => ({
  kind: z.enum(kinds, c.kind),
  networkKind: oneOf(networkKinds, c.networkKind),
  name: named(c),
  ...numbers(c),
  ...whereabouts(c),
  education: choices(educationKinds, c.choices),
  profiles: choices(profiles, c.choices),
  learningPaths: choices(learningPaths, c.choices),
  closedOn: readable(parseDate, c.date),
})

/** A school has a BRIN with its establishment, an mbo institution a BRIN. */
function withFittingCode<Value extends { kind: string; code?: string | null | undefined }>(c: DetailComplaints) {
  return (value: Value, context: z.RefinementCtx): void => {
    if (value.kind === 'mbo' && value.code && value.code.length !== 4)
      context.addIssue({ code: 'custom', path: ['code'], message: c.codeLength })
  }
}

/** The fields that were sent, of those that an organisation has. */
const given = (value: Readonly<Record<string, unknown>>): GivenDetails =>
  Object.fromEntries(detailFields.filter((field) => value[field] !== undefined).map((field) => [field, value[field]]))

/** A new organisation. `anyway` names the likely doubles that the reader saw and set aside. */
export const newOrganisationForm = (c: DetailComplaints, kinds: readonly OrganisationKind[]) =>
  z
    .object({ ...detailShape(c, kinds), anyway: z.string().optional() })
    .superRefine(withFittingCode(c))
    .transform((value) => ({ details: given(value), anyway: value.anyway ?? null }))

/** A changed organisation. `version` and `seen` say what the form showed when it was opened. */
export const changeOrganisationForm = (c: DetailComplaints, kinds: readonly OrganisationKind[]) =>
  z
    .object({ ...detailShape(c, kinds), version: z.coerce.number().int().catch(0), seen: z.string().optional() })
    .superRefine(withFittingCode(c))
    .transform((value) => ({ details: given(value), version: value.version }))

/** The kind that the address asks for; none yet is asked first. */
export const newQuery = z.object({ soort: z.enum(['', ...organisationKinds]).catch('') })
