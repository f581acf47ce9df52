import type { Recorded } from '../../../../platform/audit/audit.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../ui/facts/facts.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Grid, PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { LineBadge } from '../../../../ui/line-badge/line-badge.tsx'
import { Log } from '../../../../ui/log/log.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { ProgressBar } from '../../../../ui/progress/progress.tsx'
import { RailList } from '../../../../ui/rail-list/rail-list.tsx'
import { detailMessages } from '../../keeping/details/messages.ts'
import type { Theme } from '../../keeping/details/rules.ts'
import { planMessages } from '../../messages.ts'
import { activityPath, dropGoalPath, editGoalPath, goalReturnPath, goalsPath } from '../../paths.ts'
import { colourOf, letterOf, stateOf } from '../../rules.ts'
import { dateText } from '../../views/date-text.ts'
import { goalMessages } from '../messages.ts'
import type { Work } from '../rules.ts'
import { IndicatorCard, type IndicatorCardProps } from './indicator-card.tsx'

export interface GoalPageProps extends IndicatorCardProps {
  work: Work
  log: readonly Recorded[]
  today: IsoDate
}

export function GoalPage(props: GoalPageProps) {
  const { region, goal, work, log, mayChange, errors } = props
  const { locale } = useUi()
  const t = goalMessages(locale)
  const f = formats(locale)
  const line = { letter: letterOf(goal.position), colour: colourOf(goal.position) }
  return (
    <Workspace title={goal.name} section="plan">
      <Breadcrumb trail={[{ href: goalsPath(region.slug), text: t.goals }]} current={goal.name} />
      <PageHead
        title={
          <Row tight>
            <LineBadge {...line} />
            {goal.name}
          </Row>
        }
        actions={mayChange && <Actions {...props} />}
      >
        <Facts facts={factsOf(props)} />
      </PageHead>
      <Stack gap="l">
        {goal.droppedOn && (
          <Notice tone="caution" title={t.droppedOn(f.date(goal.droppedOn))}>
            {goal.droppedReason}
          </Notice>
        )}
        <ErrorSummary errors={[...errors]} />
        <Grid columns="main">
          <Stack gap="l">
            <IndicatorCard {...props} />
            <Card id="activiteiten" title={t.work}>
              <Stack>
                {work.all > 0 && (
                  <ProgressBar
                    id="werk"
                    title={t.workDone}
                    done={work.done}
                    all={work.all}
                    text={t.doneOf(work.done, work.all)}
                    help={null}
                  />
                )}
                {work.activities.length ? <Stations {...props} /> : <p class="muted">{t.noWork}</p>}
                <p class="small muted">{t.costsHelp}</p>
              </Stack>
            </Card>
          </Stack>
          <Card id="logboek" title={t.log} look={3}>
            {log.length ? (
              <Log
                entries={log.map(({ at, actorName, action }) => ({
                  when: f.moment(at, region.timeZone),
                  text: `${actorName} ${t.deeds[action] ?? action}`,
                }))}
              />
            ) : (
              <p class="muted">{planMessages(locale).noLog}</p>
            )}
          </Card>
        </Grid>
      </Stack>
    </Workspace>
  )
}

function Actions({ region, goal }: GoalPageProps) {
  const t = goalMessages(useUi().locale)
  if (goal.droppedOn !== null)
    return (
      <Form action={goalReturnPath(region.slug, goal.id)} layout="plain">
        <Button icon="rotate">{t.bringBack}</Button>
      </Form>
    )
  return (
    <>
      <ButtonLink icon="pencil" href={editGoalPath(region.slug, goal.id)}>
        {t.edit}
      </ButtonLink>
      <ButtonLink icon="ban" href={dropGoalPath(region.slug, goal.id)}>
        {t.drop}
      </ButtonLink>
    </>
  )
}

function factsOf({ region, goal, work }: GoalPageProps) {
  const { locale } = useUi()
  const t = goalMessages(locale)
  const words = detailMessages(locale).themes
  const cost = formats(locale).wholeMoney(money(work.costCents, region.currency))
  const themes = goal.details.themes?.split(',') ?? []
  return [
    { term: t.costs, value: cost, nowrap: true },
    ...(themes.length ? [{ term: t.themes, value: themes.map((theme) => words[theme as Theme]).join(', ') }] : []),
  ]
}

function Stations({ region, goal, work, today }: GoalPageProps) {
  const { locale } = useUi()
  const f = formats(locale)
  return (
    <RailList
      line={colourOf(goal.position)}
      stops={work.activities.map((activity) => {
        const state = stateOf(activity, today)
        return {
          state,
          name: activity.title,
          href: activityPath(region.slug, activity.id),
          note: dateText(activity.startsOn, activity.startsPrecision, f),
        }
      })}
    />
  )
}
