import type { ComponentChildren } from 'preact'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { PageHead, Row } from '../../../ui/layout/layout.tsx'
import { ViewSwitch } from '../../../ui/view-switch/view-switch.tsx'
import { planMessages } from '../messages.ts'
import { budgetPath, goalsPath, importsPath, newActivityPath, planExportPath, planPath, railMapPath } from '../paths.ts'

export interface PlanHeadProps {
  region: string
  period: string
  view: 'table' | 'map' | 'goals' | 'budget'
  title: string
  mayChange: boolean
  empty: boolean
  /** In place of the button for a new activity. */
  actions?: ComponentChildren
}

/** Top of every view of the plan: the views, and ways in and out. */
export function PlanHead({ region, period, view, title, mayChange, empty, actions }: PlanHeadProps) {
  const t = planMessages(useUi().locale)
  return (
    <PageHead
      title={title}
      below={t.plan(period)}
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
              { href: planPath(region), text: t.table, icon: 'table', current: view === 'table' },
              { href: railMapPath(region), text: t.railMap, icon: 'route', current: view === 'map' },
              { href: goalsPath(region), text: t.goals, icon: 'flag', current: view === 'goals' },
              { href: budgetPath(region), text: t.budget, icon: 'coin', current: view === 'budget' },
            ]}
          />
          <div class="table-actions">
            {mayChange && (
              <ButtonLink small icon="file-import" href={importsPath(region)}>
                {t.import}
              </ButtonLink>
            )}
            <ButtonLink small icon="file-export" href={planExportPath(region, 'xlsx')} download>
              XLSX
            </ButtonLink>
            <ButtonLink small icon="file-export" href={planExportPath(region, 'csv')} download>
              CSV
            </ButtonLink>
          </div>
        </Row>
      )}
    </PageHead>
  )
}
