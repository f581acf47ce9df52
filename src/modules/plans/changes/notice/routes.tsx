import { transaction } from '../../../../platform/database/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import {
  file,
  get,
  page,
  personOf,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Reply,
  type Route,
  type Typed,
} from '../../../../platform/http/route.ts'
import { renderPdf } from '../../../../platform/pdf/render-pdf.ts'
import { inRegion, type InRegion } from '../../../organisations/public.ts'
import { changesPath } from '../../paths.ts'
import { mayChangePlan, mayViewPlan } from '../../policy.ts'
import { periodOn, planId } from '../../queries.ts'
import { recordNotice, seenOf, withdrawNotice } from '../commands.ts'
import { changeMessages } from '../messages.ts'
import { draftPath, draftPdfPath, noticePath, noticePdfPath, noticesPath, noticeWithdrawalPath } from '../paths.ts'
import { changesOfPlan, noticeAddress, noticesOf, type Notice } from '../queries.ts'
import { toReport } from '../rules.ts'
import { sentForm } from '../schema.ts'
import { noticeMessages } from './messages.ts'
import { pdfOf, subjectOf, textOf, type NoticeContent } from './public.ts'
import { DraftPage, NoticePage } from './views/notice-page.tsx'

const [R, N] = [':region', ':notice'] as const
const viewPlan = inRegion('viewPlan', mayViewPlan)
const changePlan = inRegion('changeGoals', mayChangePlan)
type Here = Pick<Ask<InRegion>, 'db' | 'scope' | 'today'>

/** What would be reported now. @throws NotFound when nothing was approved yet. */
async function draftOf({ db, scope: { region }, today }: Here) {
  const period = await periodOn(db, today)
  const [list, to] = await Promise.all([
    changesOfPlan(db, await planId(db, region, period.slug)),
    noticeAddress(db, period.slug),
  ])
  if (!list) throw new NotFound()
  const changes = toReport(list.changes)
  const content: NoticeContent = { region, period: period.name, version: list.version, to, on: today, changes }
  return { content, seen: seenOf(changes) }
}

async function draftPage(ask: Here, typed: Typed = {}, errors: readonly FieldError[] = []) {
  const { content, seen } = await draftOf(ask)
  return <DraftPage {...{ content, seen, typed, errors }} subject={subjectOf(content)} text={textOf(content)} />
}

async function sentOf({ db, scope: { region }, today, params }: Pick<Ask<InRegion>, 'params'> & Here) {
  const period = await periodOn(db, today)
  const notices = await noticesOf(db, await planId(db, region, period.slug))
  const notice = notices.find(({ id }) => id === Number(params['notice']))
  if (!notice) throw new NotFound()
  return { notice, content: contentOf(notice, region, period.name) }
}

const contentOf = (
  { sentOn, sentTo, version, versionOn, changes }: Notice,
  region: NoticeContent['region'],
  period: string,
): NoticeContent => ({
  ...{ region, period, changes },
  version: { number: version, approvedOn: versionOn },
  to: sentTo || null,
  on: sentOn,
})

const pdf = async (content: NoticeContent) =>
  file(await renderPdf(pdfOf(content)), 'application/pdf', `melding-${content.region.slug}-${content.on}.pdf`)

export const noticeRoutes: readonly Route[] = [
  get(draftPath(R), { access: changePlan }, async (ask) => page(await draftPage(ask))),
  get(draftPdfPath(R), { access: changePlan, limit: 60 }, async (ask) => {
    const { content } = await draftOf(ask)
    const nothing = (): Reply => redirect(changesPath(content.region.slug), noticeMessages(ask.locale).nothing)
    return content.changes.length ? pdf(content) : nothing()
  }),
  post(
    noticesPath(R),
    { access: changePlan, form: (locale) => sentForm(changeMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      const t = noticeMessages(locale)
      if (!form.ok) return redrawn(await draftPage(ask, form.typed, form.errors))
      const complain = async (text: string) => redrawn(await draftPage(ask, form.typed, [{ field: 'sentOn', text }]))
      if (form.value.sentOn > today) return complain(changeMessages(locale).complaints.future)
      const { slug } = await periodOn(db, today)
      const done = await transaction(db, (tx) => recordNotice(tx, personOf(actor), scope.region, slug, form.value))
      if (done.ok) return redirect(noticePath(scope.region.slug, done.id), t.recorded)
      return done.reason === 'nothing' ? redirect(changesPath(scope.region.slug), t.nothing) : complain(t.meanwhile)
    },
  ),
  get(noticePath(R, N), { access: viewPlan }, async (ask) => {
    const { notice, content } = await sentOf(ask)
    const mayChange = mayChangePlan(ask.actor, ask.scope.region)
    return page(<NoticePage {...{ notice, content, mayChange }} text={textOf(content)} />)
  }),
  get(noticePdfPath(R, N), { access: viewPlan, limit: 60 }, async (ask) => pdf((await sentOf(ask)).content)),
  post(noticeWithdrawalPath(R, N), { access: changePlan }, async (ask) => {
    const { db, scope, actor, locale, today } = ask
    const { notice } = await sentOf(ask)
    const { slug } = await periodOn(db, today)
    await transaction(db, (tx) => withdrawNotice(tx, personOf(actor), scope.region, slug, notice.id))
    return redirect(changesPath(scope.region.slug), noticeMessages(locale).withdrawnDone)
  }),
]
