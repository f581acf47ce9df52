import type { Role } from '../../platform/actor.ts'
import { defineMessages } from '../../platform/i18n.ts'
import type { MemberRole, OrganisationKind } from './rules.ts'

interface Texts {
  readonly members: string
  readonly membersLead: string
  readonly noMembers: string
  readonly organisation: string
  readonly kind: string
  readonly place: string
  readonly role: string
  readonly kinds: Readonly<Record<OrganisationKind, string>>
  readonly memberRoles: Readonly<Record<MemberRole, string>>
  readonly team: string
  readonly teamLead: string
  readonly name: string
  readonly email: string
  readonly since: string
  readonly notJoined: string
  readonly roles: Readonly<Record<Role, string>>
  readonly inviteTitle: string
  readonly inviteLead: string
  readonly language: string
  readonly invite: string
  readonly invited: (name: string) => string
  readonly complaints: { readonly name: string; readonly email: string; readonly role: string }
}

export const organisationMessages = defineMessages<Texts>({
  nl: {
    members: 'Scholen en bedrijven',
    membersLead: 'Wie meedoet aan de regio. Een bedrijf komt erbij zodra je een bijdrage noteert.',
    noMembers: 'Nog niemand doet mee',
    organisation: 'Organisatie',
    kind: 'Soort',
    place: 'Plaats',
    role: 'Rol',
    kinds: {
      school: 'School',
      mbo: 'Mbo',
      company: 'Bedrijf',
      branch: 'Branche of O&O-fonds',
      government: 'Overheid',
      network: 'Netwerk',
      other: 'Anders',
    },
    memberRoles: { leadApplicant: 'Penvoerder', member: 'Deelnemer', partner: 'Partner' },
    team: 'Team en rechten',
    teamLead: 'Wie in deze regio wat mag.',
    name: 'Naam',
    email: 'E-mailadres',
    since: 'Sinds',
    notJoined: 'nog niet ingelogd',
    roles: {
      programmeLeader: 'Programmaleider',
      deputy: 'Maatje',
      leadApplicant: 'Penvoerder',
      projectLeader: 'Projectleider',
      schoolCoordinator: 'Coördinator op school',
      companyContact: 'Contactpersoon bedrijf',
      mboContact: 'Contactpersoon mbo',
      supporter: 'Ondersteuner',
      programmeTeam: 'Programmateam',
      editor: 'Redacteur',
      supervisoryCommittee: 'Begeleidingscommissie',
      assessor: 'Beoordelaar (DUS-I)',
      accountant: 'Accountant',
      administrator: 'Beheerder',
    },
    inviteTitle: 'Nodig iemand uit',
    inviteLead: 'Zij of hij krijgt een mail met een link die veertien dagen werkt.',
    language: 'Taal van de mail',
    invite: 'Stuur uitnodiging',
    invited: (name) => `${name} krijgt een uitnodiging.`,
    complaints: {
      name: 'Vul een naam in',
      email: 'Vul een e-mailadres in, zoals naam@school.nl',
      role: 'Kies een rol',
    },
  },
  en: {
    members: 'Schools and companies',
    membersLead: 'Who takes part in the region. A company joins as soon as you record a contribution.',
    noMembers: 'Nobody takes part yet',
    organisation: 'Organisation',
    kind: 'Kind',
    place: 'Place',
    role: 'Role',
    kinds: {
      school: 'School',
      mbo: 'Mbo',
      company: 'Company',
      branch: 'Branch or O&O fund',
      government: 'Government',
      network: 'Network',
      other: 'Other',
    },
    memberRoles: { leadApplicant: 'Lead applicant', member: 'Member', partner: 'Partner' },
    team: 'Team and rights',
    teamLead: 'Who may do what in this region.',
    name: 'Name',
    email: 'E-mail address',
    since: 'Since',
    notJoined: 'not signed in yet',
    roles: {
      programmeLeader: 'Programme leader',
      deputy: 'Deputy',
      leadApplicant: 'Lead applicant',
      projectLeader: 'Project leader',
      schoolCoordinator: 'School coordinator',
      companyContact: 'Company contact',
      mboContact: 'Mbo contact',
      supporter: 'Supporter',
      programmeTeam: 'Programme team',
      editor: 'Editor',
      supervisoryCommittee: 'Supervisory committee',
      assessor: 'Assessor (DUS-I)',
      accountant: 'Accountant',
      administrator: 'Administrator',
    },
    inviteTitle: 'Invite somebody',
    inviteLead: 'She or he gets a letter with a link that works for fourteen days.',
    language: 'Language of the letter',
    invite: 'Send invitation',
    invited: (name) => `${name} gets an invitation.`,
    complaints: {
      name: 'Fill in a name',
      email: 'Fill in an e-mail address, such as name@school.nl',
      role: 'Choose a role',
    },
  },
})
