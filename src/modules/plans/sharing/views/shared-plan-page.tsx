import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { LineBadge } from '../../../../ui/line-badge/line-badge.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { State } from '../../../../ui/state/state.tsx'
import { WholeDates } from '../../../../ui/whole-dates/whole-dates.tsx'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import { detailText } from '../../keeping/details/messages.ts'
import { periodText } from '../../keeping/public.ts'
import { sharedActivityPath, togetherPath } from '../../paths.ts'
import { colourOf, letterOf, stateOf, type Goal } from '../../rules.ts'
import type { PlanRow } from '../listing/rules.ts'
import { sharingMessages } from '../messages.ts'

export interface SharedPlanPageProps {
  region: Region
  owner: Region
  period: string
  goals: readonly Goal[]
  rows: readonly PlanRow[]
  /** Where its vision can be read; null when it is not shared. */
  visionHref: string | null
  today: IsoDate
}

/** The planner of another region: its goals, and under each what is shared. */
export function SharedPlanPage({ region, owner, period, goals, rows, visionHref, today }: SharedPlanPageProps) {
  const { locale } = useUi()
  const t = sharingMessages(locale)
  const title = t.planOf(owner.name)
  return (
    <Workspace title={title} section="together">
      <Breadcrumb trail={[{ href: togetherPath(region.slug), text: t.title }]} current={title} />
      <PageHead title={title} below={t.planLead(period)} actions={visionHref && <a href={visionHref}>{t.vision}</a>} />
      <Stack gap="l">
        {goals.map((goal) => {
          const own = rows.filter(({ goalIds }) => goalIds.includes(goal.id))
          const letter = letterOf(goal.position)
          return (
            <Card key={goal.id} id={`doel-${letter}`} flush={own.length > 0}>
              <Stack>
                <div class={own.length > 0 ? 'card-head' : undefined}>
                  <Row>
                    <LineBadge letter={letter} colour={colourOf(goal.position)} />
                    <h2 class="look-h3">{goal.name}</h2>
                  </Row>
                </div>
                {own.length === 0 ? (
                  <p class="muted">{t.noneAtGoal}</p>
                ) : (
                  <DataTable
                    label={goal.name}
                    rows={own}
                    rowKey={({ id }) => String(id)}
                    columns={[
                      {
                        key: 'title',
                        head: t.activity,
                        rowHeader: true,
                        cell: ({ id, title: name, targetGroup }) => (
                          <WithSub sub={targetGroup}>
                            <a href={sharedActivityPath(region.slug, id)}>{name}</a>
                          </WithSub>
                        ),
                      },
                      {
                        key: 'period',
                        head: t.period,
                        cell: (row) => (
                          <WithSub sub={row.place}>
                            <WholeDates text={periodText(locale, row)} />
                          </WithSub>
                        ),
                      },
                      { key: 'theme', head: t.theme, cell: ({ theme }) => detailText(locale, 'theme', theme) || null },
                      { key: 'state', head: '', cell: (row) => <State state={stateOf(row, today)} /> },
                    ]}
                  />
                )}
              </Stack>
            </Card>
          )
        })}
      </Stack>
    </Workspace>
  )
}
