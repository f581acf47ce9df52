import { defineMessages } from '../../../../platform/i18n.ts'
import type { ReaderState } from '../rules.ts'
import type { ReaderComplaints } from './schema.ts'

interface Texts {
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly invite: string
  readonly name: string
  readonly email: string
  readonly until: string
  readonly untilHelp: string
  readonly send: string
  readonly sent: (name: string) => string
  readonly complaints: ReaderComplaints
  readonly states: Readonly<Record<ReaderState, string>>
  readonly state: string
  readonly invited: string
  readonly opened: string
  readonly notOpened: string
  readonly comments: string
  readonly withdraw: string
  readonly withdrawn: (name: string) => string
  readonly noAccess: string
  readonly along: {
    readonly title: (site: string) => string
    readonly for: (name: string) => string
    readonly lead: string
    readonly until: (day: string) => string
    readonly working: string
    readonly privacy: string
    readonly yours: string
    readonly deadTitle: string
    readonly dead: Readonly<Record<'withdrawn' | 'expired', string>>
  }
  readonly letter: {
    readonly subject: (site: string) => string
    readonly greeting: (name: string) => string
    readonly line: (by: string, region: string) => string
    readonly how: string
    readonly action: string
    readonly after: (day: string) => string
    readonly reason: (by: string, region: string) => string
  }
}

export const readerMessages = defineMessages<Texts>({
  nl: {
    title: 'Meelezers',
    lead: 'Vraag partners om mee te lezen. Zij krijgen een persoonlijke link en hebben geen account nodig. Zij zien de werkversie en hun eigen opmerkingen, niets anders.',
    none: 'Je vroeg nog niemand om mee te lezen.',
    invite: 'Vraag iemand om mee te lezen',
    name: 'Naam',
    email: 'E-mailadres',
    until: 'Tot en met',
    untilHelp: 'De laatste dag dat de link werkt, hooguit een half jaar vooruit',
    send: 'Stuur de link',
    sent: (name) => `${name} krijgt een mail met een persoonlijke link.`,
    complaints: {
      name: 'Vul de naam in',
      email: 'Vul een e-mailadres in, zoals naam@bedrijf.nl',
      until: 'Typ de dag als 31-12-2026',
      untilRange: (days) => `Kies een dag van vandaag tot ${days} dagen vooruit`,
      tooLong: (max) => `Dit zijn meer dan ${max} tekens. Maak het korter`,
    },
    states: { open: 'Leest mee', withdrawn: 'Ingetrokken', expired: 'Verlopen' },
    state: 'Stand',
    invited: 'Gevraagd op',
    opened: 'opende de link',
    notOpened: 'opende de link nog niet',
    comments: 'Opmerkingen',
    withdraw: 'Trek in',
    withdrawn: (name) => `De link van ${name} werkt niet meer. Wat er al stond, blijft staan.`,
    noAccess: 'Begin eerst met de visie',
    along: {
      title: (site) => `Lees mee met de regiovisie van ${site}`,
      for: (name) => `Voor ${name}`,
      lead: 'Dit is de werkversie. Onder elke paragraaf kunt u schrijven wat er beter kan. U hoeft niets in te vullen.',
      until: (day) => `Deze link is persoonlijk en werkt tot en met ${day}. Stuur hem niet door.`,
      working: 'Inhoud',
      privacy: 'De regio ziet uw naam bij uw opmerkingen. Andere meelezers zien uw opmerkingen niet.',
      yours: 'Uw opmerkingen',
      deadTitle: 'Deze link werkt niet meer',
      dead: {
        withdrawn: 'De regio heeft de link ingetrokken. Vraag de programmaleider als u toch wilt meelezen.',
        expired: 'De tijd om mee te lezen is voorbij. Dank u wel als u iets schreef.',
      },
    },
    letter: {
      subject: (site) => `Leest u mee met de regiovisie van ${site}?`,
      greeting: (name) => `Beste ${name},`,
      line: (by, region) => `${by} van regio ${region} vraagt u om mee te lezen met de regiovisie.`,
      how: 'Onder elke paragraaf kunt u schrijven wat er beter kan. U heeft geen account nodig.',
      action: 'Lees mee',
      after: (day) => `De link is persoonlijk en werkt tot en met ${day}.`,
      reason: (by, region) => `U krijgt deze mail omdat ${by} van regio ${region} u om uw mening vraagt.`,
    },
  },
  en: {
    title: 'Readers',
    lead: 'Ask partners to read along. They get a personal link and need no account. They see the working version and their own comments, nothing else.',
    none: 'You asked nobody to read along yet.',
    invite: 'Ask somebody to read along',
    name: 'Name',
    email: 'E-mail address',
    until: 'Until and including',
    untilHelp: 'The last day on which the link works, at most half a year ahead',
    send: 'Send the link',
    sent: (name) => `${name} gets a letter with a personal link.`,
    complaints: {
      name: 'Fill in the name',
      email: 'Fill in an e-mail address, such as name@company.org',
      until: 'Type the day as 31-12-2026',
      untilRange: (days) => `Choose a day from today to ${days} days ahead`,
      tooLong: (max) => `This is more than ${max} characters. Make it shorter`,
    },
    states: { open: 'Reads along', withdrawn: 'Withdrawn', expired: 'Expired' },
    state: 'State',
    invited: 'Asked on',
    opened: 'opened the link',
    notOpened: 'did not open the link yet',
    comments: 'Comments',
    withdraw: 'Withdraw',
    withdrawn: (name) => `The link of ${name} works no more. What was written stays.`,
    noAccess: 'Begin the vision first',
    along: {
      title: (site) => `Read along with the regional vision of ${site}`,
      for: (name) => `For ${name}`,
      lead: 'This is the working version. Below each section you can write what can be better. You need not fill in anything.',
      until: (day) => `This link is personal and works until and including ${day}. Please do not pass it on.`,
      working: 'Contents',
      privacy: 'The region sees your name with your comments. Other readers do not see your comments.',
      yours: 'Your comments',
      deadTitle: 'This link works no more',
      dead: {
        withdrawn: 'The region withdrew the link. Ask the programme leader if you would like to read along.',
        expired: 'The time to read along is over. Thank you if you wrote something.',
      },
    },
    letter: {
      subject: (site) => `Will you read along with the regional vision of ${site}?`,
      greeting: (name) => `Dear ${name},`,
      line: (by, region) => `${by} of region ${region} asks you to read along with the regional vision.`,
      how: 'Below each section you can write what can be better. You need no account.',
      action: 'Read along',
      after: (day) => `The link is personal and works until and including ${day}.`,
      reason: (by, region) => `You get this letter because ${by} of region ${region} asks for your opinion.`,
    },
  },
})
