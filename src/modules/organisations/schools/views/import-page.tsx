import { formats } from '../../../../platform/i18n.ts'
import { useUi } from '../../../../ui/context.tsx'
import { EarlierImports } from '../../../../ui/import-preview/earlier-imports.tsx'
import { ImportSteps, ImportUpload } from '../../../../ui/import-preview/import-upload.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
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
        <ImportSteps at="file" columns={false} />
        <ImportUpload action={schoolImportsPath} label={t.file} help={t.fileHelp} busy={t.reading} error={error} />
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
