import { formats } from '../../../../platform/i18n.ts'
import { useUi } from '../../../../ui/context.tsx'
import { EarlierImports } from '../../../../ui/import-preview/earlier-imports.tsx'
import { ImportSteps, ImportUpload } from '../../../../ui/import-preview/import-upload.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
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
        <ImportSteps at="file" />
        <ImportUpload
          action={importsPath(region.slug)}
          label={t.file}
          help={t.fileHelp}
          busy={t.reading}
          error={error}
        />
        <EarlierImports
          imports={imports}
          href={({ id }) => importPath(region.slug, id)}
          when={({ uploadedAt }) => f.moment(uploadedAt, region.timeZone)}
        />
      </Stack>
    </Workspace>
  )
}
