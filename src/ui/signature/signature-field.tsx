import { h } from 'preact'
import { useTexts } from '../context.tsx'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { FieldTexts, type FieldProps } from '../form-field/field.tsx'

/** The field that is drawn in; whoever keeps the strokes counts in the same measure. */
const field = { width: 600, height: 200 }

/**
 * A place to draw a signature with finger, pen or mouse. It sends strokes of points, `10,20 12,24;40,20 42,30`. Nobody
 * has to draw: without script it is not there, and a typed name always does.
 */
export function SignatureField({ name, id = name, label, help, error }: Omit<FieldProps, 'optional' | 'wide'>) {
  const t = useTexts().signature
  return h(
    'signature-pad',
    { class: 'signature' },
    <Disclosure summary={label} open={Boolean(error)}>
      <FieldTexts id={id} help={help ?? t.help} error={error} />
      <svg
        class="signature-field"
        id={id}
        viewBox={`0 0 ${field.width} ${field.height}`}
        role="img"
        aria-label={t.field}
      >
        <line x1="30" y1="160" x2="570" y2="160" class="signature-line" />
        <path class="signature-strokes" d="" />
      </svg>
      <input type="hidden" name={name} value="" />
      <div class="row">
        <button type="button" class="button button-small">
          {t.clear}
        </button>
        <span role="status" class="small muted" data-drawn={t.drawn} data-empty={t.empty} />
      </div>
    </Disclosure>,
  )
}

/** A signature as it was drawn. */
export function DrawnSignature({ path, label }: { path: string; label: string }) {
  return (
    <svg class="signature-shown" viewBox={`0 0 ${field.width} ${field.height}`} role="img" aria-label={label}>
      <path class="signature-strokes" d={path} />
    </svg>
  )
}
