import { transaction } from '../../../platform/database/database.ts'
import { keepUpload } from '../../../platform/files/uploads.ts'
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
} from '../../../platform/http/route.ts'
import { membersOf } from '../../organisations/public.ts'
import { inActivity, type ActivityInRegion } from '../../plans/public.ts'
import { recordContribution } from '../commands.ts'
import { sendRequest } from '../confirmation/commands.ts'
import { fundingMessages } from '../messages.ts'
import { contributionPath, newContributionPath, recordContributionPath } from '../paths.ts'
import { mayRecord } from '../policy.ts'
import { guidanceRateOn } from '../queries.ts'
import { contributionForm } from '../schema.ts'
import { ContributionFormPage } from '../views/contribution-form-page.tsx'

const R = ':region'
const A = ':activity'
const recordInActivity = inActivity('recordInActivity', mayRecord)

async function contributionFormPage(
  ask: Pick<Ask<ActivityInRegion>, 'db' | 'scope' | 'today'>,
  typed: Record<string, string>,
  errors: readonly FieldError[],
) {
  const { db, scope, today } = ask
  const [members, rateCents] = await Promise.all([
    membersOf(db, scope.region, today),
    guidanceRateOn(db, scope.region.currency, today),
  ])
  const companies = members.filter((member) => member.kind === 'company').map((member) => member.name)
  return <ContributionFormPage {...scope} typed={typed} errors={errors} companies={companies} rateCents={rateCents} />
}

export const recordingRoutes: readonly Route[] = [
  get(newContributionPath(R, A), { access: recordInActivity }, async (ask) =>
    page(await contributionFormPage(ask, {}, [])),
  ),
  post(
    recordContributionPath(R, A),
    {
      access: recordInActivity,
      form: (locale) => contributionForm(fundingMessages(locale).complaints),
      fileFields: ['file'],
    },
    async (ask) => {
      const { db, scope, actor, form, files, locale, today, settings, baseUrl, clock } = ask
      const t = fundingMessages(locale)
      const upload = await keepUpload(files['file'], t.uploads)
      if (!form.ok || !upload.ok)
        return redrawn(
          await contributionFormPage(ask, form.typed, [
            ...(form.ok ? [] : form.errors),
            ...(upload.ok ? [] : upload.errors),
          ]),
        )
      const { value } = form
      const person = personOf(actor)
      const id = await transaction(db, async (tx) => {
        const fileIds = await upload.store(tx, settings.filesDirectory, person.id)
        const made = await recordContribution(tx, person, scope.region, scope.activity.id, { ...value, fileIds }, today)
        if (value.next === 'send' && value.contact) {
          await sendRequest(tx, person, scope.region, made, value.contact, { baseUrl, now: clock.now() })
        }
        return made
      })
      const said = value.next === 'send' && value.contact ? t.recordedAndSent(value.contact.name) : t.recorded
      return redirect(contributionPath(scope.region.slug, id), said)
    },
  ),
]
