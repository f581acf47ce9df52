import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
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
import { bookPageMessages } from '../page/messages.ts'
import { bookImportPath, bookImportsPath } from '../paths.ts'
import type { BookImport } from '../queries.ts'

export interface ImportPageProps {
  region: Region
  imports: readonly BookImport[]
  error: string | null
}

export function ImportPage({ region, imports, error }: ImportPageProps) {
  const { locale } = useUi()
  const t = bookPageMessages(locale)
  const f = formats(locale)
  return (
    <Workspace title={t.title} section="bookkeeping">
      <PageHead title={t.title} below={t.lead} />
      <Stack gap="l">
        <ImportSteps current={0} />
        <ErrorSummary errors={error ? [{ field: 'file', text: error }] : []} />
        <Form action={bookImportsPath(region.slug)} multipart layout="plain" busy={t.busy.reading}>
          <FileField name="file" label={t.file} help={t.fileHelp} error={error ?? undefined} accept=".xlsx,.csv">
            <Button kind="primary" icon="upload">
              {t.read}
            </Button>
          </FileField>
        </Form>
        <EarlierImports
          imports={imports}
          href={({ id }) => bookImportPath(region.slug, id)}
          when={({ uploadedAt }) => f.moment(uploadedAt, region.timeZone)}
          columns={[
            {
              key: 'booked',
              head: t.booked,
              numeric: true,
              cell: ({ counts }) =>
                counts && `${t.rows(f.number(counts.new))} · ${f.money(money(counts.cents, region.currency))}`,
            },
          ]}
        />
      </Stack>
    </Workspace>
  )
}

export function ImportSteps({ current }: { current: number }) {
  const t = bookPageMessages(useUi().locale)
  return <Steps label={t.stepsLabel} steps={t.steps.map((name) => ({ name }))} current={current} />
}
