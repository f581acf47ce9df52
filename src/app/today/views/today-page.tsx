import type { Locale } from '../../../platform/actor.ts'
import { formats } from '../../../platform/i18n.ts'
import { money } from '../../../platform/money.ts'
import { weekOf, type IsoDate } from '../../../platform/time.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Goals } from '../../../ui/goals/goals.tsx'
import { Grid, PageHead, Stack } from '../../../ui/layout/layout.tsx'
import { NormGauge } from '../../../ui/norm-gauge/norm-gauge.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { TaskList, type Task } from '../../../ui/tasks/tasks.tsx'
import { contributionsPath } from '../../../modules/funding/paths.ts'
import {
  evidenceMessages,
  isoWeek,
  missingEvidencePath,
  timesheetMessages,
  timesheetsPath,
  weekPath,
  wordedGauge,
  type Contribution,
  type Gauge,
  type HoursTasks,
  type Shortage,
} from '../../../modules/funding/public.ts'
import type { Region } from '../../../modules/organisations/public.ts'
import { changesPath, importsPath, planPath } from '../../../modules/plans/paths.ts'
import { colourOf, letterOf, stateOf, type Plan } from '../../../modules/plans/public.ts'
import { todayMessages } from '../messages.ts'
import { tasksAround, type AroundPlan } from './plan-tasks.tsx'
import { websiteTasksOf, type WebsiteTasks } from './website-tasks.tsx'
import { RoundCard, RunningCard, type OpenRound } from './side-cards.tsx'

export interface TodayPageProps {
  region: Region
  name: string
  /** Hour of the day in the region, 0–23. */
  hour: number
  today: IsoDate
  plan: Plan
  gauge: Gauge | null
  /** What nobody signed, for those who record. */
  contributions: readonly Contribution[]
  round: OpenRound | null
  /** Changes that the subsidy service does not know yet and must; of those who may report them. */
  toReport: number
  /** Evidence that is missing; of those who answer for the money. */
  shortage: Shortage | null
  /** Of who writes hours. */
  hours: HoursTasks | null
  around: AroundPlan
  /** Of who writes for the website. */
  website: WebsiteTasks | null
  may: { changePlan: boolean; record: boolean }
}

export function TodayPage(props: TodayPageProps) {
  const { region, name, hour, today, plan, gauge, round } = props
  const { locale } = useUi()
  const t = todayMessages(locale)
  const greet = t.greeting[hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening']
  return (
    <Workspace title={t.today} section="today">
      <PageHead
        title={greet(name.split(' ')[0] ?? name)}
        above={`${capital(formats(locale).fullDate(today))} · ${t.week(weekOf(today))}`}
      />
      {plan.activities.length === 0 ? (
        <Stack gap="l">
          <NoPlanYet region={region.slug} mayImport={props.may.changePlan} />
          <WebsiteOnly {...props} />
        </Stack>
      ) : (
        <Stack gap="l">
          <Grid columns="main">
            <Waiting {...props} />
            <Grid columns="1">
              {round && <RoundCard round={round} region={region.slug} today={today} />}
              <RunningCard region={region.slug} plan={plan} today={today} />
            </Grid>
          </Grid>
          {gauge && gauge.baseCents > 0 && (
            <Card
              id="cofinanciering"
              title={t.coFinancing}
              more={{ href: contributionsPath(region.slug), text: t.allContributions }}
            >
              <NormGauge {...wordedGauge(gauge, region, plan.period, locale)} />
            </Card>
          )}
          <GoalsCard {...props} locale={locale} />
        </Stack>
      )}
    </Workspace>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function NoPlanYet({ region, mayImport }: { region: string; mayImport: boolean }) {
  const t = todayMessages(useUi().locale)
  return (
    <EmptyState
      level={2}
      title={t.noPlanTitle}
      text={mayImport ? t.noPlanText : t.noPlanReader}
      action={
        mayImport && (
          <ButtonLink kind="primary" icon="file-import" href={importsPath(region)}>
            {t.importFirst}
          </ButtonLink>
        )
      }
    />
  )
}

/** What waits where there is no plan yet: a website may be there before it. */
function WebsiteOnly({ region, website }: TodayPageProps) {
  const { locale } = useUi()
  const tasks = websiteTasksOf(website, region.slug, locale)
  if (!tasks.length) return null
  return (
    <Card id="wacht" title={todayMessages(locale).waiting}>
      <TaskList tasks={tasks} />
    </Card>
  )
}

function Waiting({ region, contributions, toReport, shortage, hours, around, website, may }: TodayPageProps) {
  const { locale } = useUi()
  const t = todayMessages(locale)
  const first = [
    ...(toReport > 0 ? [noticeTask(toReport, region, locale)] : []),
    ...(may.record ? tasksFrom(contributions, region, locale, toReport > 0) : []),
  ]
  const tasks = [
    ...first,
    ...(shortage && shortage.pieces > 0 ? [evidenceTask(shortage, region, locale, first.length > 0)] : []),
    ...(hours ? hoursTasksOf(hours, region, locale) : []),
    ...tasksAround(around, region.slug, locale),
    ...websiteTasksOf(website, region.slug, locale),
  ]
  return (
    <Card id="wacht" title={t.waiting}>
      {tasks.length ? <TaskList tasks={tasks} /> : <p class="muted">{t.nothingWaits}</p>}
    </Card>
  )
}

function noticeTask(count: number, region: Region, locale: Locale): Task {
  const t = todayMessages(locale)
  return {
    icon: 'alert-triangle',
    title: t.changesToReport(count),
    href: changesPath(region.slug),
    note: t.changesToReportText,
    action: (
      <ButtonLink kind="primary" href={changesPath(region.slug)}>
        {t.look}
      </ButtonLink>
    ),
  }
}

function hoursTasksOf({ toJudge, returned }: HoursTasks, region: Region, locale: Locale): Task[] {
  const t = timesheetMessages(locale)
  const task = (title: string, note: string, href: string): Task => ({
    icon: 'clock-hour-4',
    title,
    href,
    note,
    action: <ButtonLink href={href}>{t.look}</ButtonLink>,
  })
  return [
    ...(toJudge > 0
      ? [task(t.taskJudge(toJudge), t.taskJudgeText, `${timesheetsPath(region.slug)}?stand=submitted`)]
      : []),
    ...(returned !== null
      ? [task(t.taskReturned(isoWeek(returned)), t.taskReturnedText, weekPath(region.slug, isoWeek(returned)))]
      : []),
  ]
}

/** @param follows another task comes first and has the main button */
function evidenceTask({ pieces, cents }: Shortage, region: Region, locale: Locale, follows: boolean): Task {
  const t = evidenceMessages(locale)
  const href = missingEvidencePath(region.slug)
  return {
    icon: 'paperclip',
    title: t.taskTitle(pieces),
    href,
    note: t.taskNote(formats(locale).money(money(cents, region.currency))),
    action: (
      <ButtonLink kind={follows ? 'secondary' : 'primary'} href={href}>
        {t.taskAction}
      </ButtonLink>
    ),
  }
}

/** @param follows another task comes first and has the main button */
function tasksFrom(contributions: readonly Contribution[], region: Region, locale: Locale, follows: boolean): Task[] {
  const t = todayMessages(locale)
  const f = formats(locale)
  const groups = [
    {
      rows: contributions.filter((row) => row.state === 'sent' && !row.overdue),
      title: t.toConfirm,
      icon: 'clock',
      stand: 'open',
      act: t.look,
      main: true,
    },
    {
      rows: contributions.filter((row) => row.state === 'drafted'),
      title: t.toSend,
      icon: 'send',
      stand: 'open',
      act: t.finish,
      main: false,
    },
    {
      rows: contributions.filter((row) => row.state === 'declined' || row.overdue),
      title: t.lost,
      icon: 'user-x',
      stand: 'lost',
      act: t.look,
      main: false,
    },
  ] as const
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ rows, title, icon, stand, act }, index) => {
      const href = `${contributionsPath(region.slug)}?stand=${stand}`
      const sum = rows.reduce((total, row) => total + row.amountCents, 0)
      const kind = index === 0 && !follows ? 'primary' : 'secondary'
      return {
        icon,
        title: title(rows.length),
        href,
        note:
          rows.length === 1 ? f.money(money(sum, region.currency)) : t.together(f.money(money(sum, region.currency))),
        action: (
          <ButtonLink kind={kind} href={href}>
            {act}
          </ButtonLink>
        ),
      }
    })
}

function GoalsCard({ region, plan, today, locale }: TodayPageProps & { locale: Locale }) {
  const t = todayMessages(locale)
  return (
    <Card id="doelen" title={t.goals(plan.goals.length)} more={{ href: planPath(region.slug), text: t.wholePlan }}>
      <Goals
        goals={plan.goals.map((goal) => {
          const own = plan.activities.filter((activity) => activity.goalIds.includes(goal.id))
          const states = own.map((activity) => stateOf(activity, today))
          const letter = letterOf(goal.position)
          return {
            letter,
            colour: colourOf(goal.position),
            name: goal.name,
            href: `${planPath(region.slug)}?doel=${letter}`,
            states: states.slice(0, 12),
            note: t.activities(own.length),
          }
        })}
      />
    </Card>
  )
}
