import { transaction } from '../../../platform/database/database.ts'
import { get, page, personOf, post, redirect, redrawn, type Route } from '../../../platform/http/route.ts'
import { costKinds, inActivity } from '../../plans/public.ts'
import { formats } from '../../../platform/i18n.ts'
import { keepUpload } from '../../../platform/files/uploads.ts'
import { closingMessages } from '../ledger/closing/messages.ts'
import { fundingMessages } from '../messages.ts'
import { activityContributionsPath, newCostPath, recordCostPath } from '../paths.ts'
import { mayRecord } from '../policy.ts'
import { costForm } from '../schema.ts'
import { CostFormPage } from '../views/cost-form-page.tsx'
import { recordCost } from './commands.ts'

const R = ':region'
const A = ':activity'
const recordInActivity = inActivity('recordInActivity', mayRecord)

export const costRoutes: readonly Route[] = [
  get(newCostPath(R, A), { access: recordInActivity }, async ({ scope }) =>
    page(<CostFormPage {...scope} typed={{}} errors={[]} />),
  ),
  post(
    recordCostPath(R, A),
    {
      access: recordInActivity,
      form: (locale) => costForm(fundingMessages(locale).complaints, costKinds),
      fileFields: ['file'],
    },
    async ({ db, scope, actor, form, files, locale, settings }) => {
      const t = fundingMessages(locale)
      const upload = await keepUpload(files['file'], t.uploads)
      if (!form.ok || !upload.ok) {
        return redrawn(
          <CostFormPage
            {...scope}
            typed={form.typed}
            errors={[...(form.ok ? [] : form.errors), ...(upload.ok ? [] : upload.errors)]}
          />,
        )
      }
      const person = personOf(actor)
      const done = await transaction(db, (tx) =>
        recordCost(tx, person, scope.region, scope.activity.id, form.value, () =>
          upload.store(tx, settings.filesDirectory, person.id),
        ),
      )
      if (!done.ok) {
        const text = closingMessages(locale).lockedCost(formats(locale).longDate(done.until ?? form.value.on))
        return redrawn(<CostFormPage {...scope} typed={form.typed} errors={[{ field: 'on', text }]} closed />)
      }
      return redirect(activityContributionsPath(scope.region.slug, scope.activity.id), t.costRecorded)
    },
  ),
]
