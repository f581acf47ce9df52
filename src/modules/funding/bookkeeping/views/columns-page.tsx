import type { ColumnInFile } from '../../../../platform/cells.ts'
import { useUi } from '../../../../ui/context.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { ImportColumns } from '../../../../ui/import-preview/import-columns.tsx'
import { ImportSteps } from '../../../../ui/import-preview/import-upload.tsx'
import { PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { bookMessages } from '../messages.ts'
import { bookPageMessages } from '../page/messages.ts'
import { bookColumnsPath, bookImportPath } from '../paths.ts'
import type { BookImport } from '../queries.ts'
import { fields, type Field } from '../rules.ts'

export interface ColumnsPageProps {
  region: Region
  given: BookImport
  columns: readonly ColumnInFile<Field>[]
  /** The name that these columns have already. */
  name: string | null
  /** Other names under which the region kept columns. */
  others: readonly string[]
  error: string | null
}

/** What each column holds: as recognised or as it was kept, to be corrected. */
export function ColumnsPage({ region, given, columns, name, others, error }: ColumnsPageProps) {
  const { locale } = useUi()
  const t = bookPageMessages(locale)
  const names = bookMessages(locale).fields
  return (
    <Workspace title={t.columnsTitle} section="bookkeeping">
      <PageHead title={t.columnsTitle} below={`${given.fileName} · ${name ? t.readAs(name) : t.columnsLead}`} />
      <Stack gap="l">
        <ImportSteps at="columns" />
        {others.length > 0 && (
          <Row>
            <span>{t.mappings}</span>
            {others.map((other) => (
              <a
                key={other}
                href={`${bookColumnsPath(region.slug, given.id)}?${new URLSearchParams({ indeling: other }).toString()}`}
              >
                {other}
              </a>
            ))}
          </Row>
        )}
        <ImportColumns
          action={bookColumnsPath(region.slug, given.id)}
          columns={columns}
          options={fields.map((field) => ({ value: field, label: names[field] }))}
          error={error}
          stopHref={bookImportPath(region.slug, given.id)}
        >
          <TextField
            name="name"
            label={t.mappingName}
            help={t.mappingHelp}
            value={name ?? ''}
            maxlength={80}
            suggestions={others}
            optional
          />
        </ImportColumns>
      </Stack>
    </Workspace>
  )
}
