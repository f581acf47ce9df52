// The standing pages of a site, filled in from its settings; a site may add its own words below.
import { defineMessages } from '../../../../platform/i18n.ts'
import type { LegalPage } from '../rules.ts'

/** What the pages need to know of a site; empty where it was not filled in. */
export interface LegalFacts {
  readonly site: string
  readonly address: string
  readonly organisation: string
  readonly email: string
  readonly status: string
  /** Ready text of a day. */
  readonly researched: string
}

export interface LegalSection {
  readonly title: string
  readonly texts: readonly string[]
  readonly bullets?: readonly string[]
}

interface Texts {
  readonly titles: Readonly<Record<LegalPage, string>>
  readonly editLead: string
  readonly lead: Readonly<Record<LegalPage, (facts: LegalFacts) => string>>
  readonly sections: Readonly<Record<LegalPage, (facts: LegalFacts) => readonly LegalSection[]>>
  readonly report: string
  readonly contact: Readonly<Record<'who' | 'email' | 'phone' | 'postal' | 'organisation', string>>
  readonly noContact: string
}

const status = {
  nl: {
    unknown: 'De site is nog niet door een ander onderzocht. Wij testen elke wijziging zelf.',
    full: 'De site voldoet helemaal aan de eisen (status A).',
    partial: 'De site voldoet gedeeltelijk aan de eisen (status B).',
    measures: 'De eerste maatregelen zijn genomen; de site voldoet nog niet aan alle eisen (status C).',
    none: 'De site voldoet niet aan de eisen (status D).',
  },
  en: {
    unknown: 'Nobody else has audited the site yet. We test every change ourselves.',
    full: 'The site meets all requirements (status A).',
    partial: 'The site meets the requirements partly (status B).',
    measures: 'The first measures were taken; the site does not meet all requirements yet (status C).',
    none: 'The site does not meet the requirements (status D).',
  },
} as const

const statusText = (locale: 'nl' | 'en', facts: LegalFacts): string =>
  (status[locale] as Readonly<Record<string, string>>)[facts.status] ?? status[locale].unknown

export const legalMessages = defineMessages<Texts>({
  nl: {
    titles: {
      accessibility: 'Toegankelijkheid',
      privacy: 'Privacy',
      cookies: 'Cookies',
      contact: 'Contact',
    },
    editLead: 'De vaste tekst schrijven wij, in twee talen, met wat je bij de instellingen invulde. Vul hem hier aan.',
    lead: {
      accessibility: ({ site }) => `Iedereen moet ${site} kunnen gebruiken, ook wie niet goed ziet, hoort of beweegt.`,
      privacy: ({ site }) => `Wie ${site} leest, hoeft ons niets te vertellen. Dit doen wij met gegevens.`,
      cookies: ({ site }) => `${site} volgt niemand en plaatst daar dus ook geen cookies voor.`,
      contact: ({ site }) => `Heeft u een vraag aan ${site}, of wilt u meedoen? Zo bereikt u ons.`,
    },
    sections: {
      accessibility: (facts) => [
        {
          title: 'Waar wij staan',
          texts: [
            `Deze verklaring geldt voor ${facts.address}. Wij werken volgens EN 301 549, dat zijn de eisen van WCAG op niveau A en AA.`,
            statusText('nl', facts),
            ...(facts.researched ? [`Het laatste onderzoek was op ${facts.researched}.`] : []),
          ],
        },
        {
          title: 'Wat wij doen',
          texts: [],
          bullets: [
            'Elke pagina werkt met het toetsenbord, zonder script en op een smal scherm.',
            'Beelden hebben een beschrijving en kleur is nooit het enige teken.',
            'Elke wijziging van de techniek wordt vooraf automatisch getest.',
          ],
        },
        {
          title: 'Loopt u ergens vast?',
          texts: [
            facts.email
              ? `Mail ${facts.email} en vertel op welke pagina het was. Wij antwoorden binnen vijf werkdagen.`
              : 'Vertel het ons via de contactpagina. Wij antwoorden binnen vijf werkdagen.',
            'Bent u niet tevreden over ons antwoord? Dan kunt u naar de Nationale ombudsman.',
          ],
        },
      ],
      privacy: ({ organisation, email }) => [
        {
          title: 'Wie verantwoordelijk is',
          texts: [
            organisation
              ? `${organisation} is verantwoordelijk voor wat er op deze site met persoonsgegevens gebeurt.`
              : 'Wie verantwoordelijk is, vertellen wij u op de contactpagina.',
          ],
        },
        {
          title: 'Welke gegevens wij hebben',
          texts: [],
          bullets: [
            'Van wie alleen leest, bewaren wij geen gegevens waaraan u te herkennen bent.',
            'Wie ons mailt, geeft ons een naam en een adres. Die gebruiken wij om te antwoorden.',
            'Wie zich aanmeldt voor een nieuwsbrief, geeft ons een adres. Wie zich overal afmeldt, wissen wij na dertig dagen, of meteen als u dat vraagt.',
            'Wie ons een voorbeeld stuurt, geeft ons een naam en een adres, alleen voor onze redactie. Een maand nadat het online kwam, wissen wij die.',
            'Namen en foto’s op de site staan er met toestemming. U kunt die altijd intrekken.',
            'Wie meewerkt aan de regio, heeft een account. Wat daarin gebeurt, leggen wij vast om verantwoording af te leggen.',
          ],
        },
        {
          title: 'Uw rechten',
          texts: [
            `U mag zien wat wij van u hebben, het laten verbeteren en het laten wissen. ${
              email ? `Mail daarvoor ${email}.` : 'Vraag dat via de contactpagina.'
            }`,
            'Komen wij er samen niet uit? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
          ],
        },
      ],
      cookies: () => [
        {
          title: 'Geen cookies om te volgen',
          texts: [
            'Er zijn geen cookies van anderen, geen advertenties en geen statistieken die u herkennen. Daarom vragen wij ook niet om toestemming.',
          ],
        },
        {
          title: 'Wat er wel kan zijn',
          texts: ['Deze cookies zijn nodig om te doen wat u vraagt. Zij zeggen niet wie u bent.'],
          bullets: [
            'De taal, als u zelf Nederlands of Engels kiest. Die blijft een jaar bewaard.',
            'Een sleutel bij een formulier, zodat niemand het uit uw naam verstuurt. Die verdwijnt als u de browser sluit.',
            'Wie inlogt, krijgt een cookie om ingelogd te blijven, tot het uitloggen.',
          ],
        },
        {
          title: 'Video’s',
          texts: [
            'Een video staat bij YouTube of Vimeo. Daar wordt pas iets van geladen als u er zelf heen gaat. Op hun site gelden hun regels.',
          ],
        },
      ],
      contact: () => [],
    },
    report: 'Bekijk het onderzoek',
    contact: {
      who: 'Vraag naar',
      email: 'E-mail',
      phone: 'Telefoon',
      postal: 'Postadres',
      organisation: 'Verantwoordelijk',
    },
    noContact: 'Deze regio heeft haar contactgegevens nog niet ingevuld.',
  },
  en: {
    titles: { accessibility: 'Accessibility', privacy: 'Privacy', cookies: 'Cookies', contact: 'Contact' },
    editLead: 'We write the standing text, in two languages, with what you filled in at the settings. Add to it here.',
    lead: {
      accessibility: ({ site }) => `Everybody must be able to use ${site}, also who does not see, hear or move well.`,
      privacy: ({ site }) => `Whoever reads ${site} need not tell us anything. This is what we do with data.`,
      cookies: ({ site }) => `${site} follows nobody, and so sets no cookies for that.`,
      contact: ({ site }) =>
        `Do you have a question for ${site}, or would you like to join in? This is how to reach us.`,
    },
    sections: {
      accessibility: (facts) => [
        {
          title: 'Where we stand',
          texts: [
            `This statement is about ${facts.address}. We work by EN 301 549, which are the requirements of WCAG at levels A and AA.`,
            statusText('en', facts),
            ...(facts.researched ? [`The last audit was on ${facts.researched}.`] : []),
          ],
        },
        {
          title: 'What we do',
          texts: [],
          bullets: [
            'Every page works with the keyboard, without script and on a narrow screen.',
            'Pictures have a description, and colour is never the only sign.',
            'Every change of the technology is tested automatically beforehand.',
          ],
        },
        {
          title: 'Are you stuck somewhere?',
          texts: [
            facts.email
              ? `Mail ${facts.email} and tell us which page it was. We answer within five working days.`
              : 'Tell us by the contact page. We answer within five working days.',
            'Not content with our answer? Then you can turn to the National Ombudsman of the Netherlands.',
          ],
        },
      ],
      privacy: ({ organisation, email }) => [
        {
          title: 'Who is responsible',
          texts: [
            organisation
              ? `${organisation} is responsible for what happens with personal data on this site.`
              : 'The contact page tells who is responsible.',
          ],
        },
        {
          title: 'Which data we have',
          texts: [],
          bullets: [
            'Of who only reads we keep nothing by which you can be recognised.',
            'Whoever mails us gives us a name and an address. We use those to answer.',
            'Whoever signs up for a newsletter gives us an address. Who leaves all of them is erased after thirty days, or at once when you ask for it.',
            'Who sends us an example gives us a name and an address, for our editors only. A month after it came online we erase those.',
            'Names and pictures stand on the site with consent. You can always withdraw it.',
            'Whoever works for the region has an account. What happens in it is recorded to account for it.',
          ],
        },
        {
          title: 'Your rights',
          texts: [
            `You may see what we have about you, have it corrected and have it erased. ${
              email ? `Mail ${email} for that.` : 'Ask for it by the contact page.'
            }`,
            'Do we not agree? Then you can complain to the Dutch Data Protection Authority.',
          ],
        },
      ],
      cookies: () => [
        {
          title: 'No cookies to follow you',
          texts: [
            'There are no cookies of others, no advertisements and no statistics that recognise you. That is why we do not ask for consent.',
          ],
        },
        {
          title: 'What there may be',
          texts: ['These cookies are needed to do what you ask. They do not say who you are.'],
          bullets: [
            'The language, when you choose Dutch or English yourself. It is kept for a year.',
            'A key with a form, so that nobody sends it in your name. It goes when you close the browser.',
            'Whoever signs in gets a cookie to stay signed in, until they sign out.',
          ],
        },
        {
          title: 'Videos',
          texts: [
            'A video is at YouTube or Vimeo. Nothing of it is loaded until you go there yourself. On their site their rules hold.',
          ],
        },
      ],
      contact: () => [],
    },
    report: 'See the audit',
    contact: {
      who: 'Ask for',
      email: 'E-mail',
      phone: 'Telephone',
      postal: 'Postal address',
      organisation: 'Responsible',
    },
    noContact: 'This region has not filled in how to reach it yet.',
  },
})
