import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { CheckboxField } from '../../../../../ui/form-field/choice-field.tsx'
import { FieldTexts } from '../../../../../ui/form-field/field.tsx'
import { FileField } from '../../../../../ui/form-field/file-field.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { trapField } from '../../../../../platform/http/person-form.ts'
import { Fieldset, Form, FormActions, Hidden } from '../../../../../ui/form/form.tsx'
import { Trap } from '../../../../../ui/form/trap.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { SitePage } from '../../../../../ui/page/site-page.tsx'
import { frameMessages } from '../../../sites/frame/messages.ts'
import { legalPath } from '../../../sites/paths.ts'
import type { Site } from '../../../sites/queries.ts'
import { sendInPath } from '../../paths.ts'
import { sendInMessages } from '../messages.ts'

export interface SendInPageProps {
  site: Site
  /** Null: the site is of one region. */
  regions: readonly { value: string; label: string }[] | null
  nation: string
  started: string
  typed: Typed
  errors: readonly FieldError[]
}

/** Anybody tells of something that works; one column, without an account. */
export function SendInPage({ site, regions, nation, started, typed, errors }: SendInPageProps) {
  const { locale } = useUi()
  const t = sendInMessages(locale)
  const slug = site.region?.slug ?? null
  const { name } = site.contents.settings.fields
  const siteName = name || (site.region?.siteName ?? frameMessages(locale).site)
  const field = (key: string) => ({ name: key, value: typed[key], error: errorOf(errors, key) })
  return (
    <SitePage title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <p>
          {t.leadOf(siteName)} {t.next}
        </p>
        <Form action={sendInPath(slug)} multipart>
          <Hidden name="started" value={started} />
          {regions && (
            <SelectField
              {...field('region')}
              label={t.region}
              help={t.regionHelp}
              empty={t.regionEmpty}
              options={[...regions, { value: nation, label: t.nation }]}
            />
          )}
          <Fieldset title={t.story}>
            <TextField {...field('title')} label={t.titleField} help={t.titleHelp} maxlength={200} autocomplete="off" />
            <TextArea {...field('challenge')} label={t.challenge} help={t.challengeHelp} rows={5} maxlength={6000} />
            <TextArea {...field('approach')} label={t.approach} help={t.approachHelp} rows={7} maxlength={6000} />
            <TextArea {...field('result')} label={t.result} help={t.resultHelp} rows={5} maxlength={6000} />
          </Fieldset>
          <Enclosed typed={typed} errors={errors} />
          <Fieldset title={t.you}>
            <TextField {...field('name')} label={t.name} autocomplete="name" maxlength={120} />
            <TextField
              {...field('email')}
              label={t.email}
              help={t.emailHelp}
              type="email"
              inputmode="email"
              autocomplete="email"
              maxlength={254}
              spellcheck={false}
            />
            <TextField
              {...field('organisation')}
              label={t.organisation}
              autocomplete="organization"
              maxlength={160}
              optional
            />
          </Fieldset>
          <Trap name={trapField} />
          <p class="small muted">
            {t.privacy} <a href={legalPath(slug, 'privacy')}>{t.privacyLink}</a>.
          </p>
          <div id="send">
            <FieldTexts id="send" error={errorOf(errors, 'send')} />
            <FormActions>
              <Button kind="primary" large icon="send">
                {t.send}
              </Button>
            </FormActions>
          </div>
        </Form>
      </Stack>
    </SitePage>
  )
}

function Enclosed({ typed, errors }: Pick<SendInPageProps, 'typed' | 'errors'>) {
  const t = sendInMessages(useUi().locale)
  const help = (number: number, text: string): string | undefined => (number === 1 ? text : undefined)
  return (
    <Fieldset title={t.enclosed}>
      {[1, 2, 3].map((number) => (
        <FileField
          key={number}
          name={`photo${number}`}
          label={t.photo(number)}
          help={help(number, t.photoHelp)}
          error={errorOf(errors, `photo${number}`)}
          accept=".png,.jpg,.jpeg,.webp"
          optional
        />
      ))}
      <CheckboxField
        name="agreed"
        label={t.agreed}
        help={t.agreedHelp}
        checked={Boolean(typed['agreed'])}
        error={errorOf(errors, 'agreed')}
      />
      {[1, 2].map((number) => (
        <FileField
          key={number}
          name={`paper${number}`}
          label={t.paper(number)}
          help={help(number, t.paperHelp)}
          error={errorOf(errors, `paper${number}`)}
          accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp"
          optional
        />
      ))}
    </Fieldset>
  )
}
