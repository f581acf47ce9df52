import { defineMessages } from '../../../../platform/i18n.ts'

const nl = {
  title: 'Globale posten voor latere jaren',
  lead: 'Een bedrag uit de subsidie voor een programmalijn in een jaar. Wat activiteiten van die lijn voor dat jaar begroten, gaat er vanzelf af.',
  line: 'Programmalijn',
  year: 'Jaar',
  amount: 'Bedrag',
  divided: 'Verdeeld',
  rest: 'Nog te verdelen',
  over: (amount: string) => `${amount} te veel verdeeld`,
  none: 'Nog geen globale post.',
  noLines: 'Geef eerst een programmalijn een naam.',
  toLines: 'Naar de programmalijnen',
  add: 'Voeg een post toe',
  addNow: 'Voeg toe',
  change: (name: string) => `${name} wijzigen`,
  edit: 'Wijzig',
  save: 'Bewaar',
  back: 'Terug',
  remove: 'Haal de post weg',
  saved: 'De post is bewaard.',
  removed: 'De post is weggehaald.',
  meanwhile: (now: string) =>
    `Er staat al een post van ${now} voor deze lijn in dit jaar. Bewaar je, dan komt jouw bedrag ervoor in de plaats`,
  goneMeanwhile: 'Iemand haalde deze post ondertussen weg. Bewaar je, dan staat hij er weer',
  complaints: {
    line: 'Kies een programmalijn',
    year: 'Kies een jaar',
    amount: (typed: string) =>
      typed ? `‘${typed}’ is geen bedrag boven nul. Typ bijvoorbeeld 1.250,50` : 'Vul een bedrag in',
  },
}

export const postMessages = defineMessages<typeof nl>({
  nl,
  en: {
    title: 'Overall sums for later years',
    lead: 'An amount from the subsidy for a programme line in a year. What activities of that line budget for that year comes off by itself.',
    line: 'Programme line',
    year: 'Year',
    amount: 'Amount',
    divided: 'Divided',
    rest: 'Still to divide',
    over: (amount) => `${amount} too much divided`,
    none: 'No overall sum yet.',
    noLines: 'Give a programme line a name first.',
    toLines: 'To the programme lines',
    add: 'Add a sum',
    addNow: 'Add',
    change: (name) => `Edit ${name}`,
    edit: 'Edit',
    save: 'Save',
    back: 'Back',
    remove: 'Remove the sum',
    saved: 'The sum is saved.',
    removed: 'The sum is removed.',
    meanwhile: (now) =>
      `There is a sum of ${now} for this line in this year. When you save, your amount takes its place`,
    goneMeanwhile: 'Somebody removed this sum meanwhile. When you save, it is there again',
    complaints: {
      line: 'Choose a programme line',
      year: 'Choose a year',
      amount: (typed) =>
        typed ? `‘${typed}’ is no amount above zero. Type for example 1,250.50` : 'Fill in an amount',
    },
  },
})
