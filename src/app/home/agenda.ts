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
  const open = activities.filter(({ forAll }) => forAll)
  const shown = (['planned', 'running'] as const).flatMap((state) =>
    open.filter((activity) => stateOf(activity, today) === state),
  )
  return shown.slice(0, mostShown).map((activity) => itemOf(activity, today, locale))
}

function itemOf(activity: OpenPlan['activities'][number], today: IsoDate, locale: Locale): AgendaItem {
  const f = formats(locale)
  const t = homeMessages(locale)
  const { title, startsOn, endsOn, startsPrecision, place } = activity
  const whole = { title, note: place ?? undefined }
  if (stateOf(activity, today) === 'running')
    return { ...whole, day: t.now, month: '', year: '', time: t.runsUntil(f.month(endsOn)) }
  const [month = '', year = ''] = f.month(startsOn).split(' ')
  const time = endsOn > startsOn ? t.lastsUntil(f.month(endsOn)) : undefined
  if (startsPrecision !== 'day') return { ...whole, day: month, month: year, year: '', time }
  const day = String(Number(startsOn.slice(8)))
  // Of this year the month says enough.
  return startsOn.slice(0, 4) === today.slice(0, 4)
    ? { ...whole, day, month, year, time }
    : { ...whole, day, month: `${month} ${year}`, year: '', time }
}
