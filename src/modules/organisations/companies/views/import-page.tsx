import { formats } from '../../../../platform/i18n.ts'
import { useUi } from '../../../../ui/context.tsx'
import { EarlierImports } from '../../../../ui/import-preview/earlier-imports.tsx'
import { ImportSteps, ImportUpload } from '../../../../ui/import-preview/import-upload.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
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
        <ImportSteps at="file" />
        <ImportUpload
          action={companyImportsPath(place)}
          label={t.file}
          help={t.fileHelp}
          busy={t.busy.reading}
          error={error}
        />
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
