import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { useTexts } from '../context.tsx'
import { Icon } from '../icon/icon.tsx'

/** What every field has. The id of the field is its name, so that an error summary can point at it. */
export interface FieldProps {
  name: string
  label: ComponentChildren
  help?: ComponentChildren
  error?: string | undefined
  required?: boolean | undefined
  /** Says "(hoeft niet)" behind the label; use it where most other fields must be filled in. */
  optional?: boolean | undefined
  /** Only when a page has two fields of one name. */
  id?: string | undefined
  /** In a filter bar: takes the widest column. */
  wide?: boolean | undefined
}

/** Ids of the texts that describe a field; undefined when it has none. */
export function describedBy(id: string, field: { help?: unknown; error?: string | undefined }): string | undefined {
  return classNames(Boolean(field.help) && `${id}-help`, field.error && `${id}-error`) || undefined
}

/** Label above, help below it, error between that and the field. */
export function Field({
  name,
  id = name,
  label,
  help,
  error,
  optional,
  wide,
  children,
}: FieldProps & { children: ComponentChildren }) {
  return (
    <div class={classNames('field', error && 'field-invalid', wide && 'field-wide')}>
      <label for={id}>
        {label}
        {optional && <Optional />}
      </label>
      <FieldTexts id={id} help={help} error={error} />
      {children}
    </div>
  )
}

/** A question with several boxes under it. */
export function FieldGroup({
  name,
  id = name,
  label,
  help,
  error,
  optional,
  children,
}: FieldProps & { children: ComponentChildren }) {
  return (
    <fieldset
      class={classNames('field-group', error && 'field-invalid')}
      aria-describedby={describedBy(id, { help, error })}
    >
      <legend>
        {label}
        {optional && <Optional />}
      </legend>
      <FieldTexts id={id} help={help} error={error} />
      {children}
    </fieldset>
  )
}

export function FieldTexts({ id, help, error }: { id: string; help?: ComponentChildren; error?: string | undefined }) {
  const texts = useTexts()
  return (
    <>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          <Icon name="alert-circle" />
          <span>
            <span class="visually-hidden">{texts.errorPrefix}</span>
            {error}
          </span>
        </p>
      )}
    </>
  )
}

function Optional() {
  return <span class="optional"> {useTexts().optional}</span>
}
