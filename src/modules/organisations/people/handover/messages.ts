import type { Locale } from '../../../../platform/actor.ts'
import { defineMessages, formats } from '../../../../platform/i18n.ts'

export const handOverMessages = defineMessages({
  nl: {
    title: 'Draag de leiding over',
    lead: 'Wie vertrekt, wanneer, en wie volgt op. Je ziet eerst wat er gebeurt; daarna bevestig je.',
    steps: ['Wie en wanneer', 'Wat er gebeurt', 'Klaar'],
    stepsLabel: 'Stappen van de overdracht',
    leaver: 'Wie vertrekt?',
    you: (name: string) => `${name} (jij)`,
    lastDay: 'Laatste dag',
    lastDayHelp: 'Die dag telt nog mee; de opvolger begint de dag erna. Zo: 31-12-2026.',
    successor: 'Wie volgt op?',
    newcomer: 'Iemand die nog niet in het team zit',
    newcomerTitle: 'Nog niet in het team?',
    newcomerHelp: 'Kies hierboven «Iemand die nog niet in het team zit» en vul naam en e-mailadres in.',
    note: 'Persoonlijk woord',
    noteHelp: 'Komt in de brief aan jullie beiden.',
    next: 'Bekijk wat er gebeurt',
    back: 'Terug naar het team',
    noLeader: 'Deze regio heeft nu geen programmaleider',
    noLeaderText: 'Er is niemand die kan overdragen. Nodig in het team iemand uit als programmaleider.',
    toTeam: 'Naar het team',
    consequences: 'Wat er gebeurt',
    ends: (name: string, day: string) => `${name} is programmaleider tot en met ${day}.`,
    begins: (name: string, day: string) => `${name} is programmaleider vanaf ${day}.`,
    leadsAlready: (name: string) => `${name} is al programmaleider en blijft dat.`,
    invited: (name: string, email: string) =>
      `${name} (${email}) krijgt een brief met een uitnodiging die veertien dagen werkt.`,
    letter: (name: string) => `${name} krijgt een brief.`,
    keeps: (name: string, roles: string) => `${name} houdt de rol ${roles}.`,
    loses: (name: string, day: string) => `${name} heeft vanaf ${day} geen rol meer in deze regio.`,
    alsoLeads: (name: string, period: string) => `Ook programmaleider: ${name}, ${period}.`,
    owners: (name: string) => `In het plan blijft de naam van ${name} bij activiteiten staan. Pas die daar aan.`,
    team: 'Het team ziet de overdracht op de bladzijde «Team en rechten».',
    noteShown: 'In beide brieven staat',
    confirm: 'Draag over',
    change: 'Wijzig',
    done: (leaver: string, successor: string, day: string) =>
      `${leaver} draagt over aan ${successor}. De laatste dag is ${day}. Beiden krijgen een brief.`,
    again: 'Deze overdracht was al geregeld. Er is niets veranderd.',
    deed: (leaver: string, successor: string, day: string) =>
      `droeg de leiding over van ${leaver} aan ${successor}, na ${day}`,
    problems: {
      leaverOver: 'Deze persoon is geen programmaleider meer. Kies wie vertrekt',
      beforeToday: 'De laatste dag is voorbij. Kies vandaag of later',
      beforeStart: 'De laatste dag ligt voor het begin van de rol',
      samePerson: 'De opvolger is dezelfde als wie vertrekt. Kies iemand anders',
      unknownSuccessor: 'Kies wie opvolgt',
    },
    complaints: { leaver: 'Kies wie vertrekt', successor: 'Kies wie opvolgt' },
    letters: {
      greeting: (name: string) => `Hallo ${name},`,
      leaver: {
        subject: (region: string) => `Je draagt de leiding van regio ${region} over`,
        line: (region: string, successor: string, day: string) =>
          `Je bent programmaleider van regio ${region} tot en met ${day}. Daarna neemt ${successor} het over.`,
        thanks: 'Dank je wel voor je werk.',
        reason: 'Je krijgt deze mail omdat je programmaleider bent.',
      },
      successor: {
        subject: (region: string) => `Je wordt programmaleider van regio ${region}`,
        line: (region: string, leaver: string, day: string) =>
          `Je bent programmaleider van regio ${region} vanaf ${day}. Je volgt ${leaver} op.`,
        invitation: (days: number) =>
          `Je deed nog niet mee in Spoorboek, het werkboek van de techniekregio’s. De link hieronder werkt ${days} dagen en één keer.`,
        join: 'Doe mee',
        open: 'Open Spoorboek',
        reason: 'Je krijgt deze mail omdat je de leiding van een regio krijgt.',
      },
      note: (name: string) => `${name} schrijft:`,
      signed: 'Spoorboek',
    },
  },
  en: {
    title: 'Hand over the lead',
    lead: 'Who leaves, when, and who follows. You see first what happens; then you confirm.',
    steps: ['Who and when', 'What happens', 'Done'],
    stepsLabel: 'Steps of the hand-over',
    leaver: 'Who leaves?',
    you: (name: string) => `${name} (you)`,
    lastDay: 'Last day',
    lastDayHelp: 'That day still counts; the successor begins the day after. Like this: 31-12-2026.',
    successor: 'Who follows?',
    newcomer: 'Somebody who is not in the team yet',
    newcomerTitle: 'Not in the team yet?',
    newcomerHelp: 'Choose «Somebody who is not in the team yet» above and fill in name and e-mail address.',
    note: 'Personal note',
    noteHelp: 'Goes into the letter to both of you.',
    next: 'See what happens',
    back: 'Back to the team',
    noLeader: 'This region has no programme leader now',
    noLeaderText: 'There is nobody to hand over. Invite somebody as programme leader in the team.',
    toTeam: 'To the team',
    consequences: 'What happens',
    ends: (name: string, day: string) => `${name} is programme leader until ${day}.`,
    begins: (name: string, day: string) => `${name} is programme leader from ${day}.`,
    leadsAlready: (name: string) => `${name} is programme leader already and stays that.`,
    invited: (name: string, email: string) =>
      `${name} (${email}) gets a letter with an invitation that works for fourteen days.`,
    letter: (name: string) => `${name} gets a letter.`,
    keeps: (name: string, roles: string) => `${name} keeps the role ${roles}.`,
    loses: (name: string, day: string) => `${name} has no role in this region any more from ${day}.`,
    alsoLeads: (name: string, period: string) => `Programme leader as well: ${name}, ${period}.`,
    owners: (name: string) => `In the plan the name of ${name} stays with activities. Change it there.`,
    team: 'The team sees the hand-over on the page «Team and rights».',
    noteShown: 'Both letters say',
    confirm: 'Hand over',
    change: 'Change',
    done: (leaver: string, successor: string, day: string) =>
      `${leaver} hands over to ${successor}. The last day is ${day}. Both get a letter.`,
    again: 'This hand-over was arranged already. Nothing has changed.',
    deed: (leaver: string, successor: string, day: string) =>
      `handed the lead over from ${leaver} to ${successor}, after ${day}`,
    problems: {
      leaverOver: 'This person is no programme leader any more. Choose who leaves',
      beforeToday: 'The last day is over. Choose today or later',
      beforeStart: 'The last day lies before the start of the role',
      samePerson: 'The successor is the one who leaves. Choose somebody else',
      unknownSuccessor: 'Choose who follows',
    },
    complaints: { leaver: 'Choose who leaves', successor: 'Choose who follows' },
    letters: {
      greeting: (name: string) => `Hello ${name},`,
      leaver: {
        subject: (region: string) => `You hand over the lead of region ${region}`,
        line: (region: string, successor: string, day: string) =>
          `You are programme leader of region ${region} until ${day}. After that ${successor} takes over.`,
        thanks: 'Thank you for your work.',
        reason: 'You get this letter because you are programme leader.',
      },
      successor: {
        subject: (region: string) => `You become programme leader of region ${region}`,
        line: (region: string, leaver: string, day: string) =>
          `You are programme leader of region ${region} from ${day}. You follow ${leaver}.`,
        invitation: (days: number) =>
          `You were not in Spoorboek yet, the workbook of the technical-education regions. The link below works for ${days} days and once.`,
        join: 'Join',
        open: 'Open Spoorboek',
        reason: 'You get this letter because you get the lead of a region.',
      },
      note: (name: string) => `${name} writes:`,
      signed: 'Spoorboek',
    },
  },
})

/** A line of the log: who handed over to whom. */
export function handOverDeed(locale: Locale, details: Readonly<Record<string, string | number | null>>): string {
  const text = (key: string): string => String(details[key] ?? '')
  return handOverMessages(locale).deed(text('name'), text('successor'), formats(locale).longDate(text('until')))
}
