import type { ColumnInFile } from '../../../../platform/cells.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { ImportColumns } from '../../../../ui/import-preview/import-columns.tsx'
import { ImportSteps } from '../../../../ui/import-preview/import-upload.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { importColumnsForgetPath, importColumnsPath, importsPath } from '../../paths.ts'
import { importMessages, readingRefusalText } from '../messages.ts'
import { importPageMessages } from '../page/messages.ts'
import type { PlannerImport } from '../queries.ts'
import { fields, type Field, type ReadingRefusal } from '../rules.ts'

export interface ColumnsPageProps {
  region: Region
  given: PlannerImport
  columns: readonly ColumnInFile<Field>[]
  refusal: ReadingRefusal | null
  /** Somebody of the region said before what these heads mean. */
  isTaught: boolean
}

/** What each column holds: as recognised, to be corrected. */
export function ColumnsPage({ region, given, columns, refusal, isTaught }: ColumnsPageProps) {
  const { locale } = useUi()
  const t = importPageMessages(locale)
  const names = importMessages(locale).fields
  return (
    <Workspace title={t.columnsTitle} section="plan">
      <PageHead title={t.columnsTitle} below={`${given.fileName} · ${t.columnsLead}`} />
      <Stack gap="l">
        <ImportSteps at="columns" />
        <ImportColumns
          action={importColumnsPath(region.slug, given.id)}
          columns={columns}
          options={fields.map((field) => ({ value: field, label: names[field] }))}
          error={refusal && readingRefusalText(locale, refusal)}
          stopHref={importsPath(region.slug)}
        />
        {isTaught && (
          <Form action={importColumnsForgetPath(region.slug, given.id)} layout="plain">
            <Stack gap="s">
              <p class="help">{t.taught}</p>
              <FormActions>
                <Button small>{t.forget}</Button>
              </FormActions>
            </Stack>
          </Form>
        )}
      </Stack>
    </Workspace>
  )
}
