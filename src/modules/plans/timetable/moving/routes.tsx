import { transaction } from '../../../../platform/database/database.ts'
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
import { formats } from '../../../../platform/i18n.ts'
import { profiles } from '../../../organisations/public.ts'
import { changeActivity } from '../../keeping/commands.ts'
import { detailText } from '../../keeping/details/messages.ts'
import { typedWhen, whenText } from '../../keeping/details/rules.ts'
import { keepingMessages } from '../../keeping/messages.ts'
import { changesOf, keptActivity, type ActivityChange } from '../../keeping/queries.ts'
import { complaintsIn } from '../../keeping/routes.tsx'
import { changeActivityForm } from '../../keeping/schema.ts'
import { activityMovePath, moveActivityPath, timelinePath } from '../../paths.ts'
import { mayChangeActivity } from '../../policy.ts'
import { inActivity, type ActivityInRegion } from '../../public.ts'
import { movingMessages } from './messages.ts'
import { moved, type Move, type Period } from './rules.ts'
import { moveQuery, viewIn } from './schema.ts'
import { MovePage, type MovePageProps } from './views/move-page.tsx'

const [R, A] = [':region', ':activity'] as const
const changeIn = inActivity('changeActivity', mayChangeActivity)

type MoveAsk = Pick<Ask<ActivityInRegion>, 'db' | 'scope' | 'locale'>

const backTo = ({ region, activity }: ActivityInRegion, view: string): string =>
  `${timelinePath(region.slug)}${view && `?${view}`}#a-${activity.id}`

/** Both ends as the form shows them. */
const typedPeriod = ({
  startsOn,
  startsPrecision,
  endsOn,
  endsPrecision,
}: Period): Record<'from' | 'until', string> => ({
  from: typedWhen(whenText(startsOn, startsPrecision, 'first')),
  until: typedWhen(whenText(endsOn, endsPrecision, 'last')),
})

async function movePage(
  { db, scope, locale }: MoveAsk,
  back: string,
  given: {
    move: Move
    was?: string | null
    typed?: Typed
    errors?: readonly FieldError[]
    /** The change that the reader had seen, while others came after it. */
    since?: number
  },
) {
  const { activity } = scope
  const [changes, kept] = await Promise.all([changesOf(db, activity.id, 50), keptActivity(db, activity.id)])
  const wasMoved = given.was != null && given.was !== activity.startsOn
  const seenChange = given.since === undefined ? given.typed?.['seenChange'] : undefined
  return (
    <MovePage
      {...scope}
      move={given.move}
      back={back}
      backHref={backTo(scope, back)}
      typed={given.typed ?? typedPeriod(moved(activity, given.move))}
      // A form that comes back with a complaint still is the form that was opened then.
      seenChange={seenChange ?? String(kept?.newestChange ?? 0)}
      errors={given.errors ?? []}
      movedSince={wasMoved ? { by: changes[0]?.by ?? null, day: formats(locale).date(activity.startsOn) } : null}
      meanwhile={given.since === undefined ? null : meanwhileOf(changes, given.since, locale)}
    />
  )
}

/** What others made of the activity since, field by field. */
function meanwhileOf(
  changes: readonly ActivityChange[],
  since: number,
  locale: 'nl' | 'en',
): MovePageProps['meanwhile'] {
  const newer = changes.filter(({ id }) => id > since)
  return {
    by: newer[0]?.by ?? newer[0]?.file ?? null,
    changes: newer.flatMap(({ fields }) =>
      Object.entries(fields).map(([field, [before, after]]) => ({
        field,
        before: detailText(locale, field, before),
        after: detailText(locale, field, after),
      })),
    ),
  }
}

export const movingRoutes: readonly Route[] = [
  get(moveActivityPath(R, A), { access: changeIn, query: moveQuery }, async (ask) => {
    const { dagen, maanden, was, terug } = ask.query
    return page(await movePage(ask, terug, { move: { days: dagen, months: maanden }, was }))
  }),
  post(
    activityMovePath(R, A),
    { access: changeIn, form: (locale) => changeActivityForm(complaintsIn(locale), profiles) },
    async (ask) => {
      const { db, scope, actor, form, locale } = ask
      const { region, activity } = scope
      const back = viewIn(form.typed['terug'] ?? '')
      const move = { months: 0, days: 0 }
      if (!form.ok) return redrawn(await movePage(ask, back, { move, typed: form.typed, errors: form.errors }))
      const { details, reason, seenChange } = form.value
      // Of all that an activity is, this form has the period only.
      const { from, until } = details
      const period = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
      const done = await transaction(db, (tx) =>
        changeActivity(tx, personOf(actor), region, activity.id, { details: period, reason, seenChange }),
      )
      if (done.ok) {
        const when = [from, until].map((end) => detailText(locale, 'from', end ?? null))
        const text = [...new Set(when)].join(` ${keepingMessages(locale).until} `)
        return redirect(backTo(scope, back), movingMessages(locale).done(activity.title, text))
      }
      if (done.reason === 'changedMeanwhile')
        return redrawn(await movePage(ask, back, { move, typed: form.typed, since: seenChange }))
      const errors = [{ field: 'reason', text: keepingMessages(locale).complaints.reason }]
      return redrawn(await movePage(ask, back, { move, typed: form.typed, errors }))
    },
  ),
]
