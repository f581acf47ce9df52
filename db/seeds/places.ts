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

/** The middle of the areas whose postcodes begin with the same two digits, to some ten kilometres. */
const middles = new Map(
  (
    '10 52.37 4.90, 11 52.32 4.92, 12 52.23 5.18, 13 52.37 5.22, 14 52.42 4.92, 15 52.44 4.83, 16 52.65 5.10, 17 ' +
    '52.80 4.85, 18 52.63 4.75, 19 52.48 4.65, 20 52.38 4.64, 21 52.29 4.62, 22 52.18 4.44, 23 52.16 4.49, 24 52.13 ' +
    '4.66, 25 52.08 4.31, 26 52.00 4.37, 27 52.06 4.50, 28 52.01 4.71, 29 51.92 4.58, 30 51.92 4.48, 31 51.91 4.37, ' +
    '32 51.82 4.25, 33 51.82 4.68, 34 52.05 5.02, 35 52.09 5.11, 36 52.16 5.00, 37 52.11 5.26, 38 52.22 5.46, 39 ' +
    '52.02 5.52, 40 51.90 5.43, 41 51.90 5.20, 42 51.83 4.98, 43 51.56 3.78, 44 51.50 3.88, 45 51.33 3.80, 46 51.50 ' +
    '4.29, 47 51.54 4.46, 48 51.58 4.78, 49 51.62 4.83, 50 51.56 5.08, 51 51.66 5.02, 52 51.69 5.30, 53 51.78 5.45, ' +
    '54 51.64 5.58, 55 51.38 5.43, 56 51.44 5.47, 57 51.47 5.70, 58 51.58 5.97, 59 51.37 6.17, 60 51.22 5.85, 61 ' +
    '51.03 5.86, 62 50.85 5.69, 63 50.87 5.95, 64 50.89 5.98, 65 51.84 5.86, 66 51.87 5.74, 67 52.02 5.66, 68 51.98 ' +
    '5.91, 69 51.94 6.07, 70 51.97 6.30, 71 52.02 6.62, 72 52.15 6.28, 73 52.21 5.96, 74 52.28 6.25, 75 52.24 6.88, ' +
    '76 52.37 6.66, 77 52.56 6.58, 78 52.78 6.90, 79 52.71 6.35, 80 52.51 6.09, 81 52.42 6.18, 82 52.53 5.65, 83 ' +
    '52.76 5.90, 84 52.97 6.05, 85 52.92 5.76, 86 53.03 5.62, 87 53.03 5.47, 88 53.18 5.47, 89 53.20 5.80, 90 53.17 ' +
    '5.83, 91 53.32 6.05, 92 53.11 6.10, 93 53.14 6.43, 94 52.96 6.56, 95 52.99 6.95, 96 53.13 6.90, 97 53.22 6.57, ' +
    '98 53.26 6.38, 99 53.33 6.72'
  )
    .split(', ')
    .map((each) => each.split(' '))
    .map(([digits = '', latitude, longitude]) => [digits, [Number(latitude), Number(longitude)] as const]),
)

export interface Address {
  readonly postcode: string | null
  /** Where the house is thought to stand. */
  readonly latitude: number | null
  readonly longitude: number | null
  readonly municipality: Municipality | null
}

const nowhere = { postcode: null, latitude: null, longitude: null }

/** A plausible address of somebody in a place: the same for the same name. Places overseas have none. */
export function addressOf(name: string, place: string | null, seed: number): Address {
  if (name.startsWith('Gemeente '))
    return { ...nowhere, municipality: municipalities.find((each) => name === `Gemeente ${each.name}`) ?? null }
  const known = (source.places as Readonly<Record<string, { municipality: string; postcodes: string[] }>>)[place ?? '']
  if (!known) return { ...nowhere, municipality: null }
  const random = randomFrom(seed, 'address', name)
  const letters = Array.from({ length: 2 }, () => at([...'ABCDEGHJKLMNPRSTVWXZ'], random.whole(0, 19))).join('')
  const digits = random.pick(known.postcodes)
  const [latitude = null, longitude = null] = middles.get(digits.slice(0, 2)) ?? []
  const aside = (): number => random.whole(-30, 30) / 1000
  return {
    postcode: `${digits}${letters}`,
    latitude: latitude === null ? null : latitude + aside(),
    longitude: longitude === null ? null : longitude + aside(),
    municipality: municipalities.find(({ code }) => code === known.municipality) ?? null,
  }
}
