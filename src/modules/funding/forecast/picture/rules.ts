// What the page shows of all flows: the whole, what is ticked, and what the filter lets through.
import type { IsoDate } from '../../../../platform/time.ts'
import {
  byActivity,
  courseOf,
  flowsOf,
  lastDayOf,
  monthsOf,
  sumsOf,
  whatIf,
  type Flow,
  type Known,
  type Month,
  type Period,
  type Sums,
} from '../rules.ts'

export interface View {
  readonly partner?: number | undefined
  readonly doel?: number | undefined
  readonly jaar?: number | undefined
  readonly deel?: Flow['part'] | undefined
}

export interface Row {
  readonly activityId: number
  readonly sums: Sums
  /** Something of it may still go otherwise. */
  readonly open: boolean
  readonly ticked: boolean
}

export interface Picture {
  /** As the plan is, without what is ticked and without a filter. */
  readonly whole: Sums
  /** With what is ticked. */
  readonly after: Sums
  /** What the filter lets through, with what is ticked. */
  readonly shown: Sums
  readonly course: readonly { readonly month: Month; readonly sums: Sums }[]
  readonly rows: readonly Row[]
  readonly ticked: readonly number[]
  /** How many of the ticked ones are ideas, that go on. */
  readonly ideas: number
  /** How many activities were cancelled with something planned, and contributions declined. */
  readonly lost: { readonly activities: number; readonly declined: number }
}

export interface Told {
  readonly whole: Known
  /** The same of one partner; otherwise that of the whole. */
  readonly ofPartner: Known
  readonly goalIds: ReadonlyMap<number, readonly number[]>
}

export const isNarrowed = ({ partner, doel, jaar }: View): boolean =>
  partner !== undefined || doel !== undefined || jaar !== undefined

export function pictureOf(
  { whole, ofPartner, goalIds }: Told,
  view: View & { readonly id: readonly number[] },
  period: Period,
  today: IsoDate,
): Picture {
  const flows = flowsOf(whole, period, today)
  const open = new Set(flows.filter(isOpen).map(({ activityId }) => activityId))
  const ticked = new Set(view.id.filter((id) => open.has(id)))
  const isIn = (flow: Flow): boolean =>
    (view.doel === undefined || (goalIds.get(flow.activityId)?.includes(view.doel) ?? false)) &&
    (view.jaar === undefined || flow.month.startsWith(String(view.jaar)))
  const own = view.partner === undefined ? flows : flowsOf(ofPartner, period, today)
  const shown = whatIf(own, ticked).filter(isIn)
  const rows = [...byActivity(shown)]
    .map(([activityId, sums]) => ({ activityId, sums, open: open.has(activityId), ticked: ticked.has(activityId) }))
    .filter(({ sums }) => (view.deel ? sums[view.deel] !== 0 : Object.values(sums).some((cents) => cents !== 0)))
  const months = monthsOf(period).filter((month) => view.jaar === undefined || month.startsWith(String(view.jaar)))
  return {
    whole: sumsOf(flows),
    after: sumsOf(whatIf(flows, ticked)),
    shown: sumsOf(shown),
    course: courseOf(shown, months),
    rows,
    ticked: [...ticked],
    ideas: whole.expected.filter(({ fate, activityId }) => fate === 'idea' && ticked.has(activityId)).length,
    lost: lostIn(whole, flows),
  }
}

/** How many months were over yesterday, with the part of the one that runs; null when today is not among them. */
export function todayAmong(months: readonly Month[], today: IsoDate): number | null {
  const index = months.indexOf(today.slice(0, 7))
  if (index < 0) return null
  return index + Number(today.slice(8)) / Number(lastDayOf(today.slice(0, 7)).slice(8))
}

const isOpen = ({ part, cents }: Flow): boolean =>
  cents > 0 && (part === 'confirmed' || part === 'planned' || part === 'idea')

function lostIn({ expected, unsigned }: Known, flows: readonly Flow[]): Picture['lost'] {
  const lost = new Set(flows.filter(({ part }) => part === 'lost').map(({ activityId }) => activityId))
  const own = new Set(expected.map(({ activityId }) => activityId))
  const declined = unsigned.filter(({ standing, activityId }) => standing === 'declined' && own.has(activityId))
  return {
    activities: expected.filter(({ fate, activityId }) => fate === 'cancelled' && lost.has(activityId)).length,
    declined: declined.reduce((count, row) => count + row.count, 0),
  }
}
