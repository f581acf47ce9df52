import type { Locale } from '../../../platform/actor.ts'
import { defineMessages, formats } from '../../../platform/i18n.ts'
import type { ReadRefusal } from '../../../platform/spreadsheet/limits.ts'
import { readRefusalTexts } from '../../../platform/spreadsheet/refusal-texts.ts'
import { textOf, type Texts } from './problems/messages.ts'
import {
  yearFieldsOf,
  yearsApart,
  type Field,
  type Note,
  type ReadingRefusal,
  type Status,
  type YearField,
} from './rules.ts'
import { detailMessages } from '../keeping/details/messages.ts'
import { plainFields, type PlainField } from '../export/rules.ts'

export function noteText(locale: Locale, note: Note): string {
  return textOf(importMessages(locale).notes, note)
}

/** Why there is nothing to import in a file. */
export function fileRefusalText(locale: Locale, reason: ReadRefusal | 'nothingToRead'): string {
  return reason === 'nothingToRead' ? importMessages(locale).nothingToRead : readRefusalTexts(locale)[reason]
}

export function readingRefusalText(locale: Locale, refusal: ReadingRefusal): string {
  const texts = importMessages(locale)
  const names = 'fields' in refusal ? refusal.fields.map((field) => `“${texts.fields[field]}”`).join(', ') : ''
  return texts.readingRefused[refusal.reason](names)
}

export interface ImportTexts {
  readonly fields: Readonly<Record<Field, string>>
  readonly statuses: Readonly<Record<Status, string>>
  readonly nothingToRead: string
  readonly readingRefused: Readonly<Record<ReadingRefusal['reason'], (names: string) => string>>
  readonly notes: Texts<Note>
}

/** The words of the forms: one name for a field wherever it stands. */
function detailFields(locale: Locale): Record<PlainField, string> {
  const { fields } = detailMessages(locale)
  return Object.fromEntries(plainFields.map((field) => [field, fields[field]])) as Record<PlainField, string>
}

function yearNames(name: (year: number) => readonly [string, string, string]): Record<YearField, string> {
  return Object.fromEntries(
    yearsApart.flatMap((year) => {
      const { quantity, price, amount } = yearFieldsOf(year)
      return [quantity, price, amount].map((field, at) => [field, name(year)[at] ?? ''])
    }),
  ) as Record<YearField, string>
}

const nl = formats('nl')
const en = formats('en')

export const importMessages = defineMessages<ImportTexts>({
  nl: {
    fields: {
      id: 'Spoorboek-id',
      alsoGoals: 'Dient ook',
      stateOn: 'Status op',
      stateReason: 'Reden van de status',
      ...detailFields('nl'),
      ...yearNames((year) => [`${year}: aantal`, `${year}: prijs per eenheid`, `${year}: kosten`]),
      goal: 'Doel',
      title: 'Activiteit',
      programmeLine: 'Programmalijn',
      targetGroup: 'Doelgroep',
      partners: 'Partners',
      from: 'Start',
      until: 'Eind',
      quantity: 'Aantal',
      unit: 'Eenheid',
      price: 'Prijs per eenheid',
      costs: 'Kosten',
      contributionQuantity: 'Bijdrage: aantal',
      contributionUnit: 'Bijdrage: eenheid',
      contributionPrice: 'Bijdrage: prijs per eenheid',
      contribution: 'Bijdrage: bedrag',
      contributionNote: 'Bijdrage: omschrijving',
      owner: 'Verantwoordelijke',
      status: 'Status',
    },
    statuses: { idea: 'idee', planned: 'gepland', running: 'loopt', done: 'gereed', cancelled: 'geannuleerd' },
    nothingToRead: 'In het bestand staat niets. Kies het bestand met je activiteiten.',
    readingRefused: {
      columnsMissing: (names) => `Wijs nog aan welke kolom dit is: ${names}.`,
      fieldTwice: (names) => `Je hebt dit bij meer dan één kolom gekozen: ${names}. Kies het bij één kolom.`,
      sheetMissing: () => 'Dit blad staat niet in het bestand. Kies een ander blad.',
      noRows: () => 'Onder de kopregel staan geen activiteiten. Kies een andere kopregel of een ander blad.',
    },
    notes: {
      footnote: ({ text }) => `Voetnoot, niet overgenomen: “${text}”.`,
      heading: ({ text }) => `Tussenkop, gelezen als doel: “${text}”.`,
      headerRepeated: () => 'De kopregel staat hier nog een keer. Deze rij is overgeslagen.',
      rowSkipped: ({ text }) => `Geen activiteit, dus overgeslagen: “${text}”.`,
      totalRight: ({ totalCents }) => `Het totaal ${nl.amount(totalCents)} klopt met de rijen erboven.`,
      totalDiffers: ({ totalCents, sumCents }) =>
        `Het totaal is ${nl.amount(totalCents)}, maar de rijen erboven zijn samen ${nl.amount(sumCents)}. Dat scheelt ${nl.amount(Math.abs(totalCents - sumCents))}. Kijk na of er een rij mist.`,
      totalUnreadable: ({ text }) => `We kunnen het totaal “${text}” niet lezen. Kijk het zelf na.`,
      statusUnknown: ({ text }) =>
        `De status “${text}” kennen we niet en nemen we niet over. Kies gepland, loopt, gereed of geannuleerd.`,
      stateWordsUnread: ({ text }) =>
        `De status volgt hier uit de periode, dus “${text}” nemen we niet over. Kies eerst idee, gereed of geannuleerd.`,
      contributionNoteUnread: ({ text }) =>
        `We nemen deze omschrijving niet over: “${text}”. Schrijf bijvoorbeeld 320 uur à € 60,00.`,
    },
  },
  en: {
    fields: {
      id: 'Spoorboek ID',
      alsoGoals: 'Also serves',
      stateOn: 'State since',
      stateReason: 'Reason for the state',
      ...detailFields('en'),
      ...yearNames((year) => [`${year}: quantity`, `${year}: unit price`, `${year}: costs`]),
      goal: 'Goal',
      title: 'Activity',
      programmeLine: 'Programme line',
      targetGroup: 'Target group',
      partners: 'Partners',
      from: 'Start',
      until: 'End',
      quantity: 'Quantity',
      unit: 'Unit',
      price: 'Unit price',
      costs: 'Costs',
      contributionQuantity: 'Contribution: quantity',
      contributionUnit: 'Contribution: unit',
      contributionPrice: 'Contribution: unit price',
      contribution: 'Contribution: amount',
      contributionNote: 'Contribution: description',
      owner: 'Responsible',
      status: 'Status',
    },
    statuses: { idea: 'idea', planned: 'planned', running: 'running', done: 'done', cancelled: 'cancelled' },
    nothingToRead: 'There is nothing in the file. Choose the file with your activities.',
    readingRefused: {
      columnsMissing: (names) => `Point out which column this is: ${names}.`,
      fieldTwice: (names) => `You chose this for more than one column: ${names}. Choose it for one column.`,
      sheetMissing: () => 'This sheet is not in the file. Choose another sheet.',
      noRows: () => 'There are no activities below the header. Choose another header row or another sheet.',
    },
    notes: {
      footnote: ({ text }) => `Footnote, not imported: “${text}”.`,
      heading: ({ text }) => `Heading, read as a goal: “${text}”.`,
      headerRepeated: () => 'The header is repeated here. This row was skipped.',
      rowSkipped: ({ text }) => `No activity, so skipped: “${text}”.`,
      totalRight: ({ totalCents }) => `The total ${en.amount(totalCents)} agrees with the rows above.`,
      totalDiffers: ({ totalCents, sumCents }) =>
        `The total is ${en.amount(totalCents)}, but the rows above add up to ${en.amount(sumCents)}. The difference is ${en.amount(Math.abs(totalCents - sumCents))}. Check whether a row is missing.`,
      totalUnreadable: ({ text }) => `We cannot read the total “${text}”. Check it yourself.`,
      statusUnknown: ({ text }) =>
        `We do not know the status “${text}” and do not import it. Use planned, running, done or cancelled.`,
      stateWordsUnread: ({ text }) =>
        `The state follows from the period here, so we do not import “${text}”. Choose idea, done or cancelled first.`,
      contributionNoteUnread: ({ text }) =>
        `We do not import this description: “${text}”. Write for example 320 uur à € 60,00.`,
    },
  },
})
