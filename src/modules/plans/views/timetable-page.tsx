import { formats } from '../../../platform/i18n.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { useUi } from '../../../ui/context.tsx'
import { columnSort, type ColumnSort } from '../../../ui/data-table/view-state.ts'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { SelectField } from '../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../ui/form-field/text-field.tsx'
import { Row, Stack } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { Timetable } from '../../../ui/timetable/timetable.tsx'
import type { Region } from '../../organisations/public.ts'
import { planMessages } from '../messages.ts'
import { planPath } from '../paths.ts'
import { letterOf, stateOf, sumsOf, type Activity, type Plan } from '../rules.ts'
import type { TimetableQuery } from '../schema.ts'
import { NoPlan } from './no-plan.tsx'
import { PlanHead } from './plan-head.tsx'
import { timetableAmounts, timetableGoals } from './timetable-rows.ts'

export interface TimetablePageProps {
  region: Region
  plan: Plan
  shown: readonly Activity[]
  view: TimetableQuery
  today: IsoDate
  mayChange: boolean
}

export function TimetablePage(props: TimetablePageProps) {
  const { region, plan, shown, view, today, mayChange } = props
  const { locale } = useUi()
  const t = planMessages(locale)
  const empty = plan.activities.length === 0
  return (
    <Workspace title={t.timetable} section="plan">
      <PlanHead
        region={region.slug}
        period={plan.period.name}
        view="table"
        title={t.timetable}
        mayChange={mayChange}
        empty={empty}
      />
      {empty ? (
        <NoPlan region={region.slug} mayChange={mayChange} hasGoals={plan.goals.length > 0} />
      ) : (
        <Stack>
          <Filters region={region.slug} plan={plan} view={view} />
          <Row between>
            <p>
              <strong>{t.count(shown.length, plan.activities.length)}</strong>{' '}
              <span class="muted">{stateCounts(shown, today, locale)}</span>
            </p>
            <p class="small muted">{t.amountsIn[region.currency]}</p>
          </Row>
          {shown.length ? (
            <div class="card card-flush">
              <Timetable
                label={t.perGoal}
                goals={timetableGoals(region.slug, plan, shown, today, locale)}
                totals={{ label: t.total(shown.length), ...timetableAmounts(sumsOf(shown), formats(locale)) }}
                scale={{ from: plan.period.validFrom, until: plan.period.validUntil, today }}
                sorts={sortsOf(region.slug, view)}
              />
            </div>
          ) : (
            <EmptyState level={2} title={t.nothingFound} action={<a href={planPath(region.slug)}>{t.clearFilter}</a>} />
          )}
        </Stack>
      )}
    </Workspace>
  )
}

function Filters({ region, plan, view }: { region: string; plan: Plan; view: TimetableQuery }) {
  const t = planMessages(useUi().locale)
  const goals = plan.goals.map((goal) => ({
    value: letterOf(goal.position),
    label: `${letterOf(goal.position)} · ${goal.name}`,
  }))
  const states = (['idea', 'planned', 'running', 'done', 'cancelled'] as const).map((state) => ({
    value: state,
    label: t.states[state],
  }))
  const filtered = Boolean(view.q || view.doel || view.stand)
  return (
    <FilterBar action={planPath(region)} label={t.filter} clearHref={filtered ? planPath(region) : undefined}>
      <TextField name="q" type="search" label={t.search} value={view.q} wide />
      <SelectField name="doel" label={t.goal} value={view.doel} empty={t.allGoals} options={goals} />
      <SelectField name="stand" label={t.state} value={view.stand} empty={t.allStates} options={states} />
    </FilterBar>
  )
}

function stateCounts(shown: readonly Activity[], today: IsoDate, locale: 'nl' | 'en'): string {
  const t = planMessages(locale)
  const states = shown.map((activity) => stateOf(activity, today))
  return (['running', 'planned', 'done', 'cancelled', 'idea'] as const)
    .map((state) => ({ state, count: states.filter((other) => other === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `· ${t.stateCount[state](count)}`)
    .join(' ')
}

const rules = { sorts: ['naam', 'periode', 'kosten', 'gepland', 'getekend'], filters: ['q', 'doel', 'stand'] }

function sortsOf(
  region: string,
  view: TimetableQuery,
): Record<'name' | 'period' | 'costs' | 'planned' | 'realised', ColumnSort> {
  const filters = { q: view.q, doel: view.doel, stand: view.stand }
  const state = {
    sort: view.sorteer.replace(/^-/, '') || null,
    direction: view.sorteer.startsWith('-') ? ('down' as const) : ('up' as const),
    filters,
    page: 1,
  }
  const sort = (key: string): ColumnSort => columnSort(planPath(region), state, rules, key)
  return {
    name: sort('naam'),
    period: sort('periode'),
    costs: sort('kosten'),
    planned: sort('gepland'),
    realised: sort('getekend'),
  }
}
