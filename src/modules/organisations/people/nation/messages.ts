import type { Locale } from '../../../../platform/actor.ts'
import { defineMessages } from '../../../../platform/i18n.ts'
import { peopleMessages } from '../messages.ts'

export const nationMessages = defineMessages({
  nl: {
    title: 'Mensen en rollen',
    lead: 'Iedereen met een rol: in een regio, bij een organisatie of landelijk.',
    invite: 'Nodig iemand uit',
    search: 'Naam of e-mailadres',
    filter: 'Filter de mensen',
    anyRole: 'Alle rollen',
    where: 'Waar',
    anywhere: 'Overal',
    nation: 'Landelijk',
    organisations: 'Bij een organisatie',
    regions: 'Regio’s',
    state: 'Stand',
    states: {
      '': 'Nu en straks',
      komt: 'Komt nog',
      uitgenodigd: 'Nog niet ingelogd',
      voorbij: 'Voorbij',
      alle: 'Alle',
    },
    found: (shown: string, n: number) => (n === 1 ? '1 persoon' : `${shown} personen`),
    nobody: 'Niemand gevonden',
    nobodyText: 'Zoek op een deel van een naam, of wis de filters.',
    clear: 'Wis de filters',
    nationally: 'landelijk',
    inviteLead:
      'Voor elke rol: in een regio, bij een organisatie of landelijk. Een contactpersoon van een bedrijf heeft geen account nodig om een bijdrage te bevestigen.',
    region: 'Regio',
    regionHelp: 'Voor een rol in een regio, zoals programmaleider of ondersteuner.',
    noRegion: 'Geen regio',
    organisation: 'Organisatie',
    organisationHelp:
      'Voor een rol bij een school, mbo of bedrijf. Typ de naam, de plaats of het nummer uit het register.',
    whichOrganisation: 'Welke organisatie bedoel je?',
    roles: 'Alle rollen',
    team: 'Team van deze regio',
    history: 'Wat er veranderde',
    problems: {
      needsRegion: 'Kies de regio: deze rol geldt in een regio',
      unknownRegion: 'Kies een regio uit de lijst',
      regionTooMany: 'Kies geen regio: deze rol geldt niet in een regio',
      needsOrganisation: 'Vul de organisatie in: deze rol geldt bij een organisatie',
      organisationTooMany: 'Laat de organisatie leeg: deze rol geldt niet bij een organisatie',
      both: 'Kies een regio óf een organisatie, niet allebei',
      unknown: 'Deze organisatie staat niet in het register. Controleer de naam of het nummer',
      several: 'Er zijn meer organisaties die zo heten. Kies er één',
    },
  },
  en: {
    title: 'People and roles',
    lead: 'Everybody with a role: in a region, at an organisation or in the nation.',
    invite: 'Invite somebody',
    search: 'Name or e-mail address',
    filter: 'Filter the people',
    anyRole: 'All roles',
    where: 'Where',
    anywhere: 'Everywhere',
    nation: 'National',
    organisations: 'At an organisation',
    regions: 'Regions',
    state: 'State',
    states: { '': 'Now and later', komt: 'To come', uitgenodigd: 'Not signed in yet', voorbij: 'Over', alle: 'All' },
    found: (shown: string, n: number) => (n === 1 ? '1 person' : `${shown} people`),
    nobody: 'Nobody found',
    nobodyText: 'Search for a part of a name, or clear the filters.',
    clear: 'Clear the filters',
    nationally: 'national',
    inviteLead:
      'For every role: in a region, at an organisation or in the nation. A contact of a company needs no account to confirm a contribution.',
    region: 'Region',
    regionHelp: 'For a role in a region, such as programme leader or supporter.',
    noRegion: 'No region',
    organisation: 'Organisation',
    organisationHelp: 'For a role at a school, mbo or company. Type the name, the place or the number in the register.',
    whichOrganisation: 'Which organisation do you mean?',
    roles: 'All roles',
    team: 'Team of this region',
    history: 'What changed',
    problems: {
      needsRegion: 'Choose the region: this role is held in a region',
      unknownRegion: 'Choose a region of the list',
      regionTooMany: 'Choose no region: this role is not held in a region',
      needsOrganisation: 'Fill in the organisation: this role is held at an organisation',
      organisationTooMany: 'Leave the organisation empty: this role is not held at an organisation',
      both: 'Choose a region or an organisation, not both',
      unknown: 'This organisation is not in the register. Check the name or the number',
      several: 'More organisations have this name. Choose one',
    },
  },
})

interface Placed {
  readonly region: { readonly name: string } | null
  readonly organisation: { readonly name: string } | null
}

/** «regio Emmen», «Vakcollege Veenrand», «landelijk». */
export const placeText = (locale: Locale, { region, organisation }: Placed): string =>
  region ? peopleMessages(locale).inRegion(region.name) : (organisation?.name ?? nationMessages(locale).nationally)
