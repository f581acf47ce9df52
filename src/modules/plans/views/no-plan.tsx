import { ButtonLink } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { Row } from '../../../ui/layout/layout.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { planMessages } from '../messages.ts'
import { goalsPath, importsPath, newActivityPath } from '../paths.ts'

/** The next step of a region without a plan: its planner or, once there is a goal, the first activity. */
export function NoPlan({ region, mayChange, hasGoals }: { region: string; mayChange: boolean; hasGoals: boolean }) {
  const t = planMessages(useUi().locale)
  const importer = (
    <ButtonLink kind={hasGoals ? 'secondary' : 'primary'} icon="file-import" href={importsPath(region)}>
      {t.importFirst}
    </ButtonLink>
  )
  return (
    <EmptyState
      level={2}
      title={hasGoals ? t.noActivities : t.noPlanTitle}
      text={mayChange ? t.noPlanText : t.noPlanReader}
      action={
        mayChange && (
          <Row>
            {hasGoals ? (
              <ButtonLink kind="primary" icon="plus" href={newActivityPath(region)}>
                {t.addActivity}
              </ButtonLink>
            ) : (
              importer
            )}
            {hasGoals ? importer : <ButtonLink href={goalsPath(region)}>{t.startWithGoals}</ButtonLink>}
          </Row>
        )
      }
    />
  )
}
