// The buttons: what they do, whether they are on, and how the keyboard goes through them.
import type { Editor } from '@tiptap/core'

type Run = (editor: Editor) => boolean

const runs: Readonly<Record<string, Run>> = {
  heading2: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  heading3: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  bold: (editor) => editor.chain().focus().toggleBold().run(),
  italic: (editor) => editor.chain().focus().toggleItalic().run(),
  bulletList: (editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor) => editor.chain().focus().toggleOrderedList().run(),
  blockquote: (editor) => editor.chain().focus().toggleWrap('blockquote').run(),
  table: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  horizontalRule: (editor) => editor.chain().focus().setHorizontalRule().run(),
  undo: (editor) => editor.chain().focus().undo().run(),
  redo: (editor) => editor.chain().focus().redo().run(),
  addRow: (editor) => editor.chain().focus().addRowAfter().run(),
  addColumn: (editor) => editor.chain().focus().addColumnAfter().run(),
  deleteRow: (editor) => editor.chain().focus().deleteRow().run(),
  deleteColumn: (editor) => editor.chain().focus().deleteColumn().run(),
  deleteTable: (editor) => editor.chain().focus().deleteTable().run(),
}

const isOn: Readonly<Record<string, (editor: Editor) => boolean>> = {
  heading2: (editor) => editor.isActive('heading', { level: 2 }),
  heading3: (editor) => editor.isActive('heading', { level: 3 }),
}

const buttonsIn = (bar: Element): HTMLButtonElement[] => [...bar.querySelectorAll<HTMLButtonElement>('button')]

/** Lets the buttons in `bars` work the editor; `open` shows the panel that a button names. */
export function bindToolbar(
  bars: HTMLElement,
  editor: Editor,
  open: (panel: string, button: HTMLElement) => void,
): void {
  bars.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-command]')
    if (!button || button.ariaDisabled === 'true') return
    const { command = '', opens } = button.dataset
    if (opens) open(opens, button)
    else runs[command]?.(editor)
  })
  for (const bar of bars.querySelectorAll('[role=toolbar]')) roving(bar, () => editor.commands.focus())
  const show = (): void => showState(bars, editor)
  editor.on('transaction', show)
  editor.on('focus', show)
  show()
}

function showState(bars: HTMLElement, editor: Editor): void {
  const inTable = editor.isActive('table')
  const tableBar = bars.querySelector<HTMLElement>('.editor-bar-table')
  if (tableBar) tableBar.hidden = !inTable
  for (const button of buttonsIn(bars)) {
    const { command = '' } = button.dataset
    if (button.ariaPressed !== null)
      button.ariaPressed = String((isOn[command] ?? ((each) => each.isActive(command)))(editor))
    if (command === 'undo' || command === 'redo') button.ariaDisabled = editor.can()[command]() ? null : 'true'
    if (command === 'table') button.ariaDisabled = inTable ? 'true' : null
  }
}

/** One stop for Tab, arrows from button to button: https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/ */
function roving(bar: Element, back: () => void): void {
  const buttons = buttonsIn(bar)
  const stopAt = (stop: HTMLButtonElement | undefined): void => {
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1
  }
  stopAt(buttons[0])
  bar.addEventListener('focusin', (event) => stopAt(event.target as HTMLButtonElement))
  bar.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[key]
    if (key === 'Escape') back()
    else if (to !== undefined) buttons.at(to % buttons.length)?.focus()
    else return
    event.preventDefault()
  })
}
