// The people of Spoorboek's stories: one a role, and one outsider. Shared by the demo, the tests and the pictures.
// Names are invented; the domain is kept for examples (RFC 2606), so no letter ever reaches anybody.
import type { Locale, Role } from '../../src/platform/actor.ts'

export interface CastMember {
  /** First part of the address and of the demo's sign-in link. */
  readonly key: string
  readonly name: string
  readonly locale: Locale
  readonly role: Role
  /** Slug of the region; null: in the nation, or at an organisation. */
  readonly region: string | null
  /** Name of the organisation, for a role that is held there; the demo has it, a test makes it. */
  readonly organisation?: string
}

export const castDomain = 'voorbeeld.example'

export const cast = [
  { key: 'marieke', name: 'Marieke Veldhuis', locale: 'nl', role: 'programmeLeader', region: 'emmen' },
  { key: 'joost', name: 'Joost Brandsma', locale: 'nl', role: 'deputy', region: 'emmen' },
  { key: 'sanne', name: 'Sanne Oosterhof', locale: 'nl', role: 'projectLeader', region: 'emmen' },
  { key: 'hendrik', name: 'Hendrik Pol', locale: 'nl', role: 'leadApplicant', region: 'emmen' },
  { key: 'amira', name: 'Amira el Idrissi', locale: 'nl', role: 'supporter', region: 'emmen' },
  { key: 'wim', name: 'Wim Scholten', locale: 'nl', role: 'accountant', region: 'emmen' },
  { key: 'tess', name: 'Tess Kamphuis', locale: 'nl', role: 'schoolCoordinator', region: 'emmen' },
  { key: 'kees', name: 'Kees van der Wal', locale: 'nl', role: 'programmeLeader', region: 'zwolle' },
  { key: 'shanon', name: 'Shanon Marten', locale: 'en', role: 'programmeLeader', region: 'bes-eilanden' },
  { key: 'lotte', name: 'Lotte de Bruin', locale: 'nl', role: 'programmeTeam', region: null },
  {
    key: 'fenna',
    name: 'Fenna Dijkema',
    locale: 'nl',
    role: 'mboContact',
    region: null,
    organisation: 'Mbo Techniek Zuidoost',
  },
  { key: 'beheer', name: 'Bas Heerema', locale: 'nl', role: 'administrator', region: null },
] as const satisfies readonly CastMember[]

export type CastKey = (typeof cast)[number]['key']

export const emailOf = (key: string): string => `${key}@${castDomain}`
