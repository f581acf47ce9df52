import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { ConfirmForm } from '../../../../../ui/confirm/confirm.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../../ui/facts/facts.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { DateField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions, Hidden } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { WholeDates } from '../../../../../ui/whole-dates/whole-dates.tsx'
import { changesPath } from '../../../paths.ts'
import { changeMessages } from '../../messages.ts'
import { draftPdfPath, noticePdfPath, noticesPath, noticeWithdrawalPath } from '../../paths.ts'
import type { Notice as Sent } from '../../queries.ts'
import { ChangeTable } from '../../views/change-table.tsx'
import { noticeMessages } from '../messages.ts'
import type { NoticeContent } from '../public.ts'

export interface DraftPageProps {
  content: NoticeContent
  subject: string
  text: string
  /** Stands for what this page shows, so that what is recorded is what was sent. */
  seen: string
  typed: Typed
  errors: readonly FieldError[]
}

/** The notice as it would go out now, and where its sending is recorded. */
export function DraftPage({ content, subject, text, seen, typed, errors }: DraftPageProps) {
  const t = noticeMessages(useUi().locale)
  const { region, changes, to } = content
  if (!changes.length)
    return (
      <Workspace title={t.title} section="changes">
        <Trail region={region.slug} />
        <PageHead title={t.title} />
        <EmptyState
          level={2}
          title={t.nothing}
          text={t.nothingText}
          action={<ButtonLink href={changesPath(region.slug)}>{t.backToList}</ButtonLink>}
        />
      </Workspace>
    )
  return (
    <Workspace title={t.title} section="changes">
      <Trail region={region.slug} />
      <PageHead
        title={t.title}
        below={t.draft}
        actions={
          <>
            {to && <ButtonLink href={mailTo(to, subject)}>{t.mail}</ButtonLink>}
            <ButtonLink icon="file-type-pdf" href={draftPdfPath(region.slug)} download>
              {t.pdf}
            </ButtonLink>
          </>
        }
      />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        {!to && <Notice tone="caution">{t.noAddress}</Notice>}
        <Body content={content} />
        <Card id="tekst" title={t.text} look={3}>
          <TextArea name="text" label={t.text} help={t.textHelp} value={text} rows={12} />
        </Card>
        <Card id="vastleggen" title={t.record} look={3}>
          <Stack>
            <p>{t.recordHelp}</p>
            <Form action={noticesPath(region.slug)}>
              <Hidden name="seen" value={seen} />
              <DateField name="sentOn" label={t.sentOn} value={typed['sentOn']} error={errorOf(errors, 'sentOn')} />
              <FormActions>
                <Button kind="primary">{t.save}</Button>
              </FormActions>
            </Form>
          </Stack>
        </Card>
      </Stack>
    </Workspace>
  )
}

const mailTo = (to: string, subject: string): string => `mailto:${to}?subject=${encodeURIComponent(subject)}`

function Trail({ region }: { region: string }) {
  const { locale } = useUi()
  return (
    <Breadcrumb
      trail={[{ href: changesPath(region), text: changeMessages(locale).title }]}
      current={noticeMessages(locale).title}
    />
  )
}

function Body({ content }: { content: NoticeContent }) {
  const { locale } = useUi()
  const t = noticeMessages(locale)
  const { region, period, version, to, changes } = content
  return (
    <>
      <Facts
        facts={[
          ...(to ? [{ term: t.to, value: to }] : []),
          { term: t.region, value: region.name },
          { term: t.plan, value: period },
          {
            term: t.approvedVersion,
            value: <WholeDates text={t.version(version.number, formats(locale).date(version.approvedOn))} />,
          },
        ]}
      />
      <Card flush>
        <ChangeTable label={t.changes} region={region} changes={changes} />
      </Card>
    </>
  )
}

export interface NoticePageProps {
  content: NoticeContent
  text: string
  notice: Sent
  mayChange: boolean
}

/** What was reported on a day, as it was. */
export function NoticePage({ content, text, notice, mayChange }: NoticePageProps) {
  const { locale } = useUi()
  const t = noticeMessages(locale)
  const { region } = content
  return (
    <Workspace title={t.title} section="changes">
      <Trail region={region.slug} />
      <PageHead
        title={t.sent(formats(locale).date(notice.sentOn))}
        below={notice.by ? t.recordedBy(notice.by) : undefined}
        actions={
          <ButtonLink icon="file-type-pdf" href={noticePdfPath(region.slug, notice.id)} download>
            {t.pdf}
          </ButtonLink>
        }
      />
      <Stack gap="l">
        {notice.withdrawnAt && <Notice tone="caution">{t.withdrawn}</Notice>}
        <Body content={content} />
        <Disclosure summary={t.text}>
          <TextArea name="text" label={t.text} help={t.textHelp} value={text} rows={12} />
        </Disclosure>
        {mayChange && !notice.withdrawnAt && (
          <Disclosure summary={t.withdraw}>
            <ConfirmForm
              id="intrekken"
              title={t.withdrawTitle}
              text={t.withdrawText}
              action={noticeWithdrawalPath(region.slug, notice.id)}
              submit={t.withdrawNow}
              backHref={changesPath(region.slug)}
            />
          </Disclosure>
        )}
      </Stack>
    </Workspace>
  )
}
