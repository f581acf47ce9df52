import { defineMessages } from '../../../../platform/i18n.ts'
import type { SuccessionComplaints } from '../schema.ts'
import type { SuccessionRefusal } from './commands.ts'

interface Texts {
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
  readonly complaints: SuccessionComplaints
}

export const successionMessages = defineMessages<Texts>({
  nl: {
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
      other: 'Kies de andere regio',
      name: 'Vul een naam in van ten hoogste 100 tekens',
      day: 'Vul een dag in, zoals 1-1-2027',
      municipalities: 'Vul ten minste één gemeente in',
    },
  },
  en: {
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
      other: 'Choose the other region',
      name: 'Fill in a name of at most 100 characters',
      day: 'Fill in a day, such as 1-1-2027',
      municipalities: 'Fill in at least one municipality',
    },
  },
})
