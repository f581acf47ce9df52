import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { useUi } from '../../../../ui/context.tsx'
import { EarlierImports } from '../../../../ui/import-preview/earlier-imports.tsx'
import { ImportSteps, ImportUpload } from '../../../../ui/import-preview/import-upload.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
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
        <ImportSteps at="file" />
        <ImportUpload
          action={bookImportsPath(region.slug)}
          label={t.file}
          help={t.fileHelp}
          busy={t.busy.reading}
          error={error}
        />
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
