import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { dateIn, type IsoDate } from '../../../../platform/time.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../../ui/form-field/choice-field.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { companyContactPath, companyForgettingPath, companyMailPath } from '../../paths.ts'
import { companyMails } from '../../rules.ts'
import { companyMessages } from '../messages.ts'
import type { CompanyContact, Seen } from '../queries.ts'
import type { Year } from '../rules.ts'
import { CompanyFrame } from './company-frame.tsx'
import { GivenYears } from './given-years.tsx'
import { OpenContributions } from './open-contributions.tsx'

export interface CompanyPageProps {
  token: string
  contact: CompanyContact
  expiresAt: Date
  today: IsoDate
  open: readonly Seen[]
  years: readonly Year<Seen>[]
  declined: number
  /** Said once, after something was done. */
  notice: string | null
  typed: Typed
  errors: readonly FieldError[]
}

/** All that a company needs: what is open, what it gave, who answers for it and how often it gets mail. */
export function CompanyPage(props: CompanyPageProps) {
  const { token, contact, open, years, declined, notice, typed, errors } = props
  const { locale } = useUi()
  const t = companyMessages(locale)
  const until = formats(locale).longDate(dateIn('Europe/Amsterdam', props.expiresAt))
  return (
    <CompanyFrame above={t.forContact(contact.name)} heading={contact.company} lead={t.lead}>
      {notice && (
        <Notice tone="positive" role="status">
          {notice}
        </Notice>
      )}
      <ErrorSummary errors={[...errors]} />
      <OpenContributions token={token} open={open} typed={typed} errors={errors} />
      <GivenYears token={token} today={props.today} years={years} declined={declined} />
      <ContactCard {...props} />
      <Card id="mail" title={t.mail}>
        <Form action={companyMailPath(token)}>
          <RadioField
            name="mail"
            label={t.mailLabel}
            value={contact.mail}
            options={companyMails.map((value) => ({ value, label: t.mails[value] }))}
          />
          <FormActions>
            <Button>{t.saveMail}</Button>
          </FormActions>
        </Form>
      </Card>
      <Disclosure summary={t.forget} open={errorOf(errors, 'vergeten') !== undefined}>
        <p>{t.forgetText(contact.company)}</p>
        <Form action={companyForgettingPath(token)}>
          <FormActions>
            <Button id="vergeten">{t.forgetNow}</Button>
          </FormActions>
        </Form>
      </Disclosure>
      <p class="tiny muted">{t.worksUntil(until)}</p>
    </CompanyFrame>
  )
}

function ContactCard({ token, contact, typed, errors }: CompanyPageProps) {
  const t = companyMessages(useUi().locale)
  return (
    <Card id="contactpersoon" title={t.contact}>
      <Stack>
        <p>{t.contactText}</p>
        <Form action={companyContactPath(token)}>
          <TextField
            name="contactName"
            label={t.contactName}
            value={typed['contactName'] ?? contact.name}
            error={errorOf(errors, 'contactName')}
            autocomplete="off"
          />
          <TextField
            name="contactEmail"
            type="email"
            label={t.contactEmail}
            value={typed['contactEmail'] ?? contact.email}
            error={errorOf(errors, 'contactEmail')}
            autocomplete="off"
          />
          <FormActions>
            <Button>{t.saveContact}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Card>
  )
}
