// Why a file could not be read, in the reader's words and with what to do: the same wherever a spreadsheet is taken.
import type { Locale } from '../actor.ts'
import { defineMessages } from '../i18n.ts'
import type { ReadRefusal } from './limits.ts'

/** What is wrong with a file that did not even arrive; null when none was chosen. */
export function uploadRefusalText(locale: Locale, reason: string | undefined): string | null {
  return reason === 'tooLarge' || reason === 'empty' ? readRefusalTexts(locale)[reason] : null
}

export const readRefusalTexts = defineMessages<Readonly<Record<ReadRefusal, string>>>({
  nl: {
    empty: 'Het bestand is leeg. Kies een ander bestand.',
    tooLarge: 'Het bestand is groter dan 10 MB. Haal afbeeldingen en bladen die je niet nodig hebt weg.',
    zipBomb: 'Het bestand wordt bij het uitpakken veel te groot. Sla het opnieuw op als Excel-bestand (.xlsx).',
    tooManySheets: 'Het bestand heeft meer dan 50 bladen. Bewaar alleen het blad dat je nodig hebt.',
    tooManyRows: 'Een blad heeft meer dan 20.000 rijen. Bewaar alleen de rijen die je nodig hebt.',
    tooManyColumns: 'Een blad heeft meer dan 200 kolommen. Bewaar alleen de kolommen die je nodig hebt.',
    tooManyCells: 'Het bestand heeft te veel cellen. Bewaar alleen het blad dat je nodig hebt.',
    encrypted: 'Op het bestand zit een wachtwoord. Haal het wachtwoord eraf en kies het bestand opnieuw.',
    oldXls: 'Dit is een oud Excel-bestand (.xls). Open het in Excel en sla het op als .xlsx.',
    binaryXlsx: 'Dit is een binair Excel-bestand (.xlsb). Open het in Excel en sla het op als .xlsx.',
    openDocument: 'Dit is een OpenDocument-bestand (.ods). Sla het op als Excel-bestand (.xlsx) of als csv.',
    pdf: 'Dit is een pdf. Kies het Excel- of csv-bestand waar de pdf van gemaakt is.',
    image: 'Dit is een afbeelding. Kies een Excel-bestand (.xlsx) of een csv-bestand.',
    otherDocument: 'Dit is een ander soort document. Kies een Excel-bestand (.xlsx) of een csv-bestand.',
    notASpreadsheet: 'Dit is geen spreadsheet. Kies een Excel-bestand (.xlsx) of een csv-bestand.',
    unclosedQuote: 'In het csv-bestand opent een aanhalingsteken dat nergens sluit. Sla het opnieuw op als csv.',
    unreadable: 'Het bestand is beschadigd. Open het in Excel, sla het opnieuw op en probeer het nog een keer.',
  },
  en: {
    empty: 'The file is empty. Choose another file.',
    tooLarge: 'The file is larger than 10 MB. Take out pictures and sheets that you do not need.',
    zipBomb: 'The file grows far too large when it is unpacked. Save it again as an Excel file (.xlsx).',
    tooManySheets: 'The file has more than 50 sheets. Keep only the sheet that you need.',
    tooManyRows: 'A sheet has more than 20,000 rows. Keep only the rows that you need.',
    tooManyColumns: 'A sheet has more than 200 columns. Keep only the columns that you need.',
    tooManyCells: 'The file has too many cells. Keep only the sheet that you need.',
    encrypted: 'The file has a password. Take the password off and choose the file again.',
    oldXls: 'This is an old Excel file (.xls). Open it in Excel and save it as .xlsx.',
    binaryXlsx: 'This is a binary Excel file (.xlsb). Open it in Excel and save it as .xlsx.',
    openDocument: 'This is an OpenDocument file (.ods). Save it as an Excel file (.xlsx) or as csv.',
    pdf: 'This is a pdf. Choose the Excel or csv file that the pdf was made from.',
    image: 'This is a picture. Choose an Excel file (.xlsx) or a csv file.',
    otherDocument: 'This is another kind of document. Choose an Excel file (.xlsx) or a csv file.',
    notASpreadsheet: 'This is not a spreadsheet. Choose an Excel file (.xlsx) or a csv file.',
    unclosedQuote: 'In the csv file a quotation mark opens that never closes. Save it again as csv.',
    unreadable: 'The file is damaged. Open it in Excel, save it again and try once more.',
  },
})
