import type { Role } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { ConfirmForm } from '../../../../ui/confirm/confirm.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { Grid, PageHead, Stack, VisuallyHidden } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { organisationMessages } from '../../messages.ts'
import {
  heldRolePath,
  memberInvitationPath,
  memberRolesPath,
  memberWithdrawalPath,
  teamMemberPath,
  teamPath,
} from '../../paths.ts'
import type { Region } from '../../rules.ts'
import { peopleMessages } from '../messages.ts'
import type { Holder } from '../queries.ts'
import { roleState, type HeldRole } from '../rules.ts'
import { PeriodFields, RoleSelect, type Draft } from './role-fields.tsx'
import { RoleLine } from './role-list.tsx'

export interface MemberPageProps {
  region: Region
  member: Holder
  /** Roles that the reader may give here, and so change and end. */
  give: readonly Role[]
  today: IsoDate
  draft: Draft
}

export function MemberPage({ region, member, give, today, draft }: MemberPageProps) {
  const t = peopleMessages(useUi().locale)
  return (
    <Workspace title={member.name} section="team">
      <Breadcrumb trail={[{ href: teamPath(region.slug), text: t.title }]} current={member.name} />
      <PageHead title={member.name} below={<a href={`mailto:${member.email}`}>{member.email}</a>} />
      <Stack gap="l">
        <ErrorSummary errors={[...draft.errors]} />
        {!member.joined && <InvitationCard region={region} member={member} />}
        <RolesCard region={region} member={member} give={give} today={today} />
        <Card id="nog-een-rol" title={t.anotherRole}>
          <Stack>
            <p class="muted">{t.anotherRoleLead(member.name)}</p>
            <Form action={memberRolesPath(region.slug, member.id)}>
              <RoleSelect draft={draft} roles={give} />
              <PeriodFields draft={draft} />
              <FormActions>
                <Button kind="primary">{t.give}</Button>
              </FormActions>
            </Form>
          </Stack>
        </Card>
      </Stack>
    </Workspace>
  )
}

function RolesCard({ region, member, give, today }: Omit<MemberPageProps, 'draft'>) {
  const { locale } = useUi()
  const t = peopleMessages(locale)
  const names = organisationMessages(locale).roles
  const mayChange = (held: HeldRole): boolean => roleState(held, today) !== 'past' && give.includes(held.role)
  return (
    <Card flush id="rollen">
      <DataTable
        label={t.currentRoles}
        rows={member.roles}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: 'role',
            head: t.currentRoles,
            rowHeader: true,
            cell: (held) => <RoleLine held={held} today={today} />,
          },
          {
            key: 'change',
            head: <VisuallyHidden>{t.changeOrEnd}</VisuallyHidden>,
            cell: (held) =>
              mayChange(held) && (
                <a href={heldRolePath(region.slug, held.id)}>
                  {t.changeOrEnd}
                  <VisuallyHidden> {names[held.role]}</VisuallyHidden>
                </a>
              ),
          },
        ]}
      />
    </Card>
  )
}

function InvitationCard({ region, member }: { region: Region; member: Holder }) {
  const { locale } = useUi()
  const t = peopleMessages(locale)
  return (
    <Card id="uitnodiging" title={t.invitation}>
      <Stack>
        <p>
          {t.invitationText(member.name)}{' '}
          {member.invitedUntil
            ? t.invitationWorks(formats(locale).moment(member.invitedUntil, region.timeZone))
            : t.invitationDead}
        </p>
        <Grid columns="1">
          <Form action={memberInvitationPath(region.slug, member.id)} layout="plain">
            <Button icon="send">{t.resend}</Button>
          </Form>
          <Disclosure summary={t.withdraw}>
            <ConfirmForm
              id="intrekken"
              level={3}
              title={t.withdrawTitle(member.name)}
              text={t.withdrawText}
              action={memberWithdrawalPath(region.slug, member.id)}
              submit={t.withdraw}
              backHref={teamMemberPath(region.slug, member.id)}
            />
          </Disclosure>
        </Grid>
      </Stack>
    </Card>
  )
}
