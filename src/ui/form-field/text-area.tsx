import { classNames } from '../class-names.ts'
import { Field, type FieldProps, describedBy } from './field.tsx'

export interface TextAreaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
  maxlength?: number | undefined
  /** Below the field: "72 van ongeveer 200 woorden". */
  count?: string | undefined
}

export function TextArea(props: TextAreaProps) {
  const { name, id = name, count } = props
  return (
    <Field {...props}>
      <textarea
        class={classNames('textarea', (props.rows ?? 6) < 6 && 'textarea-low')}
        id={id}
        name={name}
        rows={props.rows ?? 6}
        maxlength={props.maxlength}
        required={props.required}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={classNames(describedBy(id, props), count && `${id}-count`) || undefined}
      >
        {props.value}
      </textarea>
      {count && (
        <p class="help" id={`${id}-count`}>
          {count}
        </p>
      )}
    </Field>
  )
}
