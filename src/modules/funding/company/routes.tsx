import { transaction } from '../../../platform/database/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { everyone } from '../../../platform/http/access.ts'
import {
  file,
  get,
  page,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Reply,
  type Route,
  type Typed,
} from '../../../platform/http/route.ts'
import { z } from 'zod'
import { fundingMessages } from '../messages.ts'
import {
  askCompanyLinkPath,
  certificatePath,
  companyContactPath,
  companyForgettingPath,
  companyMailPath,
  companyPath,
  companySigningPath,
  companyStatementPath,
} from '../paths.ts'
import { typedOrDrawn } from '../statements/commands.ts'
import { statementFile } from '../statements/routes.tsx'
import { companyAnswerRoutes } from './answers/routes.tsx'
import { certificatePdf } from './certificate/public.ts'
import { changeContact, chooseMail, forgetCompanyContact, mailCompanyLinks, signTogether } from './commands.ts'
import { companyMessages } from './messages.ts'
import { isOver, ownStatement, ownYear, whoeverHasTheCompanyLink } from './public.ts'
import { isOpen, isSigned, seenBy, type BehindCompanyLink } from './queries.ts'
import { deliveredIn, yearsOf } from './rules.ts'
import { askLinkForm, contactForm, mailForm, togetherForm } from './schema.ts'
import { AskLinkPage } from './views/ask-link-page.tsx'
import { CompanyPage } from './views/company-page.tsx'

const T = ':token'
/** Requests a minute from one address: enough for a company that goes through all of its visits, not for guessing. */
const limit = 30

type CompanyAsk = Pick<Ask<BehindCompanyLink>, 'db' | 'params' | 'clock' | 'scope' | 'locale' | 'today'>

const complaintsIn = (locale: 'nl' | 'en') => ({
  ...fundingMessages(locale).complaints,
  ...companyMessages(locale).complaints,
})

const isDead = ({ scope, clock }: CompanyAsk): boolean => isOver(scope, clock.now())
const deadPage = (): Reply => page(<AskLinkPage dead typed={{}} errors={[]} />, 410)

async function companyPage(
  ask: CompanyAsk,
  notice: string | null,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const { db, scope, params, clock, today } = ask
  const seen = await seenBy(db, scope.contact.id)
  return (
    <CompanyPage
      token={params['token'] ?? ''}
      contact={scope.contact}
      expiresAt={scope.expiresAt}
      today={today}
      open={seen.filter((each) => isOpen(each, clock.now()))}
      years={yearsOf(seen.filter(isSigned))}
      declined={seen.filter(({ state }) => state === 'declined').length}
      notice={notice}
      typed={typed}
      errors={errors}
    />
  )
}

const yes = z.literal('ja').optional().catch(undefined)
const askedQuery = z.object({ gevraagd: yes, vergeten: yes })

const doneQuery = z.object({
  bevestigd: z.coerce.number().int().min(0).max(9999).optional().catch(undefined),
  gedaan: z.enum(['contactpersoon', 'mail']).optional().catch(undefined),
})

function noticeOf(query: z.infer<typeof doneQuery>, locale: 'nl' | 'en'): string | null {
  const t = companyMessages(locale)
  if (query.gedaan) return query.gedaan === 'mail' ? t.mailSaved : t.contactSaved
  return query.bevestigd ? `${t.signed(query.bevestigd)} ${t.mailed}` : null
}

export const companyRoutes: readonly Route[] = [
  get(askCompanyLinkPath, { access: everyone, query: askedQuery }, async ({ query: { gevraagd, vergeten } }) =>
    page(<AskLinkPage asked={gevraagd === 'ja'} forgotten={vergeten === 'ja'} typed={{}} errors={[]} />),
  ),
  post(
    askCompanyLinkPath,
    { access: everyone, limit: 10, form: (locale) => askLinkForm(complaintsIn(locale)) },
    async ({ db, form, baseUrl, clock }) => {
      if (!form.ok) return redrawn(<AskLinkPage typed={form.typed} errors={form.errors} />)
      await transaction(db, (tx) => mailCompanyLinks(tx, form.value.email, { baseUrl, now: clock.now() }))
      return redirect(`${askCompanyLinkPath}?gevraagd=ja`)
    },
  ),
  get(companyPath(T), { access: whoeverHasTheCompanyLink, limit, query: doneQuery }, async (ask) =>
    isDead(ask) ? deadPage() : page(await companyPage(ask, noticeOf(ask.query, ask.locale))),
  ),
  post(
    companySigningPath(T),
    { access: whoeverHasTheCompanyLink, limit, form: (locale) => togetherForm(complaintsIn(locale)) },
    async (ask) => {
      if (isDead(ask)) return deadPage()
      const { db, scope, params, form, locale, clock } = ask
      if (!form.ok) return redrawn(await companyPage(ask, null, form.typed, form.errors))
      const { id: picks, ...given } = form.value
      const signing = typedOrDrawn(given, locale, clock.now())
      const done = await transaction(db, (tx) => signTogether(tx, scope.contact, picks, signing, clock.now()))
      if (done.ok) return redirect(`${companyPath(params['token'] ?? '')}?bevestigd=${done.signed}`)
      const text = companyMessages(locale).complaints.changed
      return redrawn(await companyPage(ask, null, form.typed, [{ field: 'id', text }]))
    },
  ),
  post(
    companyContactPath(T),
    // Each may send letters to somebody else.
    { access: whoeverHasTheCompanyLink, limit: 5, form: (locale) => contactForm(complaintsIn(locale)) },
    async (ask) => {
      if (isDead(ask)) return deadPage()
      const { db, scope, params, form, baseUrl, clock } = ask
      if (!form.ok) return redrawn(await companyPage(ask, null, form.typed, form.errors))
      const token = params['token'] ?? ''
      const to = { name: form.value.contactName, email: form.value.contactEmail }
      await transaction(db, (tx) => changeContact(tx, scope.contact, to, { baseUrl, now: clock.now(), token }))
      return redirect(`${companyPath(token)}?gedaan=contactpersoon`)
    },
  ),
  post(companyMailPath(T), { access: whoeverHasTheCompanyLink, limit, form: mailForm }, async (ask) => {
    if (isDead(ask)) return deadPage()
    const { db, scope, params, form } = ask
    if (form.ok) await transaction(db, (tx) => chooseMail(tx, scope.contact, form.value.mail))
    return redirect(`${companyPath(params['token'] ?? '')}?gedaan=mail`)
  }),
  post(companyForgettingPath(T), { access: whoeverHasTheCompanyLink, limit }, async (ask) => {
    if (isDead(ask)) return deadPage()
    const { db, scope, locale, clock } = ask
    const done = await transaction(db, (tx) => forgetCompanyContact(tx, scope.contact, clock.now()))
    if (done.ok) return redirect(`${askCompanyLinkPath}?vergeten=ja`)
    const text = companyMessages(locale).forgetOpen
    return redrawn(await companyPage(ask, null, {}, [{ field: 'vergeten', text }]))
  }),
  get(companyStatementPath(T, ':contribution'), { access: ownStatement, limit }, async (ask) =>
    isDead(ask) ? deadPage() : statementFile(ask.scope.statement, ask.baseUrl),
  ),
  get(certificatePath(T, ':year'), { access: ownYear, limit }, async (ask) => {
    if (isDead(ask)) return deadPage()
    const { scope, locale, today } = ask
    // What is still to come was not given yet.
    const year = deliveredIn(scope.year, today)
    if (!year) throw new NotFound()
    const pdf = await certificatePdf(locale, scope.contact.company, year, today)
    return file(pdf, 'application/pdf', companyMessages(locale).certificateFile(scope.year.year))
  }),
  ...companyAnswerRoutes,
]
