import { formats } from '../../../platform/i18n.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { PageHead, Stack } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import type { Region } from '../../organisations/public.ts'
import { reportMessages } from '../messages.ts'
import { reportPath } from '../paths.ts'
import type { Round } from '../rules.ts'

export function RoundsPage({ region, rounds }: { region: Region; rounds: readonly Round[] }) {
  const { locale } = useUi()
  const t = reportMessages(locale)
  const f = formats(locale)
  return (
    <Workspace title={t.title} section="reports">
      <PageHead title={t.title} below={t.lead} />
      <Stack>
        {rounds.length === 0 && <EmptyState level={2} title={t.noRounds} />}
        {rounds.map((round) => (
          <Card key={round.slug} id={round.slug} title={round.name[locale]}>
            <Stack gap="s">
              <p>{t.over(f.longDate(round.reportsFrom), f.longDate(round.reportsUntil))}</p>
              <p class="muted">{t.due(f.longDate(round.dueOn))}</p>
              <p>
                <ButtonLink kind="primary" href={reportPath(region.slug, round.slug)}>
                  {t.open}
                </ButtonLink>
              </p>
            </Stack>
          </Card>
        ))}
      </Stack>
    </Workspace>
  )
}
