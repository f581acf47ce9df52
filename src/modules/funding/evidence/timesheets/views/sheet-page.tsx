import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { money } from '../../../../../platform/money.ts'
import type { IsoDate } from '../../../../../platform/time.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../../ui/facts/facts.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { Grid, PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { entryPath } from '../../../ledger/paths.ts'
import { timesheetMessages } from '../messages.ts'
import { timesheetApprovalPath, timesheetReturningPath, timesheetsPath } from '../paths.ts'
import type { Sheet } from '../queries.ts'
import { isoWeek } from '../rules.ts'
import { StateTag, WeekGrid } from './week-page.tsx'

export interface SheetPageProps {
  region: Region
  sheet: Sheet
  today: IsoDate
  entries: readonly { id: number; seq: number; activity: string; cents: number; corrects: number | null }[]
  isOwn: boolean
  mayJudge: boolean
  typed: Typed
  errors: readonly FieldError[]
}

/** One week of somebody: to be approved or sent back, and afterwards the evidence of what it became. */
export function SheetPage(props: SheetPageProps) {
  const { region, sheet, entries, isOwn, mayJudge, typed, errors } = props
  const { locale } = useUi()
  const t = timesheetMessages(locale)
  const f = formats(locale)
  const title = t.week(isoWeek(sheet.monday))
  const rows = [...new Map(sheet.worked.map(({ activityId: id, activity }) => [id, { id, title: activity }])).values()]
  const moment = (at: Date): string => f.moment(at, region.timeZone)
  return (
    <Workspace title={`${sheet.person}: ${title}`} section="hours">
      <Breadcrumb
        trail={[{ href: timesheetsPath(region.slug), text: t.sheets }]}
        current={`${sheet.person}, ${title}`}
      />
      <PageHead title={sheet.person} above={title} below={<StateTag state={sheet.state} locale={locale} />} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <Card id="week" title={t.perActivity}>
          <Stack>
            <WeekGrid {...props} rows={rows} monday={sheet.monday} readOnly />
            <Facts
              facts={[
                ...(sheet.submittedAt ? [{ term: t.submitted, value: moment(sheet.submittedAt), nowrap: true }] : []),
                ...(sheet.decidedAt
                  ? [{ term: t.states[sheet.state], value: t.by(sheet.decidedBy ?? '–', moment(sheet.decidedAt)) }]
                  : []),
                ...(sheet.reason ? [{ term: t.reason, value: sheet.reason }] : []),
              ]}
            />
          </Stack>
        </Card>
        {sheet.state === 'approved' && (
          <Card id="boekingen" look={3} title={t.entries}>
            <ul class="plain-links" role="list">
              {entries.map(({ id, seq, activity, cents }) => (
                <li key={id}>
                  <a href={entryPath(region.slug, id)}>{t.booking(seq)}</a>
                  {`: ${activity}, ${f.money(money(cents, region.currency))}`}
                </li>
              ))}
            </ul>
            <p class="small muted">{t.correct}</p>
          </Card>
        )}
        {sheet.state === 'submitted' && mayJudge && isOwn && <Notice>{t.own}</Notice>}
        {sheet.state === 'submitted' && mayJudge && !isOwn && (
          <Grid columns="2">
            <Card id="besluit" look={3} title={t.approve}>
              <Form action={timesheetApprovalPath(region.slug, sheet.id)} layout="plain">
                <Stack>
                  <p>{t.approveText}</p>
                  <Button kind="primary">{t.approve}</Button>
                </Stack>
              </Form>
            </Card>
            <Card id="terug" look={3} title={t.sendBack}>
              <Form action={timesheetReturningPath(region.slug, sheet.id)}>
                <TextArea
                  name="reason"
                  label={t.reason}
                  rows={3}
                  value={typed['reason']}
                  error={errorOf(errors, 'reason')}
                />
                <FormActions>
                  <Button>{t.sendBack}</Button>
                </FormActions>
              </Form>
            </Card>
          </Grid>
        )}
      </Stack>
    </Workspace>
  )
}
