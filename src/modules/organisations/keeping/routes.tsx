import type { Locale } from '../../../platform/actor.ts'
import { transaction } from '../../../platform/database/database.ts'
import type { Access, NoScope } from '../../../platform/http/access.ts'
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
} from '../../../platform/http/route.ts'
import { newOrganisationPath, newOrganisationsPath, organisationPath, registerPath } from '../paths.ts'
import { mayKeepRegister } from '../policy.ts'
import { registerMessages } from '../register/messages.ts'
import { organisationKinds } from '../rules.ts'
import { addOrganisation } from './commands.ts'
import { newFieldsFor } from './details/rules.ts'
import { editingRoutes } from './editing/routes.tsx'
import { keepingMessages } from './messages.ts'
import { municipalitiesIn } from './queries.ts'
import { newOrganisationForm, newQuery } from './schema.ts'
import { AddPage, refusalOf, type Doubles } from './views/add-page.tsx'
import { KindPage, type AddingTo } from './views/kind-page.tsx'

const addToRegister: Access<NoScope> = {
  name: 'addToRegister',
  needsPerson: true,
  find: async () => ({}),
  may: mayKeepRegister,
}

const toRegister = (locale: Locale): AddingTo => ({
  section: 'register',
  title: keepingMessages(locale).addTitle,
  trail: [{ href: registerPath, text: registerMessages(locale).title }],
  newPath: newOrganisationPath,
  action: newOrganisationsPath,
  backPath: registerPath,
})

async function addPage(
  { db, locale }: Pick<Ask<object>, 'db' | 'locale'>,
  typed: Typed,
  errors: readonly FieldError[] = [],
  doubles: Doubles | null = null,
) {
  return (
    <AddPage
      to={toRegister(locale)}
      typed={typed}
      errors={errors}
      doubles={doubles}
      shown={newFieldsFor(typed, true)}
      kinds={organisationKinds}
      municipalities={await municipalitiesIn(db)}
    />
  )
}

export const keepingRoutes: readonly Route[] = [
  ...editingRoutes,
  get(newOrganisationPath, { access: addToRegister, query: newQuery }, async (ask) =>
    page(
      ask.query.soort ? (
        await addPage(ask, { kind: ask.query.soort })
      ) : (
        <KindPage to={toRegister(ask.locale)} kinds={organisationKinds} />
      ),
    ),
  ),
  post(
    newOrganisationsPath,
    {
      access: addToRegister,
      form: (locale) => newOrganisationForm(keepingMessages(locale).complaints, organisationKinds),
    },
    async (ask) => {
      const { db, actor, form, locale } = ask
      if (!form.ok) return redrawn(await addPage(ask, form.typed, form.errors))
      const { details, anyway } = form.value
      const added = await transaction(db, (tx) => addOrganisation(tx, personOf(actor), null, details, anyway))
      if (added.ok) return redirect(organisationPath(added.id), keepingMessages(locale).added(details.name ?? ''))
      const { errors, doubles } = refusalOf(added, locale)
      return redrawn(await addPage(ask, form.typed, errors, doubles))
    },
  ),
]
