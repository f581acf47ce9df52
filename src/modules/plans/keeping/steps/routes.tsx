import { transaction } from '../../../../platform/database/database.ts'
import { get, page, personOf, post, redirect, redrawn, type Route } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { activityPath, stepDonePath, stepPath } from '../../paths.ts'
import { mayChangeActivity } from '../../policy.ts'
import { inActivity } from '../../public.ts'
import { takeStep } from './commands.ts'
import { stepMessages } from './messages.ts'
import { stepForm } from './schema.ts'
import { StepPage } from './views/step-page.tsx'

const [R, A] = [':region', ':activity'] as const
const changeActivity = inActivity('changeActivity', mayChangeActivity)

export const stepRoutes: readonly Route[] = (['cancel', 'finish', 'resume'] as const).flatMap((step) => [
  get(stepPath(R, A, step), { access: changeActivity }, async ({ scope, today }) =>
    page(<StepPage {...scope} step={step} typed={{ on: formats('nl').date(today) }} errors={[]} />),
  ),
  post(
    stepDonePath(R, A, step),
    { access: changeActivity, form: (locale) => stepForm(stepMessages(locale).complaints, step) },
    async ({ db, scope, actor, form, locale }) => {
      const { region, activity } = scope
      if (!form.ok) return redrawn(<StepPage {...scope} step={step} typed={form.typed} errors={form.errors} />)
      await transaction(db, (tx) => takeStep(tx, personOf(actor), region, activity.id, step, form.value))
      return redirect(activityPath(region.slug, activity.id), stepMessages(locale).done[step])
    },
  ),
])
