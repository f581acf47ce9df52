import { transaction } from '../../../../platform/database/database.ts'
import { keptFile } from '../../../../platform/files/send-file.ts'
import { keepUpload } from '../../../../platform/files/uploads.ts'
import { get, personOf, post, redirect, redrawn, type Ask, type Route } from '../../../../platform/http/route.ts'
import type { FieldError } from '../../../../platform/http/route.ts'
import { activityPath, attachmentPath, attachmentRemovalPath, attachmentsPath } from '../../paths.ts'
import { mayChangeActivity } from '../../policy.ts'
import { inActivity, type ActivityInRegion } from '../../public.ts'
import { keepingMessages } from '../messages.ts'
import { attachFiles, detachFile } from './commands.ts'
import { attachmentsOf } from './queries.ts'

const [R, A, F] = [':region', ':activity', ':attachment'] as const
const changeActivity = inActivity('changeActivity', mayChangeActivity)

type Drawn = (
  ask: Pick<Ask<ActivityInRegion>, 'db' | 'scope' | 'actor' | 'today'>,
  errors: readonly FieldError[],
) => Promise<Parameters<typeof redrawn>[0]>

/** @param drawn the page of the activity, where a file that will not do is explained. */
export const attachmentRoutes = (drawn: Drawn): readonly Route[] => [
  post(attachmentsPath(R, A), { access: changeActivity, fileFields: ['file'], limit: 60 }, async (ask) => {
    const { db, scope, actor, files, locale, settings } = ask
    const t = keepingMessages(locale)
    const upload = await keepUpload(files['file'], t.uploads, { required: true })
    if (!upload.ok) return redrawn(await drawn(ask, upload.errors))
    const person = personOf(actor)
    const { region, activity } = scope
    await transaction(db, (tx) =>
      attachFiles(tx, person, region, activity.id, () => upload.store(tx, settings.filesDirectory, person.id)),
    )
    return redirect(activityPath(region.slug, activity.id), t.fileAdded)
  }),
  get(attachmentPath(R, A, F), { access: inActivity('viewActivity') }, async ({ db, scope, params, settings }) => {
    const files = await attachmentsOf(db, scope.activity.id)
    const found = files.find(({ id }) => id === Number(params['attachment']))
    return keptFile(db, settings.filesDirectory, found?.id ?? null)
  }),
  post(attachmentRemovalPath(R, A, F), { access: changeActivity }, async ({ db, scope, actor, params, locale }) => {
    const { region, activity } = scope
    const fileId = Number(params['attachment'])
    if (Number.isSafeInteger(fileId))
      await transaction(db, (tx) => detachFile(tx, personOf(actor), region, activity.id, fileId))
    return redirect(activityPath(region.slug, activity.id), keepingMessages(locale).fileRemoved)
  }),
]
