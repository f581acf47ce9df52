import type { ComponentChildren } from 'preact'
import type { IsoDate } from '../../../../platform/time.ts'
import { useUi } from '../../../../ui/context.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { ViewSwitch } from '../../../../ui/view-switch/view-switch.tsx'
import type { Region } from '../../../organisations/public.ts'
import { planMessages } from '../../messages.ts'
import { planFormPath } from '../../paths.ts'
import { stateOf, type Activity, type Plan } from '../../rules.ts'
import { elsewhere, type Interchanges } from '../../seats/views/interchange.ts'
import { NoPlan } from '../../views/no-plan.tsx'
import { PlanHead } from '../../views/plan-head.tsx'
import { timetableMessages } from '../messages.ts'
import { viewAddress, type Choices, type FormName } from '../rules.ts'
import type { SavedView } from '../saved/queries.ts'
import { SavedViews } from '../saved/views/saved-views.tsx'
import type { TimetableQuery } from '../schema.ts'
import { PlanFilters } from './plan-filters.tsx'

export interface PlanViewProps {
  region: Region
  plan: Plan
  /** Neither an activity of its own nor a part in one of another region. */
  empty: boolean
  shown: readonly Activity[]
  /** What it takes part in elsewhere, as far as this view shows it, and who takes part in it. */
  interchanges: Interchanges
  view: TimetableQuery
  choices: Choices
  /** Filters that the plan knows no more. */
  gone: readonly string[]
  saved: readonly SavedView[]
  today: IsoDate
  mayChange: boolean
}

/** What the forms of the plan have in common: the head, the filter, and how much it leaves. */
export function PlanView({ form, ...props }: PlanViewProps & { form: FormName; children: ComponentChildren }) {
  const { region, plan, empty, shown, interchanges, view, gone, saved, today, mayChange, children } = props
  const { locale } = useUi()
  const t = planMessages(locale)
  const words = timetableMessages(locale)
  const title = form === 'kaart' ? t.railMap : t.timetable
  return (
    <Workspace title={form === 'tabel' || form === 'kaart' ? title : `${title}: ${words.forms[form]}`} section="plan">
      <PlanHead
        region={region.slug}
        period={plan.period.name}
        view={form === 'kaart' ? 'map' : 'table'}
        title={title}
        mayChange={mayChange}
        empty={empty}
        approved={plan.approved}
        filter={view}
        left={{ shown: shown.length, all: plan.activities.length }}
      />
      {empty ? (
        <NoPlan region={region.slug} mayChange={mayChange} hasGoals={plan.goals.length > 0} />
      ) : (
        <Stack>
          <Row between>
            {form === 'kaart' ? <span /> : <Forms region={region.slug} form={form} view={view} />}
            <SavedViews region={region.slug} form={form} view={view} saved={saved} />
          </Row>
          {gone.length > 0 && <Notice>{words.gone(gone.join(', '))}</Notice>}
          <PlanFilters {...props} form={form} />
          <Row between>
            <p>
              <strong>{t.count(shown.length, plan.activities.length)}</strong>{' '}
              <span class="muted">
                {stateCounts(shown, today, locale)} {elsewhere(locale, interchanges)}
              </span>
            </p>
            {form === 'tabel' && <p class="small muted">{t.amountsIn[region.currency]}</p>}
          </Row>
          {shown.length || interchanges.joined.length ? (
            children
          ) : (
            <EmptyState
              level={2}
              title={t.nothingFound}
              action={<a href={`${planFormPath(region.slug, form)}?alles=ja`}>{t.clearFilter}</a>}
            />
          )}
        </Stack>
      )}
    </Workspace>
  )
}

/** The same activities in another form; the table keeps its order and columns when one comes back to it. */
function Forms({ region, form, view }: { region: string; form: FormName; view: TimetableQuery }) {
  const t = timetableMessages(useUi().locale)
  const icons = { tabel: 'table', maand: 'calendar', tijdlijn: 'chart-bar' } as const
  const { sorteer, kolommen } = view
  return (
    <ViewSwitch
      label={t.formsLabel}
      views={(['tabel', 'maand', 'tijdlijn'] as const).map((name) => ({
        href: viewAddress(planFormPath(region, name), view, { sorteer, kolommen }),
        text: t.forms[name],
        icon: icons[name],
        current: name === form,
      }))}
    />
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
