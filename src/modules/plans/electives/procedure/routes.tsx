import { transaction } from '../../../../platform/database/database.ts'
import { keptFile } from '../../../../platform/files/send-file.ts'
import { keepUpload } from '../../../../platform/files/uploads.ts'
import type { Access } from '../../../../platform/http/access.ts'
import {
  get,
  personOf,
  post,
  redirect,
  redrawn,
  type Ask,
  type FieldError,
  type Route,
  type Typed,
} from '../../../../platform/http/route.ts'
import {
  procedureFilePath,
  procedureFileRemovalPath,
  procedurePath,
  procedureStepPath,
  regionElectivePath,
  stepFilesPath,
} from '../../paths.ts'
import { electiveMessages } from '../messages.ts'
import type { InElective } from '../queries.ts'
import { procedureForm, stepForm } from '../schema.ts'
import { aimFor, attachToStep, detachFromStep, noteStep } from './commands.ts'
import { procedureMessages } from './messages.ts'
import { stepFilesOf } from './queries.ts'
import type { Step } from './rules.ts'

const [R, E, S, D] = [':region', ':elective', ':step', ':document'] as const

/** One step of the procedure of an own elective. */
export interface InStep extends InElective {
  readonly step: Step
}

export type Drawn = (
  ask: Pick<Ask<InElective>, 'db' | 'scope' | 'actor' | 'today'>,
  typed: Typed,
  errors: readonly FieldError[],
  open: Step | null,
) => Promise<Parameters<typeof redrawn>[0]>

export interface ProcedureAccesses {
  readonly view: Access<InElective>
  /** Own electives only. */
  readonly change: Access<InElective>
  readonly step: Access<InStep>
}

/** @param drawn the page of the elective, where a complaint is explained. */
export const procedureRoutes = ({ view, change, step }: ProcedureAccesses, drawn: Drawn): readonly Route[] => [
  post(
    procedurePath(R, E),
    { access: change, form: (locale) => procedureForm(electiveMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      if (!form.ok) return redrawn(await drawn(ask, form.typed, form.errors, null))
      const { region, elective } = scope
      await transaction(db, (tx) => aimFor(tx, personOf(actor), region, elective.id, form.value.year))
      return redirect(regionElectivePath(region.slug, elective.id), procedureMessages(locale).aimed(form.value.year))
    },
  ),
  post(
    procedureStepPath(R, E, S),
    { access: step, form: (locale) => stepForm(electiveMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      if (!form.ok) return redrawn(await drawn(ask, form.typed, form.errors, scope.step))
      const { region, elective } = scope
      const which = { elective: elective.id, step: scope.step }
      const done = await transaction(db, (tx) => noteStep(tx, personOf(actor), region, which, form.value, today))
      const t = procedureMessages(locale)
      if (done.ok) return redirect(`${regionElectivePath(region.slug, elective.id)}#procedure`, t.saved)
      const error = { field: done.reason === 'future' ? 'doneOn' : 'owner', text: t.complaints[done.reason] }
      return redrawn(await drawn(ask, form.typed, [error], scope.step))
    },
  ),
  post(stepFilesPath(R, E, S), { access: step, fileFields: ['file'], limit: 60 }, async (ask) => {
    const { db, scope, actor, files, locale, settings } = ask
    const t = procedureMessages(locale)
    const upload = await keepUpload(files['file'], t.uploads, { required: true })
    if (!upload.ok) return redrawn(await drawn(ask, {}, upload.errors, scope.step))
    const person = personOf(actor)
    const which = { elective: scope.elective.id, step: scope.step }
    await transaction(db, (tx) =>
      attachToStep(tx, person, scope.region, which, () => upload.store(tx, settings.filesDirectory, person.id)),
    )
    return redirect(regionElectivePath(scope.region.slug, scope.elective.id), t.fileAdded)
  }),
  get(procedureFilePath(R, E, D), { access: view }, async ({ db, scope, params, settings }) => {
    const files = await stepFilesOf(db, scope.elective.id)
    const found = files.find(({ id }) => id === Number(params['document']))
    return keptFile(db, settings.filesDirectory, found?.id ?? null)
  }),
  post(procedureFileRemovalPath(R, E, D), { access: change }, async ({ db, scope, actor, params, locale }) => {
    const { region, elective } = scope
    const file = Number(params['document'])
    if (Number.isSafeInteger(file))
      await transaction(db, (tx) => detachFromStep(tx, personOf(actor), region, elective.id, file))
    return redirect(regionElectivePath(region.slug, elective.id), procedureMessages(locale).fileRemoved)
  }),
]
