import { formats } from '../../../../platform/i18n.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../../../ui/form-field/file-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { EarlierImports } from '../../../../ui/import-preview/earlier-imports.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Steps } from '../../../../ui/steps/steps.tsx'
import type { Region } from '../../../organisations/public.ts'
import { importPath, importsPath } from '../../paths.ts'
import { importPageMessages } from '../page/messages.ts'
import type { PlannerImport } from '../queries.ts'

export function ImportPage({
  region,
  imports,
  error,
}: {
  region: Region
  imports: readonly PlannerImport[]
  error: string | null
}) {
  const { locale } = useUi()
  const t = importPageMessages(locale)
  const f = formats(locale)
  return (
    <Workspace title={t.title} section="plan">
      <PageHead title={t.title} below={t.lead} />
      <Stack gap="l">
        <ImportSteps current={0} />
        <ErrorSummary errors={error ? [{ field: 'file', text: error }] : []} />
        <Form action={importsPath(region.slug)} multipart layout="plain" busy={t.reading}>
          <FileField name="file" label={t.file} help={t.fileHelp} error={error ?? undefined} accept=".xlsx,.csv">
            <Button kind="primary" icon="upload">
              {t.read}
            </Button>
          </FileField>
        </Form>
        <EarlierImports
          imports={imports}
          href={({ id }) => importPath(region.slug, id)}
          when={({ uploadedAt }) => f.moment(uploadedAt, region.timeZone)}
        />
      </Stack>
    </Workspace>
  )
}

export function ImportSteps({ current }: { current: number }) {
  const t = importPageMessages(useUi().locale)
  return <Steps label={t.stepsLabel} steps={t.steps.map((name) => ({ name }))} current={current} />
}
