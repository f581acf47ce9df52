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
import { companyImportPath, companyImportsPath } from '../../paths.ts'
import type { Region } from '../../rules.ts'
import { companyPageMessages } from '../page/messages.ts'
import type { CompanyImport } from '../queries.ts'

export interface ImportPageProps {
  /** Null: of the nation. */
  region: Region | null
  imports: readonly CompanyImport[]
  error: string | null
}

/** The part of the menu that these pages belong to. */
export const sectionOf = (region: Region | null): string => (region ? 'members' : 'register')

export function ImportPage({ region, imports, error }: ImportPageProps) {
  const { locale } = useUi()
  const t = companyPageMessages(locale)
  const f = formats(locale)
  const place = region?.slug ?? null
  return (
    <Workspace title={t.title} section={sectionOf(region)}>
      <PageHead title={t.title} below={region ? t.lead.region : t.lead.nation} />
      <Stack gap="l">
        <ImportSteps current={0} />
        <ErrorSummary errors={error ? [{ field: 'file', text: error }] : []} />
        <Form action={companyImportsPath(place)} multipart layout="plain" busy={t.busy.reading}>
          <FileField name="file" label={t.file} help={t.fileHelp} error={error ?? undefined} accept=".xlsx,.csv">
            <Button kind="primary" icon="upload">
              {t.read}
            </Button>
          </FileField>
        </Form>
        <EarlierImports
          imports={imports}
          href={({ id }) => companyImportPath(place, id)}
          when={({ uploadedAt }) => f.moment(uploadedAt, region?.timeZone ?? 'Europe/Amsterdam')}
          columns={[
            {
              key: 'changes',
              head: t.changes,
              numeric: true,
              cell: ({ counts }) => counts && [counts.new, counts.changed].map((count) => f.number(count)).join(' · '),
            },
          ]}
        />
      </Stack>
    </Workspace>
  )
}

export function ImportSteps({ current }: { current: number }) {
  const t = companyPageMessages(useUi().locale)
  return <Steps label={t.stepsLabel} steps={t.steps.map((name) => ({ name }))} current={current} />
}
