import { formats } from '../../../../../platform/i18n.ts'
import { useUi } from '../../../../../ui/context.tsx'
import { EarlierImports } from '../../../../../ui/import-preview/earlier-imports.tsx'
import { ImportSteps, ImportUpload } from '../../../../../ui/import-preview/import-upload.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { electiveImportPath, electiveImportsPath } from '../../../paths.ts'
import { electiveImportMessages } from '../messages.ts'
import type { ElectiveImport } from '../queries.ts'

export function ImportPage({ imports, error }: { imports: readonly ElectiveImport[]; error: string | null }) {
  const { locale } = useUi()
  const t = electiveImportMessages(locale)
  const f = formats(locale)
  return (
    <Workspace title={t.title} section="electiveList">
      <PageHead title={t.title} below={t.lead} />
      <Stack gap="l">
        <ImportSteps at="file" columns={false} />
        <ImportUpload
          action={electiveImportsPath}
          label={t.file}
          help={t.fileHelp}
          busy={t.busy.reading}
          error={error}
        />
        <EarlierImports
          imports={imports}
          href={({ id }) => electiveImportPath(id)}
          when={({ uploadedAt }) => f.moment(uploadedAt, 'Europe/Amsterdam')}
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
