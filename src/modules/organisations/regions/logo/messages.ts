import { defineMessages } from '../../../../platform/i18n.ts'
import type { PictureRefusal } from '../../../../platform/files/pictures.ts'
import type { LogoComplaint } from './rules.ts'

export type LogoRefusal = PictureRefusal | LogoComplaint | 'missing'

interface Texts {
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly alt: (region: string) => string
  readonly file: string
  readonly fileHelp: string
  readonly save: string
  readonly back: string
  readonly saved: string
  readonly removeTitle: string
  readonly removeText: string
  readonly remove: string
  readonly removed: string
  readonly keep: string
  readonly refused: Readonly<Record<LogoRefusal, string>>
}

export const logoMessages = defineMessages<Texts>({
  nl: {
    title: 'Logo',
    lead: 'Het logo staat naast de naam van de regio: op de site en bovenaan in de werkplek.',
    none: 'Deze regio heeft nog geen logo.',
    alt: (region) => `Logo van regio ${region}`,
    file: 'Afbeelding',
    fileHelp:
      'PNG, JPEG of WebP, tot 250 kB. Het staat op een wit vlak van 40 bij 40: een vierkant beeldmerk zonder kleine letters werkt het best. Wat een camera erbij schreef, zoals de plaats, halen wij weg.',
    save: 'Toon dit logo',
    back: 'Terug naar de regio',
    saved: 'Het logo is bewaard.',
    removeTitle: 'Het logo weghalen?',
    removeText: 'Dan staat er weer het teken van Spoorboek.',
    remove: 'Haal het logo weg',
    removed: 'Het logo is weggehaald.',
    keep: 'Nee, laat staan',
    refused: {
      missing: 'Kies een afbeelding',
      svg: 'Een SVG kan programma’s bevatten; die tonen wij niet. Bewaar het logo als PNG en kies dat bestand',
      noPicture: 'Dit is geen PNG, JPEG of WebP. Bewaar het logo in een van die vormen',
      broken: 'Dit bestand is niet heel. Bewaar het logo opnieuw en kies het nog eens',
      tooLarge: 'Dit bestand is groter dan 250 kB. Maak het kleiner: 200 pixels hoog is genoeg',
      tooManyPixels: 'Dit beeld is meer dan 2.000 pixels breed of hoog. Maak het kleiner: 200 pixels hoog is genoeg',
      tooFewPixels: 'Dit beeld is minder dan 40 pixels breed of hoog. Kies een groter beeld, anders wordt het onscherp',
    },
  },
  en: {
    title: 'Logo',
    lead: 'The logo stands beside the name of the region: on the site and at the top of the workspace.',
    none: 'This region has no logo yet.',
    alt: (region) => `Logo of region ${region}`,
    file: 'Picture',
    fileHelp:
      'PNG, JPEG or WebP, up to 250 kB. It stands on a white square of 40 by 40: a square mark without small letters works best. What a camera wrote beside it, such as the place, we take out.',
    save: 'Show this logo',
    back: 'Back to the region',
    saved: 'The logo was saved.',
    removeTitle: 'Take the logo away?',
    removeText: 'Then the mark of Spoorboek stands there again.',
    remove: 'Take the logo away',
    removed: 'The logo was taken away.',
    keep: 'No, leave it',
    refused: {
      missing: 'Choose a picture',
      svg: 'An SVG may hold programs; we do not show those. Save the logo as a PNG and choose that file',
      noPicture: 'This is no PNG, JPEG or WebP. Save the logo in one of those forms',
      broken: 'This file is not whole. Save the logo again and choose it once more',
      tooLarge: 'This file is larger than 250 kB. Make it smaller: 200 pixels high is enough',
      tooManyPixels: 'This picture is more than 2,000 pixels wide or high. Make it smaller: 200 pixels high is enough',
      tooFewPixels: 'This picture is less than 40 pixels wide or high. Choose a larger one, or it will not be sharp',
    },
  },
})
