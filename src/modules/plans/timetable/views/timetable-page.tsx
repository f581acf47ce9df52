import { formats } from '../../../../platform/i18n.ts'
import { useUi } from '../../../../ui/context.tsx'
import { columnSort, type ColumnSort } from '../../../../ui/data-table/view-state.ts'
import { Timetable, type TimetableColumn } from '../../../../ui/timetable/timetable.tsx'
import { planMessages } from '../../messages.ts'
import { planPath } from '../../paths.ts'
import { sumsOf } from '../../rules.ts'
import { addressOf, usualColumns, type Column } from '../rules.ts'
import type { TimetableQuery } from '../schema.ts'
import { PlanView, type PlanViewProps } from './plan-view.tsx'
import { timetableAmounts, timetableGoals } from '../../views/timetable-rows.ts'

const columnParts: Readonly<Record<Column, TimetableColumn>> = {
  doelgroep: 'audience',
  nr: 'number',
  programmalijn: 'programmeLine',
  thema: 'theme',
  onderwijs: 'schoolKinds',
  plaats: 'place',
  eigenaar: 'owner',
  partners: 'partners',
  periode: 'period',
  status: 'state',
  tarief: 'quantityPrice',
  kosten: 'costs',
  gepland: 'planned',
  getekend: 'realised',
}

export function TimetablePage(props: PlanViewProps) {
  const { region, plan, shown, view, today, interchanges } = props
  const { locale } = useUi()
  const t = planMessages(locale)
  const chosen = view.kolommen.length ? view.kolommen : usualColumns
  return (
    <PlanView {...props} form="tabel">
      <div class="card card-flush print-wide">
        <Timetable
          label={t.perGoal}
          goals={timetableGoals(region.slug, plan, shown, today, locale, interchanges)}
          totals={{ label: t.total(shown.length), ...timetableAmounts(sumsOf(shown), formats(locale)) }}
          scale={{ from: plan.period.validFrom, until: plan.period.validUntil, today }}
          sorts={sortsOf(region.slug, view)}
          columns={chosen.map((column) => columnParts[column])}
        />
      </div>
    </PlanView>
  )
}

function sortsOf(
  region: string,
  view: TimetableQuery,
): Record<'name' | 'period' | 'costs' | 'planned' | 'realised', ColumnSort> {
  const filters = Object.fromEntries(new URLSearchParams(addressOf({ ...view, sorteer: '' })))
  const state = {
    sort: view.sorteer.replace(/^-/, '') || null,
    direction: view.sorteer.startsWith('-') ? ('down' as const) : ('up' as const),
    filters,
    page: 1,
  }
  const rules = { sorts: [], filters: Object.keys(filters) }
  const sort = (key: string): ColumnSort => columnSort(planPath(region), state, rules, key)
  return {
    name: sort('naam'),
    period: sort('periode'),
    costs: sort('kosten'),
    planned: sort('gepland'),
    realised: sort('getekend'),
  }
}
