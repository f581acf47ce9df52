import type { Person } from '../../../platform/actor.ts'
import { formats } from '../../../platform/i18n.ts'
import type { FieldError } from '../../../platform/http/route.ts'
import type { PlacedRole } from '../../../modules/organisations/public.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { OpenSession } from '../../../platform/identity/sign-in.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../ui/form-field/choice-field.tsx'
import { TextField } from '../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../ui/form/form.tsx'
import { Grid, PageHead, Row, Stack } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { RoleTable } from './role-table.tsx'
import { accountMessages } from '../messages.ts'
import { languagePath, passwordPath, revokeSessionPath, signOutPath } from '../paths.ts'

export function AccountPage({
  person,
  roles,
  today,
  sessions,
  errors,
}: {
  person: Person
  /** In order: present, coming, past. */
  roles: readonly PlacedRole[]
  today: IsoDate
  sessions: readonly OpenSession[]
  errors: readonly FieldError[]
}) {
  const t = accountMessages(useUi().locale)
  return (
    <Workspace title={t.accountTitle} section="account">
      <PageHead
        title={person.name}
        below={person.email}
        actions={
          <Form action={signOutPath} layout="plain">
            <Button icon="logout">{t.signOut}</Button>
          </Form>
        }
      />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <Roles roles={roles} today={today} />
        <Grid columns="2">
          <Card id="taal" title={t.language} look={3}>
            <Form action={languagePath}>
              <RadioField
                name="locale"
                label={t.languageQuestion}
                value={person.locale}
                options={[
                  { value: 'nl', label: 'Nederlands' },
                  { value: 'en', label: 'English' },
                ]}
              />
              <FormActions>
                <Button>{t.save}</Button>
              </FormActions>
            </Form>
          </Card>
          <Card id="wachtwoord" title={t.password} look={3}>
            <Form action={passwordPath}>
              <TextField
                name="password"
                type="password"
                label={t.newPassword}
                help={t.newPasswordHelp}
                error={errorOf(errors, 'password')}
                autocomplete="new-password"
              />
              <FormActions>
                <Button>{t.save}</Button>
              </FormActions>
            </Form>
          </Card>
          <Sessions sessions={sessions} />
        </Grid>
      </Stack>
    </Workspace>
  )
}

function Roles({ roles, today }: { roles: readonly PlacedRole[]; today: IsoDate }) {
  const t = accountMessages(useUi().locale)
  if (!roles.length) return <p class="muted">{t.noRoles}</p>
  return (
    <Card flush id="rollen">
      <RoleTable title={t.roles} roles={roles} today={today} />
    </Card>
  )
}

function Sessions({ sessions }: { sessions: readonly OpenSession[] }) {
  const { locale } = useUi()
  const t = accountMessages(locale)
  const f = formats(locale)
  return (
    <Card id="sessies" title={t.sessions} look={3}>
      <Stack>
        {sessions.map((session) => (
          <Row between key={session.id}>
            <p class="small">
              <strong>{deviceOf(session.userAgent) ?? t.unknownDevice}</strong>
              {session.current && ` (${t.thisDevice})`}
              <br />
              <span class="muted">{t.since(f.moment(session.openedAt, 'Europe/Amsterdam'))}</span>
            </p>
            {!session.current && (
              <Form action={revokeSessionPath(session.id)} layout="plain">
                <Button small>{t.end}</Button>
              </Form>
            )}
          </Row>
        ))}
      </Stack>
    </Card>
  )
}

// Enough to recognise your own phone; nothing is stored for it.
function deviceOf(userAgent: string | null): string | null {
  const browser = /(Firefox|Edg|Chrome|Safari)\//.exec(userAgent ?? '')?.[1]?.replace('Edg', 'Edge')
  const system = /(Windows|Macintosh|iPhone|iPad|Android|Linux)/.exec(userAgent ?? '')?.[1]?.replace('Macintosh', 'Mac')
  return browser || system ? [browser, system].filter(Boolean).join(', ') : null
}
