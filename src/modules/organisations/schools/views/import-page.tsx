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
import { schoolImportPath, schoolImportsPath } from '../../paths.ts'
import { schoolMessages } from '../messages.ts'
import { schoolPageMessages } from '../page/messages.ts'
import type { RegisterImport } from '../queries.ts'

export function ImportPage({ imports, error }: { imports: readonly RegisterImport[]; error: string | null }) {
  const { locale } = useUi()
  const t = schoolPageMessages(locale)
  const f = formats(locale)
  return (
    <Workspace title={t.title} section="import">
      <PageHead title={t.title} below={t.lead} />
      <Stack gap="l">
        <ImportSteps current={0} />
        <ErrorSummary errors={error ? [{ field: 'file', text: error }] : []} />
        <Form action={schoolImportsPath} multipart layout="plain" busy={t.reading}>
          <FileField name="file" label={t.file} help={t.fileHelp} error={error ?? undefined} accept=".xlsx,.csv">
            <Button kind="primary" icon="upload">
              {t.read}
            </Button>
          </FileField>
        </Form>
        <EarlierImports
          imports={imports}
          href={({ id }) => schoolImportPath(id)}
          when={({ uploadedAt }) => f.moment(uploadedAt, 'Europe/Amsterdam')}
          columns={[
            { key: 'list', head: t.list, cell: ({ source }) => schoolMessages(locale).sources[source] },
            {
              key: 'changes',
              head: t.changes,
              numeric: true,
              cell: ({ counts }) =>
                counts && [counts.new, counts.changed, counts.gone].map((count) => f.number(count)).join(' · '),
            },
          ]}
        />
      </Stack>
    </Workspace>
  )
}

export function ImportSteps({ current }: { current: number }) {
  const t = schoolPageMessages(useUi().locale)
  return <Steps label={t.stepsLabel} steps={t.steps.map((name) => ({ name }))} current={current} />
}
