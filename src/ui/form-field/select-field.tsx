import { classNames } from '../class-names.ts'
import { useTexts } from '../context.tsx'
import { Field, type FieldProps, describedBy } from './field.tsx'

export interface Option {
  value: string
  label: string
  help?: string | undefined
  disabled?: boolean | undefined
}

export interface SelectFieldProps extends FieldProps {
  options: readonly Option[] | readonly { group: string; options: readonly Option[] }[]
  value?: string | undefined
  /** First line with an empty value; `true` gives "Kies …", a text gives that: "Alle doelen". */
  empty?: boolean | string | undefined
  short?: boolean | undefined
}

export function SelectField(props: SelectFieldProps) {
  const texts = useTexts()
  const { name, id = name, empty } = props
  return (
    <Field {...props}>
      <select
        class={classNames('select', props.short && 'input-short')}
        id={id}
        name={name}
        required={props.required}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(id, props)}
      >
        {empty && <option value="">{empty === true ? texts.choose : empty}</option>}
        {props.options.map((entry) =>
          'group' in entry ? (
            <optgroup key={entry.group} label={entry.group}>
              {entry.options.map((option) => optionOf(option, props.value))}
            </optgroup>
          ) : (
            optionOf(entry, props.value)
          ),
        )}
      </select>
    </Field>
  )
}

function optionOf({ value, label, disabled }: Option, chosen: string | undefined) {
  return (
    <option key={value} value={value} selected={value === chosen} disabled={disabled}>
      {label}
    </option>
  )
}
