// Why a text could not be kept, in the reader's words and with what to do.
import { defineMessages } from '../i18n.ts'
import type { RichTextRefusal } from './read.ts'

export const textRefusals = defineMessages<Readonly<Record<RichTextRefusal, string>>>({
  nl: {
    unreadable: 'Deze tekst konden wij niet lezen. Laad de bladzijde opnieuw en probeer het nog een keer',
    tooLong: 'Deze tekst is te lang: er passen zo’n 9.000 woorden in. Verdeel de tekst over meer delen',
    tooDeep: 'Een lijst kan hooguit vier lagen diep zijn. Haal een laag weg',
    tableTooLarge: 'Een tabel kan hooguit 100 rijen en 12 kolommen hebben. Maak er twee tabellen van',
    pictureWithoutWords: 'Schrijf bij elke afbeelding wat erop te zien is, voor wie de afbeelding niet ziet',
    actionIncomplete: 'Geef elke knop woorden en een adres dat begint met https:// of mailto:',
    videoUnknown: 'Geef elke video een titel en het adres van een video bij YouTube of Vimeo',
    fileWithoutWords: 'Schrijf bij elk bestand in de tekst wat het is',
  },
  en: {
    unreadable: 'We could not read this text. Load the page again and try once more',
    tooLong: 'This text is too long: some 9,000 words fit. Divide the text over more parts',
    tooDeep: 'A list may have four levels at most. Take a level out',
    tableTooLarge: 'A table may have 100 rows and 12 columns at most. Make two tables of it',
    pictureWithoutWords: 'Write with each picture what it shows, for those who do not see it',
    actionIncomplete: 'Give each button words and an address that begins with https:// or mailto:',
    videoUnknown: 'Give each video a title and the address of a video at YouTube or Vimeo',
    fileWithoutWords: 'Write with each file in the text what it is',
  },
})
