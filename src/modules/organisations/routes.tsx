import { record } from '../../platform/audit/audit.ts'
import { transaction } from '../../platform/database/database.ts'
import {
  get,
  page,
  personOf,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Route,
} from '../../platform/http/route.ts'
import { invite } from '../../platform/identity/invitation.ts'
import { mailInvitation } from '../../platform/identity/letters.ts'
import { organisationMessages } from './messages.ts'
import { invitationsPath, membersPath, teamPath } from './paths.ts'
import { mayLead } from './policy.ts'
import { inRegion, type InRegion } from './public.ts'
import { membersOf, teamOf } from './queries.ts'
import { inviteForm } from './schema.ts'
import { MembersPage } from './views/members-page.tsx'
import { TeamPage } from './views/team-page.tsx'
import { registerRoutes } from './register/routes.tsx'
import { schoolRoutes } from './schools/routes.tsx'

const R = ':region'

async function teamPage(
  ask: Pick<Ask<InRegion>, 'db' | 'scope' | 'actor' | 'today'>,
  typed: Readonly<Record<string, string>>,
  errors: readonly FieldError[],
) {
  const { db, scope, actor, today } = ask
  return (
    <TeamPage
      region={scope.region}
      team={await teamOf(db, scope.region, today)}
      mayInvite={mayLead(actor, scope.region)}
      typed={typed}
      errors={errors}
    />
  )
}

export const routes: readonly Route[] = [
  ...registerRoutes,
  ...schoolRoutes,
  get(membersPath(R), { access: inRegion('enterRegion') }, async ({ db, scope: { region }, today }) =>
    page(<MembersPage members={await membersOf(db, region, today)} />),
  ),
  get(teamPath(R), { access: inRegion('enterRegion') }, async (ask) => page(await teamPage(ask, {}, []))),
  post(
    invitationsPath(R),
    {
      access: inRegion('inviteToRegion', mayLead),
      form: (locale) => inviteForm(organisationMessages(locale).complaints),
      limit: 20,
    },
    async (ask) => {
      const { db, scope, actor, form, today, baseUrl, locale } = ask
      if (!form.ok) return redrawn(await teamPage(ask, form.typed, form.errors))
      const { region } = scope
      const invitee = { ...form.value, regionId: region.id, organisationId: null }
      await transaction(db, async (tx) => {
        const { token } = await invite(tx, invitee, personOf(actor).id, today)
        await mailInvitation(tx, baseUrl, invitee, token)
        await record(tx, actor, {
          action: 'person.invited',
          regionId: region.id,
          subject: { kind: 'region', id: region.id },
          details: { role: invitee.role, name: invitee.name },
        })
      })
      return redirect(teamPath(region.slug), organisationMessages(locale).invited(invitee.name))
    },
  ),
]
