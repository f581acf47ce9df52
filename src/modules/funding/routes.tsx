import { deedsOn } from '../../platform/audit/audit.ts'
import { transaction } from '../../platform/database/database.ts'
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
import { contactOf } from '../organisations/public.ts'
import { activityTitles, inActivity } from '../plans/public.ts'
import { revokeRequest, withdrawContribution } from './commands.ts'
import { bookkeepingRoutes } from './bookkeeping/routes.tsx'
import { nationalRoutes } from './national/routes.tsx'
import { returnContribution } from './checks/commands.ts'
import { checkMessages } from './checks/messages.ts'
import { checkOf } from './checks/queries.ts'
import { checkRoutes } from './checks/routes.tsx'
import { returnForm } from './checks/schema.ts'
import { companyRoutes } from './company/routes.tsx'
import { confirmationRoutes } from './confirmation/routes.tsx'
import { signOnPaper } from './confirmation/answer/commands.ts'
import { sendRequest } from './confirmation/commands.ts'
import { costRoutes } from './costs/routes.tsx'
import { readablePeriod } from './evidence/accountant/queries.ts'
import { addEvidence } from './evidence/commands.ts'
import { evidenceMessages } from './evidence/messages.ts'
import { evidenceOf } from './evidence/queries.ts'
import { evidenceRoutes } from './evidence/routes.tsx'
import { kindForm } from './evidence/schema.ts'
import { ledgerRoutes } from './ledger/routes.tsx'
import { listingRoutes } from './listing/routes.tsx'
import { recordingRoutes } from './recording/routes.tsx'
import { forecastRoutes } from './forecast/routes.tsx'
import { keepUpload } from '../../platform/files/uploads.ts'
import { normFor } from './gauge/queries.ts'
import { fundingMessages } from './messages.ts'
import {
  activityContributionsPath,
  contributionPath,
  evidencePath,
  regionSignedFormPath,
  returningPath,
  requestPath,
  requestRevocationPath,
  withdrawalPath,
} from './paths.ts'
import { mayCheck, mayRecord, mayViewFunding, mayWithdraw } from './policy.ts'
import { inContribution } from './public.ts'
import { contributionsOf, costsOf, type InContribution } from './queries.ts'
import { requestForm } from './schema.ts'
import { statementMessages } from './statements/messages.ts'
import { statementOf } from './statements/queries.ts'
import { readPaper, statementRoutes } from './statements/routes.tsx'
import { paperForm } from './statements/schema.ts'
import { openWarnings } from './warnings/queries.ts'
import { presenceOffer } from './drafts/presence/queries.ts'
import { presenceRoutes } from './drafts/presence/routes.tsx'
import { warningRoutes } from './warnings/routes.tsx'
import { marksOf } from './warnings/rules.ts'
import { ActivityContributionsPage } from './views/activity-contributions-page.tsx'
import { ContributionPage } from './views/contribution-page.tsx'

const R = ':region'
const A = ':activity'
const C = ':contribution'

const recordInContribution = inContribution('recordInContribution', mayRecord)

const activityRoutes = [
  get(
    activityContributionsPath(R, A),
    { access: inActivity('viewActivityFunding', mayViewFunding) },
    async ({ db, scope, actor }) => {
      const readable = await readablePeriod(db, actor, scope.region)
      const [contributions, costs, warnings, offer, norm] = await Promise.all([
        contributionsOf(db, scope.region, { activityId: scope.activity.id, readable }),
        costsOf(db, scope.region, { activityId: scope.activity.id, readable }),
        openWarnings(db, actor, scope.region, scope.activity.id),
        presenceOffer(db, scope.region.id, scope.activity.id),
        normFor(db, scope.region, scope.period, scope.period.validUntil),
      ])
      return page(
        <ActivityContributionsPage
          {...scope}
          contributions={contributions}
          costs={costs}
          norm={norm}
          warnings={warnings}
          offer={offer}
          mayRecord={mayRecord(actor, scope.region)}
        />,
      )
    },
  ),
]

async function contributionPage(
  ask: Pick<Ask<InContribution>, 'db' | 'scope' | 'actor'>,
  typed: Record<string, string> = {},
  errors: readonly FieldError[] = [],
) {
  const { db, scope, actor } = ask
  const { contribution, region } = scope
  const [titles, evidence, log, contact, statement, check, warnings] = await Promise.all([
    activityTitles(db, [contribution.activityId]),
    evidenceOf(db, { side: 'contribution', id: contribution.id }),
    deedsOn(db, { kind: 'contribution', id: contribution.id }, 20),
    contactOf(db, region, contribution.organisationId),
    statementOf(db, contribution.id),
    checkOf(db, contribution.id),
    openWarnings(db, actor, region, contribution.activityId),
  ])
  const may = { record: mayRecord(actor, region), withdraw: mayWithdraw(actor, region), check: mayCheck(actor, region) }
  const here = marksOf(warnings, 'contribution').get(contribution.id) ?? []
  const shared = { evidence, log, contact, statement, check, warnings: here, may, typed, errors }
  return <ContributionPage {...scope} {...shared} activityTitle={titles.get(contribution.activityId) ?? ''} />
}

const contributionRoutes = [
  get(contributionPath(R, C), { access: inContribution('viewContribution', mayViewFunding) }, async (ask) =>
    page(await contributionPage(ask)),
  ),
  post(
    requestPath(R, C),
    // Each sends a letter to somebody outside.
    { access: recordInContribution, form: (locale) => requestForm(fundingMessages(locale).complaints), limit: 30 },
    async (ask) => {
      const { db, scope, actor, form, locale, baseUrl, clock } = ask
      if (!form.ok) return redrawn(await contributionPage(ask, form.typed, form.errors))
      const contact = { name: form.value.contactName, email: form.value.contactEmail }
      const { region, contribution } = scope
      const given = { baseUrl, now: clock.now() }
      const sent = await transaction(db, (tx) =>
        sendRequest(tx, personOf(actor), region, contribution.id, contact, given),
      )
      const t = fundingMessages(locale)
      return redirect(contributionPath(region.slug, contribution.id), sent ? t.asked(contact.name) : t.tooLate)
    },
  ),
  post(
    requestRevocationPath(R, C),
    { access: inContribution('withdraw', mayWithdraw) },
    async ({ db, scope, actor, locale }) => {
      const done = await transaction(db, (tx) => revokeRequest(tx, personOf(actor), scope.contribution.id))
      const t = fundingMessages(locale)
      return redirect(contributionPath(scope.region.slug, scope.contribution.id), done.ok ? t.revoked : t.tooLate)
    },
  ),
  post(
    regionSignedFormPath(R, C),
    {
      access: recordInContribution,
      form: (locale) => paperForm(fundingMessages(locale).complaints),
      fileFields: ['file'],
    },
    async (ask) => {
      const signed = await readPaper(ask)
      if (!signed.ok) return redrawn(await contributionPage(ask, signed.typed, signed.errors))
      const { db, scope, actor, locale, clock } = ask
      const { id } = scope.contribution
      const done = await transaction(db, (tx) => signOnPaper(tx, personOf(actor), id, signed.signing, clock.now()))
      const said = done.ok ? statementMessages(locale).regionPaperDone : fundingMessages(locale).tooLate
      return redirect(contributionPath(scope.region.slug, id), said)
    },
  ),
  post(
    returningPath(R, C),
    {
      access: inContribution('check', mayCheck),
      form: (locale) => returnForm({ ...checkMessages(locale), ...fundingMessages(locale).complaints }),
    },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      if (!form.ok) return redrawn(await contributionPage(ask, form.typed, form.errors))
      const { id } = scope.contribution
      const done = await transaction(db, (tx) => returnContribution(tx, personOf(actor), id, form.value.reason))
      const t = checkMessages(locale)
      return redirect(contributionPath(scope.region.slug, id), done.ok ? t.returned : t.notNow)
    },
  ),
  post(
    withdrawalPath(R, C),
    { access: inContribution('withdraw', mayWithdraw) },
    async ({ db, scope, actor, locale }) => {
      const done = await transaction(db, (tx) => withdrawContribution(tx, personOf(actor), scope.contribution.id))
      const t = fundingMessages(locale)
      return redirect(contributionPath(scope.region.slug, scope.contribution.id), done.ok ? t.withdrawn : t.tooLate)
    },
  ),
  post(evidencePath(R, C), { access: recordInContribution, form: kindForm, fileFields: ['file'] }, async (ask) => {
    const { db, scope, actor, form, files, locale, settings } = ask
    const upload = await keepUpload(files['file'], fundingMessages(locale).uploads, { required: true })
    if (!upload.ok || !form.ok) return redrawn(await contributionPage(ask, form.typed, upload.ok ? [] : upload.errors))
    const person = personOf(actor)
    const { id } = scope.contribution
    const done = await transaction(db, (tx) =>
      addEvidence(tx, person, scope.region, [{ side: 'contribution', id, kind: form.value.kind }], () =>
        upload.store(tx, settings.filesDirectory, person.id),
      ),
    )
    const said = done.ok ? evidenceMessages(locale).added(1) : fundingMessages(locale).withdrawn
    return redirect(contributionPath(scope.region.slug, id), said)
  }),
]

export const routes: readonly Route[] = [
  ...listingRoutes,
  ...activityRoutes,
  ...recordingRoutes,
  ...contributionRoutes,
  ...evidenceRoutes,
  ...costRoutes,
  ...ledgerRoutes,
  ...bookkeepingRoutes,
  ...nationalRoutes,
  ...forecastRoutes,
  ...confirmationRoutes,
  ...statementRoutes,
  ...companyRoutes,
  ...checkRoutes,
  ...warningRoutes,
  ...presenceRoutes,
]
