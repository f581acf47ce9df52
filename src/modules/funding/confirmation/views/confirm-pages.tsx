import type { ComponentChildren } from 'preact'
import { formats } from '../../../../platform/i18n.ts'
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { dateIn } from '../../../../platform/time.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Form, Hidden } from '../../../../ui/form/form.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { FocusPage } from '../../../../ui/page/focus-page.tsx'
import { regionLogo, regionSitePath } from '../../../organisations/paths.ts'
import type { Region } from '../../../organisations/public.ts'
import {
  blankFormPath,
  companyPageRequestPath,
  confirmationPath,
  confirmedStatementPath,
  signedFormPath,
} from '../../paths.ts'
import type { ContributionDetail, Link } from '../../queries.ts'
import { statementMessages } from '../../statements/messages.ts'
import { askedOf, headFacts, seenOf } from '../../statements/public.ts'
import { PaperForm } from '../../statements/views/paper-form.tsx'
import { SignatureFields } from '../../statements/views/signature-fields.tsx'
import { ContributionReceipt } from '../../views/contribution-receipt.tsx'
import { confirmationMessages } from '../messages.ts'

export interface ConfirmationView {
  token: string
  at: AnswerAddresses
  region: Region
  contribution: ContributionDetail
  link: Link
  activity: string
}

/** Where a company goes from here: a page behind its own link, or that of one contribution. */
export interface AnswerAddresses {
  back: string
  correct: string
  decline: string
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
  at,
  region,
  contribution,
  link,
  activity,
  typed,
  errors,
}: ConfirmationView & { typed: Typed; errors: readonly FieldError[] }) {
  const { locale } = useUi()
  const t = confirmationMessages(locale)
  const s = statementMessages(locale)
  const asked = askedOf(locale, { region, activity, contribution, lines: contribution.lines })
  const worksUntil = formats(locale).longDate(dateIn(region.timeZone, link.expiresAt))
  return (
    <LinkFrame region={region} company={contribution.organisation} heading={t.title(activity)} lead={t.lead}>
      <ErrorSummary errors={[...errors]} />
      <Form action={confirmationPath(token)} layout="plain">
        <Stack>
          <ContributionReceipt
            id="bijdrage"
            title={t.noted}
            contribution={contribution}
            lines={contribution.lines}
            head={headFacts(asked)}
          >
            <p class="receipt-foot">{asked.declaration}</p>
          </ContributionReceipt>
          <p class="small muted">{t.nothingToPay}</p>
          <Hidden name="seen" value={seenOf(asked)} />
          <SignatureFields typed={typed} errors={errors} />
          <Button kind="primary" icon="check" block large>
            {t.yes}
          </Button>
          <ButtonLink block href={at.correct}>
            {t.no}
          </ButtonLink>
        </Stack>
      </Form>
      <PaperForm
        summary={s.paper}
        text={s.paperText}
        blank={blankFormPath(token)}
        action={signedFormPath(token)}
        typed={typed}
        errors={errors}
      />
      <Disclosure summary={t.why} card>
        <div class="stack small">
          <p>{t.whyText}</p>
          <p>{t.whyKept}</p>
        </div>
      </Disclosure>
      <p class="small">
        {t.notYours} <a href={at.decline}>{t.letUsKnow}</a>.
      </p>
      <p class="tiny muted">{t.until(worksUntil)}</p>
    </LinkFrame>
  )
}

/** After the answer, and for who opens the link again: what was said, and by whom. */
export function AnsweredPage({
  token,
  region,
  contribution,
  hasStatement,
  isMailed,
}: ConfirmationView & { hasStatement: boolean; isMailed: boolean }) {
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
      {hasStatement && (
        <p>
          <ButtonLink href={confirmedStatementPath(token)} icon="download" block>
            {statementMessages(locale).download}
          </ButtonLink>
        </p>
      )}
      {state !== 'declined' && <p class="muted">{t.doneText}</p>}
      <Card id="bedrijfspagina" title={t.companyPage}>
        {isMailed ? (
          <p role="status">{t.companyPageMailed}</p>
        ) : (
          <Form action={companyPageRequestPath(token)} layout="plain">
            <Stack>
              <p>{t.companyPageText}</p>
              <Button block>{t.companyPageAsk}</Button>
            </Stack>
          </Form>
        )}
      </Card>
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
