// What is like ours, proposals to do it together, and all that is asked of us and by us.
import { transaction } from '../../../platform/database/database.ts'
import type { Access } from '../../../platform/http/access.ts'
import { get, page, personOf, post, redirect, type Ask, type Route } from '../../../platform/http/route.ts'
import { inRegion, regionsOn, type InRegion } from '../../organisations/public.ts'
import { overlapsPath, proposalAnswerPath, proposalsPath, sharingRequestsPath } from '../paths.ts'
import { mayShare, mayViewPlan } from '../policy.ts'
import { inActivity } from '../public.ts'
import { periodOn, planId } from '../queries.ts'
import { waitingFor } from '../sharing/listing/queries.ts'
import type { Doing } from '../sharing/telling/commands.ts'
import { answerProposal, propose } from './commands.ts'
import { overlapMessages } from './messages.ts'
import { proposalsOf, seatRequestsOf, type Proposal } from './proposals/queries.ts'
import { overlapsIn } from './queries.ts'
import { answerForm, proposeForm } from './schema.ts'
import { OverlapsPage } from './views/overlaps-page.tsx'
import { RequestsPage } from './views/requests-page.tsx'

const [R, A, P] = [':region', ':activity', ':proposal'] as const
const viewPlan = inRegion('viewPlan', mayViewPlan)
const share = inRegion('sharePlan', mayShare)
const shareActivity = inActivity('shareActivity', mayShare)

interface InProposal extends InRegion {
  readonly proposal: Proposal
}

/** A proposal that our region made, or one that it got. */
const inProposal = (name: string, byUs: boolean): Access<InProposal> => ({
  ...share,
  name,
  find: async (db, actor, params) => {
    const found = await share.find(db, actor, params)
    const own = found ? await proposalsOf(db, found.region.id) : []
    const proposal = own.find((each) => String(each.id) === params['proposal'] && each.byUs === byUs)
    return found && proposal ? { ...found, proposal } : null
  },
  may: (actor, { region }) => mayShare(actor, region),
})
const [answer, withdraw] = [inProposal('answerProposal', false), inProposal('withdrawProposal', true)]

const doing = ({ actor, today, baseUrl }: Pick<Ask<object>, 'actor' | 'today' | 'baseUrl'>): Doing => ({
  actor: personOf(actor),
  today,
  baseUrl,
})

export const overlapRoutes: readonly Route[] = [
  get(overlapsPath(R), { access: viewPlan }, async ({ db, scope: { region }, actor, today }) => {
    const [plan, regions, proposals, waiting] = await Promise.all([
      periodOn(db, today).then(({ slug }) => planId(db, region, slug)),
      regionsOn(db, today),
      proposalsOf(db, region.id),
      waitingFor(db, region.id),
    ])
    const where = { region, regions, today }
    return page(
      <OverlapsPage
        region={region.slug}
        overlaps={plan === null ? [] : await overlapsIn(db, { ...where, planId: plan }, { perActivity: 3 })}
        names={new Map(regions.map(({ id, name }) => [id, name]))}
        proposals={proposals}
        mayShare={mayShare(actor, region)}
        waiting={waiting}
      />,
    )
  }),
  get(sharingRequestsPath(R), { access: viewPlan }, async ({ db, scope: { region }, actor }) => {
    const [asked, askedByUs, proposals, waiting] = await Promise.all([
      seatRequestsOf(db, region.id, 'in'),
      seatRequestsOf(db, region.id, 'out'),
      proposalsOf(db, region.id),
      waitingFor(db, region.id),
    ])
    return page(
      <RequestsPage
        region={region}
        asked={asked}
        askedByUs={askedByUs}
        proposals={proposals}
        mayShare={mayShare(actor, region)}
        waiting={waiting}
      />,
    )
  }),
  post(proposalsPath(R, A), { access: shareActivity, form: () => proposeForm }, async (ask) => {
    const { db, scope, form, locale } = ask
    const { region, activity } = scope
    const t = overlapMessages(locale)
    const back = sharingRequestsPath(region.slug)
    if (!form.ok || !form.value.other) return redirect(overlapsPath(region.slug), t.refusals.other)
    const { other: otherId, words } = form.value
    const done = await transaction(db, (tx) => propose(tx, doing(ask), region, activity.id, { otherId, words }))
    return redirect(back, done.ok ? t.proposed(done.to) : t.refusals[done.reason])
  }),
  ...(['agree', 'decline', 'withdraw'] as const).map((step) =>
    post(
      proposalAnswerPath(R, P, step),
      { access: step === 'withdraw' ? withdraw : answer, form: () => answerForm },
      async (ask) => {
        const { db, scope, form, locale } = ask
        const { region, proposal } = scope
        const t = overlapMessages(locale)
        const words = form.ok ? form.value.answer : null
        const done = await transaction(db, (tx) => answerProposal(tx, doing(ask), region, proposal.id, step, words))
        return redirect(sharingRequestsPath(region.slug), done.ok ? t.done[step] : t.refusals[done.reason])
      },
    ),
  ),
]
