import { h } from 'preact'
import { useTexts, useUi } from '../context.tsx'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { FieldTexts, describedBy, type FieldProps } from '../form-field/field.tsx'
import { classNames } from '../class-names.ts'
import { EditorBars, EditorPanels } from './editor-bar.tsx'
import { richTextTexts } from './messages.ts'
import type { TextObjects } from './object-panels.tsx'

export interface RichTextFieldProps extends FieldProps {
  /** As somebody without script types it; sent as `name`. */
  notation: string
  /** The same text for the editor, which sends it as `<name>Doc`. */
  json: string
  rows?: number | undefined
  /** Where a picture is shown, with `{id}` for its number, and where a new one goes: answers `{ id }` or `{ error }`. */
  pictures?: { show: string; upload: string } | undefined
  /** Buttons and films, and what is named; absent: none of them is offered. */
  objects?: TextObjects | undefined
  /** Gets the fields of the form while somebody types; answers `{ time }`. */
  draft?: string | undefined
}

/** Rich text: an editor where script runs, else a plain field with an explained notation that knows the same things. */
export function RichTextField(props: RichTextFieldProps) {
  const { name, id = name, label, help, error, optional, notation, json, rows = 18, pictures, draft, objects } = props
  const { locale, assets } = useUi()
  const t = richTextTexts(locale)
  const { optional: optionalText } = useTexts()
  const described = classNames(describedBy(id, { help, error }), `${id}-keys`)
  const offered = { id, pictures: pictures !== undefined, objects }
  const data = {
    'data-show': pictures?.show,
    'data-upload': pictures?.upload,
    'data-draft': draft,
    'data-draft-saved': t.draft.saved,
    'data-draft-meanwhile': t.draft.meanwhile,
    'data-draft-failed': t.draft.failed,
    'data-invalid': error ? 'true' : undefined,
  }
  return (
    <div class={classNames('field', error && 'field-invalid')}>
      <label for={id} id={`${id}-label`}>
        {label}
        {optional && <span class="optional"> {optionalText}</span>}
      </label>
      <FieldTexts id={id} help={help} error={error} />
      {h(
        'rich-text-editor',
        { class: 'editor', ...data },
        <EditorBars {...offered} />,
        <EditorPanels {...offered} />,
        <textarea
          class="textarea"
          id={id}
          name={name}
          rows={rows}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={described}
        >
          {notation}
        </textarea>,
        // Sent only by the editor: without script it stays switched off.
        <input type="hidden" name={`${name}Doc`} value={json} disabled />,
        <p class="editor-keys tiny muted" id={`${id}-keys`} data-keys={t.keys}>
          {''}
        </p>,
        <p class="editor-status tiny muted" role="status" />,
        <div class="editor-notation">
          <Notation figures={objects?.figures ?? []} />
        </div>,
      )}
      {assets.editor !== null && <script src={assets.editor} type="module" />}
    </div>
  )
}

function Notation({ figures }: { figures: readonly { name: string; label: string }[] }) {
  const { notation } = richTextTexts(useUi().locale)
  return (
    <Disclosure summary={notation.title}>
      <p>{notation.lead}</p>
      <dl class="notation">
        {notation.rows.map(([typed, meaning]) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="small">{notation.pictures}</p>
      {figures.length > 0 && (
        <>
          <p class="small">{notation.figures}</p>
          <dl class="notation">
            {figures.map(({ name, label }) => (
              <div key={name}>
                <dt>
                  <code>{`![](cijfer:${name})`}</code>
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Disclosure>
  )
}
