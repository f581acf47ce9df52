import type { Locale } from '../../../../platform/actor.ts'
import { defineMessages, formats } from '../../../../platform/i18n.ts'
import type { ShownFigure } from '../../../../platform/rich-text/html.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { figureNames, type FigureName } from './rules.ts'

interface Texts {
  /** Where somebody chooses it. */
  readonly names: Readonly<Record<FigureName, string>>
  /** Behind the number, for one and for more. */
  readonly labels: Readonly<Record<FigureName, readonly [string, string]>>
  readonly source: (day: string) => string
}

export const figureMessages = defineMessages<Texts>({
  nl: {
    names: {
      scholen: 'Scholen die meedoen',
      bedrijven: 'Bedrijven die meedoen',
      gemeenten: 'Gemeenten in de regio',
      activiteiten: 'Activiteiten in het plan',
      berichten: 'Berichten op de site',
      regios: 'Regio’s in het land',
    },
    labels: {
      scholen: ['school doet mee', 'scholen doen mee'],
      bedrijven: ['bedrijf doet mee', 'bedrijven doen mee'],
      gemeenten: ['gemeente', 'gemeenten'],
      activiteiten: ['activiteit in het plan', 'activiteiten in het plan'],
      berichten: ['bericht', 'berichten'],
      regios: ['regio', 'regio’s'],
    },
    source: (day) => `Geteld in Spoorboek op ${day}`,
  },
  en: {
    names: {
      scholen: 'Schools that take part',
      bedrijven: 'Companies that take part',
      gemeenten: 'Municipalities in the region',
      activiteiten: 'Activities in the plan',
      berichten: 'Articles on the site',
      regios: 'Regions in the country',
    },
    labels: {
      scholen: ['school takes part', 'schools take part'],
      bedrijven: ['company takes part', 'companies take part'],
      gemeenten: ['municipality', 'municipalities'],
      activiteiten: ['activity in the plan', 'activities in the plan'],
      berichten: ['article', 'articles'],
      regios: ['region', 'regions'],
    },
    source: (day) => `Counted in Spoorboek on ${day}`,
  },
})

export interface CountedFigures {
  readonly counts: ReadonlyMap<string, number>
  readonly on: IsoDate
}

/** In the language of the text that it stands in. */
export function shownFigure({ counts, on }: CountedFigures, name: string, language: Locale): ShownFigure | null {
  const count = counts.get(name)
  if (count === undefined) return null
  const [t, f] = [figureMessages(language), formats(language)]
  const labels = t.labels[name as FigureName]
  return { value: f.number(count), label: labels[count === 1 ? 0 : 1], source: t.source(f.longDate(on)) }
}

export const figureChoices = (locale: Locale): { name: string; label: string }[] =>
  figureNames.map((name) => ({ name, label: figureMessages(locale).names[name] }))
