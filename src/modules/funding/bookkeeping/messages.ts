import type { Locale } from '../../../platform/actor.ts'
import { defineMessages } from '../../../platform/i18n.ts'
import type { ReadRefusal } from '../../../platform/spreadsheet/limits.ts'
import { readRefusalTexts } from '../../../platform/spreadsheet/refusal-texts.ts'
import type { CellProblem, Field, Note, Problem, ReadingRefusal } from './rules.ts'

/** What is wrong and what to do about it. The column's name and the value stand before it on the screen. */
export const problemText = (locale: Locale, { code }: Problem): string => bookMessages(locale).problems[code]

export const noteText = (locale: Locale, { code, row, text }: Note): string =>
  bookMessages(locale).notes[code](row, text)

/** Why there is nothing to read in a file, or not in the way that was asked. */
export function fileRefusalText(
  locale: Locale,
  reason: ReadRefusal | 'nothingToRead' | 'mappingUnknown' | 'mappingMisfit',
): string {
  const t = bookMessages(locale)
  return reason in t.fileRefused
    ? t.fileRefused[reason as keyof Texts['fileRefused']]
    : readRefusalTexts(locale)[reason as ReadRefusal]
}

export function readingRefusalText(locale: Locale, refusal: ReadingRefusal): string {
  const t = bookMessages(locale)
  const names = 'fields' in refusal ? refusal.fields.map((field) => `“${t.fields[field]}”`).join(', ') : ''
  return t.readingRefused[refusal.reason](names)
}

interface Texts {
  readonly fields: Readonly<Record<Field, string>>
  readonly fileRefused: Readonly<Record<'nothingToRead' | 'mappingUnknown' | 'mappingMisfit', string>>
  readonly readingRefused: Readonly<Record<ReadingRefusal['reason'], (names: string) => string>>
  readonly problems: Readonly<Record<CellProblem | 'dateMissing' | 'amountMissing' | 'descriptionMissing', string>>
  readonly closed: (until: string) => string
  readonly unplaced: string
  readonly notes: Readonly<Record<Note['code'], (row: number, text: string) => string>>
}

export const bookMessages = defineMessages<Texts>({
  nl: {
    fields: {
      date: 'Datum',
      description: 'Omschrijving',
      supplier: 'Leverancier',
      invoiceNumber: 'Factuurnummer',
      project: 'Project of kostendrager',
      costCentre: 'Kostenplaats',
      account: 'Grootboekrekening',
      accountName: 'Naam van de rekening',
      amount: 'Bedrag',
      side: 'Debet of credit (D/C)',
      debit: 'Bedrag debet',
      credit: 'Bedrag credit',
      journal: 'Dagboek',
      entryNumber: 'Boekstuknummer',
      entryLine: 'Regel van het boekstuk',
    },
    fileRefused: {
      nothingToRead: 'In het bestand staat niets. Kies de export van je boekhouding.',
      mappingUnknown: 'Deze indeling van kolommen is er niet in deze regio. Kijk de naam na.',
      mappingMisfit: 'Deze indeling past niet bij het bestand: er ontbreekt een kolom. Kies een andere indeling.',
    },
    readingRefused: {
      columnsMissing: (names) => `Wijs nog aan welke kolom dit is: ${names}.`,
      fieldTwice: (names) => `Je hebt dit bij meer dan één kolom gekozen: ${names}. Kies het bij één kolom.`,
      sheetMissing: () => 'Dit blad staat niet in het bestand. Kies een ander bestand.',
      noRows: () => 'Onder de kopregel staan geen boekingen. Kies een ander bestand.',
    },
    problems: {
      dateMissing: 'is leeg. Vul de dag van de boeking in.',
      amountMissing: 'is leeg. Vul een bedrag in.',
      descriptionMissing: 'is leeg, en er staat ook geen leverancier. Vul in waar de kosten voor zijn.',
      cellError: 'is een fout van de spreadsheet. Vul de waarde zelf in.',
      dateUnreadable: 'is geen dag. Schrijf hem als 31-12-2026.',
      dateUnlikely: 'ligt niet tussen 2018 en 2099. Kijk het jaar na.',
      amountUnreadable: 'is geen bedrag. Schrijf het als 1.250,50.',
      amountTooLarge: 'is meer dan 100 miljoen. Kijk het bedrag na.',
      sideUnreadable: 'is geen D of C. Vul D in voor kosten en C voor wat terugkwam.',
    },
    closed: (until) =>
      `ligt in een periode die is afgesloten tot en met ${until}. Horen deze kosten er toch bij? Noteer ze bij de activiteit en zet een vinkje bij “Telt vandaag mee”.`,
    unplaced: 'hoort nog bij geen activiteit. Kies dat op het scherm, per code of per rij.',
    notes: {
      headerRepeated: (row) => `Rij ${row}: de kopregel staat hier nog een keer. Deze rij is overgeslagen.`,
      total: (row, text) => `Rij ${row}: “${text}” is een optelling en geen boeking. Deze rij is overgeslagen.`,
      zero: (row, text) => `Rij ${row}: “${text}” is nul. Deze rij is overgeslagen.`,
    },
  },
  en: {
    fields: {
      date: 'Date',
      description: 'Description',
      supplier: 'Supplier',
      invoiceNumber: 'Invoice number',
      project: 'Project or cost unit',
      costCentre: 'Cost centre',
      account: 'Ledger account',
      accountName: 'Name of the account',
      amount: 'Amount',
      side: 'Debit or credit (D/C)',
      debit: 'Debit amount',
      credit: 'Credit amount',
      journal: 'Journal',
      entryNumber: 'Entry number',
      entryLine: 'Line of the entry',
    },
    fileRefused: {
      nothingToRead: 'There is nothing in the file. Choose the export of your bookkeeping.',
      mappingUnknown: 'This region has no such set of columns. Check its name.',
      mappingMisfit: 'This set of columns does not fit the file: a column is missing. Choose another set.',
    },
    readingRefused: {
      columnsMissing: (names) => `Say which column this is: ${names}.`,
      fieldTwice: (names) => `You chose this for more than one column: ${names}. Choose it for one column.`,
      sheetMissing: () => 'This sheet is not in the file. Choose another file.',
      noRows: () => 'There are no entries below the header. Choose another file.',
    },
    problems: {
      dateMissing: 'is empty. Fill in the day of the entry.',
      amountMissing: 'is empty. Fill in an amount.',
      descriptionMissing: 'is empty, and no supplier is named either. Fill in what the costs are for.',
      cellError: 'is an error of the spreadsheet. Fill in the value yourself.',
      dateUnreadable: 'is not a day. Write it as 31-12-2026.',
      dateUnlikely: 'does not lie between 2018 and 2099. Check the year.',
      amountUnreadable: 'is not an amount. Write it as 1,250.50.',
      amountTooLarge: 'is more than 100 million. Check the amount.',
      sideUnreadable: 'is neither D nor C. Fill in D for costs and C for what came back.',
    },
    closed: (until) =>
      `lies in a period that was closed up to and including ${until}. Do these costs belong to it after all? Record them with the activity and tick “Counts today”.`,
    unplaced: 'belongs to no activity yet. Choose that on screen, by code or by row.',
    notes: {
      headerRepeated: (row) => `Row ${row}: the header stands here once more. This row was passed over.`,
      total: (row, text) => `Row ${row}: “${text}” is a sum and no entry. This row was passed over.`,
      zero: (row, text) => `Row ${row}: “${text}” is nil. This row was passed over.`,
    },
  },
})
