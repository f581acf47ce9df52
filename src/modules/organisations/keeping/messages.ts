import { defineMessages } from '../../../platform/i18n.ts'
import type { DetailComplaints } from './schema.ts'

interface Texts {
  readonly add: string
  readonly addTitle: string
  readonly addTo: (region: string) => string
  readonly addLead: string
  readonly chooseKind: string
  readonly next: string
  readonly edit: string
  readonly editTitle: (name: string) => string
  readonly save: string
  readonly addNow: string
  readonly back: string
  readonly otherKind: string
  readonly what: string
  readonly numbers: string
  readonly where: string
  readonly reach: string
  readonly teaches: string
  readonly state: string
  readonly noMunicipality: string
  readonly asMember: string
  readonly added: (name: string) => string
  readonly changed: string
  readonly merged: string
  readonly listedHelp: string
  readonly meanwhileTitle: (name: string | null) => string
  readonly meanwhileText: string
  readonly meanwhileBoth: (other: string) => string
  readonly empty: string
  readonly help: {
    readonly code: string
    readonly boardNumber: string
    readonly kvk: string
    readonly branchCode: string
    readonly postcode: string
    readonly province: string
    readonly coordinates: string
    readonly closedOn: string
    readonly website: string
  }
  readonly taken: { readonly code: (name: string) => string; readonly kvk: (name: string) => string }
  readonly complaints: DetailComplaints
}

export const keepingMessages = defineMessages<Texts>({
  nl: {
    add: 'Voeg toe',
    addTitle: 'Nieuwe organisatie',
    addTo: (region) => `Nieuwe organisatie in ${region}`,
    addLead: 'Zoek eerst of de organisatie er al is: elke organisatie staat één keer in het register.',
    chooseKind: 'Wat voor organisatie is het?',
    next: 'Verder',
    edit: 'Wijzig',
    editTitle: (name) => `${name} wijzigen`,
    save: 'Bewaar',
    addNow: 'Voeg toe',
    back: 'Terug',
    otherKind: 'Andere soort',
    what: 'Wat het is',
    numbers: 'Nummers',
    where: 'Waar het is',
    reach: 'Bereikbaar',
    teaches: 'Onderwijs',
    state: 'Stand',
    noMunicipality: 'Geen of onbekend',
    asMember: 'Doet mee in de regio',
    added: (name) => `${name} staat in het register.`,
    changed: 'De wijziging is bewaard.',
    merged: 'Deze organisatie is samengevoegd. Je ziet nu de organisatie die bleef.',
    listedHelp: 'Deze school komt uit een lijst van DUO. Wat je hier wijzigt, blijft staan bij de volgende import.',
    meanwhileTitle: (name) => `${name ?? 'Iemand'} heeft deze organisatie ondertussen gewijzigd`,
    meanwhileText: 'Er is nog niets van jou bewaard. Kijk naar de verschillen en bewaar opnieuw.',
    meanwhileBoth: (other) => `Een ander maakte hier “${other}” van. Bewaar je, dan geldt wat jij hier hebt staan.`,
    empty: 'leeg',
    help: {
      code: 'Vier tekens, of zes met de vestiging: 00AH of 00AH17.',
      boardNumber: 'Vijf cijfers.',
      kvk: 'Acht cijfers, zoals 01234567.',
      branchCode: 'Twee tot zes cijfers, zoals 2562.',
      postcode: 'Zoals 7811 AB.',
      province: 'Kies je een gemeente, dan volgt de provincie daaruit.',
      coordinates: 'Zoals een kaart ze geeft: 52.7858, 6.8975.',
      closedOn: 'Leeg zolang de organisatie bestaat. Typ de dag als 31-12-2026.',
      website: 'Zoals www.school.nl.',
    },
    taken: {
      code: (name) => `${name} heeft deze BRIN al`,
      kvk: (name) => `${name} heeft dit KvK-nummer al`,
    },
    complaints: {
      kind: 'Kies een soort',
      networkKind: 'Kies een soort netwerk uit de lijst',
      name: 'Vul een naam in',
      tooLong: (max) => `Maak er ten hoogste ${max} tekens van`,
      code: (typed) => `‘${typed}’ is geen BRIN. Die ziet eruit als 00AH of 00AH17`,
      codeLength: 'Een mbo-instelling heeft een BRIN van vier tekens, zoals 00AH',
      boardNumber: (typed) => `‘${typed}’ is geen nummer van een bevoegd gezag. Dat heeft vijf cijfers`,
      kvk: (typed) => `‘${typed}’ is geen KvK-nummer. Dat heeft acht cijfers`,
      branchCode: (typed) => `‘${typed}’ is geen branchecode. Die heeft twee tot zes cijfers`,
      postcode: (typed) => `‘${typed}’ is geen postcode. Die ziet eruit als 7811 AB`,
      municipality: 'Kies een gemeente uit de lijst',
      coordinates: (typed) => `‘${typed}’ is geen plek. Vul breedte en lengte in, zoals 52.7858, 6.8975`,
      phone: (typed) => `‘${typed}’ is geen telefoonnummer. Vul tien cijfers in, of begin met + en het land`,
      website: (typed) => `‘${typed}’ is geen website. Die ziet eruit als www.school.nl`,
      choices: 'Kies uit de lijst',
      date: (typed) => `‘${typed}’ is geen datum. Typ de dag als 31-12-2026`,
    },
  },
  en: {
    add: 'Add',
    addTitle: 'New organisation',
    addTo: (region) => `New organisation in ${region}`,
    addLead: 'First search whether the organisation is there: each organisation is in the register once.',
    chooseKind: 'What kind of organisation is it?',
    next: 'Continue',
    edit: 'Edit',
    editTitle: (name) => `Edit ${name}`,
    save: 'Save',
    addNow: 'Add',
    back: 'Back',
    otherKind: 'Another kind',
    what: 'What it is',
    numbers: 'Numbers',
    where: 'Where it is',
    reach: 'How to reach it',
    teaches: 'Education',
    state: 'State',
    noMunicipality: 'None or unknown',
    asMember: 'Takes part in the region',
    added: (name) => `${name} is in the register.`,
    changed: 'The change is saved.',
    merged: 'This organisation was merged. You now see the one that stayed.',
    listedHelp: 'This school comes from a list of DUO. What you change here stays at the next import.',
    meanwhileTitle: (name) => `${name ?? 'Somebody'} changed this organisation meanwhile`,
    meanwhileText: 'Nothing of yours is saved yet. Look at the differences and save again.',
    meanwhileBoth: (other) => `Somebody else made this “${other}”. When you save, what you have here holds.`,
    empty: 'empty',
    help: {
      code: 'Four characters, or six with the establishment: 00AH or 00AH17.',
      boardNumber: 'Five digits.',
      kvk: 'Eight digits, such as 01234567.',
      branchCode: 'Two to six digits, such as 2562.',
      postcode: 'Such as 7811 AB.',
      province: 'When you choose a municipality, the province follows from it.',
      coordinates: 'As a map gives them: 52.7858, 6.8975.',
      closedOn: 'Empty as long as the organisation exists. Type the day as 31-12-2026.',
      website: 'Such as www.school.nl.',
    },
    taken: {
      code: (name) => `${name} has this BRIN already`,
      kvk: (name) => `${name} has this KvK number already`,
    },
    complaints: {
      kind: 'Choose a kind',
      networkKind: 'Choose a kind of network from the list',
      name: 'Fill in a name',
      tooLong: (max) => `Make it at most ${max} characters`,
      code: (typed) => `‘${typed}’ is no BRIN. That looks like 00AH or 00AH17`,
      codeLength: 'An mbo institution has a BRIN of four characters, such as 00AH',
      boardNumber: (typed) => `‘${typed}’ is no number of a school board. That has five digits`,
      kvk: (typed) => `‘${typed}’ is no KvK number. That has eight digits`,
      branchCode: (typed) => `‘${typed}’ is no branch code. That has two to six digits`,
      postcode: (typed) => `‘${typed}’ is no postcode. That looks like 7811 AB`,
      municipality: 'Choose a municipality from the list',
      coordinates: (typed) => `‘${typed}’ is no place. Fill in latitude and longitude, such as 52.7858, 6.8975`,
      phone: (typed) => `‘${typed}’ is no telephone number. Fill in ten digits, or begin with + and the country`,
      website: (typed) => `‘${typed}’ is no website. That looks like www.school.nl`,
      choices: 'Choose from the list',
      date: (typed) => `‘${typed}’ is no date. Type the day as 31-12-2026`,
    },
  },
})
