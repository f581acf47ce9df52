import { defineMessages } from '../../../platform/i18n.ts'

export const reviewMessages = defineMessages({
  nl: {
    lateTitle: 'Dit bericht wacht op een blik',
    late: (day: string) => `Het zou op ${day} nagekeken worden. Lezers zien dat erbij staan.`,
    soonTitle: 'Klopt dit nog?',
    soon: (day: string) => `Kijk het na voor ${day}.`,
    lookedAt: (day: string) => `Laatst nagekeken op ${day}.`,
    stillRight: 'Alles klopt nog',
    stillRightHelp: 'De volgende keer is over een jaar. Klopt er iets niet? Wijzig het dan.',
    said: (day: string) => `Genoteerd. Kijk het op ${day} weer na.`,
    ruleText: (months: number) =>
      months === 0
        ? 'Wie een bericht bijhoudt, krijgt een mail op de dag van nakijken.'
        : `Wie een bericht bijhoudt, krijgt ${months === 1 ? 'een maand' : `${months} maanden`} voor het nakijken een mail.`,
    ruleField: 'Maanden vooraf',
    ruleSave: 'Bewaar',
    ruleSaved: 'Bewaard.',
    onlyLate: 'Nog na te kijken',
    letter: {
      subject: (count: number) => (count === 1 ? 'Klopt dit bericht nog?' : `Kloppen deze ${count} berichten nog?`),
      greeting: (name: string) => `Beste ${name},`,
      text: 'Jij houdt dit bij op de site. Kijk het na, en zeg met één klik dat het nog klopt, of wijzig het:',
      item: (title: string, day: string) => `«${title}» voor ${day}`,
      action: 'Kijk het na',
      reason: 'Je krijgt deze mail omdat je eigenaar bent van deze berichten in Spoorboek.',
      unkept: {
        text: 'Niemand houdt dit nog bij op de site. Kijk het na, en kies daarna wie het bijhoudt:',
        reason: 'Je krijgt deze mail omdat je berichten van deze site mag publiceren in Spoorboek.',
      },
    },
    task: (count: number) =>
      count === 1 ? '1 bericht van jou moet je nakijken' : `${count} berichten van jou moet je nakijken`,
    taskText: 'De dag van nakijken is voorbij, en lezers zien dat',
    taskDo: 'Kijk na',
    deadLinks: (count: number) =>
      count === 1 ? 'In 1 bericht van jou werkt een link niet' : `In ${count} berichten van jou werkt een link niet`,
    deadLinksText: 'Op het adres antwoordt niets meer',
  },
  en: {
    lateTitle: 'This article waits for a look',
    late: (day: string) => `It was to be reviewed on ${day}. Readers see that with it.`,
    soonTitle: 'Is this still right?',
    soon: (day: string) => `Review it before ${day}.`,
    lookedAt: (day: string) => `Last reviewed on ${day}.`,
    stillRight: 'All still right',
    stillRightHelp: 'The next time is in a year. Is something wrong? Then change it.',
    said: (day: string) => `Noted. Review it again on ${day}.`,
    ruleText: (months: number) =>
      months === 0
        ? 'Whoever keeps an article gets a mail on the day of its review.'
        : `Whoever keeps an article gets a mail ${months === 1 ? 'a month' : `${months} months`} before its review.`,
    ruleField: 'Months before',
    ruleSave: 'Save',
    ruleSaved: 'Saved.',
    onlyLate: 'To be reviewed',
    letter: {
      subject: (count: number) =>
        count === 1 ? 'Is this article still right?' : `Are these ${count} articles still right?`,
      greeting: (name: string) => `Dear ${name},`,
      text: 'You keep this on the site. Review it, and say with one click that it is still right, or change it:',
      item: (title: string, day: string) => `“${title}” before ${day}`,
      action: 'Review it',
      reason: 'You get this mail because you own these articles in Spoorboek.',
      unkept: {
        text: 'Nobody keeps this on the site any more. Review it, and then choose who keeps it:',
        reason: 'You get this mail because you may publish articles of this site in Spoorboek.',
      },
    },
    task: (count: number) =>
      count === 1 ? 'You have to review 1 article of yours' : `You have to review ${count} articles of yours`,
    taskText: 'The day of review has passed, and readers see that',
    taskDo: 'Review',
    deadLinks: (count: number) =>
      count === 1 ? 'A link in 1 article of yours does not work' : `A link in ${count} articles of yours does not work`,
    deadLinksText: 'Nothing answers at its address any more',
  },
})
