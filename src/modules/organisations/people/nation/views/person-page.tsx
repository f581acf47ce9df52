import type { IsoDate } from '../../../../../platform/time.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable } from '../../../../../ui/data-table/data-table.tsx'
import { ErrorSummary } from '../../../../../ui/error-summary/error-summary.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack, VisuallyHidden } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { organisationMessages } from '../../../messages.ts'
import {
  peopleInvitationsPath,
  peoplePath,
  personInvitationPath,
  personRolesPath,
  placedRolePath,
} from '../../../paths.ts'
import { letterLocale, type Region } from '../../../rules.ts'
import { peopleMessages } from '../../messages.ts'
import type { Holder } from '../../queries.ts'
import { inOrder, roleState } from '../../rules.ts'
import { PersonFields } from '../../views/role-fields.tsx'
import { RoleLine } from '../../views/role-list.tsx'
import { nationMessages, placeText } from '../messages.ts'
import { PlacedRoleFields, type PlaceDraft } from './place-fields.tsx'

export interface PersonPageProps {
  person: Holder
  regions: readonly Region[]
  mayKeep: boolean
  today: IsoDate
  draft: PlaceDraft
}

/** Somebody with all roles, wherever they are held. */
export function PersonPage({ person, regions, mayKeep, today, draft }: PersonPageProps) {
  const { locale } = useUi()
  const t = peopleMessages(locale)
  return (
    <Workspace title={person.name} section="people">
      <Breadcrumb trail={[{ href: peoplePath, text: nationMessages(locale).title }]} current={person.name} />
      <PageHead title={person.name} below={<a href={`mailto:${person.email}`}>{person.email}</a>} />
      <Stack gap="l">
        <ErrorSummary errors={[...draft.errors]} />
        {!person.joined && <Invitation person={person} mayKeep={mayKeep} />}
        <Roles person={person} mayKeep={mayKeep} today={today} />
        {mayKeep && (
          <Card id="nog-een-rol" title={t.anotherRole}>
            <Stack>
              <p class="muted">{t.anotherRoleLead(person.name)}</p>
              <Form action={personRolesPath(person.id)}>
                <PlacedRoleFields draft={draft} regions={regions} />
                <FormActions>
                  <Button kind="primary">{t.give}</Button>
                </FormActions>
              </Form>
            </Stack>
          </Card>
        )}
      </Stack>
    </Workspace>
  )
}

function Invitation({ person, mayKeep }: Pick<PersonPageProps, 'person' | 'mayKeep'>) {
  const { locale } = useUi()
  const t = peopleMessages(locale)
  return (
    <Card id="uitnodiging" title={t.invitation}>
      <Stack>
        <p>
          {t.invitationText(person.name)}{' '}
          {person.invitedUntil
            ? t.invitationWorks(formats(locale).moment(person.invitedUntil, 'Europe/Amsterdam'))
            : t.invitationDead}
        </p>
        {mayKeep && (
          <Form action={personInvitationPath(person.id)} layout="plain">
            <Button icon="send">{t.resend}</Button>
          </Form>
        )}
      </Stack>
    </Card>
  )
}

function Roles({ person, mayKeep, today }: Pick<PersonPageProps, 'person' | 'mayKeep' | 'today'>) {
  const { locale } = useUi()
  const t = peopleMessages(locale)
  const names = organisationMessages(locale).roles
  return (
    <Card flush id="rollen">
      <DataTable
        label={nationMessages(locale).roles}
        rows={inOrder(person.roles, today)}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: 'role',
            head: nationMessages(locale).roles,
            rowHeader: true,
            cell: (held) => <RoleLine held={held} today={today} place={placeText(locale, held)} />,
          },
          {
            key: 'change',
            head: <VisuallyHidden>{t.changeOrEnd}</VisuallyHidden>,
            cell: (held) =>
              mayKeep &&
              roleState(held, today) !== 'past' && (
                <a href={placedRolePath(held.id)}>
                  {t.changeOrEnd}
                  <VisuallyHidden>
                    {' '}
                    {names[held.role]}, {placeText(locale, held)}
                  </VisuallyHidden>
                </a>
              ),
          },
        ]}
      />
    </Card>
  )
}

/** Invites somebody for any role, anywhere. */
export function InvitePage({ regions, draft }: Pick<PersonPageProps, 'regions' | 'draft'>) {
  const { locale } = useUi()
  const t = nationMessages(locale)
  return (
    <Workspace title={t.invite} section="people">
      <Breadcrumb trail={[{ href: peoplePath, text: t.title }]} current={t.invite} />
      <PageHead title={t.invite} below={t.inviteLead} />
      <Stack>
        <ErrorSummary errors={[...draft.errors]} />
        <Card>
          <Form action={peopleInvitationsPath}>
            <PersonFields draft={draft} locale={letterLocale({ languages: [] })} />
            <PlacedRoleFields draft={draft} regions={regions} />
            <FormActions>
              <Button kind="primary">{peopleMessages(locale).invite}</Button>
            </FormActions>
          </Form>
        </Card>
      </Stack>
    </Workspace>
  )
}
