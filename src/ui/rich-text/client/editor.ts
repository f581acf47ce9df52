// Turns the plain field of a rich text into an editor. The form then gets the text as JSON, in a field of its own.
import { Editor, type JSONContent } from '@tiptap/core'
import { keepDraft } from './draft.ts'
import { extensions } from './extensions.ts'
import { bindPanels } from './panels.ts'
import { cleanPaste } from './paste.ts'
import { bindToolbar } from './toolbar.ts'

export class RichTextEditor extends HTMLElement {
  private editor: Editor | null = null

  connectedCallback(): void {
    const field = this.querySelector('textarea')
    const kept = this.querySelector<HTMLInputElement>('input[type=hidden]')
    const bars = this.querySelector<HTMLElement>('.editor-bars')
    if (!field || !kept || !bars || this.editor) return
    const content = contentOf(kept.value)
    // What cannot be read stays in the plain field.
    if (!content) return
    const place = document.createElement('div')
    field.before(place)
    const { id } = field
    try {
      this.editor = new Editor({
        element: { mount: place },
        extensions: extensions(this.dataset['show'] ?? '', (name) => this.figureName(name)),
        content,
        enableContentCheck: true,
        injectCSS: false,
        editorProps: {
          attributes: {
            class: 'editor-text prose rich-text',
            role: 'textbox',
            'aria-multiline': 'true',
            'aria-labelledby': `${id}-label`,
            'aria-describedby': field.getAttribute('aria-describedby') ?? '',
            ...(this.dataset['invalid'] && { 'aria-invalid': 'true' }),
            id,
          },
          transformPastedHTML: cleanPaste,
        },
      })
    } catch {
      place.remove()
      return
    }
    field.disabled = true
    field.hidden = true
    field.removeAttribute('id')
    kept.disabled = false
    bars.hidden = false
    this.classList.add('editor-on')
    this.bind(this.editor, place, kept, bars, id)
  }

  /** The words that the panel has for a live figure. */
  private figureName(name: string): string {
    return this.querySelector(`[data-panel=figure] option[value="${CSS.escape(name)}"]`)?.textContent ?? name
  }

  private bind(editor: Editor, text: HTMLElement, kept: HTMLInputElement, bars: HTMLElement, id: string): void {
    const keys = this.querySelector<HTMLElement>('.editor-keys')
    if (keys) keys.textContent = keys.dataset['keys'] ?? ''
    const open = bindPanels(this, editor)
    bindToolbar(bars, editor, open)
    const changed = keepDraft(this, this.querySelector('.editor-status'))
    editor.on('update', () => {
      kept.value = JSON.stringify(editor.getJSON())
      changed()
    })
    this.closest('form')?.addEventListener('input', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.name) changed()
    })
    document.getElementById(`${id}-label`)?.addEventListener('click', () => editor.commands.focus())
    text.addEventListener('keydown', (event) => {
      if (event.altKey && event.key === 'F10') bars.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
      else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        const button = bars.querySelector<HTMLElement>('[data-opens=link]')
        if (button) open('link', button)
      } else return
      event.preventDefault()
    })
    // A link in the summary of errors leads here before there was an editor.
    if (location.hash === `#${id}`) editor.commands.focus()
  }

  disconnectedCallback(): void {
    this.editor?.destroy()
    this.editor = null
  }
}

function contentOf(json: string): JSONContent | null {
  try {
    const { type, content } = JSON.parse(json) as JSONContent
    return type === 'doc' ? { type, content: content?.length ? content : [{ type: 'paragraph' }] } : null
  } catch {
    return null
  }
}
