import type { ComponentChildren } from 'preact'
import { FieldGroup, type FieldProps, FieldTexts, describedBy } from './field.tsx'
import type { Option } from './select-field.tsx'

export interface CheckboxFieldProps extends Omit<FieldProps, 'optional' | 'wide'> {
  checked?: boolean | undefined
  /** Sent when ticked; `on` unless given. */
  value?: string | undefined
}

/** One box: yes or no. */
export function CheckboxField({ name, id = name, label, help, error, required, checked, value }: CheckboxFieldProps) {
  return (
    <div class={error ? 'choice-field field-invalid' : 'choice-field'}>
      {error && <FieldTexts id={id} error={error} />}
      <Choice
        type="checkbox"
        id={id}
        name={name}
        value={value}
        checked={checked}
        required={required}
        label={label}
        help={help}
        invalid={Boolean(error)}
        describedBy={describedBy(id, { help, error })}
      />
    </div>
  )
}

export interface CheckboxFieldsProps extends FieldProps {
  options: readonly Option[]
  values?: readonly string[] | undefined
  /** Beside each other, for many short answers. */
  inline?: boolean | undefined
}

/** A question with several answers; all boxes share one name. */
export function CheckboxFields({ options, values = [], inline, ...field }: CheckboxFieldsProps) {
  const choices = options.map((option, index) => (
    <Choice
      key={option.value}
      type="checkbox"
      id={choiceId(field, index)}
      name={field.name}
      value={option.value}
      checked={values.includes(option.value)}
      disabled={option.disabled}
      label={option.label}
      help={option.help}
      describedBy={option.help && `${choiceId(field, index)}-help`}
    />
  ))
  return <FieldGroup {...field}>{inline ? <div class="choices-inline">{choices}</div> : choices}</FieldGroup>
}

export interface RadioFieldProps extends FieldProps {
  options: readonly Option[]
  value?: string | undefined
}

/** A question with one answer. */
export function RadioField({ options, value, ...field }: RadioFieldProps) {
  return (
    <FieldGroup {...field}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="radio"
          id={choiceId(field, index)}
          name={field.name}
          value={option.value}
          checked={option.value === value}
          required={field.required}
          disabled={option.disabled}
          label={option.label}
          help={option.help}
          describedBy={option.help && `${choiceId(field, index)}-help`}
        />
      ))}
    </FieldGroup>
  )
}

/** The first box carries the id of the field, so that a link in the error summary lands on it. */
function choiceId({ name, id = name }: FieldProps, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`
}

interface ChoiceProps {
  type: 'checkbox' | 'radio'
  id: string
  name: string
  value?: string | undefined
  checked?: boolean | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  invalid?: boolean | undefined
  label: ComponentChildren
  help?: ComponentChildren
  describedBy?: string | undefined
}

function Choice({ id, label, help, invalid, describedBy: described, ...input }: ChoiceProps) {
  return (
    <div class="choice">
      <input {...input} id={id} aria-invalid={invalid ? 'true' : undefined} aria-describedby={described} />
      <label for={id}>{label}</label>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  )
}
