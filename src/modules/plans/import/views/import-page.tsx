import { formats } from '../../../../platform/i18n.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../../../ui/form-field/file-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
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
  const t = importPageMessages(useUi().locale)
  return (
    <Workspace title={t.title} section="plan">
      <PageHead title={t.title} below={t.lead} />
      <Stack gap="l">
        <ImportSteps current={0} />
        <ErrorSummary errors={error ? [{ field: 'file', text: error }] : []} />
        <Form action={importsPath(region.slug)} multipart layout="plain">
          <FileField name="file" label={t.file} help={t.fileHelp} error={error ?? undefined} accept=".xlsx,.csv">
            <Button kind="primary" icon="upload">
              {t.read}
            </Button>
          </FileField>
        </Form>
        {imports.length > 0 && <Earlier region={region} imports={imports} />}
      </Stack>
    </Workspace>
  )
}

export function ImportSteps({ current }: { current: number }) {
  const t = importPageMessages(useUi().locale)
  return <Steps label={t.stepsLabel} steps={t.steps.map((name) => ({ name }))} current={current} />
}

function Earlier({ region, imports }: { region: Region; imports: readonly PlannerImport[] }) {
  const { locale } = useUi()
  const t = importPageMessages(locale)
  const f = formats(locale)
  const stateOf = (given: PlannerImport) => (given.undoneAt ? 'undone' : given.appliedAt ? 'applied' : 'draft')
  return (
    <Card id="eerder" title={t.earlier} look={3}>
      <DataTable
        label={t.earlier}
        rows={imports}
        rowKey={(given) => String(given.id)}
        columns={[
          {
            key: 'file',
            head: t.fileName,
            rowHeader: true,
            cell: (given) => <a href={importPath(region.slug, given.id)}>{given.fileName}</a>,
          },
          {
            key: 'when',
            head: t.uploaded,
            cell: (given) => <span class="num">{f.moment(given.uploadedAt, region.timeZone)}</span>,
          },
          { key: 'state', head: t.state, cell: (given) => t.states[stateOf(given)] },
        ]}
      />
    </Card>
  )
}
