import type { Locale } from '../../../platform/actor.ts'
import { defineMessages, formats } from '../../../platform/i18n.ts'
import { readRefusalTexts } from '../../../platform/spreadsheet/refusal-texts.ts'
import type { ReadRefusal } from '../../../platform/spreadsheet/limits.ts'
import type { Field, InvalidCode, Note, Problem, ReadingRefusal } from './rules.ts'

/** What is wrong and what to do about it. The column's name and the value stand before it on the screen. */
export function problemText(locale: Locale, problem: Problem): string {
  const t = companyMessages(locale).problems
  if (problem.code === 'textTooLong') return t.textTooLong(formats(locale).number(problem.length), problem.max)
  return t[problem.code]
}

export function noteText(locale: Locale, note: Note): string {
  const t = companyMessages(locale).notes
  if (note.code === 'repeated') return t.repeated(note.row, note.text, note.firstRow)
  return t[note.code](note.row, note.text)
}

/** Why there is nothing to read in a file. */
export function fileRefusalText(locale: Locale, reason: ReadRefusal | 'nothingToRead'): string {
  return reason === 'nothingToRead' ? companyMessages(locale).nothingToRead : readRefusalTexts(locale)[reason]
}

export function readingRefusalText(locale: Locale, refusal: ReadingRefusal): string {
  const t = companyMessages(locale)
  const names = 'fields' in refusal ? refusal.fields.map((field) => `“${t.fields[field]}”`).join(', ') : ''
  return t.readingRefused[refusal.reason](names)
}

interface Texts {
  readonly fields: Readonly<Record<Field, string>>
  readonly nothingToRead: string
  readonly readingRefused: Readonly<Record<ReadingRefusal['reason'], (names: string) => string>>
  readonly problems: Readonly<Record<InvalidCode | 'nameMissing' | 'cellError', string>> & {
    readonly textTooLong: (length: string, max: number) => string
  }
  readonly notes: Readonly<Record<Exclude<Note['code'], 'repeated'>, (row: number, text: string) => string>> & {
    readonly repeated: (row: number, text: string, firstRow: number) => string
  }
}

export const companyMessages = defineMessages<Texts>({
  nl: {
    fields: {
      name: 'Naam van het bedrijf',
      kvk: 'KvK-nummer',
      branchCode: 'Branchecode (SBI)',
      street: 'Straat (en huisnummer)',
      houseNumber: 'Huisnummer',
      postcode: 'Postcode',
      place: 'Plaats',
      phone: 'Telefoon',
      website: 'Website',
      contactName: 'Contactpersoon',
      contactEmail: 'E-mail van de contactpersoon',
    },
    nothingToRead: 'In het bestand staat niets. Kies het bestand met je bedrijven.',
    readingRefused: {
      columnsMissing: (names) => `Wijs nog aan welke kolom dit is: ${names}.`,
      fieldTwice: (names) => `Je hebt dit bij meer dan één kolom gekozen: ${names}. Kies het bij één kolom.`,
      sheetMissing: () => 'Dit blad staat niet in het bestand. Kies een ander bestand.',
      noRows: () => 'Onder de kopregel staan geen bedrijven. Kies een ander bestand.',
    },
    problems: {
      nameMissing: 'is leeg. Vul de naam van het bedrijf in.',
      cellError: 'is een fout van de spreadsheet. Vul de waarde zelf in.',
      textTooLong: (length, max) => `De tekst is ${length} tekens. Maak er ten hoogste ${max} van.`,
      kvkInvalid: 'is geen KvK-nummer. Dat heeft acht cijfers.',
      establishmentNumber:
        'is een vestigingsnummer: dat heeft twaalf cijfers. Vul het KvK-nummer van acht cijfers in, het staat op hetzelfde uittreksel.',
      rsin: 'is een RSIN, het nummer voor de belasting: dat heeft negen cijfers. Vul het KvK-nummer van acht cijfers in.',
      branchInvalid: 'is geen branchecode. Die heeft twee tot zes cijfers, zoals 43.21.',
      postcodeInvalid: 'is geen postcode. Die ziet eruit als 7811 AB.',
      phoneInvalid: 'is geen telefoonnummer. Vul er één in van tien cijfers, of begin met + en het land.',
      websiteInvalid: 'is geen website. Die ziet eruit als www.bedrijf.nl.',
      emailInvalid: 'is geen e-mailadres. Dat ziet eruit als naam@bedrijf.nl.',
    },
    notes: {
      kvkFilledUp: (row, text) =>
        `Rij ${row}: het KvK-nummer ${text} heeft zeven cijfers. Een spreadsheet eet de nul vooraan op, dus wij lezen 0${text.replace(/\D/g, '')}.`,
      branchWords: (row, text) => `Rij ${row}: “${text}” is geen branchecode maar een woord. Dat nemen wij niet over.`,
      contactIncomplete: (row, text) =>
        `Rij ${row}: van “${text}” missen wij de naam of het e-mailadres. Wij nemen deze contactpersoon niet over.`,
      headerRepeated: (row) => `Rij ${row}: de kopregel staat hier nog een keer. Deze rij is overgeslagen.`,
      repeated: (row, text, first) => `Rij ${row}: “${text}” is hetzelfde bedrijf als rij ${first} en telt één keer.`,
    },
  },
  en: {
    fields: {
      name: 'Name of the company',
      kvk: 'KvK number',
      branchCode: 'Branch code (SBI)',
      street: 'Street (and house number)',
      houseNumber: 'House number',
      postcode: 'Postcode',
      place: 'Place',
      phone: 'Telephone',
      website: 'Website',
      contactName: 'Contact person',
      contactEmail: 'E-mail of the contact person',
    },
    nothingToRead: 'There is nothing in the file. Choose the file with your companies.',
    readingRefused: {
      columnsMissing: (names) => `Point out which column this is: ${names}.`,
      fieldTwice: (names) => `You chose this for more than one column: ${names}. Choose it for one column.`,
      sheetMissing: () => 'This sheet is not in the file. Choose another file.',
      noRows: () => 'There are no companies below the heads. Choose another file.',
    },
    problems: {
      nameMissing: 'is empty. Fill in the name of the company.',
      cellError: 'is an error of the spreadsheet. Fill in the value yourself.',
      textTooLong: (length, max) => `The text has ${length} characters. Make it at most ${max}.`,
      kvkInvalid: 'is no KvK number. That has eight digits.',
      establishmentNumber:
        'is the number of an establishment: that has twelve digits. Fill in the KvK number of eight digits, it is on the same extract.',
      rsin: 'is an RSIN, the number for taxes: that has nine digits. Fill in the KvK number of eight digits.',
      branchInvalid: 'is no branch code. That has two to six digits, such as 43.21.',
      postcodeInvalid: 'is no postcode. That looks like 7811 AB.',
      phoneInvalid: 'is no telephone number. Fill in one of ten digits, or begin with + and the country.',
      websiteInvalid: 'is no website. That looks like www.company.nl.',
      emailInvalid: 'is no e-mail address. That looks like name@company.nl.',
    },
    notes: {
      kvkFilledUp: (row, text) =>
        `Row ${row}: the KvK number ${text} has seven digits. A spreadsheet eats the zero in front, so we read 0${text.replace(/\D/g, '')}.`,
      branchWords: (row, text) => `Row ${row}: “${text}” is no branch code but a word. We leave it out.`,
      contactIncomplete: (row, text) =>
        `Row ${row}: of “${text}” we miss the name or the e-mail address. We leave this contact person out.`,
      headerRepeated: (row) => `Row ${row}: the heads are repeated here. This row was skipped.`,
      repeated: (row, text, first) => `Row ${row}: “${text}” is the same company as row ${first} and counts once.`,
    },
  },
})
