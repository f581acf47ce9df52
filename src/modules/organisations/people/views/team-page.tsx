import type { Role } from '../../../../platform/actor.ts'
import type { Recorded } from '../../../../platform/audit/audit.ts'
import { formats } from '../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub, type Column } from '../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { PageHead, Stack, VisuallyHidden } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { handOverPath, invitationsPath, rightsPath, teamMemberPath } from '../../paths.ts'
import { letterLocale, type Region } from '../../rules.ts'
import { peopleMessages } from '../messages.ts'
import type { Holder } from '../queries.ts'
import { isThere } from '../rules.ts'
import { FoldedPeriod, PersonFields, RoleSelect, type Draft } from './role-fields.tsx'
import { RoleList } from './role-list.tsx'
import { TeamLog } from './team-log.tsx'

export interface TeamPageProps {
  region: Region
  team: readonly Holder[]
  log: readonly Recorded[]
  /** Id of who reads. */
  self: string
  may: { lead: boolean; handOver: boolean; give: readonly Role[] }
  today: IsoDate
  draft: Draft
}

export function TeamPage({ region, team, log, self, may, today, draft }: TeamPageProps) {
  const t = peopleMessages(useUi().locale)
  const there = team.filter(({ roles }) => isThere(roles, today))
  const gone = team.filter(({ roles }) => !isThere(roles, today))
  const columns = columnsOf({ region, self, may, today }, t)
  const key = ({ id }: Holder) => id
  return (
    <Workspace title={t.title} section="team">
      <PageHead
        title={t.title}
        below={t.lead}
        actions={
          <>
            <ButtonLink href={rightsPath(region.slug)} icon="list-check">
              {t.whoMay}
            </ButtonLink>
            {may.handOver && (
              <ButtonLink href={handOverPath(region.slug)} icon="route">
                {t.handOver}
              </ButtonLink>
            )}
          </>
        }
      />
      <Stack gap="l">
        <ErrorSummary errors={[...draft.errors]} />
        <Card flush>
          <DataTable label={t.title} rows={there} rowKey={key} columns={columns} />
        </Card>
        {gone.length > 0 && (
          <Disclosure card summary={t.earlier(gone.length)}>
            <DataTable label={t.earlier(gone.length)} rows={gone} rowKey={key} columns={columns} />
          </Disclosure>
        )}
        {may.lead && <InviteCard region={region} roles={may.give} draft={draft} />}
        <TeamLog log={log} timeZone={region.timeZone} />
      </Stack>
    </Workspace>
  )
}

function columnsOf(
  { region, self, may, today }: Pick<TeamPageProps, 'region' | 'self' | 'may' | 'today'>,
  t: ReturnType<typeof peopleMessages>,
): Column<Holder>[] {
  const columns: Column<Holder>[] = [
    {
      key: 'name',
      head: t.name,
      rowHeader: true,
      cell: (member) => (
        <WithSub sub={<JoinedText member={member} timeZone={region.timeZone} />}>
          {member.name}
          {member.id === self && ` (${t.you})`}
        </WithSub>
      ),
    },
    { key: 'roles', head: t.roles, cardLabel: null, cell: ({ roles }) => <RoleList roles={roles} today={today} /> },
    {
      key: 'email',
      head: t.email,
      cardLabel: null,
      cell: ({ email }) => <a href={`mailto:${email}`}>{email}</a>,
    },
  ]
  if (!may.lead) return columns
  const manage = ({ id, name }: Holder) => (
    <a href={teamMemberPath(region.slug, id)}>
      {t.manage}
      <VisuallyHidden> {name}</VisuallyHidden>
    </a>
  )
  return [...columns, { key: 'manage', head: <VisuallyHidden>{t.manage}</VisuallyHidden>, cell: manage }]
}

/** Nothing for who was here. */
export function JoinedText({
  member,
  timeZone,
}: {
  member: Pick<Holder, 'joined' | 'invitedUntil'>
  timeZone: string
}) {
  const { locale } = useUi()
  const t = peopleMessages(locale)
  if (member.joined) return null
  if (!member.invitedUntil) return <>{t.noInvitation}</>
  return <>{t.invitedUntil(formats(locale).moment(member.invitedUntil, timeZone))}</>
}

function InviteCard({ region, roles, draft }: { region: Region; roles: readonly Role[]; draft: Draft }) {
  const t = peopleMessages(useUi().locale)
  return (
    <Card id="uitnodigen" title={t.inviteTitle}>
      <Stack>
        <p class="muted">{t.inviteLead}</p>
        <Form action={invitationsPath(region.slug)}>
          <PersonFields draft={draft} locale={letterLocale(region)} />
          <RoleSelect draft={draft} roles={roles} />
          <FoldedPeriod draft={draft} />
          <FormActions>
            <Button kind="primary">{t.invite}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Card>
  )
}
