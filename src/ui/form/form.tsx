import type { ComponentChildren } from 'preact'
import { useUi } from '../context.tsx'

export interface FormProps {
  action: string
  method?: 'post' | 'get' | undefined
  /** For a form with files. */
  multipart?: boolean | undefined
  id?: string | undefined
  /** Names the form for those who listen, when no heading does. */
  label?: string | undefined
  labelledby?: string | undefined
  /** `column`: fields under each other; `inline`: one field with its button; `plain`: the caller lays it out. */
  layout?: 'column' | 'inline' | 'plain' | undefined
  /** Our own error texts are better than those of the browser, so its checks are off unless asked for. */
  browserChecks?: boolean | undefined
  /** Said while the answer is on its way, of work that takes seconds: "Wij lezen het bestand …". */
  busy?: string | undefined
  children: ComponentChildren
}

const layouts = { column: 'form', inline: 'form-inline', plain: undefined }

export function Form({
  action,
  method = 'post',
  multipart,
  id,
  label,
  labelledby,
  layout = 'column',
  browserChecks,
  busy,
  children,
}: FormProps) {
  const { csrfToken } = useUi()
  return (
    <form
      id={id}
      class={layouts[layout]}
      action={action}
      method={method}
      enctype={multipart ? 'multipart/form-data' : undefined}
      aria-label={label}
      aria-labelledby={labelledby}
      novalidate={!browserChecks}
    >
      {method === 'post' && csrfToken !== null && <input type="hidden" name="_csrf" value={csrfToken} />}
      {children}
      {busy && <p class="busy" role="status" data-busy={busy} />}
    </form>
  )
}

/** Fields that belong together. */
export function Fieldset({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset class="fieldset stack">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

/** Buttons at the end of a form, the main one first. */
export function FormActions({ children }: { children: ComponentChildren }) {
  return <div class="row form-actions">{children}</div>
}

/** A value that travels along unseen. */
export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}
