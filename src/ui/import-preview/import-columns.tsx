import type { ComponentChildren } from 'preact'
import { Button, ButtonLink } from '../button/button.tsx'
import { useUi } from '../context.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { Form, FormActions } from '../form/form.tsx'
import { SelectField, type Option } from '../form-field/select-field.tsx'
import { Stack } from '../layout/layout.tsx'
import { importTexts } from './messages.ts'

export interface ImportColumnsProps {
  action: string
  columns: readonly { header: string; samples: readonly string[]; field: string | null }[]
  /** What a column can hold. */
  options: readonly Option[]
  /** Why the file cannot be read like this. */
  error: string | null
  stopHref: string
  /** Below the columns: the name under which they are kept. */
  children?: ComponentChildren
}

/** What each column of a spreadsheet holds: as recognised, to be corrected. Its fields are `column-0`, `column-1` … */
export function ImportColumns({ action, columns, options, error, stopHref, children }: ImportColumnsProps) {
  const t = importTexts(useUi().locale).columns
  return (
    <Stack gap="l">
      <ErrorSummary errors={error ? [{ field: 'column-0', text: error }] : []} />
      <Form action={action}>
        {columns.map(({ header, samples, field }, index) => (
          <SelectField
            key={index}
            name={`column-${index}`}
            label={header || t.noHeader}
            help={samples.join(' · ') || undefined}
            value={field ?? ''}
            empty={t.skip}
            options={options}
          />
        ))}
        {children}
        <FormActions>
          <Button kind="primary">{t.show}</Button>
          <ButtonLink kind="quiet" href={stopHref}>
            {t.stop}
          </ButtonLink>
        </FormActions>
      </Form>
    </Stack>
  )
}
