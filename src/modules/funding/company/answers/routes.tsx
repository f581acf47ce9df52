import { transaction } from '../../../../platform/database/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
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
  type Typed,
} from '../../../../platform/http/route.ts'
import { regionById } from '../../../organisations/public.ts'
import { answerContribution, type Answer } from '../../confirmation/answer/commands.ts'
import { CorrectPage, DeclinePage } from '../../confirmation/views/answer-forms.tsx'
import { fundingMessages } from '../../messages.ts'
import { companyAnswerPath, companyPath } from '../../paths.ts'
import { correctionForm, declineForm } from '../../schema.ts'
import { typedOrDrawn } from '../../statements/commands.ts'
import { isOver, whoeverHasTheCompanyLink } from '../public.ts'
import { isOpen, seenBy, type BehindCompanyLink, type Seen } from '../queries.ts'
import { AskLinkPage } from '../views/ask-link-page.tsx'

const [T, C, limit] = [':token', ':contribution', 30] as const

type AnswerAsk = Pick<Ask<BehindCompanyLink>, 'db' | 'params' | 'clock' | 'scope' | 'locale'>

/** What is open of this company by that number: nothing of another one, and nothing that was answered. */
async function openOne({ db, params, clock, scope }: AnswerAsk): Promise<Seen | null> {
  const seen = await seenBy(db, scope.contact.id)
  return seen.find((each) => each.id === Number(params['contribution']) && isOpen(each, clock.now())) ?? null
}

async function form(
  ask: AnswerAsk,
  Form: typeof CorrectPage,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
): Promise<Reply> {
  if (isOver(ask.scope, ask.clock.now())) return page(<AskLinkPage dead typed={{}} errors={[]} />, 410)
  const token = ask.params['token'] ?? ''
  const seen = await openOne(ask)
  if (!seen) return redirect(companyPath(token))
  const region = await regionById(ask.db, seen.regionId)
  if (!region) throw new NotFound()
  const at = {
    back: companyPath(token),
    correct: companyAnswerPath(token, seen.id, 'correctie'),
    decline: companyAnswerPath(token, seen.id, 'afwijzing'),
  }
  const drawn = <Form region={region} contribution={seen} at={at} typed={typed} errors={errors} />
  return errors.length ? redrawn(drawn) : page(drawn)
}

async function take(ask: AnswerAsk, answer: Answer): Promise<Reply> {
  const { db, scope, params, clock } = ask
  const token = params['token'] ?? ''
  const seen = isOver(scope, clock.now()) ? null : await openOne(ask)
  if (!seen) return redirect(companyPath(token))
  const on = { contributionId: seen.id, linkId: seen.linkId }
  const done = await transaction(db, (tx) => answerContribution(tx, on, answer, clock.now()))
  const signed = done.ok && answer.kind === 'corrected'
  return redirect(signed ? `${companyPath(token)}?bevestigd=1` : companyPath(token))
}

export const companyAnswerRoutes: readonly Route[] = [
  get(companyAnswerPath(T, C, 'correctie'), { access: whoeverHasTheCompanyLink, limit }, (ask) =>
    form(ask, CorrectPage),
  ),
  post(
    companyAnswerPath(T, C, 'correctie'),
    {
      access: whoeverHasTheCompanyLink,
      limit,
      form: (locale) => correctionForm(fundingMessages(locale).complaints),
    },
    async (ask) => {
      if (!ask.form.ok) return form(ask, CorrectPage, ask.form.typed, ask.form.errors)
      const { remark, lines, ...given } = ask.form.value
      const signing = typedOrDrawn(given, ask.locale, ask.clock.now())
      return take(ask, { kind: 'corrected', signing, lines, remark })
    },
  ),
  get(companyAnswerPath(T, C, 'afwijzing'), { access: whoeverHasTheCompanyLink, limit }, (ask) =>
    form(ask, DeclinePage),
  ),
  post(
    companyAnswerPath(T, C, 'afwijzing'),
    { access: whoeverHasTheCompanyLink, limit, form: (locale) => declineForm(fundingMessages(locale).complaints) },
    async (ask) =>
      ask.form.ok
        ? take(ask, { kind: 'declined', ...ask.form.value })
        : form(ask, DeclinePage, ask.form.typed, ask.form.errors),
  ),
]
