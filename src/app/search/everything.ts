// Asks every module at once what it has; each shows only what the actor may see.
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/database.ts'
import { readAsked } from '../../platform/search/asked.ts'
import type { Found, How, Search } from '../../platform/search/matching.ts'
import type { IsoDate } from '../../platform/time.ts'
import {
  mayLead,
  regionsOn,
  searchOrganisations,
  searchPeople,
  searchRegions,
  type OrganisationHit,
  type PersonHit,
  type Region,
  type RegionHit,
} from '../../modules/organisations/public.ts'
import { searchActivities, type ActivityHit } from '../../modules/plans/public.ts'
import { searchTitles, type PublishedItem } from '../../modules/publishing/public.ts'
import type { Group, SearchQuery } from './schema.ts'

export interface Everything {
  readonly mensen: Found<PersonHit>
  readonly organisaties: Found<OrganisationHit>
  readonly regios: Found<RegionHit>
  readonly activiteiten: Found<ActivityHit>
  /** Public ones, by their title. */
  readonly artikelen: Found<PublishedItem>
}

export interface Results extends Everything {
  /** `loose` and `alike`: nothing is called so, this looks like it. */
  readonly how: How
}

/** In an overview of all groups, and on a page of one. */
export const firstOfGroup = 5
export const onPage = 50

/** Null when what was typed says too little. */
export async function searchEverything(
  db: Database,
  actor: Actor,
  query: SearchQuery,
  day: IsoDate,
): Promise<Results | null> {
  const asked = readAsked(query.q)
  if (!asked) return null
  const look = async (how: How): Promise<Results> => {
    const span = query.groep
      ? { limit: onPage, offset: (query.pagina - 1) * onPage }
      : { limit: firstOfGroup, offset: 0 }
    return { how, ...(await ask(db, actor, { asked, how, ...span }, day, query.groep)) }
  }
  if (query.ruim) return look('wide')
  let found = await look('exact')
  for (const how of ['loose', 'alike'] as const) if (!countOf(found)) found = await look(how)
  return found
}

/** The region that somebody leads, when it is one: there what was found can be put to work at once. */
export async function ledRegion(db: Database, actor: Actor, day: IsoDate): Promise<Region | null> {
  const [led, another] = (await regionsOn(db, day)).filter((region) => mayLead(actor, region))
  return led && !another ? led : null
}

export const countOf = ({ mensen, organisaties, regios, activiteiten, artikelen }: Everything): number =>
  mensen.total + organisaties.total + regios.total + activiteiten.total + artikelen.total

const none = { total: 0, hits: [] }

async function ask(db: Database, actor: Actor, search: Search, day: IsoDate, only: Group | ''): Promise<Everything> {
  const wanted = (group: Group): boolean => !only || only === group
  const [mensen, organisaties, regios, activiteiten, artikelen] = await Promise.all([
    wanted('mensen') ? searchPeople(db, actor, search, day) : none,
    wanted('organisaties') ? searchOrganisations(db, actor, search, day) : none,
    wanted('regios') ? searchRegions(db, actor, search, day) : none,
    wanted('activiteiten') ? searchActivities(db, actor, search, day) : none,
    wanted('artikelen') ? searchTitles(db, search) : none,
  ])
  return { mensen, organisaties, regios, activiteiten, artikelen }
}
