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
import { inRegion, membersOf, type InRegion } from '../../../organisations/public.ts'
import { inActivity, mayKeepRates, type ActivityInRegion } from '../../../plans/public.ts'
import { contributionPath } from '../../paths.ts'
import { mayRecord, maySetNorm, mayViewFunding } from '../../policy.ts'
import { draftFromPresence, setPresence } from './commands.ts'
import { presenceMessages } from './messages.ts'
import { nationalPresencePath, presenceDraftPath, presencePath } from './paths.ts'
import { presenceRule, pupilsAt } from './queries.ts'
import { presenceDraftForm, presenceForm } from './schema.ts'
import { PresenceDraftPage } from './views/presence-draft-page.tsx'
import { PresencePage } from './views/presence-page.tsx'

const R = ':region'
const A = ':activity'

/** Who keeps the rates keeps what holds for all regions here too. */
const keepPresence: Access<object> = {
  name: 'keepPresence',
  needsPerson: true,
  find: () => Promise.resolve({}),
  may: mayKeepRates,
}
const recordInActivity = inActivity('recordInActivity', mayRecord)
const form = (locale: 'nl' | 'en') => presenceForm(presenceMessages(locale).complaints)

async function regionPage(
  { db, scope: { region }, actor }: Pick<Ask<InRegion>, 'db' | 'scope' | 'actor'>,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const rule = await presenceRule(db, region.id)
  return <PresencePage region={region} rule={rule} maySet={maySetNorm(actor, region)} typed={typed} errors={errors} />
}

async function nationalPage(db: Ask<object>['db'], typed: Typed = {}, errors: readonly FieldError[] = []) {
  return <PresencePage region={null} rule={await presenceRule(db, null)} maySet typed={typed} errors={errors} />
}

async function draftPage(
  { db, scope, today }: Pick<Ask<ActivityInRegion>, 'db' | 'scope' | 'today'>,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
) {
  const [{ share }, pupils, members] = await Promise.all([
    presenceRule(db, scope.region.id),
    pupilsAt(db, scope.activity.id),
    membersOf(db, scope.region, today),
  ])
  const companies = members.flatMap(({ kind, name }) => (kind === 'company' ? [name] : []))
  return <PresenceDraftPage {...scope} {...{ share, pupils, companies, typed, errors }} />
}

export const presenceRoutes: readonly Route[] = [
  get(presencePath(R), { access: inRegion('viewFunding', mayViewFunding) }, async (ask) => page(await regionPage(ask))),
  post(presencePath(R), { access: inRegion('setNorm', maySetNorm), form }, async (ask) => {
    const { db, scope, actor, form: given, locale } = ask
    if (!given.ok) return redrawn(await regionPage(ask, given.typed, given.errors))
    await transaction(db, (tx) => setPresence(tx, personOf(actor), scope.region.id, given.value))
    return redirect(presencePath(scope.region.slug), presenceMessages(locale).saved)
  }),
  get(nationalPresencePath, { access: keepPresence }, async ({ db }) => page(await nationalPage(db))),
  post(nationalPresencePath, { access: keepPresence, form }, async ({ db, actor, form: given, locale }) => {
    if (!given.ok) return redrawn(await nationalPage(db, given.typed, given.errors))
    await transaction(db, (tx) => setPresence(tx, personOf(actor), null, given.value))
    return redirect(nationalPresencePath, presenceMessages(locale).saved)
  }),
  get(presenceDraftPath(R, A), { access: recordInActivity }, async (ask) => page(await draftPage(ask))),
  post(
    presenceDraftPath(R, A),
    { access: recordInActivity, form: (locale) => presenceDraftForm(presenceMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form: given, locale, today } = ask
      if (!given.ok) return redrawn(await draftPage(ask, given.typed, given.errors))
      const t = presenceMessages(locale)
      const { region, activity } = scope
      const person = personOf(actor)
      const done = await transaction(db, (tx) => draftFromPresence(tx, person, region, activity.id, given.value, today))
      if (done.ok) return redirect(contributionPath(region.slug, done.id), done.isNew ? t.made : t.madeBefore)
      const field = done.reason === 'noRate' ? 'on' : 'hoursEach'
      return redrawn(await draftPage(ask, given.typed, [{ field, text: t.refused[done.reason] }]))
    },
  ),
]
