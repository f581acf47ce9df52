import { defineMessages } from '../../platform/i18n.ts'

interface Texts {
  readonly title: string
  readonly letterOf: (site: string) => string
  readonly lead: (site: string) => string
  readonly email: string
  readonly emailHelp: string
  /** Kept with who agreed to it: change it with care. */
  readonly consent: (site: string) => string
  readonly privacy: string
  readonly signUp: string
  readonly toSignUp: string
  readonly asked: string
  readonly askedText: (email: string) => string
  readonly askedHelp: (minutes: number) => string
  readonly backToSite: string
  readonly complaints: { readonly email: string }
  readonly choice: {
    readonly title: string
    readonly lead: (email: string) => string
    readonly lastStep: string
    readonly letters: string
    readonly nation: string
    readonly more: string
    readonly moreNone: string
    readonly yes: string
    readonly save: string
    readonly saved: (count: number) => string
    readonly nothing: (days: number) => string
    readonly forgetTitle: string
    readonly forget: string
    readonly forgetText: string
    readonly forgotten: string
    readonly gone: string
    readonly goneText: string
  }
  readonly letter: {
    readonly greeting: string
    readonly reason: (site: string) => string
    readonly askSubject: (site: string) => string
    readonly ask: (site: string) => string
    readonly yes: string
    readonly nothingYet: (days: number) => string
    readonly knownSubject: (site: string) => string
    readonly known: (site: string) => string
    readonly choice: string
    readonly notYou: string
  }
  readonly desk: {
    readonly website: string
    readonly title: string
    readonly lead: string
    readonly reading: string
    readonly waiting: (count: number) => string
    readonly months: string
    readonly columns: Readonly<Record<'month' | 'joined' | 'left', string>>
    readonly file: string
    readonly fileName: string
    readonly fileColumns: Readonly<Record<'email' | 'language' | 'since' | 'consent', string>>
    readonly fileNote: string
    readonly toPage: string
    readonly empty: string
    readonly emptyText: string
    readonly toSite: string
  }
}

export const newsletterMessages = defineMessages<Texts>({
  nl: {
    title: 'Nieuwsbrief',
    letterOf: (site) => `Nieuwsbrief van ${site}`,
    lead: (site) => `Nieuws, voorbeelden en data van ${site}, in uw mailbox. U meldt zich met één klik weer af.`,
    email: 'E-mailadres',
    emailHelp: 'U krijgt eerst een mail om te bevestigen dat dit adres van u is.',
    consent: (site) => `Ik wil de nieuwsbrief van ${site} per mail ontvangen.`,
    privacy: 'Wat we met uw adres doen',
    signUp: 'Aanmelden',
    toSignUp: 'Meld u aan voor de nieuwsbrief',
    asked: 'Kijk in uw mailbox',
    askedText: (email) =>
      `We hebben een mail gestuurd naar ${email}. Klik op de knop daarin; pas dan bent u aangemeld.`,
    askedHelp: (minutes) =>
      `Niets ontvangen? Kijk bij ongewenste mail, of probeer het na ${minutes} minuten nog eens met hetzelfde adres.`,
    backToSite: 'Terug naar de site',
    complaints: { email: 'Vul een e-mailadres in, zoals naam@school.nl' },
    choice: {
      title: 'Uw nieuwsbrieven',
      lead: (email) => `Dit ontvangt ${email}. Vink aan wat u wilt lezen.`,
      lastStep: 'Nog één stap: bevestig hieronder dat u deze nieuwsbrief wilt ontvangen.',
      letters: 'Ik ontvang graag',
      nation: 'de landelijke nieuwsbrief',
      more: 'Ook van deze regio',
      moreNone: 'Geen andere regio',
      yes: 'Ja, stuur mij de nieuwsbrief',
      save: 'Keuze bewaren',
      saved: (count) =>
        count === 0
          ? 'Bewaard. U ontvangt geen nieuwsbrieven meer.'
          : count === 1
            ? 'Bewaard. U ontvangt één nieuwsbrief.'
            : `Bewaard. U ontvangt ${count} nieuwsbrieven.`,
      nothing: (days) =>
        `U ontvangt nu geen nieuwsbrieven. Bedenkt u zich niet, dan wissen we uw adres na ${days} dagen.`,
      forgetTitle: 'Niets meer van u bewaren?',
      forget: 'Mijn adres nu wissen',
      forgetText: 'We wissen uw adres en alles wat u koos. Deze link werkt daarna niet meer.',
      forgotten: 'Uw adres is gewist.',
      gone: 'Deze link werkt niet meer',
      goneText: 'Uw adres staat niet meer bij ons. Wilt u weer een nieuwsbrief ontvangen, meld u dan opnieuw aan.',
    },
    letter: {
      greeting: 'Beste lezer,',
      reason: (site) => `U krijgt deze mail omdat dit adres werd ingevuld bij de nieuwsbrief van ${site}.`,
      askSubject: (site) => `Bevestig uw aanmelding voor de nieuwsbrief van ${site}`,
      ask: (site) => `U wilt de nieuwsbrief van ${site} ontvangen. Bevestig dat met de knop hieronder.`,
      yes: 'Bevestig mijn aanmelding',
      nothingYet: (days) =>
        `Heeft u dit niet zelf aangevraagd? Dan hoeft u niets te doen: u krijgt geen nieuwsbrief en na ${days} dagen wissen we uw adres.`,
      knownSubject: (site) => `Uw nieuwsbrief van ${site}`,
      known: (site) => `U ontvangt de nieuwsbrief van ${site} al. Met de knop hieronder verandert u wat u ontvangt.`,
      choice: 'Mijn nieuwsbrieven',
      notYou: 'Heeft u dit niet zelf aangevraagd? Dan hoeft u niets te doen.',
    },
    desk: {
      website: 'Website',
      title: 'Abonnees van de nieuwsbrief',
      lead: 'Wie zich op je site aanmeldde en dat per mail bevestigde. Ieder meldt zich zelf aan en af.',
      reading: 'abonnees',
      waiting: (count) => (count === 1 ? 'en 1 die nog moet bevestigen' : `en ${count} die nog moeten bevestigen`),
      months: 'Bij en af per maand',
      columns: { month: 'Maand', joined: 'Erbij', left: 'Eraf' },
      file: 'Adressen (CSV)',
      fileName: 'abonnees',
      fileColumns: {
        email: 'E-mailadres',
        language: 'Taal',
        since: 'Bevestigd op',
        consent: 'Toestemming',
      },
      fileNote: 'We bewaren wie de adressen ophaalt. Gebruik ze alleen voor deze nieuwsbrief.',
      toPage: 'Bekijk het aanmeldformulier',
      empty: 'Nog geen abonnees',
      emptyText: 'Zet het blok Nieuwsbrief op de homepage, of deel het adres van het aanmeldformulier.',
      toSite: 'Naar de homepage',
    },
  },
  en: {
    title: 'Newsletter',
    letterOf: (site) => `Newsletter of ${site}`,
    lead: (site) => `News, examples and dates of ${site}, in your mailbox. One click ends it.`,
    email: 'Email address',
    emailHelp: 'First you get a mail to confirm that this address is yours.',
    consent: (site) => `I want to receive the newsletter of ${site} by mail.`,
    privacy: 'What we do with your address',
    signUp: 'Sign up',
    toSignUp: 'Sign up for the newsletter',
    asked: 'Look in your mailbox',
    askedText: (email) => `We sent a mail to ${email}. Press the button in it; only then are you signed up.`,
    askedHelp: (minutes) =>
      `Nothing there? Look among unwanted mail, or try the same address again in ${minutes} minutes.`,
    backToSite: 'Back to the site',
    complaints: { email: 'Fill in an email address, such as name@school.nl' },
    choice: {
      title: 'Your newsletters',
      lead: (email) => `This is what ${email} receives. Tick what you want to read.`,
      lastStep: 'One step to go: confirm below that you want to receive this newsletter.',
      letters: 'I would like to receive',
      nation: 'the national newsletter',
      more: 'Also of this region',
      moreNone: 'No other region',
      yes: 'Yes, send me the newsletter',
      save: 'Save my choice',
      saved: (count) =>
        count === 0
          ? 'Saved. You receive no newsletters any more.'
          : count === 1
            ? 'Saved. You receive one newsletter.'
            : `Saved. You receive ${count} newsletters.`,
      nothing: (days) =>
        `You receive no newsletters now. Unless you change your mind, we erase your address after ${days} days.`,
      forgetTitle: 'Keep nothing about you?',
      forget: 'Erase my address now',
      forgetText: 'We erase your address and all that you chose. This link stops working then.',
      forgotten: 'Your address has been erased.',
      gone: 'This link does not work any more',
      goneText: 'We no longer have your address. To receive a newsletter again, sign up once more.',
    },
    letter: {
      greeting: 'Dear reader,',
      reason: (site) => `You get this mail because this address was filled in for the newsletter of ${site}.`,
      askSubject: (site) => `Confirm that you want the newsletter of ${site}`,
      ask: (site) => `You want to receive the newsletter of ${site}. Confirm it with the button below.`,
      yes: 'Confirm my sign-up',
      nothingYet: (days) =>
        `Was it not you who asked? Then there is nothing to do: you get no newsletter, and after ${days} days we erase your address.`,
      knownSubject: (site) => `Your newsletter of ${site}`,
      known: (site) =>
        `You receive the newsletter of ${site} already. With the button below you change what you receive.`,
      choice: 'My newsletters',
      notYou: 'Was it not you who asked? Then there is nothing to do.',
    },
    desk: {
      website: 'Website',
      title: 'Subscribers of the newsletter',
      lead: 'Who signed up at your site and confirmed it by mail. Everybody joins and leaves by themselves.',
      reading: 'subscribers',
      waiting: (count) => (count === 1 ? 'and 1 who has yet to confirm' : `and ${count} who have yet to confirm`),
      months: 'Joined and left by month',
      columns: { month: 'Month', joined: 'Joined', left: 'Left' },
      file: 'Addresses (CSV)',
      fileName: 'subscribers',
      fileColumns: { email: 'Email address', language: 'Language', since: 'Confirmed on', consent: 'Consent' },
      fileNote: 'We keep who fetches the addresses. Use them for this newsletter only.',
      toPage: 'See the sign-up form',
      empty: 'No subscribers yet',
      emptyText: 'Put the block Newsletter on the home page, or share the address of the sign-up form.',
      toSite: 'To the home page',
    },
  },
})
