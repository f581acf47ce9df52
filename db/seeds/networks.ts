// The networks of the demo: schools, an mbo and companies of a region that work together under a name of their own.
import { kebab } from './names.ts'
import { at, randomFrom, type Random } from './random.ts'
import type { InventedOrganisation, InventedRegion } from './regions.ts'

export interface InventedNetwork extends InventedOrganisation {
  readonly kind: 'network'
  readonly networkKind: 'publicPrivate' | 'toptechniek' | 'fieldlab' | 'jetNet'
  readonly website: string
  /** The first coordinates. */
  readonly members: readonly InventedOrganisation[]
}

type Place = Pick<InventedRegion, 'name' | 'towns'>

const subjects = [
  'Slimme maakindustrie',
  'Duurzame energie',
  'Robotica',
  'Waterstof',
  'Circulair bouwen',
  'Agrotechniek',
]

const names: Readonly<Record<InventedNetwork['networkKind'], (place: Place, random: Random) => string>> = {
  publicPrivate: ({ towns }) => `Techniekhuis ${at(towns, 0)}`,
  toptechniek: ({ name }) => `Toptechniek in bedrijf ${name}`,
  fieldlab: ({ towns }, random) => `Fieldlab ${random.pick(subjects)} ${random.pick(towns)}`,
  jetNet: ({ name }) => `Jet-Net & TechNet-kring ${name}`,
}

/** One network in most regions, two in the large ones. */
export function networksOf(region: InventedRegion, seed: number): InventedNetwork[] {
  const random = randomFrom(seed, 'networks', region.slug)
  const kinds = random.shuffled(['publicPrivate', 'toptechniek', 'fieldlab', 'jetNet'] as const)
  return kinds.slice(0, region.size > 3 ? 2 : random.chance(0.75) ? 1 : 0).map((networkKind) => {
    const name = names[networkKind](region, random)
    return {
      kind: 'network',
      networkKind,
      name,
      place: at(region.towns, 0),
      website: `www.${kebab(name)}.example`,
      contacts: [],
      members: [
        ...region.mbos,
        ...random.shuffled(region.schools).slice(0, random.whole(2, 5)),
        ...random.shuffled(region.companies).slice(0, random.whole(3, 9)),
      ],
    }
  })
}
