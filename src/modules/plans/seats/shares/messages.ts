import { defineMessages } from '../../../../platform/i18n.ts'

export const shareMessages = defineMessages({
  nl: {
    title: 'Wie draagt wat',
    lead: 'Het deel van de kosten en van de bijdragen dat elke regio draagt, samen ten hoogste 100 %. Wie een deel draagt, ziet wat dat deel kost. De rest van het geld blijft van jullie.',
    alone: 'Zodra een andere regio meedoet, verdeel je hier kosten en bijdragen.',
    costs: 'Deel van de kosten (%)',
    contributions: 'Deel van de bijdragen (%)',
    host: 'organiseert',
    save: 'Bewaar de verdeling',
    saved: 'De verdeling is bewaard.',
    rest: (costs: string, contributions: string) =>
      `Nog niet verdeeld: ${costs} van de kosten en ${contributions} van de bijdragen.`,
    ownCosts: 'Jullie deel van de kosten',
    ownContributions: 'Jullie deel van de bijdragen',
    inCurrency: { EUR: 'in euro', USD: 'in Amerikaanse dollar' },
    tooMuch: {
      costs: 'De kosten komen samen boven de 100 %. Maak een deel kleiner',
      contributions: 'De bijdragen komen samen boven de 100 %. Maak een deel kleiner',
      partners: 'Ondertussen veranderde wie er meedoet. Kijk nog eens en bewaar opnieuw',
    },
  },
  en: {
    title: 'Who takes on what',
    lead: 'The part of the costs and of the contributions that each region takes on, together at most 100 %. Who takes on a part sees what that part costs. The rest of the money stays yours.',
    alone: 'Once another region takes part, you divide costs and contributions here.',
    costs: 'Part of the costs (%)',
    contributions: 'Part of the contributions (%)',
    host: 'organises',
    save: 'Save the shares',
    saved: 'The shares are saved.',
    rest: (costs: string, contributions: string) =>
      `Not divided yet: ${costs} of the costs and ${contributions} of the contributions.`,
    ownCosts: 'Your part of the costs',
    ownContributions: 'Your part of the contributions',
    inCurrency: { EUR: 'in euro', USD: 'in US dollar' },
    tooMuch: {
      costs: 'Together the costs come to more than 100 %. Make a part smaller',
      contributions: 'Together the contributions come to more than 100 %. Make a part smaller',
      partners: 'Meanwhile somebody else takes part, or no longer does. Look again and save once more',
    },
  },
})
