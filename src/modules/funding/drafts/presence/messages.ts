import { defineMessages } from '../../../../platform/i18n.ts'

export const presenceMessages = defineMessages({
  nl: {
    title: 'Aanwezigheid van leerlingen',
    lead: 'Telt een deel van de uren dat leerlingen bij een bedrijf zijn als begeleiding door dat bedrijf?',
    known:
      'Er is één bron bekend: de leverancier van de SEN-app schrijft dat met de werkgroep van Sterk Techniekonderwijs 25 % is afgesproken, als de aanwezigheid is afgetekend. In de subsidieregeling is dit niet gevonden. Vraag het na voordat je het aanzet.',
    example: (share: string, hours: string) =>
      `Zo werkt het: 5 leerlingen van 3 uur zijn 15 leerlinguren. Daarvan telt ${share}: ${hours} uur begeleiding.`,
    now: {
      off: 'Het telt nu niet mee.',
      on: (share: string, source: string) => `Nu telt ${share} mee. Bron: ${source}.`,
      national: 'Dit is de landelijke instelling.',
    },
    counts: 'Telt aanwezigheid mee?',
    choices: { yes: 'Ja', no: 'Nee', national: 'Volg de landelijke instelling' },
    share: 'Deel dat telt',
    source: 'Bron',
    sourceHelp: 'Waar staat dit? Zoals ‘DUS-I, brief van 12 januari 2026’.',
    save: 'Bewaar',
    saved: 'De instelling is bewaard.',
    onlyLeaders: 'De programmaleider of de penvoerder stelt dit in.',
    offer: 'Begeleiding uit aanwezigheid',
    offerText: (share: string, pupils: string) =>
      `${pupils} leerlingen deden mee. In deze regio telt ${share} van hun uren als begeleiding door het bedrijf.`,
    setting: 'De instelling en de bron',
    company: 'Bedrijf',
    pupils: 'Leerlingen bij dit bedrijf',
    hoursEach: 'Uren per leerling',
    on: 'Op',
    make: 'Maak een concept',
    made: 'Het concept staat klaar. Kijk het na en vraag het bedrijf om te bevestigen.',
    madeBefore: 'Dit concept was er al.',
    sum: (pupils: string, each: string, hours: string, share: string) =>
      `Begeleiding van ${pupils} leerlingen: ${pupils} × ${each} uur = ${hours} leerlinguren, waarvan ${share} telt als begeleiding`,
    refused: {
      off: 'Aanwezigheid telt in deze regio niet mee.',
      noRate: 'Voor deze dag is geen uurtarief bekend. Noteer de bijdrage met de hand.',
      nothing: 'Dit is minder dan een honderdste uur.',
    },
    complaints: {
      share: 'Vul een deel in van 0,01 tot 100',
      source: 'Vul in waar dit staat',
      company: 'Vul de naam van het bedrijf in',
      pupils: 'Vul in hoeveel leerlingen er waren, zoals 24',
      hours: 'Vul in hoeveel uur elke leerling er was, zoals 3 of 1,5',
      date: 'Vul een datum in, zoals 31-12-2026',
      tooLong: 'Dit is te lang. Maak het korter.',
    },
  },
  en: {
    title: 'Presence of pupils',
    lead: 'Does a part of the hours that pupils are at a company count as supervision by that company?',
    known:
      'One source is known: the supplier of the SEN-app writes that 25 % was agreed with the working group of Sterk Techniekonderwijs, when the presence is signed off. It was not found in the subsidy regulation. Ask before you turn it on.',
    example: (share: string, hours: string) =>
      `This is how it works: 5 pupils of 3 hours are 15 hours of pupils. Of these ${share} counts: ${hours} hours of supervision.`,
    now: {
      off: 'It does not count now.',
      on: (share: string, source: string) => `Now ${share} counts. Source: ${source}.`,
      national: 'This is the national setting.',
    },
    counts: 'Does presence count?',
    choices: { yes: 'Yes', no: 'No', national: 'Follow the national setting' },
    share: 'Part that counts',
    source: 'Source',
    sourceHelp: 'Where does it say so? Such as ‘DUS-I, letter of 12 January 2026’.',
    save: 'Save',
    saved: 'The setting is saved.',
    onlyLeaders: 'The programme leader or the lead applicant sets this.',
    offer: 'Supervision from presence',
    offerText: (share: string, pupils: string) =>
      `${pupils} pupils took part. In this region ${share} of their hours counts as supervision by the company.`,
    setting: 'The setting and its source',
    company: 'Company',
    pupils: 'Pupils at this company',
    hoursEach: 'Hours of each pupil',
    on: 'On',
    make: 'Make a draft',
    made: 'The draft is ready. Look at it and ask the company to confirm.',
    madeBefore: 'This draft was there already.',
    sum: (pupils: string, each: string, hours: string, share: string) =>
      `Supervision of ${pupils} pupils: ${pupils} × ${each} hours = ${hours} hours of pupils, of which ${share} counts as supervision`,
    refused: {
      off: 'Presence does not count in this region.',
      noRate: 'No hourly rate is known for this day. Record the contribution by hand.',
      nothing: 'This is less than a hundredth of an hour.',
    },
    complaints: {
      share: 'Fill in a part from 0.01 to 100',
      source: 'Fill in where it says so',
      company: 'Fill in the name of the company',
      pupils: 'Fill in how many pupils there were, such as 24',
      hours: 'Fill in how many hours each pupil was there, such as 3 or 1.5',
      date: 'Fill in a date, such as 31-12-2026',
      tooLong: 'This is too long. Make it shorter.',
    },
  },
})
