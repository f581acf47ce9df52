import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { importColumnsPath, importsPath } from '../../paths.ts'
import type { ColumnInFile } from '../columns/rules.ts'
import { importMessages, readingRefusalText } from '../messages.ts'
import { importPageMessages } from '../page/messages.ts'
import type { PlannerImport } from '../queries.ts'
import { fields, type ReadingRefusal } from '../rules.ts'
import { ImportSteps } from './import-page.tsx'

export interface ColumnsPageProps {
  region: Region
  given: PlannerImport
  columns: readonly ColumnInFile[]
  refusal: ReadingRefusal | null
}

/** What each column holds: as recognised, to be corrected. */
export function ColumnsPage({ region, given, columns, refusal }: ColumnsPageProps) {
  const { locale } = useUi()
  const t = importPageMessages(locale)
  const names = importMessages(locale).fields
  const options = fields.map((field) => ({ value: field, label: names[field] }))
  return (
    <Workspace title={t.columnsTitle} section="plan">
      <PageHead title={t.columnsTitle} below={`${given.fileName} · ${t.columnsLead}`} />
      <Stack gap="l">
        <ImportSteps current={1} />
        <ErrorSummary errors={refusal ? [{ field: 'column-0', text: readingRefusalText(locale, refusal) }] : []} />
        <Form action={importColumnsPath(region.slug, given.id)}>
          {columns.map((column, index) => (
            <SelectField
              key={index}
              name={`column-${index}`}
              label={column.header || t.noHeader}
              help={column.samples.join(' · ') || undefined}
              value={column.field ?? ''}
              empty={t.skip}
              options={options}
            />
          ))}
          <FormActions>
            <Button kind="primary">{t.toPreview}</Button>
            <ButtonLink kind="quiet" href={importsPath(region.slug)}>
              {t.stop}
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}
