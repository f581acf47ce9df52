import { defineMessages } from '../../../platform/i18n.ts'

interface Texts {
  readonly merge: string
  readonly searchTitle: (name: string) => string
  readonly searchLead: string
  readonly search: string
  readonly find: string
  readonly nothing: string
  readonly nothingText: string
  readonly likely: string
  readonly found: string
  readonly compare: string
  readonly compareTitle: (stays: string, goes: string) => string
  readonly compareLead: (stays: string, goes: string) => string
  readonly swap: (goes: string) => string
  readonly chooseFields: string
  readonly same: (count: number) => string
  readonly noDifferences: string
  readonly ofGoes: (value: string, name: string) => string
  readonly empty: string
  readonly moves: string
  readonly moved: string
  readonly movesNothing: string
  readonly movesWhat: string
  readonly movesCount: string
  readonly doubles: string
  readonly doublesHelp: string
  readonly mergeNow: (goes: string) => string
  readonly back: string
  readonly undoLater: string
  readonly merged: (goes: string, stays: string) => string
  readonly changedMeanwhile: string
  readonly alreadyMerged: string
  readonly mergedTitle: (goes: string, stays: string) => string
  readonly mergedBy: (who: string, when: string) => string
  readonly undoneBy: (who: string, when: string) => string
  readonly earlier: string
  readonly undoTitle: string
  readonly undoText: string
  readonly undo: string
  readonly undone: string
  readonly undoRefused: Readonly<Record<'laterMerge' | 'membersChanged' | 'listSince' | 'numberTaken', string>>
  readonly tables: Readonly<Record<string, string>>
  readonly otherTable: (table: string) => string
  readonly fields: Readonly<Record<'merged' | 'mergedInto', string>>
}

export const mergingMessages = defineMessages<Texts>({
  nl: {
    merge: 'Voeg samen',
    searchTitle: (name) => `${name} samenvoegen`,
    searchLead: 'Kies de organisatie die dezelfde is. Er verandert nog niets: je ziet eerst wat er verschilt.',
    search: 'Naam, plaats of BRIN',
    find: 'Zoek',
    nothing: 'Niets gevonden',
    nothingText: 'Probeer een deel van de naam.',
    likely: 'Lijkt hierop',
    found: 'Gevonden organisaties',
    compare: 'Vergelijk',
    compareTitle: (stays, goes) => `${goes} opnemen in ${stays}`,
    compareLead: (stays, goes) => `${stays} blijft. ${goes} verdwijnt uit het register; de pagina wijst voortaan door.`,
    swap: (goes) => `Laat ${goes} blijven`,
    chooseFields: 'Waar ze verschillen: wat geldt voortaan?',
    same: (count) => (count === 1 ? 'Eén veld is gelijk' : `${String(count)} velden zijn gelijk`),
    noDifferences: 'De gegevens verschillen niet.',
    ofGoes: (value, name) => `${value} (van ${name})`,
    empty: 'leeg',
    moves: 'Wat er meegaat',
    moved: 'Wat er meeging',
    movesNothing: 'Er verwijst nog niets naar deze organisatie.',
    movesWhat: 'Wat',
    movesCount: 'Aantal',
    doubles: 'Blijft achter als dubbel',
    doublesHelp: 'Wat de blijvende organisatie al heeft, zoals een contactpersoon met hetzelfde e-mailadres.',
    mergeNow: (goes) => `Neem ${goes} op`,
    back: 'Terug',
    undoLater: 'Je kunt het later ongedaan maken.',
    merged: (goes, stays) => `${goes} en ${stays} zijn nu één organisatie.`,
    changedMeanwhile: 'Een van de twee is ondertussen gewijzigd. Kijk nog eens naar de verschillen.',
    alreadyMerged: 'Een van de twee is al samengevoegd met een andere.',
    mergedTitle: (goes, stays) => `${goes} in ${stays}`,
    mergedBy: (who, when) => `Samengevoegd door ${who} op ${when}.`,
    undoneBy: (who, when) => `Ongedaan gemaakt door ${who} op ${when}.`,
    earlier: 'Samengevoegd',
    undoTitle: 'Samenvoeging ongedaan maken?',
    undoText:
      'De twee organisaties staan er weer zoals voorheen. Wat er sindsdien bij kwam, blijft bij de organisatie waar het nu staat.',
    undo: 'Maak ongedaan',
    undone: 'De samenvoeging is ongedaan gemaakt.',
    undoRefused: {
      laterMerge: 'De organisatie is daarna nog eens samengevoegd. Maak eerst die samenvoeging ongedaan.',
      membersChanged: 'De deelname in een regio of netwerk is sindsdien gewijzigd. Ongedaan maken zou dat wissen.',
      listSince: 'Een lijst van DUO heeft de organisatie sindsdien gewijzigd. Maak eerst die import ongedaan.',
      numberTaken: 'De BRIN of het KvK-nummer is sindsdien van een andere organisatie.',
    },
    tables: {
      region_members: 'Deelname in regio’s',
      network_members: 'Deelname in netwerken',
      contributions: 'Bijdragen',
      contacts: 'Contactpersonen',
      role_assignments: 'Rollen van mensen',
      organisation_sources: 'Lijstcodes (volgen de BRIN)',
      activity_partners: 'Partner in activiteiten',
      company_choices: 'Rijen van ingelezen spreadsheets',
      organisations: 'Eerder samengevoegd',
    },
    otherTable: (table) => `Verwijzingen uit ${table}`,
    fields: { merged: 'Samengevoegd met', mergedInto: 'Opgenomen in' },
  },
  en: {
    merge: 'Merge',
    searchTitle: (name) => `Merge ${name}`,
    searchLead: 'Choose the organisation that is the same. Nothing changes yet: you see the differences first.',
    search: 'Name, place or BRIN',
    find: 'Search',
    nothing: 'Nothing found',
    nothingText: 'Try a part of the name.',
    likely: 'Looks like it',
    found: 'Organisations found',
    compare: 'Compare',
    compareTitle: (stays, goes) => `Merge ${goes} into ${stays}`,
    compareLead: (stays, goes) => `${stays} stays. ${goes} leaves the register; its page leads here from now on.`,
    swap: (goes) => `Let ${goes} stay`,
    chooseFields: 'Where they differ: what holds from now on?',
    same: (count) => (count === 1 ? 'One field is the same' : `${String(count)} fields are the same`),
    noDifferences: 'The data do not differ.',
    ofGoes: (value, name) => `${value} (of ${name})`,
    empty: 'empty',
    moves: 'What moves along',
    moved: 'What moved along',
    movesNothing: 'Nothing refers to this organisation yet.',
    movesWhat: 'What',
    movesCount: 'Number',
    doubles: 'Stays behind as a double',
    doublesHelp: 'What the one that stays has already, such as a contact with the same e-mail address.',
    mergeNow: (goes) => `Merge ${goes}`,
    back: 'Back',
    undoLater: 'You can undo it later.',
    merged: (goes, stays) => `${goes} and ${stays} are one organisation now.`,
    changedMeanwhile: 'One of the two changed meanwhile. Look at the differences again.',
    alreadyMerged: 'One of the two was merged with another already.',
    mergedTitle: (goes, stays) => `${goes} in ${stays}`,
    mergedBy: (who, when) => `Merged by ${who} on ${when}.`,
    undoneBy: (who, when) => `Undone by ${who} on ${when}.`,
    earlier: 'Merged',
    undoTitle: 'Undo the merge?',
    undoText: 'The two organisations are as they were. What came since stays with the organisation where it is now.',
    undo: 'Undo',
    undone: 'The merge is undone.',
    undoRefused: {
      laterMerge: 'The organisation was merged again since. Undo that merge first.',
      membersChanged: 'The membership of a region or network changed since. An undo would wipe that out.',
      listSince: 'A list of DUO changed the organisation since. Undo that import first.',
      numberTaken: 'The BRIN or the KvK number belongs to another organisation by now.',
    },
    tables: {
      region_members: 'Membership of regions',
      network_members: 'Membership of networks',
      contributions: 'Contributions',
      contacts: 'Contacts',
      role_assignments: 'Roles of people',
      organisation_sources: 'Codes in lists (follow the BRIN)',
      activity_partners: 'Partner in activities',
      company_choices: 'Rows of spreadsheets that were read',
      organisations: 'Merged before',
    },
    otherTable: (table) => `References from ${table}`,
    fields: { merged: 'Merged with', mergedInto: 'Merged into' },
  },
})
