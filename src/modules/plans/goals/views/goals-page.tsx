import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Facts } from '../../../../ui/facts/facts.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../ui/layout/layout.tsx'
import { LineBadge } from '../../../../ui/line-badge/line-badge.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { ProgressBar } from '../../../../ui/progress/progress.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import type { Region } from '../../../organisations/public.ts'
import { goalMovePath, goalPath, newGoalPath, programmeLinesPath } from '../../paths.ts'
import { colourOf, letterOf, type Approved } from '../../rules.ts'
import { PlanHead } from '../../views/plan-head.tsx'
import { goalMessages } from '../messages.ts'
import { progressOf, withUnit, type MeasuredGoal, type Work } from '../rules.ts'

export interface GoalsPageProps {
  region: Region
  period: string
  goals: readonly { goal: MeasuredGoal; work: Work }[]
  mayChange: boolean
  /** The plan has no activities: there is nothing to see in another view. */
  empty: boolean
  approved: Approved | null
}

export function GoalsPage({ region, period, goals, mayChange, empty, approved }: GoalsPageProps) {
  const t = goalMessages(useUi().locale)
  const live = goals.filter(({ goal }) => goal.droppedOn === null)
  return (
    <Workspace title={t.goals} section="plan">
      <PlanHead
        region={region.slug}
        period={period}
        view="goals"
        title={t.goals}
        mayChange={mayChange}
        empty={empty}
        approved={approved}
        actions={
          mayChange &&
          goals.length > 0 && (
            <ButtonLink kind="primary" icon="plus" href={newGoalPath(region.slug)}>
              {t.add}
            </ButtonLink>
          )
        }
      />
      {goals.length === 0 ? (
        <EmptyState
          level={2}
          title={t.noGoals}
          text={t.noGoalsText}
          action={
            mayChange && (
              <ButtonLink kind="primary" icon="plus" href={newGoalPath(region.slug)}>
                {t.firstGoal}
              </ButtonLink>
            )
          }
        />
      ) : (
        <Stack>
          <Row between>
            <p class="muted">{t.lead}</p>
            <a href={programmeLinesPath(region.slug)}>{t.programmeLines}</a>
          </Row>
          {goals.map((each) => (
            <GoalCard
              key={each.goal.id}
              {...each}
              region={region}
              moves={
                mayChange && each.goal.droppedOn === null
                  ? { up: each !== live[0], down: each !== live.at(-1) }
                  : { up: false, down: false }
              }
            />
          ))}
        </Stack>
      )}
    </Workspace>
  )
}

interface GoalCardProps {
  region: Region
  goal: MeasuredGoal
  work: Work
  moves: { up: boolean; down: boolean }
}

function GoalCard({ region, goal, work, moves }: GoalCardProps) {
  const { locale } = useUi()
  const t = goalMessages(locale)
  const f = formats(locale)
  const progress = progressOf(goal)
  const value = (number: number): string => withUnit(f.number(number), goal.details.unit)
  const move = (to: 'up' | 'down') => (
    <Form action={goalMovePath(region.slug, goal.id)} layout="plain">
      <Button kind="quiet" small icon={to === 'up' ? 'arrow-narrow-up' : 'arrow-narrow-down'} name="to" value={to}>
        <span class="visually-hidden">{t[to](goal.name)}</span>
      </Button>
    </Form>
  )
  return (
    <Card
      id={`doel-${letterOf(goal.position).toLowerCase()}`}
      look={3}
      title={
        <Row tight>
          <LineBadge letter={letterOf(goal.position)} colour={colourOf(goal.position)} />
          <a href={goalPath(region.slug, goal.id)}>{goal.name}</a>
          {goal.droppedOn && <Tag>{t.droppedOn(f.date(goal.droppedOn))}</Tag>}
        </Row>
      }
    >
      <Stack>
        {goal.details.indicator && <p>{goal.details.indicator}</p>}
        {progress && (
          <ProgressBar
            id={`indicator-${goal.id}`}
            title={t.measured}
            done={Math.round(progress.fraction * 1000)}
            all={1000}
            text={`${t.fromTo(value(progress.baseline), value(progress.target))}, ${t.now(value(progress.now))}`}
            help={null}
          />
        )}
        {work.all > 0 && (
          <ProgressBar
            id={`werk-${goal.id}`}
            title={t.work}
            done={work.done}
            all={work.all}
            text={t.doneOf(work.done, work.all)}
            help={null}
          />
        )}
        <Row between>
          <Facts
            facts={[
              ...(work.all > 0 ? [] : [{ term: t.work, value: t.noWork }]),
              { term: t.costs, value: f.wholeMoney(money(work.costCents, region.currency)), nowrap: true },
            ]}
          />
          <Row tight>
            {moves.up && move('up')}
            {moves.down && move('down')}
          </Row>
        </Row>
      </Stack>
    </Card>
  )
}
