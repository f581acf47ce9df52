import { type ComponentChildren, h } from 'preact'
import type { Column } from '../data-table/data-table.tsx'
import { useTexts } from '../context.tsx'
import { Form } from '../form/form.tsx'

export interface BulkBarProps {
  /** The boxes name it: it is the form that they belong to. */
  id: string
  /** Where the ticked ones go, in the address. */
  action: string
  /** `get` asks on a next page first, with the ticked ones in its address; `post` does it at once. */
  method?: 'get' | 'post' | undefined
  /** "Met de aangevinkte organisaties". */
  label: string
  /** Buttons, one for each thing that can be done. */
  children: ComponentChildren
}

/**
 * What can be done with the ticked rows of a list above it. Without script it stands below the list; with script it
 * counts, ticks all, and stays in sight while something is ticked.
 */
export function BulkBar({ id, action, method = 'get', label, children }: BulkBarProps) {
  const { none, one, many, all, clear } = useTexts().bulk
  const texts = { 'data-none': none, 'data-one': one, 'data-many': many, 'data-all': all, 'data-clear': clear }
  return h(
    'bulk-bar',
    { class: 'bulk-bar', 'data-form': id, ...texts },
    <Form id={id} action={action} method={method} label={label} layout="plain">
      <div class="row row-apart">
        <p class="bulk-bar-label">{label}</p>
        <div class="row row-tight">{children}</div>
      </div>
    </Form>,
  )
}

/** The column of boxes that belongs to a bar: `id` in the address for each that is ticked. Null: a row without one. */
export function useTickColumn<Row>(
  form: string,
  about: (row: Row) => { value: string; name: string; checked?: boolean } | null,
): Column<Row> {
  const { column, tick } = useTexts().bulk
  return {
    key: 'tick',
    head: <span class="visually-hidden">{column}</span>,
    cardLabel: null,
    cell: (row) => {
      const box = about(row)
      return (
        box && (
          <span class="tick">
            <input
              type="checkbox"
              name="id"
              value={box.value}
              checked={box.checked}
              form={form}
              aria-label={tick(box.name)}
            />
          </span>
        )
      )
    },
  }
}
