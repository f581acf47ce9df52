// The demo: 78 regions with their plans, contributions and costs, as they would stand today.
import { inventContributions } from '../../../db/seeds/contributions.ts'
import { inventCosts } from '../../../db/seeds/costs.ts'
import { inventPlan } from '../../../db/seeds/plans.ts'
import { randomFrom } from '../../../db/seeds/random.ts'
import { inventRegions, type InventedRegion } from '../../../db/seeds/regions.ts'
import {
  makeBooks,
  makeClosedQuarters,
  makeEvidence,
  makeFunding,
  makeNorms,
  makePresence,
  makeWarnings,
  type DemoFunding,
} from '../../modules/funding/demo.ts'
import { hasRegions, makeOrganisations, type DemoOrganisations } from '../../modules/organisations/demo.ts'
import {
  makeElectives,
  makeGovernance,
  makePathways,
  makePlans,
  makeVersions,
  makeSavedViews,
  makeSharing,
  makeVisions,
  type DemoPlan,
} from '../../modules/plans/demo.ts'
import { makeSubscribers } from '../../modules/newsletters/demo.ts'
import { makeCollections, makeIntake, makeItems, makeSites, makeVisits } from '../../modules/publishing/demo.ts'
import { transaction, type Database } from '../../platform/database/database.ts'
import type { IsoDate } from '../../platform/time.ts'

export interface DemoOptions {
  /** The day that the demo stands on: what is over, runs or is still to come follows from it. */
  readonly today: IsoDate
  /** The same seed and day give the same rows. */
  readonly seed?: number
  /** Where the papers of the demo are kept; without it there are none. */
  readonly filesDirectory?: string | null
  /** Not used: people of the demo sign in by a link. */
  readonly password?: string
}

export interface MadeDemo {
  readonly regions: number
  readonly activities: number
  readonly contributions: number
}

interface Invented {
  readonly region: InventedRegion
  readonly plan: DemoPlan
}

/** The region of a programme leader who starts today: everybody is there, the plan is still to be imported. */
const newcomer = 'emmen'
const usualSeed = 2025

/** No demo was made here and no region entered by hand. */
export async function isEmpty(db: Database): Promise<boolean> {
  return !(await hasRegions(db))
}

/** Fills an empty database, as a whole or not at all. @throws when there are regions already. */
export async function makeDemo(
  db: Database,
  { today, seed = usualSeed, filesDirectory = null }: DemoOptions,
): Promise<MadeDemo> {
  return transaction(db, async (tx) => {
    if (!(await isEmpty(tx))) {
      throw new Error('This database has regions already. The demo goes into an empty database only.')
    }
    const regions = inventRegions(seed)
    const made = await makeOrganisations(tx, regions, seed)
    const plans = regions
      .filter((region) => region.slug !== newcomer)
      .map((region) => ({ region, plan: planOf(region, made, today, seed) }))
    const activities = await makePlans(
      tx,
      plans.map(({ plan }) => plan),
      made.organisations,
    )
    const fundings = plans.map((invented) => fundingOf(invented, made, today, seed))
    const places = { activities, organisations: made.organisations }
    const contributions = await makeFunding(tx, fundings, places, seed)
    await makeVersions(tx, today)
    await makeSavedViews(tx, today)
    await makePathways(tx, today)
    await makeElectives(tx, today)
    await makeGovernance(tx)
    await makeVisions(tx)
    await makeSharing(tx, today)
    await makeNorms(tx)
    await makePresence(tx, today)
    await makeWarnings(tx, today)
    await makeBooks(tx, today, filesDirectory)
    await makeClosedQuarters(tx, today)
    await makeEvidence(tx, today, filesDirectory)
    await makeSites(tx, today)
    await makeItems(tx, today, filesDirectory)
    await makeCollections(tx, today)
    await makeIntake(tx, today, filesDirectory)
    await makeVisits(tx, today)
    await makeSubscribers(tx, today)
    return { regions: regions.length, activities: activities.size, contributions }
  })
}

function planOf(region: InventedRegion, made: DemoOrganisations, today: IsoDate, seed: number): DemoPlan {
  return {
    regionId: known(made.regions, region),
    plan: inventPlan(region, today, randomFrom(seed, 'plan', region.slug)),
  }
}

function fundingOf({ region, plan }: Invented, made: DemoOrganisations, today: IsoDate, seed: number): DemoFunding {
  const random = randomFrom(seed, 'funding', region.slug)
  return {
    region: { id: plan.regionId, slug: region.slug, currency: region.currency },
    recorders: region.team.slice(0, 2).map((person) => ({ id: known(made.people, person), name: person.name })),
    contributions: inventContributions(region, plan.plan, today, random),
    costs: plan.plan.activities.flatMap((activity) => inventCosts(region, activity, today, random)),
  }
}

function known<Thing, Id>(ids: ReadonlyMap<Thing, Id>, thing: Thing): Id {
  const id = ids.get(thing)
  if (id === undefined) throw new Error('invented but not made')
  return id
}
