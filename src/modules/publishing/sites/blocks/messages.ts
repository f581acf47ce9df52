// The fields of every sheet, by name.
import { defineMessages } from '../../../../platform/i18n.ts'
import { kindMessages } from '../../items/kinds/messages.ts'

interface Texts {
  readonly labels: Readonly<Record<string, string>>
  readonly help: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly groups: { readonly counted: string; readonly ownFigure: (n: number) => string }
  readonly peopleHelp: string
  readonly nobody: string
  readonly pictures: string
  readonly noPictures: string
  readonly addPicture: string
  readonly file: string
  readonly fileHelp: string
  readonly alt: string
  readonly altHelp: string
  readonly caption: string
  readonly pictureAdded: string
  readonly pictureRemoved: string
  readonly removePicture: (alt: string) => string
  readonly tooManyPictures: string
  readonly altMissing: string
  readonly refused: Readonly<
    Record<'svg' | 'noPicture' | 'broken' | 'tooManyPixels' | 'missing' | 'empty' | 'tooLarge', string>
  >
  readonly removeBlock: string
  readonly removeText: string
}

export const fieldMessages = defineMessages<Texts>({
  nl: {
    labels: {
      title: 'Titel',
      lead: 'Inleiding',
      action1: 'Tekst op de eerste knop',
      address1: 'Waar leidt die heen?',
      action2: 'Tekst op de tweede knop',
      address2: 'Waar leidt die heen?',
      count: 'Hoeveel berichten',
      which: 'Welke soort',
      who: 'Wie',
      text: 'Tekst',
      video: 'Adres van de video',
      schools: 'Aantal scholen',
      companies: 'Aantal bedrijven',
      activities: 'Aantal activiteiten in het plan',
      value: 'Getal',
      label: 'Wat het telt',
      source: 'Bron',
      name: 'Naam van de site',
      tagline: 'Regel onder de naam',
      organisation: 'Wie is verantwoordelijk voor de site?',
      contactName: 'Naam van de contactpersoon of het bureau',
      email: 'E-mailadres',
      phone: 'Telefoon',
      postal: 'Postadres',
      linkedin: 'LinkedIn',
      instagram: 'Instagram',
      youtube: 'YouTube',
      facebook: 'Facebook',
      status: 'Hoe toegankelijk is de site?',
      researched: 'Datum van het laatste onderzoek',
      report: 'Adres van het onderzoeksrapport',
      textNl: 'Eigen aanvulling',
      textEn: 'Eigen aanvulling in het Engels',
    },
    help: {
      title: 'Leeg: een passende titel in de taal van de lezer; boven een eigen tekst dan geen titel.',
      lead: 'Leeg: een zin uit wat wij van de regio weten.',
      address1: 'Een blok van de homepage (#scholen), een pagina van ons (/kaart) of een adres met https://.',
      video: 'Van YouTube of Vimeo. Er wordt niets van hen geladen tot een bezoeker klikt.',
      organisation: 'De school of stichting die penvoerder is. Staat op de privacypagina.',
      email: 'Hierop komen vragen van bezoekers binnen.',
      name: 'Leeg: de naam uit het register.',
      status: 'Zoals in het register van toegankelijkheidsverklaringen.',
      textNl: 'Komt onder de vaste tekst.',
      value: 'Bijvoorbeeld 27,4 % of 31 van 48.',
    },
    options: {
      which: kindMessages('nl').many,
      count: { '3': 'Drie', '6': 'Zes', '12': 'Twaalf' },
      who: { companies: 'Alleen bedrijven', all: 'Bedrijven, gemeenten, netwerken en andere partners' },
      status: {
        unknown: 'Nog niet onderzocht',
        full: 'Voldoet helemaal (A)',
        partial: 'Voldoet gedeeltelijk (B)',
        measures: 'Eerste maatregelen genomen (C)',
        none: 'Voldoet niet (D)',
      },
      person: { '': 'Niet op de site', name: 'Naam en rol', mail: 'Naam, rol en e-mailadres' },
    },
    groups: { counted: 'Door ons geteld', ownFigure: (n) => `Eigen getal ${n}` },
    peopleHelp: 'Vraag het iemand eerst. Wie de rol niet meer heeft, verdwijnt vanzelf van de site.',
    nobody: 'Er is nog niemand in het team van deze regio.',
    pictures: 'Beelden',
    noPictures: 'Er staan nog geen beelden in dit blok.',
    addPicture: 'Voeg dit beeld toe',
    file: 'Afbeelding',
    fileHelp: 'PNG, JPEG of WebP. De plaats waar een foto gemaakt is, halen wij eruit.',
    alt: 'Wat is er te zien?',
    altHelp: 'Voor wie het beeld niet ziet, zoals: twee leerlingen lassen een hek.',
    caption: 'Onderschrift',
    pictureAdded: 'Het beeld staat in het blok.',
    pictureRemoved: 'Het beeld is uit het blok gehaald.',
    removePicture: (alt) => `Haal weg: ${alt}`,
    tooManyPictures: 'Dit blok is vol. Haal eerst een beeld weg',
    altMissing: 'Beschrijf wat er te zien is',
    refused: {
      missing: 'Kies een afbeelding',
      empty: 'Dit bestand is leeg. Kies een ander',
      tooLarge: 'Dit bestand is te groot. Kies een kleinere afbeelding',
      svg: 'Een SVG kan programma’s bevatten; die tonen wij niet. Bewaar het als PNG',
      noPicture: 'Dit is geen PNG, JPEG of WebP. Kies een andere afbeelding',
      broken: 'Dit bestand is niet heel. Bewaar het opnieuw en kies het nog eens',
      tooManyPixels: 'Dit beeld heeft meer dan 60 miljoen pixels. Maak het kleiner: 2.000 pixels breed is genoeg',
    },
    removeBlock: 'Verwijder dit blok',
    removeText: 'Bezoekers zien dat pas als je publiceert. Verbergen kan ook: dan blijft de inhoud hier staan.',
  },
  en: {
    labels: {
      title: 'Title',
      lead: 'Introduction',
      action1: 'Text on the first button',
      address1: 'Where does it lead?',
      action2: 'Text on the second button',
      address2: 'Where does it lead?',
      count: 'How many items',
      which: 'Which kind',
      who: 'Who',
      text: 'Text',
      video: 'Address of the video',
      schools: 'Number of schools',
      companies: 'Number of companies',
      activities: 'Number of activities in the plan',
      value: 'Figure',
      label: 'What it counts',
      source: 'Source',
      name: 'Name of the site',
      tagline: 'Line below the name',
      organisation: 'Who is responsible for the site?',
      contactName: 'Name of the contact or office',
      email: 'E-mail address',
      phone: 'Telephone',
      postal: 'Postal address',
      linkedin: 'LinkedIn',
      instagram: 'Instagram',
      youtube: 'YouTube',
      facebook: 'Facebook',
      status: 'How accessible is the site?',
      researched: 'Date of the last audit',
      report: 'Address of the audit report',
      textNl: 'Your addition in Dutch',
      textEn: 'Your addition in English',
    },
    help: {
      title: 'Empty: a fitting title in the language of the reader; above a text of your own then none.',
      lead: 'Empty: a sentence from what we know of the region.',
      address1: 'A block of the home page (#scholen), a page of ours (/kaart) or an address with https://.',
      video: 'Of YouTube or Vimeo. Nothing of theirs is loaded until a visitor clicks.',
      organisation: 'The school or foundation that is lead applicant. Stands on the privacy page.',
      email: 'Questions of visitors come in here.',
      name: 'Empty: the name in the register.',
      status: 'As in the register of accessibility statements.',
      textNl: 'Comes below the standing text.',
      value: 'Such as 27.4 % or 31 of 48.',
    },
    options: {
      which: kindMessages('en').many,
      count: { '3': 'Three', '6': 'Six', '12': 'Twelve' },
      who: { companies: 'Companies only', all: 'Companies, municipalities, networks and other partners' },
      status: {
        unknown: 'Not audited yet',
        full: 'Complies fully (A)',
        partial: 'Complies partly (B)',
        measures: 'First measures taken (C)',
        none: 'Does not comply (D)',
      },
      person: { '': 'Not on the site', name: 'Name and role', mail: 'Name, role and e-mail address' },
    },
    groups: { counted: 'Counted by us', ownFigure: (n) => `Own figure ${n}` },
    peopleHelp: 'Ask people first. Whoever no longer has the role leaves the site by themselves.',
    nobody: 'Nobody is in the team of this region yet.',
    pictures: 'Pictures',
    noPictures: 'There are no pictures in this block yet.',
    addPicture: 'Add this picture',
    file: 'Picture',
    fileHelp: 'PNG, JPEG or WebP. We take out the place where a photo was taken.',
    alt: 'What is to be seen?',
    altHelp: 'For those who do not see the picture, such as: two pupils weld a fence.',
    caption: 'Caption',
    pictureAdded: 'The picture is in the block.',
    pictureRemoved: 'The picture was taken out of the block.',
    removePicture: (alt) => `Take away: ${alt}`,
    tooManyPictures: 'This block is full. Take a picture away first',
    altMissing: 'Describe what is to be seen',
    refused: {
      missing: 'Choose a picture',
      empty: 'This file is empty. Choose another',
      tooLarge: 'This file is too large. Choose a smaller picture',
      svg: 'An SVG may hold programs; we do not show those. Save it as a PNG',
      noPicture: 'This is no PNG, JPEG or WebP. Choose another picture',
      broken: 'This file is not whole. Save it again and choose it once more',
      tooManyPixels: 'This picture has more than 60 million pixels. Make it smaller: 2,000 pixels wide is enough',
    },
    removeBlock: 'Remove this block',
    removeText: 'Visitors see that only once you publish. You can also hide it: then its contents stay here.',
  },
})
