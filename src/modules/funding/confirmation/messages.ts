import { defineMessages } from '../../../platform/i18n.ts'

/** What a company reads: plain, with «u», and nothing that needs explaining. */
export const confirmationMessages = defineMessages({
  nl: {
    forCompany: (company: string) => `Voor ${company}`,
    title: (activity: string) => `Klopt uw bijdrage aan ${activity}?`,
    lead: 'Dank u wel voor uw hulp! Wij leggen vast wat die waard was. U hoeft niet in te loggen.',
    noted: 'Dit hebben wij genoteerd',
    what: 'Wat',
    when: 'Wanneer',
    together: 'Samen',
    perUnit: (quantity: string, price: string) => `${quantity} uur × ${price}`,
    nothingToPay: 'U betaalt niets. Het bedrag is de waarde van uw bijdrage.',
    name: 'Uw naam',
    nameHelp: 'Deze komt onder de bevestiging te staan.',
    yes: 'Ja, dit klopt',
    no: 'Nee, het was anders',
    why: 'Waarom vragen wij dit?',
    whyText:
      'De regio krijgt subsidie voor techniekonderwijs. Bedrijven dragen bij, in geld of in tijd. Wij moeten laten zien dat die bijdrage echt is. Uw bevestiging is dat bewijs.',
    whyKept:
      'Wij bewaren uw naam, de datum en het bedrag zolang de regio zich voor de subsidie moet verantwoorden. Verder niets.',
    evidence: 'Bijlagen',
    notYours: 'Niet van u?',
    letUsKnow: 'Laat het ons weten',
    until: (day: string) => `Deze link is persoonlijk en werkt tot en met ${day}.`,
    correctTitle: 'Hoe was het dan?',
    correctLead: 'Verbeter wat niet klopt. U bevestigt daarmee meteen de goede cijfers.',
    remark: 'Wilt u er iets bij zeggen?',
    correct: 'Bevestig zo',
    declineTitle: 'Wat klopt er niet?',
    declineLead: 'Uw antwoord gaat naar de regio. De bijdrage telt dan niet mee.',
    reason: 'Waarom klopt het niet?',
    decline: 'Wijs de bijdrage af',
    orDecline: 'Er klopt niets van: wij deden dit niet',
    backToQuestion: 'Terug',
    thanks: 'Dank u wel',
    done: {
      confirmed: (name: string, when: string) => `${name} bevestigde deze bijdrage op ${when}.`,
      corrected: (name: string, when: string) => `${name} verbeterde en bevestigde deze bijdrage op ${when}.`,
      declined: (name: string, when: string) => `${name} wees deze bijdrage af op ${when}. De regio weet het nu.`,
    },
    doneText: 'U kunt deze pagina sluiten. U krijgt een mail als bewijs.',
    deadTitle: 'Deze link werkt niet meer',
    dead: {
      revoked: 'De regio heeft deze vraag ingetrokken, of u kreeg later een nieuwe link. Kijk in uw nieuwste mail.',
      expired: 'De link was te oud. Vraag de regio om een nieuwe.',
    },
    letter: {
      subject: (activity: string) => `Klopt uw bijdrage aan ${activity}?`,
      greeting: (name: string) => `Beste ${name},`,
      thanks: (company: string, activity: string) => `${company} hielp mee aan ${activity}. Dank u wel!`,
      noted: (what: string, when: string, amount: string) =>
        `Wij noteerden: ${what}, ${when}, ter waarde van ${amount}. Klopt dat?`,
      action: 'Bekijk en bevestig',
      after: (day: string) => `Inloggen hoeft niet. De link is persoonlijk en werkt tot en met ${day}.`,
      reason: (company: string, region: string) =>
        `U krijgt deze mail omdat de regio ${region} u noteerde als contactpersoon van ${company}.`,
    },
    copy: {
      subject: (activity: string) => `Uw bevestiging: ${activity}`,
      line: (name: string, what: string, when: string, amount: string) =>
        `${name} bevestigde: ${what}, ${when}, ter waarde van ${amount}.`,
      keep: 'Bewaar deze mail als bewijs.',
    },
    told: {
      subject: {
        confirmed: (company: string) => `${company} bevestigde een bijdrage`,
        corrected: (company: string) => `${company} verbeterde een bijdrage`,
        declined: (company: string) => `${company} wees een bijdrage af`,
      },
      line: (name: string, activity: string, amount: string) =>
        `${name} antwoordde over ${activity}. Waarde: ${amount}.`,
      remark: (text: string) => `Toelichting: ${text}`,
      action: 'Bekijk de bijdrage',
      reason: 'Je krijgt deze mail omdat je deze bijdrage noteerde.',
    },
  },
  en: {
    forCompany: (company: string) => `For ${company}`,
    title: (activity: string) => `Is your contribution to ${activity} right?`,
    lead: 'Thank you for your help! We write down what it was worth. You need not sign in.',
    noted: 'This is what we recorded',
    what: 'What',
    when: 'When',
    together: 'Together',
    perUnit: (quantity: string, price: string) => `${quantity} hours × ${price}`,
    nothingToPay: 'You pay nothing. The amount is the value of your contribution.',
    name: 'Your name',
    nameHelp: 'It will stand below the confirmation.',
    yes: 'Yes, this is right',
    no: 'No, it was different',
    why: 'Why do we ask this?',
    whyText:
      'The region gets a subsidy for technical education. Companies contribute, in money or in time. We must show that the contribution is real. Your confirmation is that evidence.',
    whyKept:
      'We keep your name, the date and the amount for as long as the region must account for the subsidy. Nothing else.',
    evidence: 'Attachments',
    notYours: 'Not yours?',
    letUsKnow: 'Let us know',
    until: (day: string) => `This link is personal and works until ${day}.`,
    correctTitle: 'How was it then?',
    correctLead: 'Correct what is not right. You confirm the right figures at the same time.',
    remark: 'Would you like to add something?',
    correct: 'Confirm like this',
    declineTitle: 'What is not right?',
    declineLead: 'Your answer goes to the region. The contribution then does not count.',
    reason: 'Why is it not right?',
    decline: 'Decline the contribution',
    orDecline: 'None of it is right: we did not do this',
    backToQuestion: 'Back',
    thanks: 'Thank you',
    done: {
      confirmed: (name: string, when: string) => `${name} confirmed this contribution on ${when}.`,
      corrected: (name: string, when: string) => `${name} corrected and confirmed this contribution on ${when}.`,
      declined: (name: string, when: string) => `${name} declined this contribution on ${when}. The region knows now.`,
    },
    doneText: 'You may close this page. You get a letter as evidence.',
    deadTitle: 'This link no longer works',
    dead: {
      revoked: 'The region took this request back, or you got a new link later. Look in your newest letter.',
      expired: 'The link was too old. Ask the region for a new one.',
    },
    letter: {
      subject: (activity: string) => `Is your contribution to ${activity} right?`,
      greeting: (name: string) => `Dear ${name},`,
      thanks: (company: string, activity: string) => `${company} helped with ${activity}. Thank you!`,
      noted: (what: string, when: string, amount: string) =>
        `We recorded: ${what}, ${when}, worth ${amount}. Is that right?`,
      action: 'Look and confirm',
      after: (day: string) => `No signing in. The link is personal and works until ${day}.`,
      reason: (company: string, region: string) =>
        `You get this letter because the region ${region} recorded you as the contact of ${company}.`,
    },
    copy: {
      subject: (activity: string) => `Your confirmation: ${activity}`,
      line: (name: string, what: string, when: string, amount: string) =>
        `${name} confirmed: ${what}, ${when}, worth ${amount}.`,
      keep: 'Keep this letter as evidence.',
    },
    told: {
      subject: {
        confirmed: (company: string) => `${company} confirmed a contribution`,
        corrected: (company: string) => `${company} corrected a contribution`,
        declined: (company: string) => `${company} declined a contribution`,
      },
      line: (name: string, activity: string, amount: string) => `${name} answered about ${activity}. Worth: ${amount}.`,
      remark: (text: string) => `Remark: ${text}`,
      action: 'Look at the contribution',
      reason: 'You get this letter because you recorded this contribution.',
    },
  },
})
