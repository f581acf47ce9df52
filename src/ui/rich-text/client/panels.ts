// The small forms of the editor: where a link leads, and what a picture shows.
import type { Editor } from '@tiptap/core'
import type { PictureAttributes } from './extensions.ts'
import { fillObject, setObject, type PanelTools } from './objects.ts'

const partOf = <Part extends HTMLElement>(panel: HTMLElement, name: string): Part | null =>
  panel.querySelector<Part>(`[data-part="${name}"]`)
const inputIn = (panel: HTMLElement, name: string): HTMLInputElement | null => partOf<HTMLInputElement>(panel, name)

/** Gives what opens a panel by its name. */
export function bindPanels(root: HTMLElement, editor: Editor): (name: string, opener: HTMLElement) => void {
  const panels = [...root.querySelectorAll<HTMLElement>('[data-panel]')]
  let opener: HTMLElement | null = null
  const close = (): void => {
    for (const panel of panels) panel.hidden = true
    opener?.setAttribute('aria-expanded', 'false')
    opener = null
  }
  const leave = (): void => {
    close()
    editor.commands.focus()
  }
  for (const panel of panels) {
    const submit = async (): Promise<void> => {
      const { panel: name } = panel.dataset
      const done =
        name === 'link'
          ? setLink(panel, editor)
          : name === 'picture'
            ? await setPicture(root, panel, editor)
            : await setObject(panel, editor, toolsOf(root))
      if (done) leave()
    }
    partOf(panel, 'main')?.addEventListener('click', () => void submit())
    partOf(panel, 'close')?.addEventListener('click', leave)
    partOf(panel, 'remove')?.addEventListener('click', () => {
      editor.chain().extendMarkRange('link').unsetLink().run()
      leave()
    })
    panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') leave()
      // Enter would send the form around the editor.
      else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type !== 'file')
        void submit()
      else return
      event.preventDefault()
    })
  }
  return (name, button) => {
    const panel = panels.find(({ dataset }) => dataset['panel'] === name)
    const wasOpen = panel?.hidden === false
    close()
    if (!panel || wasOpen) return editor.commands.focus() as unknown as void
    opener = button
    button.setAttribute('aria-expanded', 'true')
    fill(panel, editor)
    panel.hidden = false
    panel.querySelector<HTMLElement>('input:not([hidden] *), select')?.focus()
  }
}

const toolsOf = (root: HTMLElement): PanelTools => ({
  complain,
  say,
  upload: (to, file) => upload(root, to, 'file', file).catch(() => null),
})

const chosenPicture = (editor: Editor): PictureAttributes | null =>
  editor.isActive('picture') ? (editor.getAttributes('picture') as PictureAttributes) : null

function fill(panel: HTMLElement, editor: Editor): void {
  say(panel, '')
  if (panel.dataset['panel'] !== 'link' && panel.dataset['panel'] !== 'picture') return fillObject(panel, editor)
  const [address, alt, caption, file] = ['address', 'alt', 'caption', 'file'].map((name) => inputIn(panel, name))
  if (address) address.value = String(editor.getAttributes('link')['href'] ?? '')
  const remove = partOf(panel, 'remove')
  if (remove) remove.hidden = !editor.isActive('link')
  const chosen = chosenPicture(editor)
  if (alt) alt.value = chosen?.alt ?? ''
  if (caption) caption.value = chosen?.caption ?? ''
  if (file) file.value = ''
  const fileField = partOf(panel, 'file-field')
  if (fileField) fileField.hidden = chosen !== null
  const main = partOf(panel, 'main')
  if (main && fileField) {
    main.dataset['insert'] ??= main.textContent ?? ''
    main.textContent = (chosen ? panel.dataset['change'] : main.dataset['insert']) ?? ''
  }
}

function say(panel: HTMLElement, text: string): void {
  const complaint = partOf(panel, 'complaint')
  if (complaint) complaint.textContent = text
}

function setLink(panel: HTMLElement, editor: Editor): boolean {
  const typed = inputIn(panel, 'address')?.value.trim() ?? ''
  if (!typed) return editor.chain().extendMarkRange('link').unsetLink().run()
  const href = /^[^@\s/:]+@[^@\s/]+$/.test(typed)
    ? `mailto:${typed}`
    : /^[a-z][a-z\d+.-]*:/i.test(typed)
      ? typed
      : `https://${typed}`
  const chain = editor.chain().extendMarkRange('link')
  // Without chosen words the address itself is what one reads.
  return editor.state.selection.empty && !editor.isActive('link')
    ? chain.insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] }).run()
    : chain.setLink({ href }).run()
}

async function setPicture(root: HTMLElement, panel: HTMLElement, editor: Editor): Promise<boolean> {
  const [alt = '', caption = ''] = ['alt', 'caption'].map((name) => inputIn(panel, name)?.value.trim())
  const file = inputIn(panel, 'file')?.files?.[0]
  const { altMissing = '', fileMissing = '', failed = '', busy = '' } = panel.dataset
  const chosen = chosenPicture(editor)
  if (!chosen && !file) return complain(panel, 'file', fileMissing)
  if (!alt) return complain(panel, 'alt', altMissing)
  if (chosen) return editor.commands.updateAttributes('picture', { alt, caption })
  say(panel, busy)
  const answer = await upload(root, root.dataset['upload'] ?? '', 'picture', file as File).catch(() => null)
  if (answer?.id) {
    const picture = { type: 'picture', attrs: { file: answer.id, alt, caption } }
    return editor
      .chain()
      .focus()
      .insertContent([picture, { type: 'paragraph' }])
      .run()
  }
  return complain(panel, 'file', answer?.error ?? failed)
}

function complain(panel: HTMLElement, field: string, text: string): false {
  say(panel, text)
  inputIn(panel, field)?.focus()
  return false
}

async function upload(
  root: HTMLElement,
  to: string,
  field: string,
  file: File,
): Promise<{ id?: number; error?: string }> {
  const body = new FormData()
  body.set('_csrf', root.closest('form')?.querySelector<HTMLInputElement>('[name=_csrf]')?.value ?? '')
  body.set(field, file)
  const answer = await fetch(to, {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
  })
  return (await answer.json()) as { id?: number; error?: string }
}
