import { defineMessages } from '../../../platform/i18n.ts'
import type { Severity, WarningRule } from './rules.ts'

type Told = { found: string; bound: string; detail: string; elsewhere: boolean }

const nl = {
  title: 'Waarschuwingen',
  lead: 'Wat een accountant zou vragen, zie je hier eerst. Klopt het toch? Zet de waarschuwing weg met de reden.',
  severities: { serious: 'Ernstig', light: 'Licht' } satisfies Record<Severity, string>,
  rules: {
    doubleFunding: 'Hetzelfde in twee subsidies',
    sameMachine: 'Eén machine meer dan één keer',
    alikeMachine: 'Misschien dezelfde machine',
    sameInvoice: 'Eén factuur meer dan één keer',
    sameFile: 'Hetzelfde bewijs bij meer posten',
    rateAboveMaximum: 'Uurtarief boven het maximum',
    outsideGrant: 'Buiten de subsidieperiode',
    outsideActivity: 'Buiten de periode van de activiteit',
    hoursOfDay: 'Meer dan 24 uur op een dag',
    longDay: 'Meer dan 10 uur op een dag',
    ownContribution: 'Bijdrage aan zichzelf',
    sharesAboveWhole: 'Delen boven de 100 %',
  } satisfies Record<WarningRule, string>,
  told: {
    doubleFunding: () => 'Een machine of factuur mag maar uit één subsidie zijn betaald.',
    sameMachine: () => 'Dezelfde machine staat er meer dan één keer in: twee keer gekocht, of gekocht en gekregen.',
    alikeMachine: () =>
      'Een machine met dezelfde naam staat ook in een andere subsidie. Is het een andere? Zet dan haar serienummer in de reden.',
    sameInvoice: () => 'Hetzelfde factuurnummer van dezelfde leverancier. Is de factuur verdeeld, schrijf dat dan op.',
    sameFile: () => 'Bij deze posten staat precies hetzelfde bestand.',
    rateAboveMaximum: ({ found, bound, detail }: Told) =>
      `Een uur kost hier ${found}. Op die dag is ${bound} het meeste. Bron: ${detail}.`,
    outsideGrant: () => 'De datum valt buiten de subsidieperiode van het plan. Wat daarbuiten valt, telt niet mee.',
    outsideActivity: () => 'De datum valt buiten de activiteit. Klopt de datum? Pas dan de periode in het plan aan.',
    hoursOfDay: ({ found, bound, detail, elsewhere }: Told) =>
      elsewhere
        ? `Rond ${detail} komt het samen met een andere regio boven de ${bound} uur op een dag.`
        : `Rond ${detail} komt het op ${found} uur op een dag. Waren er meer mensen? Schrijf dat dan op.`,
    longDay: ({ found, detail }: Told) => `Rond ${detail} komt het voor één mens op ${found} uur op een dag.`,
    ownContribution: ({ detail }: Told) =>
      ({
        owner: 'Wie gaf, is ook eigenaar van de activiteit.',
        paid: 'Wie gaf, wordt in dezelfde activiteit ook betaald.',
        leadApplicant: 'Wie gaf, is de penvoerder van de regio.',
      })[detail] ?? '',
    sharesAboveWhole: ({ found }: Told) => `De delen van de regio’s samen zijn ${found} %.`,
  } satisfies Record<WarningRule, (told: Told) => string>,
  elsewhere: (count: number) =>
    (count === 1 ? 'Ook in een andere regio.' : `Ook in ${count} andere regio’s.`) +
    ' Wat daar staat, zie je hier niet. Het programmateam kan het nakijken.',
  inRegion: (name: string) => `regio ${name}`,
  more: (count: number) => `en nog ${count}`,
  atStake: 'op het spel',
  all: (count: number) => `Alle (${count})`,
  ofRule: (rule: string, count: number) => `${rule} (${count})`,
  filter: 'Toon waarschuwingen',
  count: (count: number, amount: string) =>
    (count === 1 ? '1 waarschuwing' : `${count} waarschuwingen`) + `, ${amount} op het spel`,
  look: 'Bekijk de waarschuwingen',
  lookOne: 'Bekijk',
  none: 'Geen waarschuwingen',
  noneText: 'Wij kijken bij elke bijdrage en elke kostenpost opnieuw.',
  noneOfRule: 'Van deze soort is er niets meer.',
  dismiss: 'Zet weg',
  dismissHelp: 'De reden blijft zichtbaar, met je naam en de dag. Verandert er iets, dan komt de waarschuwing terug.',
  reason: 'Waarom klopt het toch?',
  dismissed: 'De waarschuwing is weggezet.',
  gone: 'Intussen is dit veranderd. Kijk nog eens.',
  restore: 'Zet terug',
  restored: 'De waarschuwing staat er weer.',
  aside: 'Weggezet',
  asideBy: (name: string, when: string) => `${name}, ${when}`,
  earlier: (name: string, when: string, reason: string) =>
    `Eerder weggezet door ${name} op ${when}: ‘${reason}’. Daarna is er iets veranderd.`,
  somebody: 'iemand die er niet meer is',
  warning: 'Waarschuwing',
  amount: 'Op het spel',
  because: 'Reden',
  by: 'Door',
  complaints: { reason: 'Vul in waarom het toch klopt', tooLong: 'Dit is te lang. Maak het korter.' },
}

export const warningMessages = defineMessages<typeof nl>({
  nl,
  en: {
    title: 'Warnings',
    lead: 'What an accountant would ask, you see here first. Is it right after all? Put the warning aside with the reason.',
    severities: { serious: 'Serious', light: 'Light' },
    rules: {
      doubleFunding: 'The same in two grants',
      sameMachine: 'One machine more than once',
      alikeMachine: 'Perhaps the same machine',
      sameInvoice: 'One invoice more than once',
      sameFile: 'The same evidence at several records',
      rateAboveMaximum: 'Hourly rate above the maximum',
      outsideGrant: 'Outside the subsidy period',
      outsideActivity: 'Outside the period of the activity',
      hoursOfDay: 'More than 24 hours in a day',
      longDay: 'More than 10 hours in a day',
      ownContribution: 'Contribution to oneself',
      sharesAboveWhole: 'Shares above 100 %',
    },
    told: {
      doubleFunding: () => 'A machine or an invoice may be paid from one grant only.',
      sameMachine: () => 'The same machine is in here more than once: bought twice, or both bought and given.',
      alikeMachine: () =>
        'A machine of the same name stands in another grant too. Is it another one? Then put its serial number in the reason.',
      sameInvoice: () => 'The same invoice number of the same supplier. If the invoice was divided, write that down.',
      sameFile: () => 'Exactly the same file stands with these records.',
      rateAboveMaximum: ({ found, bound, detail }) =>
        `An hour costs ${found} here. On that day ${bound} is the most. Source: ${detail}.`,
      outsideGrant: () => 'The date is outside the subsidy period of the plan. What is outside does not count.',
      outsideActivity: () => 'The date is outside the activity. Is the date right? Then change the period in the plan.',
      hoursOfDay: ({ found, bound, detail, elsewhere }) =>
        elsewhere
          ? `Around ${detail} it comes above ${bound} hours in a day, together with another region.`
          : `Around ${detail} it comes to ${found} hours in a day. Were there more people? Write that down.`,
      longDay: ({ found, detail }) => `Around ${detail} it comes to ${found} hours in a day for one person.`,
      ownContribution: ({ detail }) =>
        ({
          owner: 'Who gave also owns the activity.',
          paid: 'Who gave is also paid in the same activity.',
          leadApplicant: 'Who gave is the lead applicant of the region.',
        })[detail] ?? '',
      sharesAboveWhole: ({ found }) => `The shares of the regions together are ${found} %.`,
    },
    elsewhere: (count) =>
      (count === 1 ? 'In another region too.' : `In ${count} other regions too.`) +
      ' What stands there is not shown here. The programme team can look into it.',
    inRegion: (name) => `region ${name}`,
    more: (count) => `and ${count} more`,
    atStake: 'at stake',
    all: (count) => `All (${count})`,
    ofRule: (rule, count) => `${rule} (${count})`,
    filter: 'Show warnings',
    count: (count, amount) => (count === 1 ? '1 warning' : `${count} warnings`) + `, ${amount} at stake`,
    look: 'Look at the warnings',
    lookOne: 'Look',
    none: 'No warnings',
    noneText: 'We look again at every contribution and every cost.',
    noneOfRule: 'There is nothing left of this kind.',
    dismiss: 'Put aside',
    dismissHelp:
      'The reason stays visible, with your name and the day. When something changes, the warning comes back.',
    reason: 'Why is it right after all?',
    dismissed: 'The warning is put aside.',
    gone: 'This has changed meanwhile. Look again.',
    restore: 'Bring back',
    restored: 'The warning is back.',
    aside: 'Put aside',
    asideBy: (name, when) => `${name}, ${when}`,
    earlier: (name, when, reason) =>
      `Put aside before by ${name} on ${when}: ‘${reason}’. Something changed after that.`,
    somebody: 'somebody who is no longer here',
    warning: 'Warning',
    amount: 'At stake',
    because: 'Reason',
    by: 'By',
    complaints: { reason: 'Fill in why it is right after all', tooLong: 'This is too long. Make it shorter.' },
  },
})
