import type { Locale } from '../../../platform/actor.ts'
import { transaction } from '../../../platform/database/database.ts'
import { meanwhile, seenIn } from '../../../platform/editing/editing.ts'
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
import { inRegion, membersOf, profiles, teamIn, type InRegion } from '../../organisations/public.ts'
import { problemText } from '../import/problems/messages.ts'
import { activitiesPath, activityChangePath, activityPath, editActivityPath, newActivityPath } from '../paths.ts'
import { mayChangeActivity, mayChangePlan } from '../policy.ts'
import { inActivity, type ActivityInRegion } from '../public.ts'
import { activityFor, goalsIn, periodOn, planId } from '../queries.ts'
import { addActivity, changeActivity } from './commands.ts'
import { detailText } from './details/messages.ts'
import { detailFields, typedAsShown, typedWhen, type DetailField, type Details } from './details/rules.ts'
import { keepingMessages } from './messages.ts'
import { changesOf, keptActivity, programmeLineNames, type KeptActivity } from './queries.ts'
import { changeActivityForm, newActivityForm, newActivityQuery, type ActivityComplaints } from './schema.ts'
import { stepRoutes } from './steps/routes.tsx'
import type { Offered } from './views/activity-fields.tsx'
import { EditPage, type EditPageProps } from './views/edit-page.tsx'
import { NewPage } from './views/new-page.tsx'

const [R, A] = [':region', ':activity'] as const
const addToPlan = inRegion('addActivity', mayChangePlan)
const changeIn = inActivity('changeActivity', mayChangeActivity)

/** What a form of an activity says when it cannot be read. */
export const complaintsIn = (locale: Locale): ActivityComplaints => ({
  ...keepingMessages(locale).complaints,
  when: (problem) => problemText(locale, problem),
})

/** A goal that was dropped can be kept, not chosen. */
async function offeredIn(
  { db, scope, today }: Pick<Ask<InRegion>, 'db' | 'scope' | 'today'>,
  plan: number | null,
  served: readonly number[] = [],
) {
  const [goals, programmeLines, team, members] = await Promise.all([
    goalsIn(db, plan),
    programmeLineNames(db, plan),
    teamIn(db, scope.region, today),
    membersOf(db, scope.region, today),
  ])
  const offered: Offered = {
    goals: goals.filter(({ id, droppedOn }) => droppedOn === null || served.includes(id)),
    programmeLines,
    team: [...new Set(team.map(({ name }) => name))],
    members: [...new Set(members.map(({ name }) => name))],
    profiles,
  }
  return offered
}

/** A field as the form shows it. */
const typedOf = (details: Details): Record<string, string> =>
  Object.fromEntries(
    detailFields.map((field) => {
      const value = details[field] ?? ''
      return [field, field === 'from' || field === 'until' ? typedWhen(value) : value]
    }),
  )

async function newPage(
  ask: Pick<Ask<InRegion>, 'db' | 'scope' | 'actor' | 'today'>,
  typed: Typed,
  errors: FieldError[],
) {
  const { db, scope, actor, today } = ask
  const { region } = scope
  const plan = await planId(db, region, (await periodOn(db, today)).slug)
  const original = await activityFor(db, actor, region.slug, Number(typed['copiedFrom'] ?? Number.NaN))
  return (
    <NewPage
      region={region}
      original={original?.activity ?? null}
      typed={typed}
      errors={errors}
      offered={await offeredIn(ask, plan)}
    />
  )
}

const newRoutes: readonly Route[] = [
  get(newActivityPath(R), { access: addToPlan, query: newActivityQuery }, async (ask) => {
    const { db, scope, actor, query } = ask
    const original = query.van === null ? null : await activityFor(db, actor, scope.region.slug, query.van)
    const kept = original && (await keptActivity(db, original.activity.id))
    return page(await newPage(ask, kept ? { ...copied(kept), copiedFrom: String(kept.id) } : {}, []))
  }),
  post(
    activitiesPath(R),
    { access: addToPlan, form: (locale) => newActivityForm(complaintsIn(locale), profiles) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      if (!form.ok) return redrawn(await newPage(ask, typedAsShown(form.typed), [...form.errors]))
      const { slug } = await periodOn(db, today)
      const added = await transaction(db, (tx) => addActivity(tx, personOf(actor), scope.region, slug, form.value))
      const t = keepingMessages(locale)
      if (added.ok) return redirect(activityPath(scope.region.slug, added.id), t.added(form.value.details.title ?? ''))
      const error = { field: added.reason, text: t.complaints.goal }
      return redrawn(await newPage(ask, typedAsShown(form.typed), [error]))
    },
  ),
]

/** What it became is not known of a copy, and its number is that of the original. */
const copied = ({ details }: KeptActivity): Record<string, string> => ({
  ...typedOf(details),
  number: '',
  actualPupils: '',
  actualTeachers: '',
  actualCompanies: '',
  actualResults: '',
})

type EditAsk = Pick<Ask<ActivityInRegion>, 'db' | 'scope' | 'today' | 'locale'>

async function editPage(
  ask: EditAsk,
  kept: KeptActivity,
  given: { typed?: Typed; errors?: readonly FieldError[]; meanwhile?: EditPageProps['meanwhile'] } = {},
) {
  const now = typedOf(kept.details)
  const typed = given.typed ?? now
  const fresh = !given.typed || Boolean(given.meanwhile)
  return (
    <EditPage
      {...ask.scope}
      // A form that comes back with a complaint still is the form that was opened then.
      seenChange={fresh ? String(kept.newestChange) : (typed['seenChange'] ?? '')}
      seen={fresh ? JSON.stringify(now) : (typed['seen'] ?? '')}
      meanwhile={given.meanwhile ?? null}
      typed={typed}
      errors={given.errors ?? []}
      offered={await offeredIn(ask, kept.planId, ask.scope.activity.goalIds)}
    />
  )
}

/** Somebody else saved first: shows what changed, takes over what this reader left alone, and asks to save again. */
async function seenMeanwhile(ask: EditAsk, kept: KeptActivity, typed: Record<string, string>) {
  const { db, scope, locale } = ask
  const now = typedOf(kept.details)
  const seen = seenIn(typed['seen'])
  const found = meanwhile(seen, typed, now)
  const t = keepingMessages(locale)
  const names = new Map(scope.goals.map(({ id, name }) => [String(id), name]))
  const shown = (field: string, value = ''): string =>
    field === 'goal' || field === 'alsoGoals'
      ? value
          .split(',')
          .map((id) => names.get(id) ?? id)
          .join('; ')
      : detailText(locale, field, value)
  const [last] = await changesOf(db, kept.id, 1)
  return editPage(ask, kept, {
    typed: found.typed,
    errors: found.both.map((field) => ({ field, text: t.meanwhileBoth(shown(field, now[field]) || t.empty) })),
    meanwhile: {
      by: last?.by ?? last?.file ?? null,
      changes: detailFields
        .filter((field) => found.changed.includes(field))
        .map((field: DetailField) => ({ field, before: shown(field, seen[field]), after: shown(field, now[field]) })),
    },
  })
}

async function keptIn({ db, scope }: Pick<EditAsk, 'db' | 'scope'>): Promise<KeptActivity> {
  const kept = await keptActivity(db, scope.activity.id)
  if (!kept) throw new Error('the access found it just now')
  return kept
}

const editRoutes: readonly Route[] = [
  get(editActivityPath(R, A), { access: changeIn }, async (ask) => page(await editPage(ask, await keptIn(ask)))),
  post(
    activityChangePath(R, A),
    { access: changeIn, form: (locale) => changeActivityForm(complaintsIn(locale), profiles) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      const { region, activity } = scope
      const t = keepingMessages(locale)
      const typed = typedAsShown(form.typed)
      if (!form.ok) return redrawn(await editPage(ask, await keptIn(ask), { typed, errors: form.errors }))
      const { value } = form
      const done = await transaction(db, (tx) => changeActivity(tx, personOf(actor), region, activity.id, value))
      if (done.ok) return redirect(activityPath(region.slug, activity.id), t.changed)
      const kept = await keptIn(ask)
      if (done.reason === 'changedMeanwhile') return redrawn(await seenMeanwhile(ask, kept, typed))
      const text = done.reason === 'reason' ? t.complaints.reason : t.complaints.goal
      return redrawn(await editPage(ask, kept, { typed, errors: [{ field: done.reason, text }] }))
    },
  ),
]

export const keepingRoutes: readonly Route[] = [...newRoutes, ...editRoutes, ...stepRoutes]
