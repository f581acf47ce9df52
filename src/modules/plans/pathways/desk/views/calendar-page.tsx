import { formats } from '../../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../../platform/time.ts'
import { useUi } from '../../../../../ui/context.tsx'
import { Month } from '../../../../../ui/month/month.tsx'
import { monthAfter } from '../../../../../ui/month/month-layout.ts'
import type { StationState } from '../../../../../ui/station-mark/station-mark.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { deskRequestPath, mboAgreementsPath, mboCalendarPath } from '../../../paths.ts'
import { colourOf } from '../../../rules.ts'
import { requestMessages } from '../../requests/messages.ts'
import type { MboRequest } from '../../requests/queries.ts'
import { clashesOf, type RequestState } from '../../requests/rules.ts'
import { deskMessages } from '../messages.ts'
import type { DeskAgreement, Mbo } from '../queries.ts'
import { waits } from '../rules.ts'
import { DeskHead } from './desk-head.tsx'

export interface CalendarPageProps {
  mbo: Mbo
  requests: readonly MboRequest[]
  agreements: readonly DeskAgreement[]
  /** `2026-03`. */
  month: string
  today: IsoDate
}

const marks: Readonly<Record<RequestState, StationState>> = {
  asked: 'planned',
  accepted: 'running',
  otherDate: 'behind',
  declined: 'cancelled',
  done: 'done',
  withdrawn: 'cancelled',
}

export function CalendarPage({ mbo, requests, agreements, month, today }: CalendarPageProps) {
  const { locale } = useUi()
  const t = deskMessages(locale)
  const words = requestMessages(locale)
  const f = formats(locale)
  const shown = requests.filter(({ state }) => state !== 'withdrawn' && state !== 'declined')
  // A region keeps its letter and colour from month to month.
  const regions = [
    ...new Set([...requests.map(({ region }) => region.id), ...agreements.map(({ regionId }) => regionId)]),
  ].sort((a, b) => a - b)
  const lineOf = ({ id, name }: { id: number; name: string }) => ({
    letter: name.charAt(0),
    colour: colourOf(regions.indexOf(id) + 1),
  })
  const to = (which: string): string => `${mboCalendarPath(mbo.id)}?maand=${which}`
  return (
    <Workspace title={t.calendar} section="mboDesk">
      <DeskHead mbo={mbo} view="calendar" />
      <Month
        month={month}
        title={f.longDate(`${month}-01`).replace(/^1 /, '')}
        today={today}
        dayName={(day) => f.fullDate(day)}
        previous={{ href: to(monthAfter(month, -1)), text: t.previous }}
        next={{ href: to(monthAfter(month, 1)), text: t.next }}
        todayHref={month === today.slice(0, 7) ? null : mboCalendarPath(mbo.id)}
        entries={[
          ...shown.map((request) => {
            const others = clashesOf(request, shown).map(({ region }) => region.name)
            return {
              key: String(request.id),
              from: request.plannedOn,
              until: request.plannedOn,
              vague: { from: false, until: false },
              name: `${request.region.name}: ${request.title}`,
              href: deskRequestPath(mbo.id, request.id),
              line: lineOf(request.region),
              state: marks[request.state],
              when: [
                f.date(request.plannedOn),
                request.time,
                words.states[request.state],
                others.length ? words.clashWith(others.join(', ')) : null,
              ]
                .filter(Boolean)
                .join(', '),
            }
          }),
          ...agreements.map((agreement) => ({
            key: `afspraak-${agreement.id}`,
            from: agreement.dueOn,
            until: agreement.dueOn,
            vague: { from: false, until: false },
            name: `${t.agreementOf(agreement.region)}: ${agreement.text}`,
            href: mboAgreementsPath(mbo.id),
            line: lineOf({ id: agreement.regionId, name: agreement.region }),
            state: waits(agreement, today)
              ? ('behind' as const)
              : agreement.kept === null
                ? ('planned' as const)
                : agreement.kept
                  ? ('done' as const)
                  : ('cancelled' as const),
            when: [f.date(agreement.dueOn), agreement.who].join(', '),
          })),
        ]}
      />
    </Workspace>
  )
}
