import type { Locale } from '../../../platform/actor.ts'
import { defineMessages, formats } from '../../../platform/i18n.ts'
import type { ReadRefusal } from '../../../platform/spreadsheet/limits.ts'
import { readRefusalTexts } from '../../../platform/spreadsheet/refusal-texts.ts'
import type { Field, Note, Problem, ReadingRefusal, Status } from './rules.ts'

/** What is wrong and what to do about it. The column's name stands before it on the screen. */
export function problemText(locale: Locale, problem: Problem): string {
  return textOf(importMessages(locale).problems, problem)
}

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

type Coded = { readonly code: string }
type Texts<Kinds extends Coded> = { [Code in Kinds['code']]: (args: Extract<Kinds, { code: Code }>) => string }

export interface ImportTexts {
  readonly fields: Readonly<Record<Field, string>>
  readonly statuses: Readonly<Record<Status, string>>
  readonly nothingToRead: string
  readonly readingRefused: Readonly<Record<ReadingRefusal['reason'], (names: string) => string>>
  readonly problems: Texts<Problem>
  readonly notes: Texts<Note>
}

const nl = formats('nl')
const en = formats('en')

export const importMessages = defineMessages<ImportTexts>({
  nl: {
    fields: {
      number: 'Nummer',
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
    problems: {
      titleMissing: () => 'De naam van de activiteit is leeg. Vul een naam in.',
      goalMissing: () => 'Er staat geen doel bij deze activiteit. Vul het doel in.',
      startMissing: () => 'Er staat geen begin. Vul een datum, een maand of een jaar in.',
      endBeforeStart: ({ from, until }) =>
        `Het eind (${until}) ligt voor het begin (${from}). Pas een van de twee aan.`,
      dateImpossible: ({ text }) => `De datum “${text}” bestaat niet. Kijk de dag en de maand na.`,
      dateUnclear: ({ text }) =>
        `We kunnen “${text}” niet als datum lezen. Schrijf bijvoorbeeld 16-03-2026, mrt 2026, Q1 2026 of 2025-2026.`,
      yearUnlikely: ({ text }) => `Het jaar in “${text}” kan niet kloppen. Vul een jaar tussen 2000 en 2099 in.`,
      amountUnreadable: ({ text }) => `We kunnen “${text}” niet als bedrag lezen. Schrijf bijvoorbeeld 1.250,50.`,
      amountNegative: ({ text }) => `Het bedrag ${text} is lager dan nul. Vul een bedrag vanaf nul in.`,
      amountTooLarge: ({ text }) => `Het bedrag ${text} is hoger dan 10 miljard. Kijk het bedrag na.`,
      quantityUnreadable: ({ text }) => `We kunnen “${text}” niet als aantal lezen. Schrijf bijvoorbeeld 4 of 4 lab.`,
      quantityNegative: ({ text }) => `Het aantal ${text} is lager dan nul. Vul een aantal vanaf nul in.`,
      quantityTooLarge: ({ text }) => `Het aantal ${text} is hoger dan 10 miljoen. Kijk het aantal na.`,
      quantityDecimals: ({ text }) =>
        `Het aantal ${text} heeft meer dan twee cijfers achter de komma. Rond het af op twee cijfers.`,
      quantityMissing: () => 'Er staat een prijs, maar geen aantal. Vul het aantal in.',
      sumWrong: ({ quantity, priceCents, productCents, amountCents }) =>
        `${nl.number(quantity)} × ${nl.amount(priceCents)} is ${nl.amount(productCents)}, maar er staat ${nl.amount(amountCents)}. Pas het aantal, de prijs of het totaal aan.`,
      formulaText: ({ text }) => `Hier staat een formule zonder uitkomst (${text}). Vul de uitkomst zelf in.`,
      cellError: ({ text }) => `De cel geeft een fout: ${text}. Herstel de formule of vul de waarde zelf in.`,
      textTooLong: ({ length, max }) => `De tekst is ${nl.number(length)} tekens. Maak er ten hoogste ${max} van.`,
      tooManyPartners: ({ count, max }) => `Er staan ${nl.number(count)} partners. Noem er ten hoogste ${max}.`,
      duplicate: ({ firstRow }) =>
        `Deze activiteit staat ook in rij ${firstRow}. Haal er een weg of geef ze elk een eigen naam.`,
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
      contributionNoteUnread: ({ text }) =>
        `We nemen deze omschrijving niet over: “${text}”. Schrijf bijvoorbeeld 320 uur à € 60,00.`,
    },
  },
  en: {
    fields: {
      number: 'Number',
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
    problems: {
      titleMissing: () => 'The name of the activity is empty. Fill in a name.',
      goalMissing: () => 'This activity has no goal. Fill in the goal.',
      startMissing: () => 'There is no start. Fill in a date, a month or a year.',
      endBeforeStart: ({ from, until }) => `The end (${until}) is before the start (${from}). Change one of the two.`,
      dateImpossible: ({ text }) => `The date “${text}” does not exist. Check the day and the month.`,
      dateUnclear: ({ text }) =>
        `We cannot read “${text}” as a date. Write for example 16-03-2026, Mar 2026, Q1 2026 or 2025-2026.`,
      yearUnlikely: ({ text }) => `The year in “${text}” cannot be right. Fill in a year between 2000 and 2099.`,
      amountUnreadable: ({ text }) => `We cannot read “${text}” as an amount. Write for example 1,250.50.`,
      amountNegative: ({ text }) => `The amount ${text} is below zero. Fill in an amount of zero or more.`,
      amountTooLarge: ({ text }) => `The amount ${text} is above 10 billion. Check the amount.`,
      quantityUnreadable: ({ text }) => `We cannot read “${text}” as a quantity. Write for example 4 or 4 labs.`,
      quantityNegative: ({ text }) => `The quantity ${text} is below zero. Fill in a quantity of zero or more.`,
      quantityTooLarge: ({ text }) => `The quantity ${text} is above 10 million. Check the quantity.`,
      quantityDecimals: ({ text }) => `The quantity ${text} has more than two decimals. Round it to two decimals.`,
      quantityMissing: () => 'There is a price but no quantity. Fill in the quantity.',
      sumWrong: ({ quantity, priceCents, productCents, amountCents }) =>
        `${en.number(quantity)} × ${en.amount(priceCents)} is ${en.amount(productCents)}, but the file says ${en.amount(amountCents)}. Change the quantity, the price or the total.`,
      formulaText: ({ text }) => `This is a formula without a result (${text}). Fill in the result yourself.`,
      cellError: ({ text }) => `The cell shows an error: ${text}. Mend the formula or fill in the value yourself.`,
      textTooLong: ({ length, max }) => `The text has ${en.number(length)} characters. Make it ${max} at most.`,
      tooManyPartners: ({ count, max }) => `There are ${en.number(count)} partners. Name ${max} at most.`,
      duplicate: ({ firstRow }) =>
        `This activity is also in row ${firstRow}. Remove one of them or give each its own name.`,
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
      contributionNoteUnread: ({ text }) =>
        `We do not import this description: “${text}”. Write for example 320 uur à € 60,00.`,
    },
  },
})

/** Each code has a text that takes its own arguments; the pairing is checked where the texts are written. */
function textOf<Kinds extends Coded>(texts: Texts<Kinds>, coded: Kinds): string {
  const text = texts[coded.code as Kinds['code']] as (args: Kinds) => string
  return text(coded)
}
