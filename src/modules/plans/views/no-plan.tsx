import { ButtonLink } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { planMessages } from '../messages.ts'
import { importsPath } from '../paths.ts'

/** The one next step of a region without a plan. */
export function NoPlan({ region, mayChange }: { region: string; mayChange: boolean }) {
  const t = planMessages(useUi().locale)
  return (
    <EmptyState
      level={2}
      title={t.noPlanTitle}
      text={mayChange ? t.noPlanText : t.noPlanReader}
      action={
        mayChange && (
          <ButtonLink kind="primary" icon="file-import" href={importsPath(region)}>
            {t.importFirst}
          </ButtonLink>
        )
      }
    />
  )
}
