import { formats } from '../../../platform/i18n.ts'
import type { FieldError, Typed } from '../../../platform/http/route.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../ui/data-table/data-table.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { organisationMessages } from '../messages.ts'
import { invitationsPath } from '../paths.ts'
import type { TeamMember } from '../queries.ts'
import { letterLocale, type Region } from '../rules.ts'
import { givenRoles } from '../schema.ts'

export interface TeamPageProps {
  region: Region
  team: readonly TeamMember[]
  mayInvite: boolean
  typed: Typed
  errors: readonly FieldError[]
}

export function TeamPage({ region, team, mayInvite, typed, errors }: TeamPageProps) {
  const { locale } = useUi()
  const t = organisationMessages(locale)
  const f = formats(locale)
  return (
    <Workspace title={t.team} section="team">
      <PageHead title={t.team} below={t.teamLead} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <Card flush>
          <DataTable
            label={t.team}
            rows={team}
            rowKey={(member) => `${member.id}${member.role}`}
            columns={[
              {
                key: 'name',
                head: t.name,
                rowHeader: true,
                cell: (member) => <WithSub sub={member.joined ? undefined : t.notJoined}>{member.name}</WithSub>,
              },
              { key: 'role', head: t.role, cell: (member) => t.roles[member.role] },
              { key: 'email', head: t.email, cell: (member) => <a href={`mailto:${member.email}`}>{member.email}</a> },
              {
                key: 'since',
                head: t.since,
                cell: (member) => <span class="num nowrap">{f.date(member.validFrom)}</span>,
              },
            ]}
          />
        </Card>
        {mayInvite && <InviteCard region={region} typed={typed} errors={errors} />}
      </Stack>
    </Workspace>
  )
}

function InviteCard({ region, typed, errors }: Pick<TeamPageProps, 'region' | 'typed' | 'errors'>) {
  const t = organisationMessages(useUi().locale)
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  return (
    <Card id="uitnodigen" title={t.inviteTitle}>
      <Stack>
        <p class="muted">{t.inviteLead}</p>
        <Form action={invitationsPath(region.slug)}>
          <TextField {...field('name')} label={t.name} autocomplete="off" />
          <TextField {...field('email')} type="email" label={t.email} autocomplete="off" />
          <SelectField
            {...field('role')}
            label={t.role}
            empty
            options={givenRoles.map((role) => ({ value: role, label: t.roles[role] }))}
          />
          <RadioField
            name="locale"
            label={t.language}
            value={typed['locale'] ?? letterLocale(region)}
            options={[
              { value: 'nl', label: 'Nederlands' },
              { value: 'en', label: 'English' },
            ]}
          />
          <FormActions>
            <Button kind="primary">{t.invite}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Card>
  )
}
