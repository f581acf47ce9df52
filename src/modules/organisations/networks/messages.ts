import { defineMessages } from '../../../platform/i18n.ts'
import type { NetworkRole } from '../rules.ts'

interface Texts {
  readonly title: string
  readonly lead: string
  readonly filter: string
  readonly search: string
  readonly name: string
  readonly kind: string
  readonly allKinds: string
  readonly region: string
  readonly allRegions: string
  readonly where: string
  readonly members: string
  readonly worksIn: string
  readonly found: (count: string, total: number) => string
  readonly nothing: string
  readonly nothingText: string
  readonly clear: string
  readonly emptyTitle: string
  readonly emptyText: string
  readonly add: string
  readonly who: string
  readonly noMembers: string
  readonly noMembersText: string
  readonly addMember: string
  readonly searchLead: string
  readonly change: string
  readonly history: string
  readonly former: (count: number) => string
  readonly inNetworks: string
  readonly network: string
  readonly roles: Readonly<Record<NetworkRole, string>>
  readonly coordinatorHelp: string
  readonly refused: Readonly<Record<'overlaps', (day: string) => string>>
  readonly gone: string
}

export const networkMessages = defineMessages<Texts>({
  nl: {
    title: 'Netwerken',
    lead: 'Publiek-private samenwerkingen, Toptechniek in bedrijf, fieldlabs en Jet-Net & TechNet-kringen, en wie eraan meedoet.',
    filter: 'Filter de netwerken',
    search: 'Naam of plaats',
    name: 'Netwerk',
    kind: 'Soort',
    allKinds: 'Alle soorten',
    region: 'Regio',
    allRegions: 'Alle regio’s',
    where: 'Plaats',
    members: 'Wie meedoet',
    worksIn: 'Werkt in',
    found: (count, total) => (total === 1 ? '1 netwerk' : `${count} netwerken`),
    nothing: 'Niets gevonden',
    nothingText: 'Kies een andere soort, provincie of regio.',
    clear: 'Wis de filters',
    emptyTitle: 'Er staan nog geen netwerken in het register',
    emptyText:
      'Wie een regio leidt, voegt een netwerk toe als deelnemer. Het programmateam kan dat ook in het register.',
    add: 'Nieuw netwerk',
    who: 'Wie meedoet',
    noMembers: 'Nog niemand doet mee aan dit netwerk',
    noMembersText: 'Voeg de scholen, mbo’s en bedrijven toe die er samen in werken.',
    addMember: 'Voeg deelnemer toe',
    searchLead: 'Zoek de school, de mbo of het bedrijf in het register.',
    change: 'Wijzig',
    history: 'In dit netwerk',
    former: (count) =>
      count === 1 ? 'Eén organisatie deed eerder mee' : `${String(count)} organisaties deden eerder mee`,
    inNetworks: 'Doet mee aan netwerken',
    network: 'Netwerk',
    roles: { coordinator: 'Coördinator', member: 'Deelnemer' },
    coordinatorHelp: 'Bij wie je terecht kunt als je iets van het netwerk wilt.',
    refused: {
      overlaps: (day) => `Deze organisatie doet al mee vanaf ${day}. Kies een andere rol of een andere periode.`,
    },
    gone: 'Dit netwerk of deze organisatie is ondertussen samengevoegd of veranderd.',
  },
  en: {
    title: 'Networks',
    lead: 'Public-private partnerships, Toptechniek in bedrijf, fieldlabs and Jet-Net & TechNet circles, and who takes part.',
    filter: 'Filter the networks',
    search: 'Name or place',
    name: 'Network',
    kind: 'Kind',
    allKinds: 'All kinds',
    region: 'Region',
    allRegions: 'All regions',
    where: 'Place',
    members: 'Who takes part',
    worksIn: 'Works in',
    found: (count, total) => (total === 1 ? '1 network' : `${count} networks`),
    nothing: 'Nothing found',
    nothingText: 'Choose another kind, province or region.',
    clear: 'Clear the filters',
    emptyTitle: 'There are no networks in the register yet',
    emptyText: 'Whoever leads a region adds a network as a member. The programme team can do so in the register too.',
    add: 'New network',
    who: 'Who takes part',
    noMembers: 'Nobody takes part in this network yet',
    noMembersText: 'Add the schools, mbo institutions and companies that work together in it.',
    addMember: 'Add a member',
    searchLead: 'Search the school, the mbo institution or the company in the register.',
    change: 'Change',
    history: 'In this network',
    former: (count) =>
      count === 1 ? 'One organisation took part before' : `${String(count)} organisations took part before`,
    inNetworks: 'Takes part in networks',
    network: 'Network',
    roles: { coordinator: 'Coordinator', member: 'Member' },
    coordinatorHelp: 'Whom to turn to for anything about the network.',
    refused: {
      overlaps: (day) => `This organisation takes part from ${day} already. Choose another role or period.`,
    },
    gone: 'This network or this organisation was merged or changed meanwhile.',
  },
})
