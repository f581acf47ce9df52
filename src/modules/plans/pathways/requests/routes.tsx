import { deedsOn } from '../../../../platform/audit/audit.ts'
import { transaction } from '../../../../platform/database/database.ts'
import type { Access } from '../../../../platform/http/access.ts'
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
  type Typed,
} from '../../../../platform/http/route.ts'
import type { Actor } from '../../../../platform/actor.ts'
import { inRegion, type InRegion, type Region } from '../../../organisations/public.ts'
import { mboRequestPath, mboRequestsPath, newMboRequestPath, requestVerbPath } from '../../paths.ts'
import { mayViewPlan, mayWorkOnActivity } from '../../policy.ts'
import { candidatesOf, pathwaysOf } from '../queries.ts'
import { askMbo, moveRequest } from './commands.ts'
import { requestMessages } from './messages.ts'
import { requestFor, requestsOf, type InRequest } from './queries.ts'
import { byUrgency, type RegionVerb } from './rules.ts'
import { newRequestQuery, requestForm, requestsQuery } from './schema.ts'
import { NewRequestPage } from './views/new-request-page.tsx'
import { RequestPage } from './views/request-page.tsx'
import { RequestsPage } from './views/requests-page.tsx'

const [R, Q] = [':region', ':request'] as const
const askRight = inRegion('askMbo', mayWorkOnActivity)

const inRequest = (name: string, may: (actor: Actor, region: Region) => boolean): Access<InRequest> => ({
  name,
  needsPerson: true,
  find: (db, actor, params) => requestFor(db, actor, params['region'] ?? '', Number(params['request'])),
  may: (actor, { region }) => may(actor, region),
})

async function newPage(
  { db, scope: { region }, today }: Pick<Ask<InRegion>, 'db' | 'scope' | 'today'>,
  typed: Typed,
  errors: readonly FieldError[] = [],
) {
  const [candidates, routes] = await Promise.all([candidatesOf(db, region, today), pathwaysOf(db, region)])
  return (
    <NewRequestPage
      region={region.slug}
      mbos={candidates.filter(({ kind }) => kind === 'mbo')}
      routes={routes.filter(({ stoppedOn }) => stoppedOn === null)}
      typed={typed}
      errors={errors}
    />
  )
}

const asking: readonly Route[] = [
  get(
    mboRequestsPath(R),
    { access: inRegion('viewPlan', mayViewPlan), query: requestsQuery },
    async ({ db, scope: { region }, actor, today, query }) =>
      page(
        <RequestsPage
          region={region.slug}
          requests={byUrgency(await requestsOf(db, region))}
          state={query.stand}
          today={today}
          mayAsk={mayWorkOnActivity(actor, region)}
        />,
      ),
  ),
  get(newMboRequestPath(R), { access: askRight, query: newRequestQuery }, async (ask) =>
    page(await newPage(ask, { pathway: String(ask.query.route ?? '') })),
  ),
  post(
    mboRequestsPath(R),
    { access: askRight, form: (locale) => requestForm(requestMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today, baseUrl } = ask
      if (!form.ok) return redrawn(await newPage(ask, form.typed, form.errors))
      const t = requestMessages(locale)
      const done = await transaction(db, (tx) =>
        askMbo(tx, personOf(actor), scope.region, form.value, { today, baseUrl }),
      )
      if (done.ok) return redirect(mboRequestPath(scope.region.slug, done.id), done.told > 0 ? t.asked : t.askedNobody)
      const error =
        done.reason === 'past' ? { field: 'on', text: t.complaints.past } : { field: 'mbo', text: t.complaints.mbo }
      return redrawn(await newPage(ask, form.typed, [error]))
    },
  ),
]

const verbs = { akkoord: 'agree', intrekking: 'withdraw', afronding: 'finish' } as const satisfies Record<
  string,
  RegionVerb
>

export const requestRoutes: readonly Route[] = [
  ...asking,
  get(mboRequestPath(R, Q), { access: inRequest('viewPlan', mayViewPlan) }, async ({ db, scope, actor, today }) =>
    page(
      <RequestPage
        {...scope}
        today={today}
        mayAsk={mayWorkOnActivity(actor, scope.region)}
        log={await deedsOn(db, { kind: 'mboRequest', id: scope.request.id }, 30)}
      />,
    ),
  ),
  ...(['akkoord', 'intrekking', 'afronding'] as const).map((name) =>
    post(
      requestVerbPath(R, Q, name),
      { access: inRequest('askMbo', mayWorkOnActivity) },
      async ({ db, scope: { region, request }, actor, locale, today, baseUrl }) => {
        const t = requestMessages(locale)
        const done = await transaction(db, (tx) =>
          moveRequest(tx, personOf(actor), request.id, verbs[name], { today, baseUrl }),
        )
        return redirect(mboRequestPath(region.slug, request.id), done.ok ? t.moved[verbs[name]] : t.notNow)
      },
    ),
  ),
]
