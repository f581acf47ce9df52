import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { type FieldProps, FieldTexts, describedBy } from './field.tsx'

export interface FileFieldProps extends FieldProps {
  /** What the browser offers to choose from: `.xlsx,.csv`. The server checks again. */
  accept?: string | undefined
  multiple?: boolean | undefined
  /** The button that sends it, inside the frame. */
  children?: ComponentChildren
}

/** Its form needs `multipart`. */
export function FileField({
  name,
  id = name,
  label,
  help,
  error,
  required,
  accept,
  multiple,
  children,
}: FileFieldProps) {
  return (
    <div class={classNames('upload', error && 'upload-invalid')}>
      <label class="strong" for={id}>
        {label}
      </label>
      <FieldTexts id={id} help={help} error={error} />
      <input
        type="file"
        id={id}
        name={name}
        accept={accept}
        multiple={multiple}
        required={required}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, { help, error })}
      />
      {children}
    </div>
  )
}
