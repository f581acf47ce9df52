import { roles, type Role } from '../../platform/actor.ts'
import { transaction } from '../../platform/database/database.ts'
import { invite } from '../../platform/identity/invitation.ts'
import { invitationPath, mailInvitation } from '../../platform/identity/letters.ts'
import { dateIn, systemClock } from '../../platform/time.ts'
import { regionBySlug } from '../../modules/organisations/public.ts'
import { openProgram } from '../program.ts'
import { readWords, say, UsageError, warn, type Command } from './command.ts'

/** Roles that mean nothing without the region that they are held in. */
const regional: readonly Role[] = ['programmeLeader', 'deputy', 'leadApplicant', 'projectLeader', 'schoolCoordinator']

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

export const inviteUser: Command = async (args, settings) => {
  const words = readWords(args, ['name', 'email', 'role', 'region', 'locale'])
  const [name, email, role] = [words.required('name'), words.required('email').toLowerCase(), words.required('role')]
  const locale = words.text('locale') ?? 'nl'
  if (!isRole(role)) throw new UsageError(`--role is one of ${roles.join(', ')}`)
  if (locale !== 'nl' && locale !== 'en') throw new UsageError('--locale is nl or en')
  if (!/^\S+@\S+\.\S+$/.test(email)) throw new UsageError('--email is an address')
  if (regional.includes(role) && !words.text('region')) throw new UsageError(`--region is needed for a ${role}`)
  const program = await openProgram(settings)
  try {
    const slug = words.text('region')
    const region = slug ? await regionBySlug(program.db, slug) : null
    if (slug && !region) {
      warn(`spoorboek user invite: there is no region ${slug}`)
      return 1
    }
    const baseUrl = settings.baseUrl ?? `http://localhost:${settings.port ?? 3000}`
    const token = await transaction(program.db, async (tx) => {
      const invitee = { name, email, locale, role, regionId: region?.id ?? null, organisationId: null } as const
      const made = await invite(tx, invitee, null, dateIn('Europe/Amsterdam', systemClock.now()))
      await mailInvitation(tx, baseUrl, invitee, made.token)
      return made.token
    })
    say(`${email} is invited as ${role}${region ? ` of ${region.name}` : ''}: ${baseUrl}${invitationPath(token)}`)
    return 0
  } finally {
    await program.close()
  }
}
