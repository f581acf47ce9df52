import type { Actor, Role } from '../../../platform/actor.ts'

/** From so many on readers see how many found it useful: fewer say nothing, and could be one person. */
export const votesToShow = 5
/** More words than these about one item in a day are kept out: its owner sees the newest twenty. */
export const mostWordsADay = 10

/** In whole percents; null while there are too few. */
export const shareUseful = ({ yes, no }: { readonly yes: number; readonly no: number }): number | null =>
  yes + no < votesToShow ? null : Math.round((yes / (yes + no)) * 100)

const inRegions: readonly Role[] = [
  'programmeLeader',
  'deputy',
  'leadApplicant',
  'projectLeader',
  'schoolCoordinator',
  'editor',
]
const atOrganisations: readonly Role[] = ['schoolCoordinator', 'companyContact', 'mboContact']

/** The regions and organisations that somebody may speak for. */
export function speaksFor(actor: Actor): { regions: number[]; organisations: number[] } {
  const grants = actor.kind === 'person' ? actor.grants : []
  const regions = grants.flatMap(({ role, regionId }) => (regionId && inRegions.includes(role) ? [regionId] : []))
  const organisations = grants.flatMap(({ role, organisationId }) =>
    organisationId && atOrganisations.includes(role) ? [organisationId] : [],
  )
  return { regions: [...new Set(regions)], organisations: [...new Set(organisations)] }
}

export type Speaker = { readonly kind: 'region' | 'organisation'; readonly id: number }
/** As a form names it: `region-12`. */
export const speakerName = ({ kind, id }: Speaker): string => `${kind}-${id}`
