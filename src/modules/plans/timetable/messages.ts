import { defineMessages } from '../../../platform/i18n.ts'
import type { Column } from './rules.ts'

interface Texts {
  readonly forms: { readonly tabel: string; readonly maand: string; readonly tijdlijn: string; readonly kaart: string }
  readonly formsLabel: string
  readonly year: string
  readonly allYears: string
  readonly schoolYear: (years: string) => string
  readonly programmeLine: string
  readonly allLines: string
  readonly theme: string
  readonly allThemes: string
  readonly education: string
  readonly allEducation: string
  readonly owner: string
  readonly allOwners: string
  readonly partner: string
  readonly allPartners: string
  readonly from: string
  readonly until: string
  readonly dayHelp: string
  readonly columns: (shown: number, all: number) => string
  readonly columnsLabel: string
  readonly columnNames: Readonly<Record<Column, string>>
  readonly gone: (names: string) => string
  readonly month: string
  readonly zoom: string
  readonly scales: { readonly schooljaar: string; readonly jaar: string; readonly plan: string }
  readonly earlier: string
  readonly later: string
  readonly steps: string
  readonly outside: (count: number) => string
  readonly timelineLabel: (span: string) => string
  readonly quarters: readonly [string, string, string, string]
  readonly dragHint: string
  readonly budgetOf: (shown: number, all: number) => string
}

export const timetableMessages = defineMessages<Texts>({
  nl: {
    forms: { tabel: 'Tabel', maand: 'Maand', tijdlijn: 'Tijdlijn', kaart: 'Lijnenkaart' },
    formsLabel: 'Vorm van de dienstregeling',
    year: 'Schooljaar',
    allYears: 'Alle jaren',
    schoolYear: (years) => `Schooljaar ${years}`,
    programmeLine: 'Programmalijn',
    allLines: 'Alle lijnen',
    theme: 'Landelijk thema',
    allThemes: 'Alle thema’s',
    education: 'Onderwijs',
    allEducation: 'Alle',
    owner: 'Eigenaar',
    allOwners: 'Iedereen',
    partner: 'Partner',
    allPartners: 'Alle partners',
    from: 'Loopt vanaf',
    until: 'Loopt tot en met',
    dayHelp: 'Zoals 31-12-2026',
    columns: (shown, all) => `Kolommen: ${shown} van ${all}`,
    columnsLabel: 'Toon deze kolommen',
    columnNames: {
      doelgroep: 'Doelgroep',
      nr: 'Nr',
      programmalijn: 'Programmalijn',
      thema: 'Landelijk thema',
      onderwijs: 'Onderwijs',
      plaats: 'Plaats',
      eigenaar: 'Eigenaar',
      partners: 'Partners',
      periode: 'Periode',
      status: 'Status',
      tarief: 'Aantal × tarief',
      kosten: 'Kosten',
      gepland: 'Bijdrage gepland',
      getekend: 'Bijdrage getekend',
    },
    gone: (names) => `Dit filter is er niet meer in het plan, dus we laten het weg: ${names}.`,
    month: 'Maand',
    zoom: 'Wat de tijdlijn toont',
    scales: { schooljaar: 'Schooljaar', jaar: 'Kalenderjaar', plan: 'Hele plan' },
    earlier: 'Eerder',
    later: 'Later',
    steps: 'Blader door de tijd',
    outside: (count) =>
      count === 1 ? '1 activiteit valt buiten deze tijd' : `${count} activiteiten vallen buiten deze tijd`,
    timelineLabel: (span) => `Activiteiten per doel, ${span}`,
    quarters: ['Q1', 'Q2', 'Q3', 'Q4'],
    dragHint: 'Sleep een balk, of kies Verschuif. Je ziet eerst wat het wordt.',
    budgetOf: (shown, all) => `Je ziet de begroting van ${shown} van ${all} activiteiten.`,
  },
  en: {
    forms: { tabel: 'Table', maand: 'Month', tijdlijn: 'Timeline', kaart: 'Rail map' },
    formsLabel: 'Form of the timetable',
    year: 'School year',
    allYears: 'All years',
    schoolYear: (years) => `School year ${years}`,
    programmeLine: 'Programme line',
    allLines: 'All lines',
    theme: 'National theme',
    allThemes: 'All themes',
    education: 'Education',
    allEducation: 'All',
    owner: 'Owner',
    allOwners: 'Everybody',
    partner: 'Partner',
    allPartners: 'All partners',
    from: 'Runs from',
    until: 'Runs until',
    dayHelp: 'Such as 31-12-2026',
    columns: (shown, all) => `Columns: ${shown} of ${all}`,
    columnsLabel: 'Show these columns',
    columnNames: {
      doelgroep: 'Target group',
      nr: 'No.',
      programmalijn: 'Programme line',
      thema: 'National theme',
      onderwijs: 'Education',
      plaats: 'Place',
      eigenaar: 'Owner',
      partners: 'Partners',
      periode: 'Period',
      status: 'State',
      tarief: 'Quantity × price',
      kosten: 'Costs',
      gepland: 'Contribution planned',
      getekend: 'Contribution signed',
    },
    gone: (names) => `This filter is no longer in the plan, so we leave it out: ${names}.`,
    month: 'Month',
    zoom: 'What the timeline shows',
    scales: { schooljaar: 'School year', jaar: 'Calendar year', plan: 'Whole plan' },
    earlier: 'Earlier',
    later: 'Later',
    steps: 'Go through time',
    outside: (count) =>
      count === 1 ? '1 activity lies outside of this time' : `${count} activities lie outside of this time`,
    timelineLabel: (span) => `Activities by goal, ${span}`,
    quarters: ['Q1', 'Q2', 'Q3', 'Q4'],
    dragHint: 'Drag a bar, or choose Move. You see first what it becomes.',
    budgetOf: (shown, all) => `You see the budget of ${shown} of ${all} activities.`,
  },
})
