import { defineMessages } from '../../../platform/i18n.ts'

const nl = {
  title: 'Samen met andere regio’s',
  lead: 'Van een activiteit die tussen regio’s is verdeeld, telt elk zijn deel: van de kosten in het bedrag van de norm, van de bijdragen in wat is gehaald. Het grootboek en de bewijzen blijven bij wie organiseert.',
  ourPart: 'jullie deel',
  activity: 'Activiteit',
  host: 'jullie organiseren',
  guest: 'een andere regio organiseert',
  costs: 'Begrote kosten',
  signed: 'Getekend',
  ofWhole: (amount: string) => `van ${amount}`,
  total: 'Jullie deel samen',
  posts: (amount: string) => `Met ${amount} van globale posten die nog niet over activiteiten zijn verdeeld.`,
  given: (amount: string) => `Zonder ${amount} die andere regio’s dragen van jullie activiteiten.`,
  taken: (amount: string) => `Met ${amount} die jullie dragen van activiteiten van andere regio’s.`,
  signedGiven: (amount: string) => `Zonder ${amount} van bijdragen waarvan andere regio’s een deel dragen.`,
  signedTaken: (amount: string) => `Met ${amount} van bijdragen aan activiteiten van andere regio’s.`,
}

export const shareMessages = defineMessages<typeof nl>({
  nl,
  en: {
    title: 'Together with other regions',
    lead: 'Of an activity that is divided between regions each counts its part: of the costs in the amount of the norm, of the contributions in what was reached. The ledger and the evidence stay with the organiser.',
    ourPart: 'your part',
    activity: 'Activity',
    host: 'you organise',
    guest: 'another region organises',
    costs: 'Budgeted costs',
    signed: 'Signed',
    ofWhole: (amount) => `of ${amount}`,
    total: 'Your parts together',
    posts: (amount) => `With ${amount} of overall sums that are not divided over activities yet.`,
    given: (amount) => `Without ${amount} that other regions take on of your activities.`,
    taken: (amount) => `With ${amount} that you take on of activities of other regions.`,
    signedGiven: (amount) => `Without ${amount} of contributions that other regions take a part of.`,
    signedTaken: (amount) => `With ${amount} of contributions to activities of other regions.`,
  },
})
