import { defineMessages } from '../../../../platform/i18n.ts'

interface Texts {
  readonly pictureTitle: string
  readonly pictureNone: string
  readonly pictureFile: string
  readonly pictureFileHelp: string
  readonly pictureAlt: string
  readonly pictureAltHelp: string
  readonly focus: string
  readonly focusHelp: string
  readonly focusPlaces: readonly string[]
  readonly pictureSave: string
  readonly pictureRemove: string
  readonly pictureSaved: string
  readonly pictureRemoved: string
  readonly pictureRefused: Readonly<
    Record<'missing' | 'empty' | 'tooLarge' | 'svg' | 'noPicture' | 'broken' | 'tooManyPixels' | 'small', string>
  >
  readonly altMissing: string
}

export const pictureMessages = defineMessages<Texts>({
  nl: {
    pictureTitle: 'Beeld bovenaan',
    pictureNone: 'Nog geen beeld. Een foto van mensen aan het werk doet het meest.',
    pictureFile: 'Foto',
    pictureFileHelp: 'PNG, JPEG of WebP, hoogstens 10 MB. De plaats waar de foto gemaakt is, halen wij eruit.',
    pictureAlt: 'Wat is er te zien?',
    pictureAltHelp: 'Voor wie het beeld niet ziet. Noem geen namen van leerlingen.',
    focus: 'Wat blijft in beeld?',
    focusHelp: 'Op een smal scherm snijden wij bij; kies waar het belangrijkste staat.',
    focusPlaces: [
      'linksboven',
      'boven',
      'rechtsboven',
      'links',
      'midden',
      'rechts',
      'linksonder',
      'onder',
      'rechtsonder',
    ],
    pictureSave: 'Bewaar beeld',
    pictureRemove: 'Haal het beeld weg',
    pictureSaved: 'Het beeld is bewaard.',
    pictureRemoved: 'Het beeld is weg.',
    pictureRefused: {
      missing: 'Kies een foto.',
      empty: 'Dit bestand is leeg.',
      tooLarge: 'De foto is groter dan 10 MB. Maak haar kleiner.',
      svg: 'Een SVG kan programma’s bevatten. Kies een PNG, JPEG of WebP.',
      noPicture: 'Dit is geen foto die wij kennen. Kies een PNG, JPEG of WebP.',
      broken: 'De foto is niet heel. Bewaar haar opnieuw en probeer het nog eens.',
      tooManyPixels: 'De foto heeft meer dan 60 miljoen pixels. Maak haar kleiner: 2.000 pixels breed is genoeg.',
      small: 'De foto is te klein: minstens 320 pixels breed.',
    },
    altMissing: 'Schrijf wat er te zien is.',
  },
  en: {
    pictureTitle: 'Picture on top',
    pictureNone: 'No picture yet. A photo of people at work does most.',
    pictureFile: 'Photo',
    pictureFileHelp: 'PNG, JPEG or WebP, 10 MB at most. We take out the place where the photo was taken.',
    pictureAlt: 'What is to be seen?',
    pictureAltHelp: 'For who does not see the picture. Do not name pupils.',
    focus: 'What stays in sight?',
    focusHelp: 'On a narrow screen we cut; choose where the most important part is.',
    focusPlaces: ['top left', 'top', 'top right', 'left', 'middle', 'right', 'bottom left', 'bottom', 'bottom right'],
    pictureSave: 'Save picture',
    pictureRemove: 'Take the picture away',
    pictureSaved: 'The picture is saved.',
    pictureRemoved: 'The picture is gone.',
    pictureRefused: {
      missing: 'Choose a photo.',
      empty: 'This file is empty.',
      tooLarge: 'The photo is larger than 10 MB. Make it smaller.',
      svg: 'An SVG may hold programs. Choose a PNG, JPEG or WebP.',
      noPicture: 'This is no photo that we know. Choose a PNG, JPEG or WebP.',
      broken: 'The photo is not whole. Save it again and try once more.',
      tooManyPixels: 'The photo has more than 60 million pixels. Make it smaller: 2,000 pixels wide is enough.',
      small: 'The photo is too small: at least 320 pixels wide.',
    },
    altMissing: 'Write what is to be seen.',
  },
})
