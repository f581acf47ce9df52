import { defineMessages } from '../../../../platform/i18n.ts'

export const movingMessages = defineMessages({
  nl: {
    title: (name: string) => `Verschuif ${name}`,
    now: 'Nu',
    becomes: 'Wordt',
    steps: 'Verschuif per stap',
    earlier: {
      week: 'Een week eerder',
      1: 'Een maand eerder',
      3: 'Een kwartaal eerder',
      12: 'Een jaar eerder',
    },
    later: {
      week: 'Een week later',
      1: 'Een maand later',
      3: 'Een kwartaal later',
      12: 'Een jaar later',
    },
    dates: 'Of vul de periode zelf in',
    reason: 'Waarom verschuift het?',
    reasonHelp: 'De reden komt in het logboek.',
    reasonIdea: 'Het is nog een idee, dus dit hoeft niet.',
    save: 'Bewaar de nieuwe periode',
    done: (name: string, when: string) => `${name} loopt nu van ${when}.`,
    since: (who: string | null, day: string) =>
      `${who ?? 'Iemand'} verschoof deze activiteit nadat jij de tijdlijn opende. Ze begint nu op ${day}.`,
    meanwhileText: 'Er is nog niets van jou bewaard. Kijk naar de verschillen en bewaar opnieuw.',
  },
  en: {
    title: (name: string) => `Move ${name}`,
    now: 'Now',
    becomes: 'Becomes',
    steps: 'Move by steps',
    earlier: {
      week: 'A week earlier',
      1: 'A month earlier',
      3: 'A quarter earlier',
      12: 'A year earlier',
    },
    later: {
      week: 'A week later',
      1: 'A month later',
      3: 'A quarter later',
      12: 'A year later',
    },
    dates: 'Or fill in the period yourself',
    reason: 'Why does it move?',
    reasonHelp: 'The reason goes into the log.',
    reasonIdea: 'It is still an idea, so this is not needed.',
    save: 'Save the new period',
    done: (name: string, when: string) => `${name} now runs from ${when}.`,
    since: (who: string | null, day: string) =>
      `${who ?? 'Somebody'} moved this activity after you opened the timeline. It now begins on ${day}.`,
    meanwhileText: 'Nothing of yours is saved yet. Look at the differences and save again.',
  },
})
