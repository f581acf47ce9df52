import { formats } from '../../../../platform/i18n.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { RadioField } from '../../../../ui/form-field/choice-field.tsx'
import { Row, Stack } from '../../../../ui/layout/layout.tsx'
import { duplicateMessages } from '../../duplicates/messages.ts'
import type { Likely } from '../../duplicates/queries.ts'
import { organisationMessages } from '../../messages.ts'
import { companyDecisionsPath } from '../../paths.ts'
import type { Doubtful } from '../difference/rules.ts'
import { companyPageMessages } from '../page/messages.ts'
import { summaryOf } from './preview-rows.ts'

export interface DoubtfulRowsProps {
  /** Slug of the region; null: of the nation. */
  place: string | null
  importId: number
  rows: readonly Doubtful[]
  /** Of the organisations that the rows may be, by id. */
  likely: ReadonlyMap<number, Likely>
  page: number
  /** Rows of the whole file without a choice. */
  left: number
}

/** For each row that may be there already: which one it is, or a new one; and verbs for all that is left. */
export function DoubtfulRows({ place, importId, rows, likely, page, left }: DoubtfulRowsProps) {
  const { locale } = useUi()
  const t = companyPageMessages(locale)
  const count = formats(locale).number(left)
  return (
    <Form action={companyDecisionsPath(place, importId)} layout="plain">
      <Hidden name="pagina" value={String(page)} />
      <Stack>
        <p>{t.doubtfulText}</p>
        {/* The first button of a form is the one that Enter presses. */}
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
        <fieldset class="field-group">
          <legend>{t.bulkLabel}</legend>
          <Row>
            {left > 0 && (
              <>
                <Button small name="alles" value="eerste">
                  {t.allFirst(count)}
                </Button>
                <Button small name="alles" value="nieuw">
                  {t.allNew(count)}
                </Button>
              </>
            )}
            <Button small kind="quiet" name="alles" value="wis">
              {t.forget}
            </Button>
          </Row>
        </fieldset>
        {rows.map((row) => (
          <Card key={row.row.row}>
            <Choice doubtful={row} likely={likely} />
          </Card>
        ))}
        <FormActions>
          <Button kind={left ? 'primary' : undefined}>{t.save}</Button>
        </FormActions>
      </Stack>
    </Form>
  )
}

function Choice({
  doubtful: { row, likely: ids, chosen },
  likely,
}: {
  doubtful: Doubtful
  likely: DoubtfulRowsProps['likely']
}) {
  const { locale } = useUi()
  const t = companyPageMessages(locale)
  const options = ids.flatMap((id) => {
    const each = likely.get(id)
    return each ? [{ value: String(id), label: each.name, help: likelyText(each, locale) }] : []
  })
  return (
    <RadioField
      name={`rij-${row.row}`}
      label={
        <>
          {t.row(row.row)}: {row.values.name}
        </>
      }
      help={summaryOf(row, locale) || undefined}
      value={chosen === null ? undefined : String(chosen === 'new' ? 'nieuw' : chosen)}
      options={[...options, { value: 'nieuw', label: t.newCompany, help: t.newCompanyHelp }]}
    />
  )
}

const likelyText = ({ kind, place, code, kvk, closed }: Likely, locale: 'nl' | 'en'): string =>
  [
    organisationMessages(locale).kinds[kind],
    place,
    code ?? (kvk && `KvK ${kvk}`),
    closed && duplicateMessages(locale).closed,
  ]
    .filter(Boolean)
    .join(' · ')
