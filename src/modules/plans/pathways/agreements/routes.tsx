// What hangs on a route: agreements, activities, and whether it goes on.
import { transaction } from '../../../../platform/database/database.ts'
import type { Access } from '../../../../platform/http/access.ts'
import {
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
  agreementPath,
  agreementsPath,
  pathwayActivitiesPath,
  pathwayActivityRemovalPath,
  pathwayPath,
  pathwayReturnPath,
  pathwayStopPath,
} from '../../paths.ts'
import { serveNoMore, serveWith, stopPathway } from '../commands.ts'
import { pathwayMessages } from '../messages.ts'
import type { InPathway } from '../queries.ts'
import { activityForm, agreementForm, settlingForm, stopForm } from '../schema.ts'
import { agree, forget, settle } from './commands.ts'

const [R, P] = [':region', ':pathway'] as const

type Drawn = (
  ask: Pick<Ask<InPathway>, 'db' | 'scope' | 'actor' | 'today'>,
  typed: Typed,
  errors: readonly FieldError[],
) => Promise<Parameters<typeof redrawn>[0]>

const agreementRoutes = (access: Access<InPathway>, drawn: Drawn): readonly Route[] => [
  post(
    agreementsPath(R, P),
    { access, form: (locale) => agreementForm(pathwayMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      if (!form.ok) return redrawn(await drawn(ask, form.typed, form.errors))
      const { region, pathway } = scope
      await transaction(db, (tx) => agree(tx, personOf(actor), region, pathway.id, form.value))
      return redirect(pathwayPath(region.slug, pathway.id), pathwayMessages(locale).agreed)
    },
  ),
  post(
    agreementPath(R, P, ':agreement'),
    { access, form: settlingForm },
    async ({ db, scope: { region, pathway }, actor, form, params, locale, today }) => {
      const to = form.ok ? form.value.to : 'open'
      const which = { pathway: pathway.id, agreement: Number(params['agreement']) }
      if (Number.isSafeInteger(which.agreement))
        await transaction(db, (tx) =>
          to === 'remove'
            ? forget(tx, personOf(actor), region, which)
            : settle(tx, personOf(actor), region, which, to, today),
        )
      return redirect(pathwayPath(region.slug, pathway.id), pathwayMessages(locale).settled[to])
    },
  ),
]

/** @param drawn the page of the route, where a complaint is explained. */
export const partRoutes = (access: Access<InPathway>, drawn: Drawn): readonly Route[] => [
  ...agreementRoutes(access, drawn),
  ...([pathwayActivitiesPath(R, P), pathwayActivityRemovalPath(R, P)] as const).map((path, index) =>
    post(path, { access, form: activityForm }, async ({ db, scope: { region, pathway }, actor, form, locale }) => {
      const t = pathwayMessages(locale)
      const [verb, said] = index === 0 ? [serveWith, t.served] : [serveNoMore, t.unserved]
      const activity = form.ok ? form.value.activity : 0
      await transaction(db, (tx) => verb(tx, personOf(actor), region, pathway.id, activity))
      return redirect(pathwayPath(region.slug, pathway.id), activity ? said : undefined)
    }),
  ),
  post(
    pathwayStopPath(R, P),
    { access, form: (locale) => stopForm(pathwayMessages(locale).complaints) },
    async (ask) => {
      const { db, scope, actor, form, locale, today } = ask
      if (!form.ok) return redrawn(await drawn(ask, form.typed, form.errors))
      const { region, pathway } = scope
      const stop = { on: today, reason: form.value.reason }
      await transaction(db, (tx) => stopPathway(tx, personOf(actor), region, pathway.id, stop))
      return redirect(pathwayPath(region.slug, pathway.id), pathwayMessages(locale).stopped)
    },
  ),
  post(pathwayReturnPath(R, P), { access }, async ({ db, scope: { region, pathway }, actor, locale }) => {
    await transaction(db, (tx) => stopPathway(tx, personOf(actor), region, pathway.id, null))
    return redirect(pathwayPath(region.slug, pathway.id), pathwayMessages(locale).broughtBack)
  }),
]
