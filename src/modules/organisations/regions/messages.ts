import { defineMessages } from '../../../platform/i18n.ts'
import type { Need } from './rules.ts'
import type { RegionComplaints } from './schema.ts'

interface Texts {
  readonly title: string
  readonly lead: string
  readonly one: string
  readonly count: (count: number) => string
  readonly filter: string
  readonly search: string
  readonly anyState: string
  readonly filterStates: Readonly<Record<'onvolledig' | 'straks' | 'voorbij', string>>
  readonly noneFound: string
  readonly noneFoundText: string
  readonly all: string
  readonly add: string
  readonly edit: string
  readonly editTitle: (name: string) => string
  readonly merge: string
  readonly split: string
  readonly back: string
  readonly save: string
  readonly name: string
  readonly siteName: string
  readonly siteNameHelp: string
  readonly slug: string
  readonly slugHelp: string
  readonly province: string
  readonly registrationNumber: string
  readonly currency: string
  readonly timeZone: string
  readonly language: string
  readonly accent: string
  readonly accentHelp: string
  readonly accentCorrected: (given: string, used: string) => string
  readonly municipalities: string
  readonly municipalitiesHelp: string
  readonly validFrom: string
  readonly validUntil: string
  readonly period: string
  readonly since: (day: string) => string
  readonly between: (from: string, until: string) => string
  readonly states: { readonly coming: string; readonly present: string; readonly past: string }
  readonly state: string
  readonly leadApplicant: string
  readonly supporter: string
  readonly members: string
  readonly membersOn: (day: string) => string
  readonly noMembers: string
  readonly role: string
  readonly place: string
  readonly kind: string
  readonly onDay: string
  readonly onDayHelp: string
  readonly show: string
  readonly nowhere: string
  readonly complete: string
  readonly incomplete: string
  readonly misses: string
  readonly needs: Readonly<Record<Need, string>>
  readonly cameFrom: string
  readonly wentInto: string
  readonly from: (name: string, day: string) => string
  readonly toWorkspace: string
  readonly toSite: string
  readonly added: (name: string) => string
  readonly changed: (name: string) => string
  readonly slugTaken: string
  readonly unknownMunicipalities: (names: string) => string
  readonly changedMeanwhile: string
  readonly complaints: RegionComplaints
}

export const regionMessages = defineMessages<Texts>({
  nl: {
    title: 'Regio’s',
    lead: 'Elke regio door de tijd heen: wie meedoet, waar zij werkt, en waar zij uit ontstond of in opging.',
    one: 'Regio',
    count: (count) => (count === 1 ? '1 regio' : `${count} regio’s`),
    filter: 'Filter de regio’s',
    search: 'Naam, nummer of penvoerder',
    anyState: 'Alle',
    filterStates: { onvolledig: 'Mist nog iets', straks: 'Begint nog', voorbij: 'Voorbij' },
    noneFound: 'Geen regio past hierbij',
    noneFoundText: 'Kies minder filters of kijk de spelling na.',
    all: 'Toon alle regio’s',
    add: 'Voeg een regio toe',
    edit: 'Wijzig',
    editTitle: (name) => `${name} wijzigen`,
    merge: 'Voeg samen',
    split: 'Splits',
    back: 'Terug',
    save: 'Bewaar',
    name: 'Naam',
    siteName: 'Naam van de site',
    siteNameHelp: 'Zoals “Techniek in Emmen”. Leeg: dezelfde naam.',
    slug: 'Adres',
    slugHelp: 'Het laatste deel van het webadres: kleine letters, cijfers en streepjes. Leeg: uit de naam gemaakt.',
    province: 'Provincie',
    registrationNumber: 'Nummer bij DUS-I',
    currency: 'Munt',
    timeZone: 'Tijdzone',
    language: 'Taal van brieven',
    accent: 'Kleur',
    accentHelp: 'Zes tekens na een hekje, zoals #0b5a8f. Wij zorgen dat tekst erop leesbaar blijft.',
    accentCorrected: (given, used) =>
      `De kleur ${given} is te licht om te lezen. Op een lichte achtergrond gebruiken wij ${used}.`,
    municipalities: 'Gemeenten',
    municipalitiesHelp: 'Waar de regio werkt: één naam op een regel, of met komma’s ertussen.',
    validFrom: 'Bestaat vanaf',
    validUntil: 'Bestaat tot en met',
    period: 'Periode',
    since: (day) => `sinds ${day}`,
    between: (from, until) => `${from} t/m ${until}`,
    states: { coming: 'begint nog', present: 'bestaat', past: 'voorbij' },
    state: 'Stand',
    leadApplicant: 'Penvoerder',
    supporter: 'Ondersteuner',
    members: 'Deelnemers',
    membersOn: (day) => `Deelnemers op ${day}`,
    noMembers: 'Op deze dag deed nog niemand mee.',
    role: 'Rol',
    place: 'Plaats',
    kind: 'Soort',
    onDay: 'Zoals het was op',
    onDayHelp: 'Bijvoorbeeld 1-1-2026',
    show: 'Toon',
    nowhere: 'nog geen',
    complete: 'Compleet',
    incomplete: 'Deze regio is nog niet compleet',
    misses: 'Mist nog',
    needs: {
      vmboSchools: 'ten minste twee vmbo-scholen',
      mbo: 'een mbo-instelling',
      companiesOrGovernment: 'bedrijven of een gemeente',
      leadApplicant: 'een penvoerder',
    },
    cameFrom: 'Ontstaan uit',
    wentInto: 'Opgegaan in',
    from: (name, day) => `${name}, op ${day}`,
    toWorkspace: 'Naar de werkplek',
    toSite: 'Naar de site',
    added: (name) => `Regio ${name} is toegevoegd.`,
    changed: (name) => `Regio ${name} is bewaard.`,
    slugTaken: 'Dit adres heeft een andere regio al. Kies een andere naam of een ander adres.',
    unknownMunicipalities: (names) => `Deze gemeenten kennen wij niet: ${names}. Kijk de spelling na.`,
    changedMeanwhile:
      'Iemand anders heeft deze regio intussen gewijzigd. Hieronder staat wat er nu is; doe je wijziging opnieuw.',
    complaints: {
      name: 'Vul een naam in van ten hoogste 100 tekens',
      slug: 'Gebruik kleine letters, cijfers en streepjes, zoals noord-drenthe',
      province: 'Vul de provincie in',
      registrationNumber: 'Vul het nummer van DUS-I in, zoals STO25-0001',
      accent: 'Vul een kleur in, zoals #0b5a8f',
      day: 'Vul een dag in, zoals 1-1-2026',
      until: 'De laatste dag ligt voor de eerste. Pas een van de twee aan',
    },
  },
  en: {
    title: 'Regions',
    lead: 'Each region through time: who takes part, where it works, and what it came from or went into.',
    one: 'Region',
    count: (count) => (count === 1 ? '1 region' : `${count} regions`),
    filter: 'Filter the regions',
    search: 'Name, number or lead applicant',
    anyState: 'All',
    filterStates: { onvolledig: 'Still lacks something', straks: 'Still to begin', voorbij: 'Past' },
    noneFound: 'No region fits',
    noneFoundText: 'Choose fewer filters or check the spelling.',
    all: 'Show all regions',
    add: 'Add a region',
    edit: 'Change',
    editTitle: (name) => `Change ${name}`,
    merge: 'Merge',
    split: 'Split',
    back: 'Back',
    save: 'Save',
    name: 'Name',
    siteName: 'Name of the site',
    siteNameHelp: 'Such as “Techniek in Emmen”. Empty: the same name.',
    slug: 'Address',
    slugHelp: 'The last part of the web address: small letters, digits and dashes. Empty: made from the name.',
    province: 'Province',
    registrationNumber: 'Number at DUS-I',
    currency: 'Currency',
    timeZone: 'Time zone',
    language: 'Language of letters',
    accent: 'Colour',
    accentHelp: 'Six characters after a hash, such as #0b5a8f. We see to it that text on it stays readable.',
    accentCorrected: (given, used) => `The colour ${given} is too light to read. On a light ground we use ${used}.`,
    municipalities: 'Municipalities',
    municipalitiesHelp: 'Where the region works: a name on each line, or commas between them.',
    validFrom: 'Exists from',
    validUntil: 'Exists until',
    period: 'Period',
    since: (day) => `since ${day}`,
    between: (from, until) => `${from} to ${until}`,
    states: { coming: 'still to begin', present: 'exists', past: 'past' },
    state: 'State',
    leadApplicant: 'Lead applicant',
    supporter: 'Supporter',
    members: 'Members',
    membersOn: (day) => `Members on ${day}`,
    noMembers: 'Nobody took part on this day yet.',
    role: 'Role',
    place: 'Place',
    kind: 'Kind',
    onDay: 'As it was on',
    onDayHelp: 'Such as 1-1-2026',
    show: 'Show',
    nowhere: 'none yet',
    complete: 'Complete',
    incomplete: 'This region is not complete yet',
    misses: 'Still lacks',
    needs: {
      vmboSchools: 'at least two vmbo schools',
      mbo: 'an mbo institution',
      companiesOrGovernment: 'companies or a municipality',
      leadApplicant: 'a lead applicant',
    },
    cameFrom: 'Came from',
    wentInto: 'Went into',
    from: (name, day) => `${name}, on ${day}`,
    toWorkspace: 'To the workspace',
    toSite: 'To the site',
    added: (name) => `Region ${name} was added.`,
    changed: (name) => `Region ${name} was saved.`,
    slugTaken: 'Another region has this address. Choose another name or address.',
    unknownMunicipalities: (names) => `We do not know these municipalities: ${names}. Check the spelling.`,
    changedMeanwhile:
      'Somebody else changed this region meanwhile. Below stands what it is now; make your change again.',
    complaints: {
      name: 'Fill in a name of at most 100 characters',
      slug: 'Use small letters, digits and dashes, such as noord-drenthe',
      province: 'Fill in the province',
      registrationNumber: 'Fill in the number of DUS-I, such as STO25-0001',
      accent: 'Fill in a colour, such as #0b5a8f',
      day: 'Fill in a day, such as 1-1-2026',
      until: 'The last day lies before the first. Change one of the two',
    },
  },
})
