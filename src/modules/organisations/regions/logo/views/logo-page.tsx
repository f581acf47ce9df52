import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { ConfirmForm } from '../../../../../ui/confirm/confirm.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../../../../ui/form-field/file-field.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Logo } from '../../../../../ui/logo/logo.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { editLogoPath, logoRemovalPath, regionEntryPath, regionLogo, regionsRegisterPath } from '../../../paths.ts'
import { regionMessages } from '../../messages.ts'
import type { RegionEntry } from '../../queries.ts'
import { logoMessages, type LogoRefusal } from '../messages.ts'

export interface LogoPageProps {
  region: RegionEntry
  /** Why the picture that was sent is not shown. */
  refusal: LogoRefusal | null
}

export function LogoPage({ region, refusal }: LogoPageProps) {
  const { locale } = useUi()
  const { slug, name } = region
  const logo = regionLogo(region)
  const t = logoMessages(locale)
  const error = refusal ? t.refused[refusal] : undefined
  const trail = [
    { href: regionsRegisterPath, text: regionMessages(locale).title },
    { href: regionEntryPath(slug), text: name },
  ]
  return (
    <Workspace title={`${t.title} – ${name}`} section="regionRegister">
      <Breadcrumb trail={trail} current={t.title} />
      <PageHead title={t.alt(name)} below={t.lead} />
      <Stack gap="l">
        <ErrorSummary errors={error ? [{ field: 'logo', text: error }] : []} />
        {logo ? <Logo src={logo} alt={t.alt(name)} large /> : <p class="muted">{t.none}</p>}
        <Form action={editLogoPath(slug)} multipart>
          <FileField name="logo" label={t.file} help={t.fileHelp} error={error} accept=".png,.jpg,.jpeg,.webp" />
          <FormActions>
            <Button kind="primary">{t.save}</Button>
            <ButtonLink kind="quiet" href={regionEntryPath(slug)}>
              {t.back}
            </ButtonLink>
          </FormActions>
        </Form>
        {logo && (
          <ConfirmForm
            id="verwijdering"
            title={t.removeTitle}
            text={t.removeText}
            action={logoRemovalPath(slug)}
            submit={t.remove}
            backHref={regionEntryPath(slug)}
            back={t.keep}
          />
        )}
      </Stack>
    </Workspace>
  )
}
