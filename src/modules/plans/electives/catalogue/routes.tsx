// The national list: read by everybody who works here, kept by the keepers of the register.
import type { Actor } from '../../../../platform/actor.ts'
import { transaction, type Database } from '../../../../platform/database/database.ts'
import { second } from '../../../../platform/editing/editing.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { signedIn, type Access } from '../../../../platform/http/access.ts'
import { get, page, personOf, post, redirect, redrawn, type Route } from '../../../../platform/http/route.ts'
import { mayKeepRegister, profiles } from '../../../organisations/public.ts'
import { editElectivePath, electiveChangePath, electivesPath, newElectivePath } from '../../paths.ts'
import { keepElectives } from '../access/public.ts'
import { addElective, changeElective } from '../commands.ts'
import { electiveMessages } from '../messages.ts'
import { detailsOf, nationalElective, nationalElectives, type Elective } from '../queries.ts'
import { typedAsShown } from '../rules.ts'
import { electiveForm, electivesQuery, type ElectivesQuery } from '../schema.ts'
import { shownElectives } from '../shown/rules.ts'
import { ElectiveFormPage, type ElectiveFormPageProps } from '../views/elective-form-page.tsx'
import { CataloguePage } from './views/catalogue-page.tsx'

const N = ':national'

const keepElective: Access<{ readonly elective: Elective }> = {
  name: 'keepElectives',
  needsPerson: true,
  find: async (db, actor, params) => {
    const elective = mayKeepRegister(actor) ? await nationalElective(db, Number(params['national'])) : null
    return elective && { elective }
  },
  may: mayKeepRegister,
}

async function cataloguePage(db: Database, actor: Actor, query: ElectivesQuery) {
  const all = await nationalElectives(db)
  return (
    <CataloguePage
      electives={shownElectives(all, query)}
      all={all.length}
      query={query}
      mayKeep={mayKeepRegister(actor)}
    />
  )
}

type Given = Pick<ElectiveFormPageProps, 'typed' | 'errors' | 'version' | 'seen'> & { refused?: string }

function formPage(locale: 'nl' | 'en', elective: Elective | null, given: Given) {
  const t = electiveMessages(locale)
  return (
    <ElectiveFormPage
      title={elective ? t.editTitle(elective.name) : t.newNational}
      from={{ href: electivesPath, text: t.catalogue }}
      action={elective ? electiveChangePath(elective.id) : electivesPath}
      isNew={elective === null}
      {...given}
    />
  )
}

const asKept = (elective: Elective): Given => ({
  typed: detailsOf(elective),
  errors: [],
  version: String(elective.version),
  seen: JSON.stringify(detailsOf(elective)),
})

export const catalogueRoutes: readonly Route[] = [
  get(electivesPath, { access: signedIn, query: electivesQuery }, async ({ db, actor, query }) =>
    page(await cataloguePage(db, actor, query)),
  ),
  get(newElectivePath, { access: keepElectives }, async ({ locale }) =>
    page(formPage(locale, null, { typed: {}, errors: [], version: '', seen: '' })),
  ),
  post(
    electivesPath,
    { access: keepElectives, form: (locale) => electiveForm(electiveMessages(locale).complaints, profiles, true) },
    async ({ db, actor, form, locale }) => {
      const t = electiveMessages(locale)
      const typed = typedAsShown(form.typed)
      if (!form.ok) return redrawn(formPage(locale, null, { typed, errors: form.errors, version: '', seen: '' }))
      const { details } = form.value
      const done = await transaction(db, (tx) => addElective(tx, personOf(actor), null, details))
      if (done.ok) return redirect(electivesPath, t.added(details.name))
      const errors = [{ field: 'code', text: t.complaints.codeTaken }]
      return redrawn(formPage(locale, null, { typed, errors, version: '', seen: '' }))
    },
  ),
  get(editElectivePath(N), { access: keepElective }, async ({ scope, locale }) =>
    page(formPage(locale, scope.elective, asKept(scope.elective))),
  ),
  post(
    electiveChangePath(N),
    { access: keepElective, form: (locale) => electiveForm(electiveMessages(locale).complaints, profiles, true) },
    async ({ db, scope: { elective }, actor, form, locale }) => {
      const t = electiveMessages(locale)
      const typed = typedAsShown(form.typed)
      const { version = '', seen = '' } = typed
      if (!form.ok) return redrawn(formPage(locale, elective, { typed, errors: form.errors, version, seen }))
      const done = await transaction(db, (tx) => changeElective(tx, personOf(actor), elective.id, form.value))
      if (done.ok) return redirect(electivesPath, t.changed)
      if (done.reason === 'changedMeanwhile') {
        const now = await nationalElective(db, elective.id)
        if (!now) throw new NotFound()
        const given = { ...asKept(now), ...second(typed, detailsOf(now), t.meanwhileBoth) }
        return redrawn(formPage(locale, now, { ...given, refused: t.changedMeanwhile }))
      }
      const errors = [{ field: 'code', text: t.complaints.codeTaken }]
      return redrawn(formPage(locale, elective, { typed, errors, version, seen }))
    },
  ),
]
