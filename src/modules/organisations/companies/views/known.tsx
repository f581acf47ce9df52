import { Button } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { ImportRows, type ImportRow } from '../../../../ui/import-preview/import-preview.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { companyValuesPath } from '../../paths.ts'
import type { Matched } from '../difference/rules.ts'
import { companyPageMessages } from '../page/messages.ts'
import { differenceText, matchedRow } from './preview-rows.ts'

export interface KnownRowsProps {
  /** Slug of the region; null: of the nation. */
  place: string | null
  importId: number
  rows: readonly Matched[]
  /** Of organisations, by id. */
  names: ReadonlyMap<number, string>
  page: number
}

/** Rows that are in the register; where the two differ the reader says which holds. */
export function KnownRows({ place, importId, rows, names, page }: KnownRowsProps) {
  const { locale } = useUi()
  const t = companyPageMessages(locale)
  const shown = rows.map((matched): ImportRow => {
    const name = names.get(matched.organisationId) ?? matched.row.values.name
    return {
      ...matchedRow(matched, name, locale),
      ...(matched.differs.length && { choice: <Whose matched={matched} name={name} /> }),
    }
  })
  const table = <ImportRows rows={shown} nameHead={t.company} label={t.groups.bekend} />
  if (!rows.some(({ differs }) => differs.length)) return table
  return (
    <Form action={companyValuesPath(place, importId)} layout="plain">
      <Hidden name="pagina" value={String(page)} />
      <Stack>
        <p>{t.differsText}</p>
        {table}
        <FormActions>
          <Button>{t.save}</Button>
          <Button kind="quiet" name="alles" value="register">
            {t.allRegister}
          </Button>
          <Button kind="quiet" name="alles" value="bestand">
            {t.allFile}
          </Button>
        </FormActions>
      </Stack>
    </Form>
  )
}

/** What differs stands here as long as the register stays; else it stands among the changes. */
function Whose({ matched: { row, differs, takesFile }, name }: { matched: Matched; name: string }) {
  const { locale } = useUi()
  const t = companyPageMessages(locale)
  const texts = differs.map((change) => differenceText(change, locale))
  return (
    <SelectField
      name={`rij-${row.row}`}
      label={t.whoseValue(name)}
      help={
        takesFile
          ? undefined
          : texts
              .map(({ field, before, after }) => t.differs(field, before === null ? t.empty : `“${before}”`, after))
              .join(' ')
      }
      value={takesFile ? 'bestand' : 'register'}
      options={[
        { value: 'register', label: t.keepsRegister },
        { value: 'bestand', label: t.takesFile },
      ]}
    />
  )
}
