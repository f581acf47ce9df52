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
import { regionById, type Region } from '../../organisations/public.ts'
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

type LinkAsk = Pick<Ask<BehindLink>, 'db' | 'params' | 'clock' | 'scope'>

/** What the link asks, or the page that says why it asks nothing any more. */
async function behindLink({
  db,
  params,
  clock,
  scope,
}: LinkAsk): Promise<{ view: ConfirmationView } | { reply: Reply }> {
  const { region, found } = scope
  const { contribution, link } = found
  const titles = await activityTitles(db, [contribution.activityId])
  const activity = titles.get(contribution.activityId) ?? ''
  const view = { token: params['token'] ?? '', region, contribution, link, activity }
  const state = linkState(link, clock.now())
  if (state === 'used') return { reply: page(<AnsweredPage {...view} />) }
  return state === 'open' ? { view } : { reply: page(<DeadLinkPage {...view} reason={state} />, 410) }
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
