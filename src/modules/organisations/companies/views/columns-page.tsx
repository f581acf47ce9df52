import type { ColumnInFile } from '../../../../platform/cells.ts'
import { useUi } from '../../../../ui/context.tsx'
import { ImportColumns } from '../../../../ui/import-preview/import-columns.tsx'
import { ImportSteps } from '../../../../ui/import-preview/import-upload.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { companyColumnsPath, companyImportsPath } from '../../paths.ts'
import type { Region } from '../../rules.ts'
import { companyMessages, readingRefusalText } from '../messages.ts'
import { companyPageMessages } from '../page/messages.ts'
import type { CompanyImport } from '../queries.ts'
import { fields, type Field, type ReadingRefusal } from '../rules.ts'
import { sectionOf } from './import-page.tsx'

export interface ColumnsPageProps {
  region: Region | null
  given: CompanyImport
  columns: readonly ColumnInFile<Field>[]
  refusal: ReadingRefusal | null
}

export function ColumnsPage({ region, given, columns, refusal }: ColumnsPageProps) {
  const { locale } = useUi()
  const t = companyPageMessages(locale)
  const names = companyMessages(locale).fields
  const place = region?.slug ?? null
  return (
    <Workspace title={t.columnsTitle} section={sectionOf(region)}>
      <PageHead title={t.columnsTitle} below={`${given.fileName} · ${t.columnsLead}`} />
      <Stack gap="l">
        <ImportSteps at="columns" />
        <ImportColumns
          action={companyColumnsPath(place, given.id)}
          columns={columns}
          options={fields.map((field) => ({ value: field, label: names[field] }))}
          error={refusal && readingRefusalText(locale, refusal)}
          stopHref={companyImportsPath(place)}
        />
      </Stack>
    </Workspace>
  )
}
