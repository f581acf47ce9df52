import type { ComponentChildren } from 'preact'
import { Button } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, type Column } from '../../../../ui/data-table/data-table.tsx'
import { errorOf, type FieldError } from '../../../../ui/error-summary/error-summary.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { CheckboxField } from '../../../../ui/form-field/choice-field.tsx'
import { Suggestions, TextField } from '../../../../ui/form-field/text-field.tsx'
import { Stack, VisuallyHidden } from '../../../../ui/layout/layout.tsx'
import { bookPageMessages } from '../page/messages.ts'
import type { Group } from '../schema.ts'

/** Something that is asked where it belongs: a code, or one entry. */
export interface Asked {
  /** In the fields, `naar-3`. */
  readonly number: number
  /** What the form sends it as: the code, or the key of the entry. */
  readonly sentAs: string
  /** For who does not see the row. */
  readonly name: string
  readonly what: ComponentChildren
  readonly day?: string | undefined
  readonly amount: string
  /** The activity, as named or as typed. */
  readonly value: string
  readonly outside: boolean
  readonly help?: string | undefined
}

export interface PlacesFormProps {
  action: string
  group: Group
  page: number
  /** Head of the first column. */
  head: string
  label: string
  asked: readonly Asked[]
  /** How the activities are named. */
  activities: readonly string[]
  errors: readonly FieldError[]
}

/** Where codes or entries belong: for each an activity, or that it is not in the plan. */
export function PlacesForm({ action, group, page, head, label, asked, activities, errors }: PlacesFormProps) {
  const t = bookPageMessages(useUi().locale)
  const dayColumn: Column<Asked> = {
    key: 'day',
    head: t.day,
    cell: ({ day }) => <span class="num nowrap">{day}</span>,
  }
  return (
    <Form action={action} layout="plain">
      <Hidden name="groep" value={group} />
      <Hidden name="pagina" value={String(page)} />
      <Suggestions id="activiteiten" texts={activities} />
      <Stack>
        <div class="card card-flush">
          <DataTable
            label={label}
            rows={asked}
            rowKey={({ number }) => String(number)}
            columns={[
              { key: 'what', head, rowHeader: true, cell: ({ what }) => what },
              ...(asked.some(({ day }) => day !== undefined) ? [dayColumn] : []),
              {
                key: 'amount',
                head: t.amount,
                numeric: true,
                cell: ({ amount }) => <span class="nowrap">{amount}</span>,
              },
              {
                key: 'place',
                head: t.activity,
                cardLabel: null,
                cell: (each) => <Place {...each} error={errorOf(errors, `naar-${each.number}`)} />,
              },
            ]}
          />
        </div>
        <FormActions>
          <Button>{t.save}</Button>
        </FormActions>
      </Stack>
    </Form>
  )
}

function Place({ number, sentAs, name, value, outside, help, error }: Asked & { error: string | undefined }) {
  const t = bookPageMessages(useUi().locale)
  return (
    <div class="stack stack-s">
      <Hidden name={`van-${number}`} value={sentAs} />
      <TextField
        name={`naar-${number}`}
        label={<VisuallyHidden>{t.activityOf(name)}</VisuallyHidden>}
        help={help}
        value={value}
        error={error}
        autocomplete="off"
        spellcheck={false}
        suggestionsId="activiteiten"
      />
      <CheckboxField
        name={`buiten-${number}`}
        label={
          <>
            <span aria-hidden="true">{t.outside}</span>
            <VisuallyHidden>{t.outsideOf(name)}</VisuallyHidden>
          </>
        }
        checked={outside}
      />
    </div>
  )
}
