import type { ComponentChildren } from 'preact'
import { formats } from '../../../../platform/i18n.ts'
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { dateIn } from '../../../../platform/time.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { FocusPage } from '../../../../ui/page/focus-page.tsx'
import { regionLogo, regionSitePath } from '../../../organisations/paths.ts'
import type { Region } from '../../../organisations/public.ts'
import { confirmationPath, correctionPath, declinePath } from '../../paths.ts'
import type { ContributionDetail, Link } from '../../queries.ts'
import { ContributionReceipt } from '../../views/contribution-receipt.tsx'
import { confirmationMessages } from '../messages.ts'

export interface ConfirmationView {
  token: string
  region: Region
  contribution: ContributionDetail
  link: Link
  activity: string
}

/** The frame of every page behind a personal link. */
export function LinkFrame({
  region,
  company,
  heading,
  lead,
  children,
}: {
  region: Region
  company: string
  heading: string
  lead?: string | undefined
  children: ComponentChildren
}) {
  const t = confirmationMessages(useUi().locale)
  return (
    <FocusPage
      brand={{
        name: region.siteName,
        sub: 'Sterk Techniekonderwijs',
        href: regionSitePath(region.slug),
        logo: regionLogo(region),
      }}
      band
      title={`${heading} – ${region.siteName}`}
      above={t.forCompany(company)}
      heading={heading}
      lead={lead}
    >
      {children}
    </FocusPage>
  )
}

export function ConfirmPage({
  token,
  region,
  contribution,
  link,
  activity,
  typed,
  errors,
}: ConfirmationView & { typed: Typed; errors: readonly FieldError[] }) {
  const { locale } = useUi()
  const t = confirmationMessages(locale)
  const worksUntil = formats(locale).longDate(dateIn(region.timeZone, link.expiresAt))
  return (
    <LinkFrame region={region} company={contribution.organisation} heading={t.title(activity)} lead={t.lead}>
      <ErrorSummary errors={[...errors]} />
      <Form action={confirmationPath(token)} layout="plain">
        <Stack>
          <ContributionReceipt id="bijdrage" title={t.noted} contribution={contribution} lines={contribution.lines} />
          <p class="small muted">{t.nothingToPay}</p>
          <TextField
            name="name"
            label={t.name}
            help={t.nameHelp}
            value={typed['name']}
            error={errorOf(errors, 'name')}
            autocomplete="name"
          />
          <Button kind="primary" icon="check" block large>
            {t.yes}
          </Button>
          <ButtonLink block href={correctionPath(token)}>
            {t.no}
          </ButtonLink>
        </Stack>
      </Form>
      <Disclosure summary={t.why} card>
        <div class="stack small">
          <p>{t.whyText}</p>
          <p>{t.whyKept}</p>
        </div>
      </Disclosure>
      <p class="small">
        {t.notYours} <a href={declinePath(token)}>{t.letUsKnow}</a>.
      </p>
      <p class="tiny muted">{t.until(worksUntil)}</p>
    </LinkFrame>
  )
}

/** After the answer, and for who opens the link again: what was said, and by whom. */
export function AnsweredPage({ region, contribution }: ConfirmationView) {
  const { locale } = useUi()
  const t = confirmationMessages(locale)
  const { state, answeredAt, answeredBy } = contribution
  const said = state === 'corrected' || state === 'declined' ? t.done[state] : t.done.confirmed
  const when = answeredAt ? formats(locale).moment(answeredAt, region.timeZone) : ''
  return (
    <LinkFrame
      region={region}
      company={contribution.organisation}
      heading={t.thanks}
      lead={said(answeredBy ?? '', when)}
    >
      <ContributionReceipt id="bijdrage" title={t.noted} contribution={contribution} lines={contribution.lines} />
      {/* Who declined gets no copy: there is nothing to keep. */}
      {state !== 'declined' && <p class="muted">{t.doneText}</p>}
    </LinkFrame>
  )
}

export function DeadLinkPage({ region, contribution, reason }: ConfirmationView & { reason: 'revoked' | 'expired' }) {
  const t = confirmationMessages(useUi().locale)
  return (
    <LinkFrame region={region} company={contribution.organisation} heading={t.deadTitle} lead={t.dead[reason]}>
      <p>
        <ButtonLink href={regionSitePath(region.slug)}>{region.siteName}</ButtonLink>
      </p>
    </LinkFrame>
  )
}
