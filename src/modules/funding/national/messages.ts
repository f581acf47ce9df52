import { defineMessages } from '../../../platform/i18n.ts'
import type { Dimension } from './rules.ts'

const nl = {
  title: 'Financiën van alle regio’s',
  lead: 'Wat er in alle regio’s is uitgegeven en wat bedrijven bevestigd hebben, uit hun grootboeken.',
  years: 'Kies een jaar',
  allYears: 'Alle jaren',
  costs: 'Kosten',
  contributions: 'Cofinanciering',
  inEuros: { costs: 'kosten in euro’s', contributions: 'cofinanciering in euro’s' },
  inDollars: { costs: 'kosten in dollars', contributions: 'cofinanciering in dollars' },
  apart: 'Bedragen in dollars staan apart: ze tellen niet op bij euro’s.',
  by: { region: 'Per regio', year: 'Per jaar', theme: 'Per thema', kind: 'Per soort' } satisfies Record<
    Dimension,
    string
  >,
  heads: { region: 'Regio', year: 'Jaar', theme: 'Thema', kind: 'Soort' } satisfies Record<Dimension, string>,
  about: {
    region: '',
    year: '',
    theme: 'Het eerste thema van het eerste doel van een activiteit, zodat elk bedrag één keer telt.',
    kind: '',
  } satisfies Record<Dimension, string>,
  noTheme: 'Zonder thema',
  currency: 'Munt',
  none: 'Er staat nog niets in de grootboeken',
  noneText: 'Zodra een regio kosten noteert of een bedrijf een bijdrage tekent, staat het hier.',
}

export const nationalMessages = defineMessages<typeof nl>({
  nl,
  en: {
    title: 'Finances of all regions',
    lead: 'What was spent in all regions and what companies confirmed, from their ledgers.',
    years: 'Choose a year',
    allYears: 'All years',
    costs: 'Costs',
    contributions: 'Co-financing',
    inEuros: { costs: 'costs in euros', contributions: 'co-financing in euros' },
    inDollars: { costs: 'costs in dollars', contributions: 'co-financing in dollars' },
    apart: 'Amounts in dollars stand apart: they do not add up with euros.',
    by: { region: 'By region', year: 'By year', theme: 'By theme', kind: 'By kind' },
    heads: { region: 'Region', year: 'Year', theme: 'Theme', kind: 'Kind' },
    about: {
      region: '',
      year: '',
      theme: 'The first theme of the first goal of an activity, so that each amount counts once.',
      kind: '',
    },
    noTheme: 'Without a theme',
    currency: 'Currency',
    none: 'There is nothing in the ledgers yet',
    noneText: 'As soon as a region records costs or a company signs a contribution, it stands here.',
  },
})
