import { defineMessages } from '../../../../platform/i18n.ts'

export const letterMessages = defineMessages({
  nl: {
    greeting: (name: string | null) => (name ? `Dag ${name},` : 'Dag,'),
    reason: (site: string) => `U krijgt deze brief omdat u een bericht stuurde aan ${site}.`,
    draft: {
      subject: (title: string) => `Ontvangen: ${title}`,
      thanks: (title: string) => `Dank voor je bericht «${title}». Het staat als concept klaar.`,
      next: 'Kijk na wat wij ervan maakten, schrijf bij elke foto wat er te zien is, en vraag iemand om het na te kijken.',
      nextOthers: 'Iemand van de redactie kijkt ernaar en maakt het af.',
      action: 'Open het concept',
      after: 'Er staat nog niets op de site: daarvoor moet iemand het publiceren. Zodra dat gebeurt, hoor je het.',
    },
    confirm: {
      subject: (site: string) => `Bevestig uw inzending bij ${site}`,
      text: 'Met dit mailadres is een voorbeeld ingestuurd. Was u dat? Bevestig het dan, zodat de redactie het te zien krijgt.',
      action: 'Bevestig uw inzending',
      after: (days: number) =>
        `De link werkt ${days} dagen. Was u het niet? Dan hoeft u niets te doen: wij gooien het weg.`,
      reason: (site: string) => `U krijgt deze brief omdat iemand dit adres invulde op de site van ${site}.`,
    },
    accepted: {
      subject: (title: string) => `Wij gaan aan de slag met «${title}»`,
      text: (title: string) => `Dank voor uw bericht «${title}». Wij maken er een artikel van.`,
      next: 'U krijgt nog een brief als het op de site staat.',
      action: 'Bekijk wat er al op de site staat',
    },
    refused: {
      subject: (title: string) => `Over uw bericht «${title}»`,
      text: (title: string) => `Dank voor uw bericht «${title}». Wij plaatsen het niet op de site.`,
    },
    published: {
      subject: (title: string) => `Uw bericht staat online: ${title}`,
      text: (title: string) => `Uw bericht staat nu op de site als «${title}».`,
      action: 'Lees het op de site',
      after: 'Klopt er iets niet? Antwoord dan op deze brief.',
    },
    answer: { subject: (title: string) => `Over uw bericht «${title}»` },
  },
  en: {
    greeting: (name: string | null) => (name ? `Hello ${name},` : 'Hello,'),
    reason: (site: string) => `You get this letter because you sent a message to ${site}.`,
    draft: {
      subject: (title: string) => `Received: ${title}`,
      thanks: (title: string) => `Thank you for your message “${title}”. It is a draft now.`,
      next: 'Look at what we made of it, write what is to be seen in each photo, and ask somebody to review it.',
      nextOthers: 'An editor looks at it and finishes it.',
      action: 'Open the draft',
      after: 'Nothing is on the site yet: somebody has to publish it. As soon as that happens, you hear from us.',
    },
    confirm: {
      subject: (site: string) => `Confirm what you sent to ${site}`,
      text: 'An example was sent in with this mail address. Was that you? Then confirm it, so that the editors get to see it.',
      action: 'Confirm what you sent',
      after: (days: number) => `The link works for ${days} days. Was it not you? Then do nothing: we throw it away.`,
      reason: (site: string) => `You get this letter because somebody filled in this address on the site of ${site}.`,
    },
    accepted: {
      subject: (title: string) => `We start working on “${title}”`,
      text: (title: string) => `Thank you for your message “${title}”. We make an article of it.`,
      next: 'You get another letter when it is on the site.',
      action: 'See what is on the site already',
    },
    refused: {
      subject: (title: string) => `About your message “${title}”`,
      text: (title: string) => `Thank you for your message “${title}”. We do not place it on the site.`,
    },
    published: {
      subject: (title: string) => `Your message is online: ${title}`,
      text: (title: string) => `Your message is on the site now as “${title}”.`,
      action: 'Read it on the site',
      after: 'Is something not right? Then answer this letter.',
    },
    answer: { subject: (title: string) => `About your message “${title}”` },
  },
})
