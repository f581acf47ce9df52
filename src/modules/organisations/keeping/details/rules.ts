// An organisation as people see and change it: each field a text, or nothing.
import { organisationKinds, type OrganisationKind } from '../../rules.ts'

/** In the order of the screen. Lists are joined by commas, coordinates stand together. */
export const detailFields = [
  'kind',
  'networkKind',
  'name',
  'code',
  'boardNumber',
  'kvk',
  'branchCode',
  'street',
  'houseNumber',
  'postcode',
  'place',
  'municipalityCode',
  'province',
  'coordinates',
  'phone',
  'website',
  'education',
  'profiles',
  'learningPaths',
  'denomination',
  'closedOn',
] as const
export type DetailField = (typeof detailFields)[number]

export type Details = Readonly<Record<DetailField, string | null>>

/** What a form sent: a field that it does not have is absent and stays as it is. */
export type GivenDetails = Readonly<Partial<Details>>

/** What a region sends counts without codes: those are for the keepers of the register. */
export const withoutCodes = (given: GivenDetails): GivenDetails =>
  Object.fromEntries(Object.entries(given).filter(([field]) => field !== 'code' && field !== 'boardNumber'))

export const educationKinds = ['po', 'so', 'vmbo', 'havo', 'vwo', 'pro', 'bridgeYears'] as const
export const profiles = ['PIE', 'BWI', 'M&T', 'MVI', 'MaT', 'E&O', 'HBR', 'Z&W', 'Groen', 'D&P'] as const
export const learningPaths = ['BB', 'KB', 'GL', 'TL'] as const

export const provinces = [
  'Drenthe',
  'Flevoland',
  'Fryslân',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland',
  'Caribisch Nederland',
] as const

const everywhere: readonly DetailField[] = [
  'kind',
  'name',
  'street',
  'houseNumber',
  'postcode',
  'place',
  'municipalityCode',
  'province',
  'coordinates',
  'phone',
  'website',
  'closedOn',
]
const ofSchool: readonly DetailField[] = ['code', 'boardNumber', 'education', 'profiles', 'learningPaths']
const ofKind: Readonly<Record<OrganisationKind, readonly DetailField[]>> = {
  school: ofSchool,
  mbo: ofSchool,
  company: ['kvk', 'branchCode'],
  branch: ['kvk', 'branchCode'],
  government: ['kvk'],
  network: ['networkKind', 'kvk'],
  other: ['kvk'],
}

/** The fields that a form shows: those of the kind, and whatever is filled already. */
export function fieldsFor(
  kind: OrganisationKind,
  filled: Readonly<Partial<Record<string, string | null>>>,
  keeper: boolean,
): ReadonlySet<DetailField> {
  const shown = new Set([...everywhere, ...ofKind[kind]])
  for (const field of detailFields) if (filled[field]) shown.add(field)
  // A school with a code is for the keepers of the register; of its denomination only the lists speak.
  if (!keeper) for (const field of ['code', 'boardNumber'] as const) shown.delete(field)
  shown.delete('denomination')
  return shown
}

/** Of a new organisation: it is open, unless the reader said otherwise. */
export function newFieldsFor(typed: Readonly<Record<string, string>>, keeper: boolean): ReadonlySet<DetailField> {
  const shown = fieldsFor(kindIn(typed), typed, keeper)
  return typed['closedOn'] ? shown : new Set([...shown].filter((field) => field !== 'closedOn'))
}

/** The kind that a form names; one without a kind has the fields that all have. */
export const kindIn = (typed: Readonly<Record<string, string>>): OrganisationKind =>
  organisationKinds.find((kind) => kind === typed['kind']) ?? 'other'

export interface DetailChange {
  readonly field: DetailField
  readonly before: string | null
  readonly after: string | null
}

/** Only a network has a network kind, and a municipality lies in one province. */
export function settled(now: Details | null, given: GivenDetails, province: string | null): GivenDetails {
  const kind = given.kind ?? now?.kind
  const noNetwork = kind !== 'network' && (now?.networkKind ?? given.networkKind ?? null) !== null
  return { ...given, ...(noNetwork && { networkKind: null }), ...(province !== null && { province }) }
}
