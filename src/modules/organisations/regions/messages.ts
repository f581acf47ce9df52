import { defineMessages } from '../../../platform/i18n.ts'
import type { SuccessionRefusal } from './succession/commands.ts'
import type { Need } from './rules.ts'
import type { RegionComplaints, SuccessionComplaints } from './schema.ts'

interface Texts {
  readonly title: string
  readonly lead: string
  readonly one: string
  readonly add: string
  readonly edit: string
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
  readonly mergeTitle: (name: string) => string
  readonly mergeLead: string
  readonly other: string
  readonly newName: string
  readonly fromDay: string
  readonly mergeNow: string
  readonly merged: (name: string) => string
  readonly splitTitle: (name: string) => string
  readonly splitLead: string
  readonly firstName: string
  readonly firstMunicipalities: string
  readonly secondName: string
  readonly secondMunicipalities: string
  readonly splitNow: string
  readonly splitDone: (name: string) => string
  readonly refused: Readonly<Record<SuccessionRefusal, string>>
  readonly complaints: RegionComplaints
  readonly successionComplaints: SuccessionComplaints
}

export const regionMessages = defineMessages<Texts>({
  nl: {
    title: 'Regio’s',
    lead: 'Elke regio door de tijd heen: wie meedoet, waar zij werkt, en waar zij uit ontstond of in opging.',
    one: 'Regio',
    add: 'Voeg een regio toe',
    edit: 'Wijzig',
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
    mergeTitle: (name) => `${name} samenvoegen`,
    mergeLead:
      'Beide regio’s houden op, de dag ervoor. De nieuwe regio begint met alle deelnemers, gemeenten en rollen. Plannen, bijdragen en verslagen blijven bij de oude regio’s, en wie daar een rol heeft houdt die.',
    other: 'Samen met',
    newName: 'Naam van de nieuwe regio',
    fromDay: 'Eerste dag',
    mergeNow: 'Voeg de regio’s samen',
    merged: (name) => `De regio’s gaan samen verder als ${name}.`,
    splitTitle: (name) => `${name} splitsen`,
    splitLead:
      'De regio houdt op, de dag ervoor. Elke deelnemer gaat mee naar de regio van zijn gemeente; wie in geen van beide ligt, gaat naar allebei. Plannen, bijdragen en verslagen blijven bij de oude regio.',
    firstName: 'Naam van de eerste regio',
    firstMunicipalities: 'Gemeenten van de eerste regio',
    secondName: 'Naam van de tweede regio',
    secondMunicipalities: 'Gemeenten van de tweede regio',
    splitNow: 'Splits de regio',
    splitDone: (name) => `${name} is gesplitst.`,
    refused: {
      notPresent: 'Op deze dag bestaat een van de regio’s niet. Kies een dag waarop zij allebei bestaan.',
      slugTaken: 'Een regio met deze naam is er al. Kies een andere naam.',
      alreadySucceeded: 'Een van de regio’s is al in een andere opgegaan.',
    },
    complaints: {
      name: 'Vul een naam in van ten hoogste 100 tekens',
      slug: 'Gebruik kleine letters, cijfers en streepjes, zoals noord-drenthe',
      province: 'Vul de provincie in',
      registrationNumber: 'Vul het nummer van DUS-I in, zoals STO25-0001',
      accent: 'Vul een kleur in, zoals #0b5a8f',
      day: 'Vul een dag in, zoals 1-1-2026',
      until: 'De laatste dag ligt voor de eerste. Pas een van de twee aan',
    },
    successionComplaints: {
      other: 'Kies de andere regio',
      name: 'Vul een naam in van ten hoogste 100 tekens',
      day: 'Vul een dag in, zoals 1-1-2027',
      municipalities: 'Vul ten minste één gemeente in',
    },
  },
  en: {
    title: 'Regions',
    lead: 'Each region through time: who takes part, where it works, and what it came from or went into.',
    one: 'Region',
    add: 'Add a region',
    edit: 'Change',
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
    mergeTitle: (name) => `Merge ${name}`,
    mergeLead:
      'Both regions end, the day before. The new region begins with all members, municipalities and roles. Plans, contributions and reports stay with the old regions, and who has a role there keeps it.',
    other: 'Together with',
    newName: 'Name of the new region',
    fromDay: 'First day',
    mergeNow: 'Merge the regions',
    merged: (name) => `The regions go on together as ${name}.`,
    splitTitle: (name) => `Split ${name}`,
    splitLead:
      'The region ends, the day before. Each member goes to the region of its municipality; who lies in neither goes to both. Plans, contributions and reports stay with the old region.',
    firstName: 'Name of the first region',
    firstMunicipalities: 'Municipalities of the first region',
    secondName: 'Name of the second region',
    secondMunicipalities: 'Municipalities of the second region',
    splitNow: 'Split the region',
    splitDone: (name) => `${name} was split.`,
    refused: {
      notPresent: 'On this day one of the regions does not exist. Choose a day on which both do.',
      slugTaken: 'There is a region of this name. Choose another name.',
      alreadySucceeded: 'One of the regions already went over into another.',
    },
    complaints: {
      name: 'Fill in a name of at most 100 characters',
      slug: 'Use small letters, digits and dashes, such as noord-drenthe',
      province: 'Fill in the province',
      registrationNumber: 'Fill in the number of DUS-I, such as STO25-0001',
      accent: 'Fill in a colour, such as #0b5a8f',
      day: 'Fill in a day, such as 1-1-2026',
      until: 'The last day lies before the first. Change one of the two',
    },
    successionComplaints: {
      other: 'Choose the other region',
      name: 'Fill in a name of at most 100 characters',
      day: 'Fill in a day, such as 1-1-2027',
      municipalities: 'Fill in at least one municipality',
    },
  },
})
