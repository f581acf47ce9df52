import { transaction } from '../../../../platform/database/database.ts'
import { meanwhile, seenIn } from '../../../../platform/editing/editing.ts'
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
import { editOrganisationPath, organisationChangePath, organisationPath } from '../../paths.ts'
import { mayChangeOrganisation, mayKeepRegister } from '../../policy.ts'
import { organisationKinds, regionMayChange } from '../../rules.ts'
import { changeOrganisation } from '../commands.ts'
import { detailText } from '../details/messages.ts'
import {
  detailFields,
  fieldsFor,
  kindIn,
  withoutCodes,
  type DetailField,
  type Details,
  type GivenDetails,
} from '../details/rules.ts'
import { keepingMessages } from '../messages.ts'
import { keptById, keptFor, lastChangerOf, municipalitiesIn, type InKept } from '../queries.ts'
import { changeOrganisationForm } from '../schema.ts'
import { takenError, type Doubles } from '../views/add-page.tsx'
import { EditPage, type Meanwhile } from '../views/edit-page.tsx'

const O = ':organisation'

const changeKept: Access<InKept> = {
  name: 'changeOrganisation',
  needsPerson: true,
  find: (db, actor, params) => keptFor(db, actor, params['organisation']),
  may: (actor, { kept }) => mayChangeOrganisation(actor, { kind: kept.details.kind, regionIds: kept.regionIds }),
}

/** A field as the form shows it. */
const shownText = (details: Details, field: DetailField): string => {
  const value = details[field] ?? ''
  return field === 'closedOn' || field === 'postcode' ? detailText('nl', field, value) : value
}
const typedOf = (details: Details): Record<string, string> =>
  Object.fromEntries(detailFields.map((field) => [field, shownText(details, field)]))

async function editPage(
  { db, scope, actor }: Pick<Ask<InKept>, 'db' | 'scope' | 'actor'>,
  given: { typed?: Typed; errors?: readonly FieldError[]; doubles?: Doubles | null; meanwhile?: Meanwhile | null } = {},
) {
  const { kept } = scope
  const keeper = mayKeepRegister(actor)
  const now = typedOf(kept.details)
  const typed = given.typed ?? now
  const fresh = !given.typed || Boolean(given.meanwhile)
  return (
    <EditPage
      kept={kept}
      // A form that comes back with a complaint still is the form that was opened then.
      version={fresh ? String(kept.version) : (typed['version'] ?? '')}
      seen={fresh ? JSON.stringify(now) : (typed['seen'] ?? '')}
      doubles={given.doubles ?? null}
      meanwhile={given.meanwhile ?? null}
      typed={typed}
      errors={given.errors ?? []}
      shown={fieldsFor(kindIn(typed), { ...kept.details, ...typed }, keeper)}
      kinds={keeper ? organisationKinds : regionMayChange}
      municipalities={await municipalitiesIn(db)}
    />
  )
}

/** Somebody else saved first: shows what changed, takes over what this reader left alone, and asks to save again. */
async function seenMeanwhile(ask: Pick<Ask<InKept>, 'db' | 'scope' | 'actor' | 'locale'>, typed: Typed) {
  const kept = await keptById(ask.db, ask.scope.kept.id)
  if (!kept) throw new Error('an organisation does not disappear')
  const now = typedOf(kept.details)
  const seen = seenIn(typed['seen'])
  const found = meanwhile(seen, listsJoined(typed), now)
  const municipalities = await municipalitiesIn(ask.db)
  const shown = (field: string, value: string): string => detailText(ask.locale, field, value, municipalities)
  const t = keepingMessages(ask.locale)
  return editPage(
    { ...ask, scope: { kept } },
    {
      typed: found.typed,
      errors: found.both.map((field) => ({ field, text: t.meanwhileBoth(shown(field, now[field] ?? '') || t.empty) })),
      meanwhile: {
        by: await lastChangerOf(ask.db, kept.id),
        changes: detailFields
          .filter((field) => found.changed.includes(field))
          .map((field) => ({
            field,
            before: shown(field, seen[field] ?? ''),
            after: shown(field, now[field] ?? ''),
          })),
      },
    },
  )
}

/** Boxes come with a line each; a form shows them joined by commas. */
const listsJoined = (typed: Typed): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, value.replace(/^\n/, '').replaceAll('\n', ',')]),
  )

export const editingRoutes: readonly Route[] = [
  get(editOrganisationPath(O), { access: changeKept }, async (ask) => {
    const { kept } = ask.scope
    if (kept.mergedInto !== null) return redirect(organisationPath(kept.mergedInto), keepingMessages(ask.locale).merged)
    return page(await editPage(ask))
  }),
  post(
    organisationChangePath(O),
    {
      access: changeKept,
      form: (locale) => changeOrganisationForm(keepingMessages(locale).complaints, organisationKinds),
    },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      const t = keepingMessages(locale)
      if (!form.ok) return redrawn(await editPage(ask, { typed: form.typed, errors: form.errors }))
      const { id } = scope.kept
      const given = allowedIn(form.value.details, mayKeepRegister(actor))
      if (!given)
        return redrawn(await editPage(ask, { typed: form.typed, errors: [{ field: 'kind', text: t.complaints.kind }] }))
      const done = await transaction(db, (tx) =>
        changeOrganisation(tx, personOf(actor), id, { details: given, version: form.value.version }),
      )
      if (done.ok) return redirect(organisationPath(id), t.changed)
      if (done.reason === 'merged') return redirect(organisationPath(id), t.merged)
      if (done.reason === 'changedMeanwhile') return redrawn(await seenMeanwhile(ask, form.typed))
      const doubles = { likely: [done.taken.by], taken: true }
      return redrawn(await editPage(ask, { typed: form.typed, errors: [takenError(done.taken, locale)], doubles }))
    },
  ),
]

/** A region gives no codes and makes no schools: what its form does not have does not count; null for such a kind. */
function allowedIn(given: GivenDetails, keeper: boolean): GivenDetails | null {
  if (keeper) return given
  if (!regionMayChange.some((kind) => kind === given.kind)) return null
  return withoutCodes(given)
}
