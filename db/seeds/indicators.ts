// Invents how a goal is measured: an indicator with its start, its target and what was measured until today.
import type { Locale } from '../../src/platform/actor.ts'
import type { IsoDate } from '../../src/platform/time.ts'
import { randomFrom } from './random.ts'

export interface InventedIndicator {
  readonly indicator: string
  readonly unit: string
  readonly baselineValue: number
  readonly baselineYear: number
  readonly baselineSource: string
  readonly targetValue: number
  readonly targetOn: IsoDate
  readonly measured: readonly { readonly on: IsoDate; readonly value: number; readonly source: string }[]
}

interface Shape {
  /** The national theme that the goal belongs to. */
  readonly tag: string
  readonly words: Readonly<Record<Locale, { readonly what: string; readonly unit: string; readonly source: string }>>
  /** Where it starts and how much a year should bring. */
  readonly from: readonly [number, number]
  readonly step: number
}

const shapes: Readonly<Record<string, Shape>> = {
  instroom: {
    tag: 'intake',
    words: {
      nl: { what: 'Leerlingen in de bovenbouw vmbo met een technisch profiel', unit: '%', source: 'DUO, 1 oktober' },
      en: { what: 'Upper-year vmbo pupils in a technical profile', unit: '%', source: 'DUO, 1 October' },
    },
    from: [19, 28],
    step: 1.5,
  },
  bedrijven: {
    tag: 'connection',
    words: {
      nl: { what: 'Bedrijven die jaarlijks meedoen in de les', unit: 'bedrijven', source: 'Bevestigde bijdragen' },
      en: {
        what: 'Companies that take part in lessons each year',
        unit: 'companies',
        source: 'Confirmed contributions',
      },
    },
    from: [24, 60],
    step: 9,
  },
  aanbod: {
    tag: 'facilities',
    words: {
      nl: { what: 'Technische profielen die in de regio te volgen zijn', unit: 'profielen', source: 'Schoolgidsen' },
      en: { what: 'Technical profiles offered in the region', unit: 'profiles', source: 'School guides' },
    },
    from: [2, 3],
    step: 0.5,
  },
  routes: {
    tag: 'connection',
    words: {
      nl: { what: 'Gediplomeerden vmbo die doorstromen naar technisch mbo', unit: '%', source: 'Regioportret' },
      en: { what: 'Vmbo graduates who go on to technical mbo', unit: '%', source: 'Region portrait' },
    },
    from: [31, 44],
    step: 2,
  },
  docenten: {
    tag: 'teachers',
    words: {
      nl: {
        what: 'Docenten techniek die dit jaar zijn bijgeschoold',
        unit: 'docenten',
        source: 'Opgave van de scholen',
      },
      en: { what: 'Technology teachers trained this year', unit: 'teachers', source: 'Told by the schools' },
    },
    from: [8, 20],
    step: 5,
  },
  iedereen: {
    tag: 'intake',
    words: {
      nl: { what: 'Meisjes in een technisch profiel', unit: '%', source: 'DUO, 1 oktober' },
      en: { what: 'Girls in a technical profile', unit: '%', source: 'DUO, 1 October' },
    },
    from: [6, 12],
    step: 1,
  },
  digitaal: {
    tag: 'keuzevakken',
    words: {
      nl: { what: 'Scholen met een keuzevak over de energietransitie', unit: 'scholen', source: 'Schoolgidsen' },
      en: { what: 'Schools with an elective on the energy transition', unit: 'schools', source: 'School guides' },
    },
    from: [1, 3],
    step: 1,
  },
}

/** The national theme of a goal; how the work is organised is a theme too. */
export const tagOf = (theme: string): string => shapes[theme]?.tag ?? 'organisation'

/** Null for a goal that nobody measures, as of how a region organises itself. */
export function inventIndicator(
  theme: string,
  region: { readonly slug: string; readonly languages: readonly Locale[] },
  today: IsoDate,
): InventedIndicator | null {
  const shape = shapes[theme]
  if (!shape) return null
  const random = randomFrom(2024, 'indicator', region.slug, theme)
  const { what, unit, source } = shape.words[region.languages[0] ?? 'nl']
  const start = random.whole(...shape.from)
  const years = ['2025-10-01', '2026-10-01', '2027-10-01'].filter((day) => day < today)
  return {
    indicator: what,
    unit,
    baselineValue: start,
    baselineYear: 2024,
    baselineSource: source,
    targetValue: Math.round(start + shape.step * 4),
    targetOn: '2028-10-01',
    measured: years.map((on, index) => ({
      on,
      value: roundTo(unit === '%' ? 0.5 : 1, start + shape.step * (index + 1) * random.between(0.4, 1.2)),
      source,
    })),
  }
}

const roundTo = (step: number, value: number): number => Math.round(value / step) * step
