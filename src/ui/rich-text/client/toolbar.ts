// The buttons: what they do, whether they are on, and how the keyboard goes through them.
import type { ChainedCommands, Editor } from '@tiptap/core'

type Run = (chain: ChainedCommands) => ChainedCommands

const runs: Readonly<Record<string, Run>> = {
  heading2: (chain) => chain.toggleHeading({ level: 2 }),
  heading3: (chain) => chain.toggleHeading({ level: 3 }),
  bold: (chain) => chain.toggleBold(),
  italic: (chain) => chain.toggleItalic(),
  bulletList: (chain) => chain.toggleBulletList(),
  orderedList: (chain) => chain.toggleOrderedList(),
  blockquote: (chain) => chain.toggleWrap('blockquote'),
  table: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  horizontalRule: (chain) => chain.setHorizontalRule(),
  undo: (chain) => chain.undo(),
  redo: (chain) => chain.redo(),
  addRow: (chain) => chain.addRowAfter(),
  addColumn: (chain) => chain.addColumnAfter(),
  deleteRow: (chain) => chain.deleteRow(),
  deleteColumn: (chain) => chain.deleteColumn(),
  deleteTable: (chain) => chain.deleteTable(),
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
    else {
      // Not the chain's own focus: that comes a frame later, and the first letter typed would be lost.
      editor.view.focus()
      runs[command]?.(editor.chain()).run()
    }
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
