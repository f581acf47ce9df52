import type { Locale, Role } from '../../../platform/actor.ts'
import { defineMessages, formats } from '../../../platform/i18n.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { organisationMessages } from '../messages.ts'
import type { Period, Refused, Where } from './rules.ts'

export const peopleMessages = defineMessages({
  nl: {
    title: 'Team en rechten',
    lead: 'Wie in deze regio meewerkt, in welke rol en van wanneer tot wanneer.',
    whoMay: 'Wie mag wat?',
    handOver: 'Draag de leiding over',
    name: 'Naam',
    email: 'E-mailadres',
    role: 'Rol',
    roles: 'Rollen',
    manage: 'Beheer',
    invitedUntil: (when: string) => `nog niet ingelogd; de uitnodiging werkt tot ${when}`,
    noInvitation: 'nog niet ingelogd; er is geen uitnodiging die werkt',
    you: 'jij',
    since: (day: string) => `sinds ${day}`,
    from: (day: string) => `vanaf ${day}`,
    between: (from: string, until: string) => `${from} tot en met ${until}`,
    states: { present: 'nu', coming: 'komt', past: 'voorbij' },
    earlier: (n: number) => (n === 1 ? 'Eerder in het team: 1 persoon' : `Eerder in het team: ${n} personen`),
    earlierRoles: (n: number) => (n === 1 ? '1 rol die voorbij is' : `${n} rollen die voorbij zijn`),
    history: 'Wat er veranderde',
    noHistory: 'Er is hier nog niets veranderd.',
    inviteTitle: 'Nodig iemand uit',
    inviteLead:
      'Zij of hij krijgt een mail met een link die veertien dagen werkt. Wie al meedoet, krijgt alleen bericht.',
    language: 'Taal van de mail',
    invite: 'Stuur uitnodiging',
    invited: (name: string) => `${name} krijgt een uitnodiging.`,
    roleGiven: (name: string) => `${name} heeft de rol en krijgt een mail.`,
    periodAndSubject: 'Periode, en waarvoor (hoeft niet)',
    firstDay: 'Eerste dag',
    firstDayHelp: 'Leeg: vandaag. Zo: 31-12-2026.',
    firstDayKept: 'Leeg: blijft zoals die was. Zo: 31-12-2026.',
    lastDay: 'Laatste dag',
    lastDayHelp: 'Leeg: tot nader bericht. De laatste dag telt mee.',
    concerns: 'Waarvoor?',
    concernsHelp: 'Bijvoorbeeld de doelen of activiteiten van een projectleider, of de school van een coördinator.',
    anotherRole: 'Geef nog een rol',
    anotherRoleLead: (name: string) => `${name} houdt de rollen die er al zijn.`,
    give: 'Geef de rol',
    currentRoles: 'Rollen in deze regio',
    changeOrEnd: 'Wijzig of beëindig',
    invitation: 'Uitnodiging',
    invitationText: (name: string) => `${name} heeft nog niet ingelogd.`,
    invitationWorks: (when: string) => `De uitnodiging werkt tot ${when}.`,
    invitationDead: 'Er is geen uitnodiging die werkt.',
    resend: 'Stuur opnieuw',
    resent: (name: string) => `${name} krijgt opnieuw een uitnodiging.`,
    withdraw: 'Trek de uitnodiging in',
    withdrawTitle: (name: string) => `De uitnodiging van ${name} intrekken?`,
    withdrawText: 'De link in de mail werkt dan niet meer, en de rollen in deze regio gaan niet door.',
    withdrawn: (name: string) => `De uitnodiging van ${name} is ingetrokken.`,
    joinedMeanwhile: (name: string) => `${name} heeft intussen ingelogd. Beëindig de rol als dat nodig is.`,
    rolePeriod: 'Periode wijzigen',
    savePeriod: 'Bewaar de periode',
    periodSaved: 'De periode is bewaard.',
    endTitle: 'Rol beëindigen',
    endText: 'Kies de laatste dag. Een dag die voorbij is mag ook: dan stopt de rol meteen.',
    end: 'Beëindig de rol',
    ended: (name: string, day: string) => `De rol van ${name} eindigt na ${day}.`,
    takeBackTitle: 'Toch niet?',
    takeBackText: 'Deze rol is nog niet begonnen of begon vandaag. Je kunt hem intrekken alsof hij niet gegeven was.',
    takeBack: 'Trek de rol in',
    takenBack: (name: string) => `De rol van ${name} is ingetrokken.`,
    isOver: 'Deze rol is voorbij. Geef een nieuwe rol als iemand terugkomt.',
    leaderLeaves: 'Vertrekt de programmaleider?',
    leaderLeavesText:
      'Draag de leiding over. Dan sluiten vertrek en opvolging op elkaar aan en krijgen beiden een brief.',
    refused: {
      alreadyHeld: 'Deze rol is er al in (een deel van) deze periode. Wijzig daar de periode.',
      over: 'Deze rol is al voorbij. Geef een nieuwe rol.',
      begun: 'Deze rol is al begonnen. Kies een laatste dag.',
      endBeforeStart: 'De laatste dag ligt voor de eerste dag',
      noLeader: (day: string) =>
        `Vanaf ${day} heeft de regio dan geen programmaleider. Draag eerst de leiding over aan een opvolger.`,
      noAdministrator: (day: string) => `Vanaf ${day} is er dan geen beheerder meer. Geef eerst iemand anders die rol.`,
    },
    complaints: {
      name: 'Vul een naam in',
      email: 'Vul een e-mailadres in, zoals naam@school.nl',
      role: 'Kies een rol',
      date: (typed: string) => `‘${typed}’ is geen datum. Typ een datum die bestaat, zoals 31-12-2026`,
      endBeforeStart: 'De laatste dag ligt voor de eerste dag',
      lastDay: 'Vul de laatste dag in, zoals 31-12-2026',
      tooLong: 'Dit is te lang. Maak het korter',
    },
    deeds: {
      'person.invited': (name: string, role: string) => `nodigde ${name} uit als ${role}`,
      'role.given': (name: string, role: string, period: string) => `gaf ${name} de rol ${role}, ${period}`,
      'role.changed': (name: string, role: string, period: string) => `wijzigde de rol ${role} van ${name}: ${period}`,
      'role.ended': (name: string, role: string, period: string) => `beëindigde de rol ${role} van ${name}: ${period}`,
      'role.takenBack': (name: string, role: string) => `trok de rol ${role} van ${name} in`,
      'invitation.sent': (name: string) => `stuurde ${name} opnieuw een uitnodiging`,
      'invitation.withdrawn': (name: string) => `trok de uitnodiging van ${name} in`,
    },
    inRegion: (name: string) => `regio ${name}`,
    inNation: 'heel Nederland',
  },
  en: {
    title: 'Team and rights',
    lead: 'Who works in this region, in which role and from when to when.',
    whoMay: 'Who may do what?',
    handOver: 'Hand over the lead',
    name: 'Name',
    email: 'E-mail address',
    role: 'Role',
    roles: 'Roles',
    manage: 'Manage',
    invitedUntil: (when: string) => `not signed in yet; the invitation works until ${when}`,
    noInvitation: 'not signed in yet; no invitation works',
    you: 'you',
    since: (day: string) => `since ${day}`,
    from: (day: string) => `from ${day}`,
    between: (from: string, until: string) => `${from} until ${until}`,
    states: { present: 'now', coming: 'to come', past: 'over' },
    earlier: (n: number) => (n === 1 ? 'Formerly in the team: 1 person' : `Formerly in the team: ${n} people`),
    earlierRoles: (n: number) => (n === 1 ? '1 role that is over' : `${n} roles that are over`),
    history: 'What changed',
    noHistory: 'Nothing has changed here yet.',
    inviteTitle: 'Invite somebody',
    inviteLead: 'She or he gets a letter with a link that works for fourteen days. Who is here already is only told.',
    language: 'Language of the letter',
    invite: 'Send invitation',
    invited: (name: string) => `${name} gets an invitation.`,
    roleGiven: (name: string) => `${name} has the role and gets a letter.`,
    periodAndSubject: 'Period, and what for (optional)',
    firstDay: 'First day',
    firstDayHelp: 'Empty: today. Like this: 31-12-2026.',
    firstDayKept: 'Empty: stays as it was. Like this: 31-12-2026.',
    lastDay: 'Last day',
    lastDayHelp: 'Empty: until further notice. The last day counts.',
    concerns: 'What for?',
    concernsHelp: 'For instance the goals or activities of a project leader, or the school of a coordinator.',
    anotherRole: 'Give another role',
    anotherRoleLead: (name: string) => `${name} keeps the roles that are there.`,
    give: 'Give the role',
    currentRoles: 'Roles in this region',
    changeOrEnd: 'Change or end',
    invitation: 'Invitation',
    invitationText: (name: string) => `${name} has not signed in yet.`,
    invitationWorks: (when: string) => `The invitation works until ${when}.`,
    invitationDead: 'No invitation works.',
    resend: 'Send again',
    resent: (name: string) => `${name} gets another invitation.`,
    withdraw: 'Withdraw the invitation',
    withdrawTitle: (name: string) => `Withdraw the invitation of ${name}?`,
    withdrawText: 'The link in the letter stops working, and the roles in this region are off.',
    withdrawn: (name: string) => `The invitation of ${name} is withdrawn.`,
    joinedMeanwhile: (name: string) => `${name} has signed in meanwhile. End the role if that is needed.`,
    rolePeriod: 'Change the period',
    savePeriod: 'Save the period',
    periodSaved: 'The period is saved.',
    endTitle: 'End the role',
    endText: 'Choose the last day. A day in the past will do: then the role stops at once.',
    end: 'End the role',
    ended: (name: string, day: string) => `The role of ${name} ends after ${day}.`,
    takeBackTitle: 'Not after all?',
    takeBackText: 'This role has not begun yet or began today. You can take it back as if it had not been given.',
    takeBack: 'Take the role back',
    takenBack: (name: string) => `The role of ${name} is taken back.`,
    isOver: 'This role is over. Give a new role when somebody returns.',
    leaderLeaves: 'Is the programme leader leaving?',
    leaderLeavesText: 'Hand over the lead. Then leaving and following join up, and both get a letter.',
    refused: {
      alreadyHeld: 'This role is there already in (a part of) this period. Change the period there.',
      over: 'This role is over already. Give a new role.',
      begun: 'This role has begun already. Choose a last day.',
      endBeforeStart: 'The last day lies before the first day',
      noLeader: (day: string) =>
        `From ${day} the region would have no programme leader. Hand the lead over to a successor first.`,
      noAdministrator: (day: string) =>
        `From ${day} there would be no administrator any more. Give somebody else that role first.`,
    },
    complaints: {
      name: 'Fill in a name',
      email: 'Fill in an e-mail address, such as name@school.nl',
      role: 'Choose a role',
      date: (typed: string) => `‘${typed}’ is no date. Type a date that exists, such as 31-12-2026`,
      endBeforeStart: 'The last day lies before the first day',
      lastDay: 'Fill in the last day, such as 31-12-2026',
      tooLong: 'This is too long. Make it shorter',
    },
    deeds: {
      'person.invited': (name: string, role: string) => `invited ${name} as ${role}`,
      'role.given': (name: string, role: string, period: string) => `gave ${name} the role ${role}, ${period}`,
      'role.changed': (name: string, role: string, period: string) => `changed the role ${role} of ${name}: ${period}`,
      'role.ended': (name: string, role: string, period: string) => `ended the role ${role} of ${name}: ${period}`,
      'role.takenBack': (name: string, role: string) => `took back the role ${role} of ${name}`,
      'invitation.sent': (name: string) => `sent ${name} another invitation`,
      'invitation.withdrawn': (name: string) => `withdrew the invitation of ${name}`,
    },
    inRegion: (name: string) => `region ${name}`,
    inNation: 'the Netherlands as a whole',
  },
})

/** «sinds 01-01-2025», «vanaf …», «… tot en met …». Without a day of today a first day reads as «from». */
export function periodText(locale: Locale, { from, until }: Period, today?: IsoDate): string {
  const t = peopleMessages(locale)
  const f = formats(locale)
  if (until) return t.between(f.date(from), f.date(until))
  return today && from <= today ? t.since(f.date(from)) : t.from(f.date(from))
}

export function whereText(locale: Locale, { region, organisation }: Where): string {
  const t = peopleMessages(locale)
  return region ? t.inRegion(region.name) : (organisation?.name ?? t.inNation)
}

/** Why a role could not be given, changed or ended, and how it can. */
export function refusedText(locale: Locale, refused: Refused, where: Where): string {
  const t = peopleMessages(locale).refused
  if (refused.reason !== 'nobodyLeft') return t[refused.reason]
  const day = formats(locale).longDate(refused.day)
  return where.region ? t.noLeader(day) : t.noAdministrator(day)
}

export const endedText = (locale: Locale, name: string, lastDay: IsoDate): string =>
  peopleMessages(locale).ended(name, formats(locale).longDate(lastDay))

/** For pages that mix modules. */
export const roleNames = (locale: Locale): Readonly<Record<Role, string>> => organisationMessages(locale).roles
export const teamTitle = (locale: Locale): string => peopleMessages(locale).title
