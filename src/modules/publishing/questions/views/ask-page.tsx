import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { FieldTexts } from '../../../../ui/form-field/field.tsx'
import { TextArea } from '../../../../ui/form-field/text-area.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { trapField } from '../../../../platform/http/person-form.ts'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { Trap } from '../../../../ui/form/trap.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { SitePage } from '../../../../ui/page/site-page.tsx'
import type { PublishedItem } from '../../items/queries.ts'
import { legalPath } from '../../sites/paths.ts'
import { faqMessages } from '../faq/messages.ts'
import { questionMessages } from '../messages.ts'
import { askPath, faqPath } from '../paths.ts'

export interface AskPageProps {
  /** Slug of the site. */
  site: string | null
  about: PublishedItem | null
  /** When the form was opened, signed. */
  started: string
  typed: Typed
  errors: readonly FieldError[]
}

/** A reader asks something, with or without an address for the answer. */
export function AskPage({ site, about, started, typed, errors }: AskPageProps) {
  const { locale } = useUi()
  const t = questionMessages(locale)
  const from = about
    ? { href: about.href, text: about.title }
    : { href: faqPath(site), text: faqMessages(locale).title }
  return (
    <SitePage title={t.askTitle} description={t.askLead}>
      <Stack gap="l">
        <Breadcrumb trail={[from]} current={t.askTitle} />
        <PageHead title={t.askTitle} lead={t.askLead} below={about ? t.about(about.title) : undefined} />
        <ErrorSummary errors={[...errors]} />
        <Form action={askPath(site)}>
          <Hidden name="started" value={started} />
          {about && <Hidden name="about" value={String(about.id)} />}
          <TextArea
            name="words"
            label={t.words}
            help={t.wordsHelp}
            value={typed['words']}
            error={errorOf(errors, 'words')}
            rows={5}
            maxlength={1000}
          />
          <TextField
            name="email"
            type="email"
            label={t.email}
            help={t.emailHelp}
            value={typed['email']}
            error={errorOf(errors, 'email')}
            autocomplete="email"
            optional
          />
          <Trap name={trapField} />
          <p class="small muted">
            <a href={legalPath(site, 'privacy')}>{t.privacy}</a>
          </p>
          <div id="send">
            <FieldTexts id="send" error={errorOf(errors, 'send')} />
            <FormActions>
              <Button kind="primary" icon="send">
                {t.send}
              </Button>
            </FormActions>
          </div>
        </Form>
      </Stack>
    </SitePage>
  )
}
