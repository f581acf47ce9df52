import { transaction } from '../../../platform/database/database.ts'
import type { Access } from '../../../platform/http/access.ts'
import {
  get,
  page,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Reply,
  type Route,
} from '../../../platform/http/route.ts'
import { z } from 'zod'
import { regionById, type Region } from '../../organisations/public.ts'
import { activityTitles } from '../../plans/public.ts'
import { mailCompanyLinkOf } from '../company/commands.ts'
import { answerContribution, noteOpened, type Answer } from './answer/commands.ts'
import { fundingMessages } from '../messages.ts'
import {
  blankFormPath,
  companyPageRequestPath,
  confirmationPath,
  confirmedStatementPath,
  confirmPath,
  correctionPath,
  declinePath,
  signedFormPath,
} from '../paths.ts'
import { confirmationBehind, type Confirmation } from '../queries.ts'
import { linkState } from '../rules.ts'
import { correctionForm, declineForm } from '../schema.ts'
import { typedOrDrawn } from '../statements/commands.ts'
import { statementMessages } from '../statements/messages.ts'
import { statementOf, type Statement } from '../statements/queries.ts'
import { blankForm, readPaper, statementFile } from '../statements/routes.tsx'
import { paperForm, signatureForm } from '../statements/schema.ts'
import { AnsweredPage, ConfirmPage, DeadLinkPage, type ConfirmationView } from './views/confirm-pages.tsx'
import { CorrectPage, DeclinePage } from './views/answer-forms.tsx'

const T = ':token'
/** Requests a minute from one address: a company with many visits has room, guessing has not. */
const limit = 30

interface BehindLink {
  readonly region: Region
  readonly found: Confirmation
}

/** The right lies in the secret of the address; what it leads to belongs to a region, whose colours the page wears. */
const whoeverHasTheLink: Access<BehindLink> = {
  name: 'whoeverHasTheLink',
  needsPerson: false,
  find: async (db, _actor, params) => {
    const found = await confirmationBehind(db, params['token'] ?? '')
    const region = found && (await regionById(db, found.regionId))
    return region && found ? { region, found } : null
  },
  may: () => true,
}

/** Only the link that answered: one that was revoked or asked of another shows nothing of the answer. */
const whoeverAnswered: Access<BehindLink & { readonly statement: Statement }> = {
  ...whoeverHasTheLink,
  find: async (db, actor, params) => {
    const behind = await whoeverHasTheLink.find(db, actor, params)
    const statement = behind?.found.link.usedAt ? await statementOf(db, behind.found.contribution.id) : null
    return behind && statement ? { ...behind, statement } : null
  },
}

type LinkAsk = Pick<Ask<BehindLink>, 'db' | 'params' | 'clock' | 'scope' | 'locale'>

/** What the link asks, or the page that says why it asks nothing any more. */
async function behindLink(
  { db, params, clock, scope }: LinkAsk,
  isMailed = false,
): Promise<{ view: ConfirmationView } | { reply: Reply }> {
  const { region, found } = scope
  const { contribution, link } = found
  const titles = await activityTitles(db, [contribution.activityId])
  const activity = titles.get(contribution.activityId) ?? ''
  const token = params['token'] ?? ''
  const at = { back: confirmPath(token), correct: correctionPath(token), decline: declinePath(token) }
  const view = { token, at, region, contribution, link, activity }
  const state = linkState(link, clock.now())
  if (state === 'used') {
    const hasStatement = (await statementOf(db, contribution.id)) !== null
    return { reply: page(<AnsweredPage {...view} hasStatement={hasStatement} isMailed={isMailed} />) }
  }
  return state === 'open' ? { view } : { reply: page(<DeadLinkPage {...view} reason={state} />, 410) }
}

/** One answer a link; a second click finds the first one's answer. */
async function take(ask: LinkAsk, answer: Answer): Promise<Reply> {
  const { found } = ask.scope
  const on = { contributionId: found.contribution.id, linkId: found.link.id }
  const taken = await transaction(ask.db, (tx) => answerContribution(tx, on, answer, ask.clock.now()))
  if (!taken.ok && taken.reason === 'changed') {
    const typed =
      answer.kind === 'confirmed' ? { name: answer.signing.given.name, role: answer.signing.given.role } : {}
    return redraw(ask, ConfirmPage, {
      typed,
      errors: [{ field: 'bijdrage', text: statementMessages(ask.locale).changed }],
    })
  }
  return redirect(confirmPath(ask.params['token'] ?? ''))
}

type FormPage = (
  props: ConfirmationView & { typed: Record<string, string>; errors: readonly FieldError[] },
) => ReturnType<typeof ConfirmPage>

const showForm = (Form: FormPage) => async (ask: LinkAsk) => {
  const link = await behindLink(ask)
  return 'reply' in link ? link.reply : page(<Form {...link.view} typed={{}} errors={[]} />)
}

async function redraw(
  ask: LinkAsk,
  Form: FormPage,
  form: { typed: Readonly<Record<string, string>>; errors: readonly FieldError[] },
): Promise<Reply> {
  const link = await behindLink(ask)
  return 'reply' in link ? link.reply : redrawn(<Form {...link.view} typed={form.typed} errors={form.errors} />)
}

const doneQuery = z.object({ bedrijfspagina: z.literal('gevraagd').optional().catch(undefined) })

export const confirmationRoutes: readonly Route[] = [
  get(confirmPath(T), { access: whoeverHasTheLink, limit, query: doneQuery }, async (ask) => {
    const link = await behindLink(ask, ask.query.bedrijfspagina === 'gevraagd')
    if ('reply' in link) return link.reply
    await transaction(ask.db, (tx) => noteOpened(tx, link.view.link.id))
    return page(<ConfirmPage {...link.view} typed={{}} errors={[]} />)
  }),
  post(
    confirmationPath(T),
    { access: whoeverHasTheLink, limit, form: (locale) => signatureForm(fundingMessages(locale).complaints) },
    async (ask) =>
      ask.form.ok
        ? take(ask, {
            kind: 'confirmed',
            signing: typedOrDrawn(ask.form.value, ask.locale, ask.clock.now()),
            seen: ask.form.value.seen,
          })
        : redraw(ask, ConfirmPage, ask.form),
  ),
  get(correctionPath(T), { access: whoeverHasTheLink, limit }, showForm(CorrectPage)),
  post(
    correctionPath(T),
    { access: whoeverHasTheLink, limit, form: (locale) => correctionForm(fundingMessages(locale).complaints) },
    async (ask) => {
      if (!ask.form.ok) return redraw(ask, CorrectPage, ask.form)
      const { remark, lines } = ask.form.value
      return take(ask, {
        kind: 'corrected',
        signing: typedOrDrawn(ask.form.value, ask.locale, ask.clock.now()),
        lines,
        remark,
      })
    },
  ),
  get(declinePath(T), { access: whoeverHasTheLink, limit }, showForm(DeclinePage)),
  post(
    declinePath(T),
    { access: whoeverHasTheLink, limit, form: (locale) => declineForm(fundingMessages(locale).complaints) },
    async (ask) =>
      ask.form.ok ? take(ask, { kind: 'declined', ...ask.form.value }) : redraw(ask, DeclinePage, ask.form),
  ),
  get(blankFormPath(T), { access: whoeverHasTheLink, limit }, async (ask) => {
    const link = await behindLink(ask)
    return 'reply' in link ? link.reply : blankForm(ask.locale, link.view, ask.today)
  }),
  post(
    signedFormPath(T),
    {
      access: whoeverHasTheLink,
      limit,
      form: (locale) => paperForm(fundingMessages(locale).complaints),
      fileFields: ['file'],
    },
    async (ask) => {
      const signed = await readPaper(ask)
      if (!signed.ok) return redraw(ask, ConfirmPage, signed)
      const { db, scope, clock } = ask
      const on = { contributionId: scope.found.contribution.id, linkId: scope.found.link.id }
      await transaction(db, async (tx) => {
        const signing = await signed.signing(tx, null)
        return answerContribution(tx, on, { kind: 'confirmed', signing }, clock.now())
      })
      return redirect(confirmPath(ask.params['token'] ?? ''))
    },
  ),
  post(
    companyPageRequestPath(T),
    { access: whoeverHasTheLink, limit: 5 },
    async ({ db, scope, params, baseUrl, clock }) => {
      await transaction(db, (tx) => mailCompanyLinkOf(tx, scope.found.link.id, { baseUrl, now: clock.now() }))
      return redirect(`${confirmPath(params['token'] ?? '')}?bedrijfspagina=gevraagd`)
    },
  ),
  get(confirmedStatementPath(T), { access: whoeverAnswered, limit }, async ({ scope, baseUrl }) =>
    statementFile(scope.statement, baseUrl),
  ),
]
