import type { ComponentChildren } from 'preact'
import { formats } from '../../../platform/i18n.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { PageHead, Row } from '../../../ui/layout/layout.tsx'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { ViewSwitch } from '../../../ui/view-switch/view-switch.tsx'
import { planMessages } from '../messages.ts'
import {
  budgetPath,
  goalsPath,
  importsPath,
  newActivityPath,
  planExportPath,
  planPath,
  railMapPath,
  versionsPath,
} from '../paths.ts'
import type { Approved } from '../rules.ts'
import { versionMessages } from '../versions/messages.ts'
import { viewAddress, type PlanFilter } from '../timetable/rules.ts'

export interface PlanHeadProps {
  region: string
  period: string
  view: 'table' | 'map' | 'goals' | 'budget'
  title: string
  mayChange: boolean
  empty: boolean
  /** The newest approved version. */
  approved: Approved | null
  /** In place of the button for a new activity. */
  actions?: ComponentChildren
  /** Goes along to the other views and into the files. */
  filter?: PlanFilter | undefined
  /** How much of the plan the filter leaves: the files hold no more than that. */
  left?: { readonly shown: number; readonly all: number } | undefined
}

/** Top of every view of the plan: the views, and ways in and out. */
export function PlanHead(props: PlanHeadProps) {
  const { region, period, view, title, mayChange, empty, approved, actions, filter, left } = props
  const t = planMessages(useUi().locale)
  const to = (path: string): string => (filter ? viewAddress(path, filter) : path)
  return (
    <PageHead
      title={title}
      below={<Approval period={period} region={region} approved={approved} />}
      actions={
        actions ??
        (mayChange && !empty && (
          <ButtonLink kind="primary" icon="plus" href={newActivityPath(region)}>
            {t.addActivity}
          </ButtonLink>
        ))
      }
    >
      {!empty && (
        <Row between>
          <ViewSwitch
            label={t.views}
            views={[
              { href: to(planPath(region)), text: t.timetable, icon: 'table', current: view === 'table' },
              { href: to(railMapPath(region)), text: t.railMap, icon: 'route', current: view === 'map' },
              { href: goalsPath(region), text: t.goals, icon: 'flag', current: view === 'goals' },
              { href: to(budgetPath(region)), text: t.budget, icon: 'coin', current: view === 'budget' },
            ]}
          />
          <div class="table-actions">
            {mayChange && (
              <ButtonLink small icon="file-import" href={importsPath(region)}>
                {t.import}
              </ButtonLink>
            )}
            <ButtonLink small icon="file-export" href={to(planExportPath(region, 'xlsx'))} download>
              XLSX
            </ButtonLink>
            <ButtonLink small icon="file-export" href={to(planExportPath(region, 'csv'))} download>
              CSV
            </ButtonLink>
            <PrintButton />
          </div>
        </Row>
      )}
      {!empty && left && left.shown < left.all && (
        <p class="small muted no-print">
          {t.filesHold(left.shown, left.all)}{' '}
          <a href={planExportPath(region, 'xlsx')} download>
            {t.wholePlan}
          </a>
        </p>
      )}
    </PageHead>
  )
}

/** Which plan this is: the version that was approved stands beside the one that is worked on. */
function Approval({ period, region, approved }: { period: string; region: string; approved: Approved | null }) {
  const { locale } = useUi()
  const t = planMessages(locale)
  const v = versionMessages(locale)
  return (
    <p class="muted">
      {t.plan(period)} ·{' '}
      <a href={versionsPath(region)}>
        {approved ? v.approved(approved.number, formats(locale).date(approved.approvedOn)) : v.notApproved}
      </a>
    </p>
  )
}
