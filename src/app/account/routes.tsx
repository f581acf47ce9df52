import { transaction } from '../../platform/database/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { everyone, signedIn, whoeverHasTheLink } from '../../platform/http/access.ts'
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
import type { Authentication } from '../../platform/identity/authentication.ts'
import { acceptInvitation, openInvitation } from '../../platform/identity/invitation.ts'
import {
  askSignInLink,
  chooseLocale,
  endOtherSessions,
  openSessionFor,
  revokeSession,
  sessionsOf,
  setPassword,
  signInWithLink,
  signInWithPassword,
  signOut,
} from '../../platform/identity/sign-in.ts'
import { workplacePath } from '../../modules/organisations/paths.ts'
import { inOrder, personWithRoles } from '../../modules/organisations/public.ts'
import { accountMessages } from './messages.ts'
import {
  accountPath,
  askLinkPath,
  invitationPath,
  languagePath,
  passwordPath,
  revokeSessionPath,
  signInLinkPath,
  signInPath,
  signOutPath,
} from './paths.ts'
import { askLinkForm, invitationForm, languageForm, passwordForm, signInForm } from './schema.ts'
import { AccountPage } from './views/account-page.tsx'
import { InvitationPage } from './views/invitation-page.tsx'
import { LinkDeadPage, LinkPage, LinkSentPage } from './views/link-pages.tsx'
import { SignInPage } from './views/sign-in-page.tsx'

/** Attempts a minute from one address, on each form that opens a door. */
const attempts = 10

export function accountRoutes(auth: Authentication): readonly Route[] {
  return [...signInRoutes(auth), ...linkRoutes(auth), ...invitationRoutes(auth), ...ownRoutes(auth)]
}

function signInRoutes(auth: Authentication): Route[] {
  return [
    get(signInPath, { access: everyone }, async ({ actor, query }) =>
      actor.kind === 'person'
        ? redirect(workplacePath)
        : page(<SignInPage typed={{ terug: query['terug'] ?? '' }} errors={[]} />),
    ),
    post(signInPath, { access: everyone, form: signInForm, limit: attempts }, async ({ form, headers, locale }) => {
      if (!form.ok) return redrawn(<SignInPage typed={form.typed} errors={form.errors} />)
      const { email, password, terug } = form.value
      const done = await signInWithPassword(auth, headers, email, password)
      if (!done.ok)
        return redrawn(
          <SignInPage typed={form.typed} errors={[{ field: 'email', text: accountMessages(locale).wrong }]} />,
        )
      return { ...redirect(ownAddress(terug)), cookies: done.cookies }
    }),
    post(signOutPath, { access: signedIn }, async ({ headers, locale }) => {
      const { cookies } = await signOut(auth, headers)
      return { ...redirect(signInPath, accountMessages(locale).signedOut), cookies }
    }),
  ]
}

/** Back to where the reader wanted to be, within this site only. */
function ownAddress(wanted: string | undefined): string {
  return wanted && /^\/(?![/\\])[\w\-./?=&%#:]*$/.test(wanted) ? wanted : workplacePath
}

function linkRoutes(auth: Authentication): Route[] {
  return [
    post(askLinkPath, { access: everyone, form: askLinkForm, limit: attempts }, async ({ form, headers, settings }) => {
      if (!form.ok) return redrawn(<SignInPage typed={form.typed} errors={form.errors} />)
      await askSignInLink(auth, headers, form.value.email)
      return page(
        <LinkSentPage email={form.value.email} mailbox={settings.smtpUrl === null && settings.mode !== 'production'} />,
      )
    }),
    // Mail programs open links to look at them: only the button uses the link up.
    get(signInLinkPath(':token'), { access: whoeverHasTheLink, limit: attempts }, async ({ params }) =>
      page(<LinkPage token={params['token'] ?? ''} />),
    ),
    post(signInLinkPath(':token'), { access: whoeverHasTheLink, limit: attempts }, async ({ params, headers }) => {
      const done = await signInWithLink(auth, headers, params['token'] ?? '')
      return done.ok ? { ...redirect(workplacePath), cookies: done.cookies } : page(<LinkDeadPage />, 410)
    }),
  ]
}

function invitationRoutes(auth: Authentication): Route[] {
  return [
    get(invitationPath(':token'), { access: whoeverHasTheLink, limit: attempts }, async ({ db, params }) => {
      const invitation = await openInvitation(db, params['token'] ?? '')
      return invitation
        ? page(<InvitationPage token={params['token'] ?? ''} name={invitation.name} errors={[]} />)
        : page(<LinkDeadPage />, 410)
    }),
    post(
      invitationPath(':token'),
      { access: whoeverHasTheLink, form: invitationForm, limit: attempts },
      async ({ db, params, form, headers }) => {
        const token = params['token'] ?? ''
        const invitation = await openInvitation(db, token)
        if (!invitation) return page(<LinkDeadPage />, 410)
        if (!form.ok) return redrawn(<InvitationPage token={token} name={invitation.name} errors={form.errors} />)
        if (!(await transaction(db, (tx) => acceptInvitation(tx, invitation.id)))) return page(<LinkDeadPage />, 410)
        if (form.value.password) await setPassword(auth, invitation.personId, form.value.password)
        const { cookies } = await openSessionFor(auth, headers, invitation.personId)
        return { ...redirect(workplacePath), cookies }
      },
    ),
  ]
}

async function accountPage(
  auth: Authentication,
  { db, actor, headers, today }: Pick<Ask<object>, 'db' | 'actor' | 'headers' | 'today'>,
  errors: readonly FieldError[],
) {
  const person = personOf(actor)
  const [sessions, holder] = await Promise.all([sessionsOf(auth, headers), personWithRoles(db, person.id)])
  const roles = inOrder(holder?.roles ?? [], today)
  return <AccountPage {...{ person, roles, today, sessions, errors }} />
}

function ownRoutes(auth: Authentication): Route[] {
  return [
    get(accountPath, { access: signedIn }, async (ask) => page(await accountPage(auth, ask, []))),
    post(languagePath, { access: signedIn, form: languageForm }, async ({ actor, db, form }) => {
      if (!form.ok) throw new NotFound()
      await chooseLocale(db, personOf(actor).id, form.value.locale)
      return redirect(accountPath, accountMessages(form.value.locale).languageSaved)
    }),
    post(passwordPath, { access: signedIn, form: passwordForm, limit: attempts }, async (ask) => {
      const { actor, form, headers, locale } = ask
      if (!form.ok) return redrawn(await accountPage(auth, ask, form.errors))
      await setPassword(auth, personOf(actor).id, form.value.password)
      await endOtherSessions(auth, headers)
      return redirect(accountPath, accountMessages(locale).passwordSaved)
    }),
    post(revokeSessionPath(':session'), { access: signedIn }, async ({ params, headers, locale }) => {
      await revokeSession(auth, headers, params['session'] ?? '')
      return redirect(accountPath, accountMessages(locale).ended)
    }),
  ]
}
