// What is to come of a plan, for everybody: only what the region lets all others see.
import type { Locale } from '../../platform/actor.ts'
import { formats } from '../../platform/i18n.ts'
import type { IsoDate } from '../../platform/time.ts'
import type { AgendaItem } from '../../ui/agenda/agenda.tsx'
import { stateOf, type OpenPlan } from '../../modules/plans/public.ts'
import { homeMessages } from './messages.ts'

const mostShown = 6

/** What begins soonest, then what runs already. */
export function agendaOf({ activities }: Pick<OpenPlan, 'activities'>, today: IsoDate, locale: Locale): AgendaItem[] {
  const f = formats(locale)
  const t = homeMessages(locale)
  const open = activities.filter(({ forAll }) => forAll)
  const [coming, running] = (['planned', 'running'] as const).map((state) =>
    open.filter((activity) => stateOf(activity, today) === state),
  )
  return [...(coming ?? []), ...(running ?? [])].slice(0, mostShown).map((activity) => {
    const { title, startsOn, endsOn, startsPrecision, place } = activity
    const [month = '', year = ''] = f.month(startsOn).split(' ')
    const exact = startsPrecision === 'day'
    const runs = stateOf(activity, today) === 'running'
    return {
      title,
      day: exact ? String(Number(startsOn.slice(8))) : month,
      month: exact ? month : year,
      year: exact ? year : '',
      time: runs ? t.runsUntil(f.month(endsOn)) : endsOn > startsOn ? t.lastsUntil(f.month(endsOn)) : undefined,
      note: place ?? undefined,
    }
  })
}
