import { Button } from '../button/button.tsx'
import { useUi } from '../context.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { FileField } from '../form-field/file-field.tsx'
import { Form } from '../form/form.tsx'
import { Steps } from '../steps/steps.tsx'
import { importTexts } from './messages.ts'

export interface ImportUploadProps {
  action: string
  label: string
  help: string
  /** Said while the file is read. */
  busy: string
  /** Why the file cannot be read. */
  error: string | null
}

/** Where an import begins: a spreadsheet. Its field is `file`. */
export function ImportUpload({ action, label, help, busy, error }: ImportUploadProps) {
  return (
    <>
      <ErrorSummary errors={error ? [{ field: 'file', text: error }] : []} />
      <Form action={action} multipart layout="plain" busy={busy}>
        <FileField name="file" label={label} help={help} error={error ?? undefined} accept=".xlsx,.csv">
          <Button kind="primary" icon="upload">
            {importTexts(useUi().locale).read}
          </Button>
        </FileField>
      </Form>
    </>
  )
}

/** How far an import is. */
export type ImportStep = 'file' | 'columns' | 'difference' | 'done'

/** @param columns whether the reader may say what each column holds. */
export function ImportSteps({ at, columns = true }: { at: ImportStep; columns?: boolean }) {
  const t = importTexts(useUi().locale).steps
  const steps = (['file', 'columns', 'difference', 'done'] as const).filter((step) => columns || step !== 'columns')
  const current = steps.indexOf(at)
  return (
    <Steps
      label={t.label}
      steps={steps.map((step) => ({ name: t.names[step] }))}
      current={at === 'done' ? steps.length : current}
    />
  )
}
