import { transaction, type Database } from '../../../platform/database/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { whoeverHasTheLink } from '../../../platform/http/access.ts'
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
import { regionById } from '../../organisations/public.ts'
import { activityTitles } from '../../plans/public.ts'
import { answerContribution, noteOpened, type Answer } from './answer/commands.ts'
import { fundingMessages } from '../messages.ts'
import { confirmationPath, confirmPath, correctionPath, declinePath } from '../paths.ts'
import { confirmationBehind, type Confirmation } from '../queries.ts'
import { linkState } from '../rules.ts'
import { confirmationForm, correctionForm, declineForm } from '../schema.ts'
import { AnsweredPage, ConfirmPage, DeadLinkPage, type ConfirmationView } from './views/confirm-pages.tsx'
import { CorrectPage, DeclinePage } from './views/answer-forms.tsx'

const T = ':token'
/** Requests a minute from one address: a company with many visits has room, guessing has not. */
const limit = 30

type LinkAsk = Pick<Ask<object>, 'db' | 'params' | 'clock'>

/** What the link asks, or the page that says why it asks nothing any more. */
async function behindLink({ db, params, clock }: LinkAsk): Promise<{ view: ConfirmationView } | { reply: Reply }> {
  const token = params['token'] ?? ''
  const found = await confirmationBehind(db, token)
  if (!found) throw new NotFound()
  const view = await viewOf(db, token, found)
  const state = linkState(found.link, clock.now())
  if (state === 'used') return { reply: page(<AnsweredPage {...view} />) }
  return state === 'open' ? { view } : { reply: page(<DeadLinkPage {...view} reason={state} />, 410) }
}

async function viewOf(
  db: Database,
  token: string,
  { contribution, regionId, link }: Confirmation,
): Promise<ConfirmationView> {
  const [region, titles] = await Promise.all([regionById(db, regionId), activityTitles(db, [contribution.activityId])])
  if (!region) throw new NotFound()
  return { token, region, contribution, link, activity: titles.get(contribution.activityId) ?? '' }
}

/** One answer a link; a second click finds the first one's answer. */
async function take(ask: LinkAsk, name: string, answer: Answer): Promise<Reply> {
  const token = ask.params['token'] ?? ''
  await transaction(ask.db, (tx) => answerContribution(tx, token, name, answer, ask.clock.now()))
  return redirect(confirmPath(token))
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

export const confirmationRoutes: readonly Route[] = [
  get(confirmPath(T), { access: whoeverHasTheLink, limit }, async (ask) => {
    const link = await behindLink(ask)
    if ('reply' in link) return link.reply
    await transaction(ask.db, (tx) => noteOpened(tx, link.view.link.id))
    return page(<ConfirmPage {...link.view} typed={{}} errors={[]} />)
  }),
  post(
    confirmationPath(T),
    { access: whoeverHasTheLink, limit, form: (locale) => confirmationForm(fundingMessages(locale).complaints) },
    async (ask) =>
      ask.form.ok ? take(ask, ask.form.value.name, { kind: 'confirmed' }) : redraw(ask, ConfirmPage, ask.form),
  ),
  get(correctionPath(T), { access: whoeverHasTheLink, limit }, showForm(CorrectPage)),
  post(
    correctionPath(T),
    { access: whoeverHasTheLink, limit, form: (locale) => correctionForm(fundingMessages(locale).complaints) },
    async (ask) => {
      if (!ask.form.ok) return redraw(ask, CorrectPage, ask.form)
      const { name, remark, lines } = ask.form.value
      return take(ask, name, { kind: 'corrected', lines, remark })
    },
  ),
  get(declinePath(T), { access: whoeverHasTheLink, limit }, showForm(DeclinePage)),
  post(
    declinePath(T),
    { access: whoeverHasTheLink, limit, form: (locale) => declineForm(fundingMessages(locale).complaints) },
    async (ask) =>
      ask.form.ok
        ? take(ask, ask.form.value.name, { kind: 'declined', reason: ask.form.value.reason })
        : redraw(ask, DeclinePage, ask.form),
  ),
]
