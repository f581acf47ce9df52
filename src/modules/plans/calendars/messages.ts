import { defineMessages } from '../../../platform/i18n.ts'

export const calendarMessages = defineMessages({
  nl: {
    title: 'Agenda koppelen',
    lead: 'Zie de activiteiten in je eigen agenda. Wat in het plan verandert, verandert daar mee.',
    make: 'Maak mijn adressen',
    makeText:
      'Je krijgt eigen, geheime adressen voor je agendaprogramma. Wie zo’n adres heeft, ziet wat jij mag zien. Deel het dus niet.',
    made: 'Je adressen staan klaar.',
    renewed: 'Je hebt nieuwe adressen. De oude werken niet meer.',
    own: 'Mijn activiteiten',
    ownText: 'Waarvan jij eigenaar bent, of waar jouw organisatie partner in is.',
    region: (name: string) => `Regio ${name}`,
    regions: 'Per regio',
    themes: 'Per landelijk thema',
    themesText:
      'Uit alle regio’s die je mag zien: wat loopt, wat komt, en wat korter dan drie maanden geleden voorbij is.',
    address: (name: string) => `Adres van ${name}`,
    open: 'Open in mijn agenda',
    renew: 'Maak nieuwe adressen',
    renewTitle: 'Adres kwijt of gedeeld?',
    renewText: 'Maak nieuwe adressen. De oude werken dan meteen niet meer, in al je programma’s.',
    how: 'Zo koppel je',
    howTo: [
      {
        program: 'Google Agenda',
        steps: [
          'Open Google Agenda op een computer.',
          'Klik naast Andere agenda’s op het plusje en kies Via URL.',
          'Plak het adres en klik op Agenda toevoegen. Google kijkt een paar keer per dag of er iets nieuws is.',
        ],
      },
      {
        program: 'Outlook',
        steps: [
          'Open de agenda van Outlook, ook op het web.',
          'Kies Agenda toevoegen en daarna Abonneren via internet.',
          'Plak het adres, geef de agenda een naam en klik op Importeren.',
        ],
      },
      {
        program: 'Apple Agenda',
        steps: [
          'Op een iPhone of Mac kun je hierboven op Open in mijn agenda klikken.',
          'Of kies in Agenda op de Mac: Archief, Nieuw agenda-abonnement.',
          'Plak het adres en klik op Abonneer.',
        ],
      },
    ],
    plain: 'Een periode die je alleen als maand, kwartaal of jaar kent, staat er met die woorden bij.',
    calendarOf: (name: string) => `Spoorboek: ${name}`,
    goal: 'Doel',
    for: 'Voor',
    owner: 'Eigenaar',
    partners: 'Partners',
    cancelled: 'Geannuleerd',
    idea: 'Idee',
  },
  en: {
    title: 'Connect your calendar',
    lead: 'See the activities in your own calendar. What changes in the plan changes there too.',
    make: 'Make my addresses',
    makeText:
      'You get secret addresses of your own for your calendar program. Whoever has one sees what you may see. So do not share it.',
    made: 'Your addresses are ready.',
    renewed: 'You have new addresses. The old ones no longer work.',
    own: 'My activities',
    ownText: 'Those that you own, or that your organisation is a partner in.',
    region: (name: string) => `Region ${name}`,
    regions: 'By region',
    themes: 'By national theme',
    themesText: 'From all regions that you may see: what runs, what comes, and what ended less than three months ago.',
    address: (name: string) => `Address of ${name}`,
    open: 'Open in my calendar',
    renew: 'Make new addresses',
    renewTitle: 'Address lost or shared?',
    renewText: 'Make new addresses. The old ones stop working at once, in all your programs.',
    how: 'How to connect',
    howTo: [
      {
        program: 'Google Calendar',
        steps: [
          'Open Google Calendar on a computer.',
          'Press the plus beside Other calendars and choose From URL.',
          'Paste the address and press Add calendar. Google looks a few times a day whether something is new.',
        ],
      },
      {
        program: 'Outlook',
        steps: [
          'Open the calendar of Outlook, on the web too.',
          'Choose Add calendar and then Subscribe from web.',
          'Paste the address, give the calendar a name and press Import.',
        ],
      },
      {
        program: 'Apple Calendar',
        steps: [
          'On an iPhone or Mac you can press Open in my calendar above.',
          'Or choose in Calendar on the Mac: File, New Calendar Subscription.',
          'Paste the address and press Subscribe.',
        ],
      },
    ],
    plain: 'A period that is known only as a month, quarter or year says so in words.',
    calendarOf: (name: string) => `Spoorboek: ${name}`,
    goal: 'Goal',
    for: 'For',
    owner: 'Owner',
    partners: 'Partners',
    cancelled: 'Cancelled',
    idea: 'Idea',
  },
})
