import type { Locale } from '../../../../../platform/actor.ts'
import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { addDays, type IsoDate } from '../../../../../platform/time.ts'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { HoursGrid } from '../../../../../ui/hours-grid/hours-grid.tsx'
import { PageHead, Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { Tag } from '../../../../../ui/tag/tag.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { activityContributionsPath } from '../../../paths.ts'
import { timesheetMessages } from '../messages.ts'
import { hoursPath, timesheetPath, timesheetsPath, weekPath, weekTakingBackPath } from '../paths.ts'
import type { Sheet, SheetHead } from '../queries.ts'
import { daysOf, hoursIn, isOpen, isoWeek, type TimesheetState } from '../rules.ts'
import { fieldOf } from '../schema.ts'

export interface WeekPageProps {
  region: Region
  monday: IsoDate
  today: IsoDate
  /** Null: nothing was kept yet. */
  sheet: Sheet | null
  /** Rows of the grid. */
  rows: readonly { id: number; title: string }[]
  /** What can be added to it. */
  others: readonly { id: number; title: string }[]
  recent: readonly SheetHead[]
  mayRead: boolean
  typed: Typed
  errors: readonly FieldError[]
}

/** The own hours of a week. */
export function WeekPage(props: WeekPageProps) {
  const { region, monday, sheet, rows, others, recent, errors } = props
  const { locale } = useUi()
  const t = timesheetMessages(locale)
  const state = sheet?.state ?? 'open'
  const title = t.week(isoWeek(monday))
  return (
    <Workspace title={`${t.title}: ${title}`} section="hours">
      <PageHead title={t.title} below={t.lead} />
      <Stack gap="l">
        <WeekSteps {...props} />
        <ErrorSummary errors={[...errors]} />
        {sheet?.state === 'returned' && (
          <Notice tone="caution" title={t.returnedTitle(sheet.decidedBy ?? '')}>
            {sheet.reason ?? ''}
          </Notice>
        )}
        <Card id="week" title={title}>
          <Stack>
            <p>
              <StateTag state={state} locale={locale} />
            </p>
            {rows.length + others.length === 0 ? (
              <EmptyState title={t.noActivities} text="" />
            ) : isOpen(state) ? (
              <OpenWeek {...props} />
            ) : (
              <ClosedWeek {...props} />
            )}
          </Stack>
        </Card>
        {recent.length > 0 && (
          <Card id="laatste" title={t.recent} look={3}>
            <ul class="plain-links" role="list">
              {recent.map((each) => (
                <li key={each.id}>
                  <a href={weekPath(region.slug, isoWeek(each.monday))}>{t.week(isoWeek(each.monday))}</a>
                  {`, ${t.hours(formats(locale).number(each.hours))} `}
                  <StateTag state={each.state} locale={locale} />
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Stack>
    </Workspace>
  )
}

const tones = { open: undefined, submitted: 'info', returned: 'caution', approved: 'positive' } as const

export function StateTag({ state, locale }: { state: TimesheetState; locale: Locale }) {
  return <Tag tone={tones[state]}>{timesheetMessages(locale).states[state]}</Tag>
}

function WeekSteps({ region, monday, today, mayRead }: WeekPageProps) {
  const { locale } = useUi()
  const t = timesheetMessages(locale)
  const f = formats(locale)
  const to = (day: IsoDate): string => weekPath(region.slug, isoWeek(day))
  return (
    <nav aria-label={t.weeks}>
      <Row between>
        <Row tight>
          <ButtonLink small icon="arrow-left" href={to(addDays(monday, -7))}>
            {t.previous}
          </ButtonLink>
          <ButtonLink small href={to(addDays(monday, 7))}>
            {t.next}
          </ButtonLink>
          {(today < monday || today > addDays(monday, 6)) && <a href={hoursPath(region.slug)}>{t.thisWeek}</a>}
        </Row>
        <span class="muted">{t.between(f.longDate(monday), f.longDate(addDays(monday, 6)))}</span>
        {mayRead && <a href={timesheetsPath(region.slug)}>{t.toSheets}</a>}
      </Row>
    </nav>
  )
}

/** Hours as they are typed: without a sign that a number field would stumble over. */
const plain = (hours: number, locale: Locale): string => (hours ? formats(locale).number(hours) : '')

interface GridProps extends Pick<WeekPageProps, 'region' | 'monday' | 'today' | 'sheet' | 'rows' | 'typed' | 'errors'> {
  readOnly?: boolean
}

export function WeekGrid({ region, monday, today, sheet, rows, typed, errors, readOnly }: GridProps) {
  const { locale } = useUi()
  const t = timesheetMessages(locale)
  const f = formats(locale)
  const worked = sheet?.worked ?? []
  const week = daysOf(monday)
  const short = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone: 'UTC' })
  return (
    <HoursGrid
      label={t.week(isoWeek(monday))}
      nameHead={t.activity}
      totalHead={t.total}
      dayTotals={t.dayTotal}
      readOnly={readOnly}
      days={week.map((day) => ({
        key: day,
        short: short.format(new Date(`${day}T00:00:00Z`)),
        total: plain(hoursIn(worked.filter(({ on }) => on === day)), locale),
      }))}
      rows={rows.map(({ id, title }) => {
        const own = worked.filter(({ activityId }) => activityId === id)
        return {
          key: String(id),
          name: readOnly ? <a href={activityContributionsPath(region.slug, id)}>{title}</a> : title,
          total: plain(hoursIn(own), locale),
          cells: week.map((day) => {
            const name = fieldOf(id, day)
            return {
              name,
              value: typed[name] ?? plain(hoursIn(own.filter(({ on }) => on === day)), locale),
              label: t.cell(title, f.fullDate(day)),
              error: errorOf(errors, name),
              closed: day > today,
            }
          }),
        }
      })}
      total={plain(hoursIn(worked), locale)}
    />
  )
}

function OpenWeek(props: WeekPageProps) {
  const { region, monday, rows, others, errors } = props
  const t = timesheetMessages(useUi().locale)
  const week = isoWeek(monday)
  return (
    <Form action={weekPath(region.slug, week)} layout="plain">
      <Stack>
        {rows.length > 0 ? (
          <>
            <WeekGrid {...props} />
            <p class="small muted">{t.help}</p>
          </>
        ) : (
          <p>{t.emptyRows}</p>
        )}
        {others.length > 0 && (
          <div class="form-inline">
            <SelectField
              name="activiteit"
              label={t.addRow}
              empty={t.chooseActivity}
              error={errorOf(errors, 'activiteit')}
              options={others.map(({ id, title }) => ({ value: String(id), label: title }))}
            />
            <Button small name="next" value="erbij">
              {t.add}
            </Button>
          </div>
        )}
        {rows.length > 0 && (
          <FormActions>
            <Button kind="primary" name="next" value="bewaren">
              {t.save}
            </Button>
            <Button name="next" value="inzenden">
              {t.handIn}
            </Button>
          </FormActions>
        )}
      </Stack>
    </Form>
  )
}

function ClosedWeek(props: WeekPageProps) {
  const { region, monday, sheet } = props
  const t = timesheetMessages(useUi().locale)
  return (
    <>
      <WeekGrid {...props} readOnly />
      {sheet?.state === 'submitted' ? (
        <Form action={weekTakingBackPath(region.slug, isoWeek(monday))} layout="plain">
          <Button small>{t.takeBack}</Button>
        </Form>
      ) : (
        <p>
          {t.approvedText} {sheet && <a href={timesheetPath(region.slug, sheet.id)}>{t.entries}</a>}
        </p>
      )}
    </>
  )
}
