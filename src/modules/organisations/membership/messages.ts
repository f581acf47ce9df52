import { defineMessages } from '../../../platform/i18n.ts'
import type { EndRefusal, StartRefusal } from './rules.ts'
import type { MembershipComplaints } from './schema.ts'

interface Texts {
  readonly searchTitle: (region: string) => string
  readonly searchLead: string
  readonly search: string
  readonly find: string
  readonly nothing: string
  readonly nothingText: string
  readonly nearly: string
  readonly results: string
  readonly more: string
  readonly takesPart: string
  readonly choose: string
  readonly newOne: string
  readonly newOneText: string
  readonly addTitle: (name: string) => string
  readonly addMember: string
  readonly role: string
  readonly from: string
  readonly until: string
  readonly untilHelp: string
  readonly leadHelp: string
  readonly history: string
  readonly period: string
  readonly since: (day: string) => string
  readonly fromOn: (day: string) => string
  readonly between: (from: string, until: string) => string
  readonly changeRole: string
  readonly changeRoleText: string
  readonly again: string
  readonly change: string
  readonly end: string
  readonly endText: string
  readonly lastDay: string
  readonly endNow: string
  readonly leadEnds: string
  readonly keepMember: string
  readonly former: (count: number) => string
  readonly open: string
  readonly started: (name: string) => string
  readonly ended: (name: string, day: string) => string
  readonly merged: string
  readonly refused: Readonly<Record<StartRefusal, (name: string, day: string) => string>>
  readonly endRefused: Readonly<Record<EndRefusal, string>>
  readonly complaints: MembershipComplaints
}

export const membershipMessages = defineMessages<Texts>({
  nl: {
    searchTitle: (region) => `Deelnemer toevoegen aan ${region}`,
    searchLead: 'Zoek de organisatie in het register. Staat die er niet, dan voeg je haar zelf toe.',
    search: 'Naam, plaats of BRIN',
    find: 'Zoek',
    nothing: 'Niets gevonden',
    nothingText: 'Probeer een deel van de naam, of voeg de organisatie toe.',
    nearly: 'Bedoel je een van deze?',
    results: 'Gevonden organisaties',
    more: 'Er zijn er meer. Typ meer van de naam of de plaats.',
    takesPart: 'doet mee',
    choose: 'Kies',
    newOne: 'Nieuwe organisatie',
    newOneText: 'Staat de organisatie er niet bij?',
    addTitle: (name) => `${name} laten meedoen`,
    addMember: 'Laat meedoen',
    role: 'Rol',
    from: 'Doet mee vanaf',
    until: 'Tot en met',
    untilHelp: 'Leeg als er nog geen einde is.',
    leadHelp: 'Een regio heeft één penvoerder: wie dat nu is, stopt daarmee op de dag ervoor.',
    history: 'In deze regio',
    period: 'Periode',
    since: (day) => `sinds ${day}`,
    fromOn: (day) => `vanaf ${day}`,
    between: (from, until) => `${from} t/m ${until}`,
    changeRole: 'Geef een andere rol',
    changeRoleText: 'De rol van nu stopt op de dag ervoor en blijft in de geschiedenis.',
    again: 'Laat weer meedoen',
    change: 'Verander de rol',
    end: 'Doet niet meer mee',
    endText: 'De deelname stopt en blijft in de geschiedenis. Bijdragen en activiteiten blijven staan.',
    lastDay: 'Laatste dag',
    endNow: 'Beëindig de deelname',
    leadEnds: 'De penvoerder stopt als een ander penvoerder wordt. Geef die organisatie eerst de rol.',
    keepMember: 'Deelname',
    former: (count) =>
      count === 1 ? 'Eén organisatie deed eerder mee' : `${String(count)} organisaties deden eerder mee`,
    open: 'Bekijk in het register',
    started: (name) => `De deelname van ${name} is bewaard.`,
    ended: (name, day) => `De deelname van ${name} stopt na ${day}.`,
    merged: 'Deze organisatie is samengevoegd. Je ziet nu de organisatie die bleef.',
    refused: {
      overlaps: (_name, day) => `Deze organisatie doet al mee vanaf ${day}. Kies een andere rol of een andere periode.`,
      leadNeedsNoEnd: () => 'Laat het einde leeg: een penvoerder stopt als een volgende begint.',
      leadNeeded: () => 'Geef eerst een andere organisatie de rol van penvoerder. Dan stopt deze vanzelf.',
      laterLead: (name, day) => `${name} is penvoerder vanaf ${day}. Kies een dag daarna.`,
    },
    endRefused: {
      beforeStart: 'De laatste dag kan niet voor de eerste liggen',
      leadNeeded: 'Geef eerst een andere organisatie de rol van penvoerder. Dan stopt deze vanzelf',
      overlaps: 'Op die dag is al een volgende deelname begonnen',
      unknown: 'Deze deelname is er niet meer. Kijk wat er nu staat',
    },
    complaints: {
      role: 'Kies een rol',
      date: (typed) =>
        typed ? `‘${typed}’ is geen datum. Typ de dag als 31-12-2026` : 'Vul een datum in als 31-12-2026',
      year: 'Klopt het jaar? Kies een dag tussen 1990 en 2100',
      endBeforeStart: 'De laatste dag kan niet voor de eerste liggen',
    },
  },
  en: {
    searchTitle: (region) => `Add a member to ${region}`,
    searchLead: 'Search the organisation in the register. When it is not there, add it yourself.',
    search: 'Name, place or BRIN',
    find: 'Search',
    nothing: 'Nothing found',
    nothingText: 'Try a part of the name, or add the organisation.',
    nearly: 'Do you mean one of these?',
    results: 'Organisations found',
    more: 'There are more. Type more of the name or the place.',
    takesPart: 'takes part',
    choose: 'Choose',
    newOne: 'New organisation',
    newOneText: 'Is the organisation not there?',
    addTitle: (name) => `Let ${name} take part`,
    addMember: 'Let it take part',
    role: 'Role',
    from: 'Takes part from',
    until: 'Until and including',
    untilHelp: 'Empty when there is no end yet.',
    leadHelp: 'A region has one lead applicant: who is so now stops the day before.',
    history: 'In this region',
    period: 'Period',
    since: (day) => `since ${day}`,
    fromOn: (day) => `from ${day}`,
    between: (from, until) => `${from} to ${until}`,
    changeRole: 'Give another role',
    changeRoleText: 'The role of now stops the day before and stays in the history.',
    again: 'Let it take part again',
    change: 'Change the role',
    end: 'Takes part no more',
    endText: 'The membership stops and stays in the history. Contributions and activities stay.',
    lastDay: 'Last day',
    endNow: 'End the membership',
    leadEnds: 'The lead applicant stops when another becomes it. Give that organisation the role first.',
    keepMember: 'Membership',
    former: (count) =>
      count === 1 ? 'One organisation took part before' : `${String(count)} organisations took part before`,
    open: 'View in the register',
    started: (name) => `The membership of ${name} is saved.`,
    ended: (name, day) => `The membership of ${name} stops after ${day}.`,
    merged: 'This organisation was merged. You now see the one that stayed.',
    refused: {
      overlaps: (_name, day) => `This organisation takes part from ${day} already. Choose another role or period.`,
      leadNeedsNoEnd: () => 'Leave the end empty: a lead applicant stops when the next begins.',
      leadNeeded: () => 'First give another organisation the role of lead applicant. Then this one stops by itself.',
      laterLead: (name, day) => `${name} is lead applicant from ${day}. Choose a day after that.`,
    },
    endRefused: {
      beforeStart: 'The last day cannot be before the first',
      leadNeeded: 'First give another organisation the role of lead applicant. Then this one stops by itself',
      overlaps: 'On that day a next membership has begun already',
      unknown: 'This membership is gone. Look what is there now',
    },
    complaints: {
      role: 'Choose a role',
      date: (typed) => (typed ? `‘${typed}’ is no date. Type the day as 31-12-2026` : 'Fill in a date as 31-12-2026'),
      year: 'Is the year right? Choose a day between 1990 and 2100',
      endBeforeStart: 'The last day cannot be before the first',
    },
  },
})
