import { formats } from '../../../../platform/i18n.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { planPath } from '../../../plans/paths.ts'
import { baseText } from '../norm/messages.ts'
import { NormCard } from '../norm/views/norm-card.tsx'
import { forecastMessages } from '../messages.ts'
import { SharesCard } from '../../shares/views/shares-card.tsx'
import { ActivitiesCard } from './activities-card.tsx'
import { OutcomeCard } from './outcome-card.tsx'
import { PictureCard } from './picture-card.tsx'
import type { ForecastPageProps } from './props.ts'

/** How the co-financing of a region goes to its norm, and what would change that. */
export function ForecastPage(props: ForecastPageProps) {
  const { region, plan, against, tested, readable } = props
  const { locale } = useUi()
  const t = forecastMessages(locale)
  const f = formats(locale)
  return (
    <Workspace title={t.title} section="coFinancing">
      <PageHead title={t.title} below={t.lead} />
      {plan.activities.length === 0 ? (
        <EmptyState
          level={2}
          title={t.noPlan}
          text={t.noPlanText}
          action={<ButtonLink href={planPath(region.slug)}>{t.toPlan}</ButtonLink>}
        />
      ) : (
        <Stack gap="l">
          {readable && <Notice>{t.readable(f.longDate(readable.from), f.longDate(readable.until))}</Notice>}
          {against.baseCents > 0 ? (
            <>
              <OutcomeCard {...props} />
              <PictureCard {...props} />
              <ActivitiesCard {...props} />
              <SharesCard {...props} />
            </>
          ) : (
            <Notice tone="caution">{t.noBase(baseText(tested.last?.base ?? 'projectCosts', locale))}</Notice>
          )}
          <NormCard {...props} />
        </Stack>
      )}
    </Workspace>
  )
}
