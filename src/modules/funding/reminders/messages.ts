import { defineMessages } from '../../../platform/i18n.ts'

export const reminderMessages = defineMessages({
  nl: {
    greeting: (name: string) => `Beste ${name},`,
    subject: (count: number) =>
      count === 1 ? 'Klopt uw bijdrage nog? Wij wachten op uw antwoord' : `${count} bijdragen wachten op uw antwoord`,
    lead: (company: string, count: number) =>
      count === 1
        ? `Eerder vroegen wij of de bijdrage van ${company} klopt. Wij hebben nog geen antwoord:`
        : `Eerder vroegen wij of de bijdragen van ${company} kloppen. Van deze ${count} hebben wij nog geen antwoord:`,
    item: (activity: string, region: string, what: string, amount: string) =>
      `• ${activity} (${region}): ${what}, ter waarde van ${amount}`,
    more: (count: number) => `• en nog ${count}`,
    action: 'Bekijk en bevestig',
    after: (days: number) => `Inloggen hoeft niet. De link is persoonlijk en werkt ${days} dagen.`,
    choose: 'Minder mail? Op de pagina kiest u hoe vaak wij u schrijven.',
    reason: (company: string) => `U krijgt deze mail omdat u de contactpersoon bent van ${company}.`,
    monthlySubject: (company: string) => `Maandoverzicht: bijdragen van ${company}`,
    monthly: (company: string, count: number) =>
      count === 1
        ? `Eén bijdrage van ${company} wacht op uw antwoord:`
        : `${count} bijdragen van ${company} wachten op uw antwoord. U bevestigt wat klopt met één handtekening:`,
    leaderSubject: (count: number) =>
      count === 1 ? 'Een bedrijf antwoordde niet op tijd' : `${count} bijdragen bleven zonder antwoord`,
    leader: (count: number): string =>
      count === 1
        ? 'Na twee herinneringen kwam er geen antwoord en de link is verlopen. Bel het bedrijf, of vraag het opnieuw:'
        : 'Na twee herinneringen kwam er geen antwoord en de links zijn verlopen. Bel de bedrijven, of vraag het opnieuw:',
    leaderItem: (company: string, activity: string, amount: string) => `• ${company}: ${activity}, ${amount}`,
    leaderAction: 'Bekijk deze bijdragen',
    leaderReason: (region: string) => `Je krijgt deze mail omdat je ${region} leidt.`,
  },
  en: {
    greeting: (name: string) => `Dear ${name},`,
    subject: (count: number) =>
      count === 1 ? 'Is your contribution right? We await your answer' : `${count} contributions await your answer`,
    lead: (company: string, count: number) =>
      count === 1
        ? `We asked before whether the contribution of ${company} is right. We have no answer yet:`
        : `We asked before whether the contributions of ${company} are right. Of these ${count} we have no answer yet:`,
    item: (activity: string, region: string, what: string, amount: string) =>
      `• ${activity} (${region}): ${what}, worth ${amount}`,
    more: (count: number) => `• and ${count} more`,
    action: 'Look and confirm',
    after: (days: number) => `No signing in. The link is personal and works for ${days} days.`,
    choose: 'Less mail? On the page you choose how often we write to you.',
    reason: (company: string) => `You get this letter because you are the contact of ${company}.`,
    monthlySubject: (company: string) => `Monthly statement: contributions of ${company}`,
    monthly: (company: string, count: number) =>
      count === 1
        ? `One contribution of ${company} awaits your answer:`
        : `${count} contributions of ${company} await your answer. You confirm what is right with one signature:`,
    leaderSubject: (count: number) =>
      count === 1 ? 'A company did not answer in time' : `${count} contributions stayed without an answer`,
    leader: (count: number): string =>
      count === 1
        ? 'After two reminders there was no answer and the link has run out. Call the company, or ask again:'
        : 'After two reminders there was no answer and the links have run out. Call the companies, or ask again:',
    leaderItem: (company: string, activity: string, amount: string) => `• ${company}: ${activity}, ${amount}`,
    leaderAction: 'Look at these contributions',
    leaderReason: (region: string) => `You get this letter because you lead ${region}.`,
  },
})
