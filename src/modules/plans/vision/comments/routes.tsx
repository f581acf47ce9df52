import { transaction } from '../../../../platform/database/database.ts'
import type { Access } from '../../../../platform/http/access.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { personOf, post, redirect, redrawn, type Route } from '../../../../platform/http/route.ts'
import { mayChangePlan } from '../../policy.ts'
import { inSection } from '../drawing/public.ts'
import { visionMessages } from '../messages.ts'
import { answerPath, commentsPath, reopeningPath, sectionPath, settlementPath } from '../paths.ts'
import { mayCommentOnVision } from '../policy.ts'
import { sectionFor } from '../queries.ts'
import { sectionPage } from '../sections/routes.tsx'
import { answer, comment, reopen, settle } from './commands.ts'
import { commentMessages } from './messages.ts'
import { threadFor, type InThread } from './queries.ts'
import { wordsForm } from './schema.ts'

const [R, C] = [':region', ':comment'] as const

const inThread = (name: string, may: Access<InThread>['may']): Access<InThread> => ({
  name,
  needsPerson: true,
  find: (db, actor, params) => threadFor(db, actor, params['region'] ?? '', Number(params['comment'])),
  may,
})
const answerThread = inThread('commentOnVision', (actor, { region }) => mayCommentOnVision(actor, region))
/** Who leads the plan, and who began the thread. */
const settleThread = inThread(
  'settleComment',
  (actor, { region, thread }) =>
    mayChangePlan(actor, region) ||
    (mayCommentOnVision(actor, region) && actor.kind === 'person' && actor.id === thread.personId),
)

export const commentRoutes: readonly Route[] = [
  post(
    commentsPath(R, ':section'),
    {
      access: inSection('commentOnVision', mayCommentOnVision),
      form: (locale) => wordsForm(visionMessages(locale).complaints),
    },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      const { region, section } = scope
      if (!form.ok) {
        const errors = form.errors.map(({ text }) => ({ field: 'opmerking', text }))
        return redrawn(await sectionPage(ask, { answering: null, typed: form.typed['words'] ?? '', errors }))
      }
      const id = await transaction(db, (tx) => comment(tx, personOf(actor), region, section.id, form.value.words))
      return redirect(`${sectionPath(region.slug, section.id)}#opmerking-${id}`, commentMessages(locale).said)
    },
  ),
  post(
    answerPath(R, C),
    { access: answerThread, form: (locale) => wordsForm(visionMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      const { region, thread } = scope
      const found = await sectionFor(db, actor, region.slug, thread.sectionId)
      if (!found) throw new NotFound()
      if (!form.ok) {
        const errors = form.errors.map(({ text }) => ({ field: `antwoord-${thread.id}`, text }))
        const back = { answering: thread.id, typed: form.typed['words'] ?? '', errors }
        return redrawn(await sectionPage({ db, actor, locale, scope: found }, back))
      }
      await transaction(db, (tx) => answer(tx, personOf(actor), region, thread, form.value.words))
      return redirect(
        `${sectionPath(region.slug, thread.sectionId)}#opmerking-${thread.id}`,
        commentMessages(locale).answered,
      )
    },
  ),
  post(settlementPath(R, C), { access: settleThread }, async ({ db, scope, actor, locale }) => {
    const { region, thread } = scope
    await transaction(db, (tx) => settle(tx, personOf(actor), region, thread.id))
    return redirect(`${sectionPath(region.slug, thread.sectionId)}#opmerkingen`, commentMessages(locale).isSettled)
  }),
  post(reopeningPath(R, C), { access: settleThread }, async ({ db, scope, actor, locale }) => {
    const { region, thread } = scope
    await transaction(db, (tx) => reopen(tx, personOf(actor), region, thread.id))
    return redirect(`${sectionPath(region.slug, thread.sectionId)}#opmerkingen`, commentMessages(locale).reopened)
  }),
]
