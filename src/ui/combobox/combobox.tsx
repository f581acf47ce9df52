import { type ComponentChildren, h } from 'preact'
import { useTexts } from '../context.tsx'
import { Field } from '../form-field/field.tsx'
import { TextInput, type TextFieldProps } from '../form-field/text-field.tsx'

export interface ComboboxProps extends Omit<TextFieldProps, 'type' | 'suggestions' | 'autocomplete'> {
  /** Answers `{ suggestions: [{ id, text, sub, href? }] }` for what is typed, which goes along as `zoek`. */
  source: string
  /** Where a choice leads, with `{id}` for its number. */
  href?: string | undefined
  /** Keeps the number of the choice in a hidden field; it is emptied when somebody types on. */
  into?: { name: string; value: string | undefined } | undefined
}

/** A text field that suggests while somebody types. Without script it is just the field, and the form says the rest. */
export function Combobox({ source, href, into, action, ...props }: ComboboxProps) {
  const { label, none, one, many } = useTexts().suggestions
  const texts = { 'data-label': label, 'data-none': none, 'data-one': one, 'data-many': many }
  const box = h(
    'combo-box',
    { class: 'combobox', 'data-source': source, 'data-href': href, ...texts },
    <TextInput {...props} autocomplete="off" />,
    into && <input type="hidden" name={into.name} value={into.value ?? ''} />,
  )
  return <Field {...props}>{action ? <WithAction action={action}>{box}</WithAction> : box}</Field>
}

function WithAction({ action, children }: { action: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="form-inline">
      {children}
      {action}
    </div>
  )
}
