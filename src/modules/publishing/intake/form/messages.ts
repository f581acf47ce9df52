import { defineMessages } from '../../../../platform/i18n.ts'

interface Texts {
  readonly title: string
  readonly lead: string
  readonly leadOf: (site: string) => string
  readonly next: string
  readonly invite: string
  readonly inviteText: string
  readonly region: string
  readonly regionHelp: string
  readonly regionEmpty: string
  readonly nation: string
  readonly story: string
  readonly titleField: string
  readonly titleHelp: string
  readonly challenge: string
  readonly challengeHelp: string
  readonly approach: string
  readonly approachHelp: string
  readonly result: string
  readonly resultHelp: string
  readonly enclosed: string
  readonly photo: (number: number) => string
  readonly photoHelp: string
  readonly paper: (number: number) => string
  readonly paperHelp: string
  readonly agreed: string
  readonly agreedHelp: string
  readonly you: string
  readonly name: string
  readonly email: string
  readonly emailHelp: string
  readonly organisation: string
  readonly privacy: string
  readonly privacyLink: string
  readonly send: string
  readonly complaints: {
    readonly name: string
    readonly email: string
    readonly title: string
    readonly challenge: string
    readonly approach: string
    readonly result: string
    readonly region: string
    readonly tooLong: (max: number) => string
    readonly agreed: string
    readonly photo: Readonly<Record<'empty' | 'tooLarge' | 'kind' | 'small' | 'tooManyPixels', string>>
    readonly paper: Readonly<Record<'empty' | 'tooLarge' | 'kind', string>>
    readonly tooQuick: string
    readonly tooMany: string
    readonly full: string
    readonly filesAgain: string
  }
  readonly sentTitle: string
  readonly sentText: string
  readonly sentNext: string
  readonly back: string
  readonly confirmTitle: string
  readonly confirmText: (title: string) => string
  readonly confirm: string
  readonly doneTitle: string
  readonly doneText: string
}

export const sendInMessages = defineMessages<Texts>({
  nl: {
    title: 'Meld uw voorbeeld',
    lead: 'Werkt er bij u op school of in uw bedrijf iets goeds? Vertel het, zodat anderen ervan leren.',
    leadOf: (site) => `De redactie van ${site} leest wat u stuurt en maakt er een artikel van.`,
    next: 'Zo gaat het: u krijgt een mail om uw adres te bevestigen. Daarna leest de redactie uw voorbeeld. U hoort van ons als het online staat.',
    invite: 'Meld uw voorbeeld',
    inviteText: 'Werkt er bij u iets goeds? Vertel het ons.',
    region: 'Bij welke regio hoort het?',
    regionHelp: 'Weet u het niet? Kies dan «Landelijk»; wij zoeken het uit.',
    regionEmpty: 'Kies een regio',
    nation: 'Landelijk, of dat weet ik niet',
    story: 'Uw voorbeeld',
    titleField: 'Titel',
    titleHelp: 'Wat doet u, in één zin? Zoals: leerlingen bouwen hun eigen windmolen.',
    challenge: 'Wat was de vraag?',
    challengeHelp: 'Waarom begon u eraan?',
    approach: 'Wat hebt u gedaan?',
    approachHelp: 'Wie deden mee, wat was er nodig, hoe lang duurde het?',
    result: 'Wat leverde het op?',
    resultHelp: 'Wat ging goed, wat zou u anders doen?',
    enclosed: 'Foto’s en bestanden',
    photo: (number) => `Foto ${number}`,
    photoHelp: 'PNG, JPEG of WebP, tot 10 MB. De plaats waar de foto gemaakt is, halen wij eruit.',
    paper: (number) => `Bestand ${number}`,
    paperHelp: 'PDF, Word, Excel, PowerPoint of OpenDocument, tot 10 MB. Bijvoorbeeld een werkblad.',
    agreed: 'Wie herkenbaar op de foto’s staat, vindt het goed dat ze op de site komen.',
    agreedHelp: 'Bij leerlingen onder de zestien jaar beslissen hun ouders.',
    you: 'Over u',
    name: 'Uw naam',
    email: 'Uw e-mailadres',
    emailHelp: 'Hierheen sturen wij de mail om te bevestigen. Het komt niet op de site.',
    organisation: 'School of bedrijf',
    privacy:
      'Uw naam en adres gebruiken wij alleen om u te antwoorden. Een maand nadat het artikel online kwam, gooien wij ze weg.',
    privacyLink: 'Lees hoe wij met gegevens omgaan',
    send: 'Verstuur uw voorbeeld',
    complaints: {
      name: 'Vul uw naam in',
      email: 'Vul een e-mailadres in, zoals naam@school.nl',
      title: 'Geef het een titel',
      challenge: 'Schrijf wat de vraag was',
      approach: 'Schrijf wat u hebt gedaan',
      result: 'Schrijf wat het opleverde',
      region: 'Kies een regio',
      tooLong: (max) => `Houd het bij ${max} tekens`,
      agreed: 'Kruis aan dat wie op de foto’s staat het goed vindt, of stuur geen foto’s mee',
      photo: {
        empty: 'Deze foto is leeg. Kies een andere',
        tooLarge: 'Deze foto is groter dan 10 MB. Maak haar kleiner',
        kind: 'Dit is geen foto die wij kennen. Kies een PNG, JPEG of WebP',
        small: 'Deze foto is te klein: minstens 320 pixels breed en 180 hoog',
        tooManyPixels: 'Deze foto heeft meer dan 60 miljoen pixels. Maak haar kleiner: 2.000 pixels breed is genoeg',
      },
      paper: {
        empty: 'Dit bestand is leeg. Kies een ander',
        tooLarge: 'Dit bestand is groter dan 10 MB. Maak het kleiner',
        kind: 'Dit soort bestand nemen wij niet aan. Bewaar het als PDF',
      },
      tooQuick: 'Dat ging te snel, of het formulier stond te lang open. Verstuur het nog eens',
      tooMany: 'Er wachten al inzendingen van dit adres. Open eerst de link in de mail die u kreeg',
      full: 'Er kwam vandaag te veel binnen. Probeer het morgen nog eens',
      filesAgain: 'Kies ook uw foto’s en bestanden opnieuw',
    },
    sentTitle: 'Nog één stap',
    sentText: 'Wij stuurden u een mail. Open de link daarin, dan krijgt de redactie uw voorbeeld.',
    sentNext: 'Geen mail gekregen? Kijk bij ongewenste mail. De link werkt drie dagen.',
    back: 'Terug naar de site',
    confirmTitle: 'Bevestig uw voorbeeld',
    confirmText: (title) => `U stuurde «${title}». Bevestig het, dan krijgt de redactie het te lezen.`,
    confirm: 'Ja, dit is van mij',
    doneTitle: 'Dank u wel',
    doneText: 'De redactie heeft uw voorbeeld. U krijgt een mail zodra het online staat.',
  },
  en: {
    title: 'Send in your example',
    lead: 'Does something work well at your school or company? Tell it, so that others learn from it.',
    leadOf: (site) => `The editors of ${site} read what you send and make an article of it.`,
    next: 'This is how it goes: you get a mail to confirm your address. Then the editors read your example. You hear from us when it is online.',
    invite: 'Send in your example',
    inviteText: 'Does something work well for you? Tell us.',
    region: 'Which region does it belong to?',
    regionHelp: 'You do not know? Choose “National”; we find out.',
    regionEmpty: 'Choose a region',
    nation: 'National, or I do not know',
    story: 'Your example',
    titleField: 'Title',
    titleHelp: 'What do you do, in one sentence? Such as: pupils build their own windmill.',
    challenge: 'What was the question?',
    challengeHelp: 'Why did you begin?',
    approach: 'What did you do?',
    approachHelp: 'Who took part, what was needed, how long did it take?',
    result: 'What came of it?',
    resultHelp: 'What went well, what would you do differently?',
    enclosed: 'Photos and files',
    photo: (number) => `Photo ${number}`,
    photoHelp: 'PNG, JPEG or WebP, up to 10 MB. We take out the place where the photo was taken.',
    paper: (number) => `File ${number}`,
    paperHelp: 'PDF, Word, Excel, PowerPoint or OpenDocument, up to 10 MB. A worksheet, for instance.',
    agreed: 'Those who can be recognised in the photos agree that they are shown on the site.',
    agreedHelp: 'For pupils below sixteen years their parents decide.',
    you: 'About you',
    name: 'Your name',
    email: 'Your e-mail address',
    emailHelp: 'We send the mail to confirm there. It is not shown on the site.',
    organisation: 'School or company',
    privacy:
      'We use your name and address only to answer you. A month after the article came online we throw them away.',
    privacyLink: 'Read how we handle personal data',
    send: 'Send your example',
    complaints: {
      name: 'Fill in your name',
      email: 'Fill in an e-mail address, such as name@school.nl',
      title: 'Give it a title',
      challenge: 'Write what the question was',
      approach: 'Write what you did',
      result: 'Write what came of it',
      region: 'Choose a region',
      tooLong: (max) => `Keep it to ${max} characters`,
      agreed: 'Tick that those in the photos agree, or send no photos',
      photo: {
        empty: 'This photo is empty. Choose another one',
        tooLarge: 'This photo is larger than 10 MB. Make it smaller',
        kind: 'This is no photo that we know. Choose a PNG, JPEG or WebP',
        small: 'This photo is too small: at least 320 pixels wide and 180 high',
        tooManyPixels: 'This photo has more than 60 million pixels. Make it smaller: 2,000 pixels wide is enough',
      },
      paper: {
        empty: 'This file is empty. Choose another one',
        tooLarge: 'This file is larger than 10 MB. Make it smaller',
        kind: 'We do not take this kind of file. Save it as a PDF',
      },
      tooQuick: 'That went too quickly, or the form was open for too long. Send it once more',
      tooMany: 'Examples from this address are waiting already. First open the link in the mail that you got',
      full: 'Too much came in today. Try again tomorrow',
      filesAgain: 'Choose your photos and files again as well',
    },
    sentTitle: 'One more step',
    sentText: 'We sent you a mail. Open the link in it, and the editors get your example.',
    sentNext: 'No mail? Look among unwanted mail. The link works for three days.',
    back: 'Back to the site',
    confirmTitle: 'Confirm your example',
    confirmText: (title) => `You sent “${title}”. Confirm it, and the editors get to read it.`,
    confirm: 'Yes, this is mine',
    doneTitle: 'Thank you',
    doneText: 'The editors have your example. You get a mail as soon as it is online.',
  },
})
