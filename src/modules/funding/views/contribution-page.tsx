import type { Recorded } from '../../../platform/audit/audit.ts'
import { formats } from '../../../platform/i18n.ts'
import { dateIn } from '../../../platform/time.ts'
import type { FieldError, Typed } from '../../../platform/http/route.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../ui/form/form.tsx'
import { Grid, PageHead, Stack } from '../../../ui/layout/layout.tsx'
import { Log } from '../../../ui/log/log.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb/breadcrumb.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { WholeDates } from '../../../ui/whole-dates/whole-dates.tsx'
import { deedText } from '../../plans/public.ts'
import {
  activityContributionsPath,
  contributionsPath,
  evidencePath,
  regionBlankFormPath,
  regionSignedFormPath,
  requestPath,
  requestRevocationPath,
  withdrawalPath,
} from '../paths.ts'
import type { Check } from '../checks/queries.ts'
import { CheckCard } from '../checks/views/check-card.tsx'
import type { DocumentEvidence } from '../evidence/queries.ts'
import { EvidenceCard } from '../evidence/views/evidence-card.tsx'
import { fundingMessages } from '../messages.ts'
import type { InContribution, Link } from '../queries.ts'
import { statementMessages } from '../statements/messages.ts'
import type { Statement } from '../statements/queries.ts'
import { PaperForm } from '../statements/views/paper-form.tsx'
import { SignedBy } from '../statements/views/signed-by.tsx'
import { ContributionReceipt } from './contribution-receipt.tsx'
import { ContributionStateMark } from './contribution-state.tsx'
import type { Warning } from '../warnings/rules.ts'
import { WarningsHere } from '../warnings/views/warning-notice.tsx'

export interface ContributionPageProps extends InContribution {
  activityTitle: string
  evidence: DocumentEvidence
  log: readonly Recorded[]
  contact: { name: string; email: string } | null
  statement: Statement | null
  check: Check | null
  warnings: readonly Warning[]
  may: { record: boolean; withdraw: boolean; check: boolean }
  typed: Typed
  errors: readonly FieldError[]
}

export function ContributionPage(props: ContributionPageProps) {
  const { region, contribution, activityTitle, may, errors } = props
  const t = fundingMessages(useUi().locale)
  const open = contribution.state === 'drafted' || contribution.state === 'sent'
  return (
    <Workspace title={`${contribution.organisation}: ${contribution.description}`} section="contributions">
      <Breadcrumb
        trail={[
          { href: contributionsPath(region.slug), text: t.title },
          { href: activityContributionsPath(region.slug, contribution.activityId), text: activityTitle },
        ]}
        current={contribution.organisation}
      />
      <PageHead
        title={contribution.organisation}
        below={
          <p>
            <ContributionStateMark {...contribution} />
          </p>
        }
      />
      <ErrorSummary errors={[...errors]} />
      <Grid columns="main">
        <Stack gap="l">
          <WarningsHere region={region} warnings={props.warnings} />
          <ContributionReceipt id="bijdrage" title={t.noted} contribution={contribution} lines={contribution.lines} />
          <Answer {...props} />
          {open && may.record && <Request {...props} />}
          {open && may.record && <Paper {...props} />}
        </Stack>
        <Stack gap="l">
          {contribution.answeredAt && contribution.state !== 'declined' && (
            <CheckCard
              region={region}
              id={contribution.id}
              check={props.check}
              mayCheck={may.check}
              typed={props.typed}
              errors={errors}
            />
          )}
          <EvidenceCard
            {...props}
            action={
              may.record && contribution.state !== 'withdrawn' ? evidencePath(region.slug, contribution.id) : null
            }
          />
          <Card id="logboek" title={t.log} look={3}>
            <ContributionLog log={props.log} timeZone={region.timeZone} />
          </Card>
          {open && may.withdraw && (
            <Disclosure summary={t.withdraw} card>
              <Form action={withdrawalPath(region.slug, contribution.id)} layout="plain">
                <Stack>
                  <p class="small">{t.withdrawText}</p>
                  <Button kind="danger">{t.withdraw}</Button>
                </Stack>
              </Form>
            </Disclosure>
          )}
        </Stack>
      </Grid>
    </Workspace>
  )
}

function Answer({ region, contribution, statement }: ContributionPageProps) {
  const { locale } = useUi()
  const t = fundingMessages(locale)
  const f = formats(locale)
  if (!contribution.answeredAt || !contribution.answeredBy) return null
  return (
    <Stack>
      <p>
        <WholeDates text={t.answered(contribution.answeredBy, f.moment(contribution.answeredAt, region.timeZone))} />
      </p>
      {statement && <SignedBy region={region} contribution={contribution} statement={statement} />}
      {contribution.answerRemark && (
        <p>
          <strong>{t.remark}:</strong> {contribution.answerRemark}
        </p>
      )}
      {contribution.supersededLines.length > 0 && (
        <ContributionReceipt
          id="eerder"
          title={t.wasBefore}
          contribution={contribution}
          lines={contribution.supersededLines}
        />
      )}
    </Stack>
  )
}

function Paper({ region, contribution, typed, errors }: ContributionPageProps) {
  const t = statementMessages(useUi().locale)
  return (
    <PaperForm
      summary={t.regionPaper}
      text={t.regionPaperText}
      blank={regionBlankFormPath(region.slug, contribution.id)}
      action={regionSignedFormPath(region.slug, contribution.id)}
      typed={typed}
      errors={errors}
    />
  )
}

function Request({ region, contribution, contact, typed, errors, may }: ContributionPageProps) {
  const t = fundingMessages(useUi().locale)
  const [link] = contribution.links
  const sent = contribution.state === 'sent'
  return (
    <Card id="vraag" title={t.askTitle}>
      <Stack>
        {sent && link && <LinkNews link={link} overdue={contribution.overdue} timeZone={region.timeZone} />}
        <Form action={requestPath(region.slug, contribution.id)}>
          <TextField
            name="contactName"
            label={t.contactName}
            value={typed['contactName'] ?? contact?.name}
            error={errorOf(errors, 'contactName')}
            autocomplete="off"
          />
          <TextField
            name="contactEmail"
            type="email"
            label={t.contactEmail}
            help={sent ? t.askAgainText : t.contactHelp}
            value={typed['contactEmail'] ?? contact?.email}
            error={errorOf(errors, 'contactEmail')}
            autocomplete="off"
          />
          <FormActions>
            <Button kind={sent ? 'secondary' : 'primary'}>{sent ? t.askAgain : t.ask}</Button>
            {sent && may.withdraw && (
              <Button kind="quiet" formaction={requestRevocationPath(region.slug, contribution.id)}>
                {t.revoke}
              </Button>
            )}
          </FormActions>
        </Form>
      </Stack>
    </Card>
  )
}

function LinkNews({ link, overdue, timeZone }: { link: Link; overdue: boolean; timeZone: string }) {
  const { locale } = useUi()
  const t = fundingMessages(locale)
  const f = formats(locale)
  const sentences = [
    t.requestSent(link.contactName, f.moment(link.createdAt, timeZone)),
    ...(link.openedAt ? [t.opened(f.moment(link.openedAt, timeZone))] : []),
    (overdue ? t.workedUntil : t.worksUntil)(f.longDate(dateIn(timeZone, link.expiresAt))),
  ]
  return (
    <p class="muted">
      <WholeDates text={sentences.join(' ')} />
    </p>
  )
}

export function ContributionLog({ log, timeZone }: { log: readonly Recorded[]; timeZone: string }) {
  const { locale } = useUi()
  const f = formats(locale)
  return (
    <Log
      entries={log.map((entry) => ({
        when: f.moment(entry.at, timeZone),
        text: `${entry.actorName} ${deedText(locale, entry.action)}`,
      }))}
    />
  )
}
