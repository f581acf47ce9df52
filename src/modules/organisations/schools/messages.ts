import type { Locale } from '../../../platform/actor.ts'
import { defineMessages, formats } from '../../../platform/i18n.ts'
import { readRefusalTexts } from '../../../platform/spreadsheet/refusal-texts.ts'
import type { ListRefusal } from './queries.ts'
import type { Field, Note, Problem, Source } from './rules.ts'

/** What is wrong and what to do about it. The column's name stands before it on the screen. */
export function problemText(locale: Locale, problem: Problem): string {
  const t = schoolMessages(locale)
  switch (problem.code) {
    case 'codeInvalid':
      return t.problems.codeInvalid(problem.text)
    case 'textTooLong':
      return t.problems.textTooLong(formats(locale).number(problem.length), problem.max)
    case 'differsFromRow':
      return t.problems.differsFromRow(problem.firstRow, problem.school)
    case 'codeMissing':
    case 'nameMissing':
      return t.problems[problem.code]
  }
}

export function noteText(locale: Locale, note: Note): string {
  const t = schoolMessages(locale).notes
  return note.code === 'repeated'
    ? t.repeated(note.row, note.firstRow)
    : t.valueLeftOut(note.row, note.column, note.text)
}

export function listRefusalText(locale: Locale, refusal: ListRefusal): string {
  const t = schoolMessages(locale)
  if (refusal.reason === 'unknownList') return t.unknownList(refusal.missing.join(', '))
  return refusal.reason === 'noRows' ? t.noRows : readRefusalTexts(locale)[refusal.reason]
}

interface Texts {
  readonly sources: Readonly<Record<Source, string>>
  readonly fields: Readonly<Record<Field | 'closedOn', string>>
  readonly education: Readonly<Record<string, string>>
  readonly unknownList: (missing: string) => string
  readonly noRows: string
  readonly closesMany: (gone: number) => string
  readonly problems: {
    readonly codeMissing: string
    readonly codeInvalid: (text: string) => string
    readonly nameMissing: string
    readonly textTooLong: (length: string, max: number) => string
    readonly differsFromRow: (row: number, school: string) => string
  }
  readonly notes: {
    readonly valueLeftOut: (row: number, column: string, text: string) => string
    readonly repeated: (row: number, firstRow: number) => string
  }
}

export const schoolMessages = defineMessages<Texts>({
  nl: {
    sources: {
      primary: 'Basisonderwijs',
      special: 'Speciaal onderwijs',
      secondary: 'Voortgezet onderwijs',
      mbo: 'Mbo-instellingen',
      mboLocations: 'Mbo-locaties',
    },
    fields: {
      name: 'Naam',
      education: 'Onderwijs',
      denomination: 'Denominatie',
      boardNumber: 'Bevoegd gezag',
      street: 'Straat',
      houseNumber: 'Huisnummer',
      postcode: 'Postcode',
      place: 'Plaats',
      municipalityCode: 'Gemeente',
      province: 'Provincie',
      phone: 'Telefoon',
      website: 'Website',
      closedOn: 'Gesloten op',
    },
    education: {
      po: 'Basisonderwijs',
      so: 'Speciaal onderwijs',
      vmbo: 'Vmbo',
      havo: 'Havo',
      vwo: 'Vwo',
      pro: 'Praktijkonderwijs',
      bridgeYears: 'Brugjaren',
    },
    unknownList: (missing) =>
      `Wij herkennen dit niet als een lijst van scholen. Deze kolommen missen wij: ${missing}. Kies de adressenlijst van DUO: vestigingen basisonderwijs, speciaal onderwijs of voortgezet onderwijs, of mbo-instellingen.`,
    noRows: 'Onder de kopregel staan geen scholen. Kies een ander bestand.',
    closesMany: (gone) =>
      `deze lijst zou ${gone} scholen sluiten; is zij wel heel? Bekijk haar op het scherm, of geef --close-many mee. Niets veranderd.`,
    problems: {
      codeMissing: 'Er staat geen code. Zonder BRIN weten wij niet welke school dit is.',
      codeInvalid: (text) => `“${text}” is geen BRIN met vestiging. Die ziet eruit als 00AH of 00AH17.`,
      nameMissing: 'De naam van de school is leeg. Vul een naam in.',
      textTooLong: (length, max) => `De tekst is ${length} tekens. Maak er ten hoogste ${max} van.`,
      differsFromRow: (row, school) =>
        `Deze code staat ook in rij ${row} (${school}), met andere gegevens. Haal een van de twee weg.`,
    },
    notes: {
      valueLeftOut: (row, column, text) => `Rij ${row}, ${column}: “${text}” klopt niet en laten wij leeg.`,
      repeated: (row, firstRow) => `Rij ${row} is dezelfde school als rij ${firstRow} en telt één keer.`,
    },
  },
  en: {
    sources: {
      primary: 'Primary education',
      special: 'Special education',
      secondary: 'Secondary education',
      mbo: 'Mbo institutions',
      mboLocations: 'Mbo locations',
    },
    fields: {
      name: 'Name',
      education: 'Education',
      denomination: 'Denomination',
      boardNumber: 'School board',
      street: 'Street',
      houseNumber: 'House number',
      postcode: 'Postcode',
      place: 'Place',
      municipalityCode: 'Municipality',
      province: 'Province',
      phone: 'Telephone',
      website: 'Website',
      closedOn: 'Closed on',
    },
    education: {
      po: 'Primary',
      so: 'Special education',
      vmbo: 'Vmbo',
      havo: 'Havo',
      vwo: 'Vwo',
      pro: 'Practical education',
      bridgeYears: 'Bridge years',
    },
    unknownList: (missing) =>
      `We do not recognise this as a list of schools. These columns are missing: ${missing}. Choose the address list of DUO: establishments of primary, special or secondary education, or mbo institutions.`,
    noRows: 'There are no schools below the heads. Choose another file.',
    closesMany: (gone) =>
      `this list would close ${gone} schools; is it whole? Look at it on screen, or add --close-many. Nothing changed.`,
    problems: {
      codeMissing: 'There is no code. Without BRIN we do not know which school this is.',
      codeInvalid: (text) => `“${text}” is no BRIN with establishment. That looks like 00AH or 00AH17.`,
      nameMissing: 'The name of the school is empty. Fill in a name.',
      textTooLong: (length, max) => `The text has ${length} characters. Make it at most ${max}.`,
      differsFromRow: (row, school) =>
        `This code is in row ${row} too (${school}), with other data. Take one of the two out.`,
    },
    notes: {
      valueLeftOut: (row, column, text) => `Row ${row}, ${column}: “${text}” cannot be right and is left empty.`,
      repeated: (row, firstRow) => `Row ${row} is the same school as row ${firstRow} and counts once.`,
    },
  },
})
