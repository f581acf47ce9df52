// Where the places of the demo are: codes and postcodes are real, the houses are invented.
import source from './places.json' with { type: 'json' }
import { at, randomFrom } from './random.ts'
import regions from './regions.json' with { type: 'json' }

export interface Municipality {
  readonly code: string
  readonly name: string
  readonly province: string
}

/** Every municipality that a region of the demo names. */
export const municipalities: readonly Municipality[] = [
  ...new Map(
    regions.flatMap(({ province, municipalities: names }) =>
      names.map((name) => [name, { code: codeOf(name), name, province }] as const),
    ),
  ).values(),
]

function codeOf(name: string): string {
  const code = (source.municipalities as Readonly<Record<string, string>>)[name]
  if (!code) throw new Error(`the demo does not know where ${name} is`)
  return code
}

/** @throws when no region of the demo names it. */
export function municipalityNamed(name: string): Municipality {
  const found = municipalities.find((each) => each.name === name)
  if (!found) throw new Error(`the demo does not know where ${name} is`)
  return found
}

export interface Address {
  readonly postcode: string | null
  readonly municipality: Municipality | null
}

/** A plausible address of somebody in a place: the same for the same name. Places overseas have none. */
export function addressOf(name: string, place: string | null, seed: number): Address {
  if (name.startsWith('Gemeente '))
    return { postcode: null, municipality: municipalities.find((each) => name === `Gemeente ${each.name}`) ?? null }
  const known = (source.places as Readonly<Record<string, { municipality: string; postcodes: string[] }>>)[place ?? '']
  if (!known) return { postcode: null, municipality: null }
  const random = randomFrom(seed, 'address', name)
  const letters = Array.from({ length: 2 }, () => at([...'ABCDEGHJKLMNPRSTVWXZ'], random.whole(0, 19))).join('')
  return {
    postcode: `${random.pick(known.postcodes)}${letters}`,
    municipality: municipalities.find(({ code }) => code === known.municipality) ?? null,
  }
}
