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
  readonly province: string
  readonly allProvinces: string
  readonly kinds: Readonly<Record<OrganisationKind, string>>
  readonly memberRoles: Readonly<Record<MemberRole, string>>
  readonly roles: Readonly<Record<Role, string>>
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
    province: 'Provincie',
    allProvinces: 'Alle provincies',
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
  },
  en: {
    members: 'Schools and companies',
    membersLead: 'Who takes part in the region. A company joins as soon as you record a contribution.',
    noMembers: 'Nobody takes part yet',
    organisation: 'Organisation',
    kind: 'Kind',
    place: 'Place',
    role: 'Role',
    province: 'Province',
    allProvinces: 'All provinces',
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
  },
})
