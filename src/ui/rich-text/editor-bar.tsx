// The buttons of the editor. They stand in the page from the start, so that their words and icons come from one place;
// the script shows them once they do something.
import { useUi } from '../context.tsx'
import { Icon, type IconName } from '../icon/icon.tsx'
import { richTextTexts } from './messages.ts'
import { ObjectPanels, PanelButtons, type TextObjects } from './object-panels.tsx'

type Command = keyof ReturnType<typeof richTextTexts>['buttons']

interface Tool {
  readonly command: Command
  readonly icon: IconName
  readonly keys?: string
  /** Is on or off where the text is. */
  readonly toggles?: boolean
  /** Opens a panel of this name. */
  readonly opens?: string
}

const tools: readonly (readonly Tool[])[] = [
  [
    { command: 'heading2', icon: 'h-2', keys: 'Ctrl+Alt+2', toggles: true },
    { command: 'heading3', icon: 'h-3', keys: 'Ctrl+Alt+3', toggles: true },
  ],
  [
    { command: 'bold', icon: 'bold', keys: 'Ctrl+B', toggles: true },
    { command: 'italic', icon: 'italic', keys: 'Ctrl+I', toggles: true },
    { command: 'link', icon: 'link', keys: 'Ctrl+K', toggles: true, opens: 'link' },
  ],
  [
    { command: 'bulletList', icon: 'list', keys: 'Ctrl+Shift+8', toggles: true },
    { command: 'orderedList', icon: 'list-numbers', keys: 'Ctrl+Shift+7', toggles: true },
    { command: 'blockquote', icon: 'blockquote', keys: 'Ctrl+Shift+B', toggles: true },
  ],
  [
    { command: 'table', icon: 'table' },
    { command: 'picture', icon: 'photo', opens: 'picture' },
    { command: 'horizontalRule', icon: 'minus' },
  ],
  [
    { command: 'action', icon: 'ticket', opens: 'action' },
    { command: 'video', icon: 'player-play', opens: 'video' },
    { command: 'figure', icon: 'chart-bar', opens: 'figure' },
    { command: 'attachment', icon: 'paperclip', opens: 'attachment' },
  ],
  [
    { command: 'undo', icon: 'arrow-back-up', keys: 'Ctrl+Z' },
    { command: 'redo', icon: 'arrow-forward-up', keys: 'Ctrl+Shift+Z' },
  ],
]

const tableTools: readonly Tool[] = [
  { command: 'addRow', icon: 'row-insert-bottom' },
  { command: 'addColumn', icon: 'column-insert-right' },
  { command: 'deleteRow', icon: 'row-remove' },
  { command: 'deleteColumn', icon: 'column-remove' },
  { command: 'deleteTable', icon: 'trash' },
]

export interface Offered {
  id: string
  pictures: boolean
  objects: TextObjects | undefined
}

const needs: Readonly<Partial<Record<Command, (offered: Offered) => boolean>>> = {
  picture: ({ pictures }) => pictures,
  action: ({ objects }) => objects !== undefined,
  video: ({ objects }) => objects !== undefined,
  figure: ({ objects }) => (objects?.figures?.length ?? 0) > 0,
  attachment: ({ objects }) => objects?.upload !== undefined,
}

export function EditorBars(offered: Offered) {
  const { id } = offered
  const t = richTextTexts(useUi().locale)
  const groups = tools
    .map((group) => group.filter(({ command }) => needs[command]?.(offered) ?? true))
    .filter((group) => group.length > 0)
  return (
    <div class="editor-bars" hidden>
      <div class="editor-bar" role="toolbar" aria-label={t.toolbar} aria-controls={id}>
        {groups.map((group, at) => (
          <div class="editor-group" key={at}>
            {group.map((tool) => (
              <ToolButton key={tool.command} {...tool} />
            ))}
          </div>
        ))}
      </div>
      <div class="editor-bar editor-bar-table" role="toolbar" aria-label={t.tableBar} aria-controls={id} hidden>
        {tableTools.map((tool) => (
          <ToolButton key={tool.command} {...tool} words />
        ))}
      </div>
    </div>
  )
}

function ToolButton({ command, icon, keys, toggles, opens, words }: Tool & { words?: boolean }) {
  const name = richTextTexts(useUi().locale).buttons[command]
  return (
    <button
      type="button"
      class="editor-button"
      data-command={command}
      data-opens={opens}
      aria-pressed={toggles ? 'false' : undefined}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      title={words ? undefined : keys ? `${name} (${keys})` : name}
    >
      <Icon name={icon} />
      <span class={words ? undefined : 'visually-hidden'}>{name}</span>
    </button>
  )
}

/** Small forms within the form: their fields have no name, so they are never sent. */
export function EditorPanels({ id, objects }: Offered) {
  const t = richTextTexts(useUi().locale)
  return (
    <>
      <div class="editor-panel" data-panel="link" role="group" aria-label={t.link.title} hidden>
        <div class="field">
          <label for={`${id}-address`}>{t.link.address}</label>
          <p class="help" id={`${id}-address-help`}>
            {t.link.help}
          </p>
          <input
            class="input"
            id={`${id}-address`}
            data-part="address"
            inputmode="url"
            autocomplete="off"
            spellcheck={false}
            aria-describedby={`${id}-address-help`}
          />
        </div>
        <PanelButtons main={t.link.set} remove={t.link.remove} />
      </div>
      <div
        class="editor-panel"
        data-panel="picture"
        data-alt-missing={t.picture.altMissing}
        data-file-missing={t.picture.fileMissing}
        data-failed={t.picture.failed}
        data-busy={t.picture.busy}
        data-change={t.picture.change}
        role="group"
        aria-label={t.picture.title}
        hidden
      >
        <div class="field" data-part="file-field">
          <label for={`${id}-file`}>{t.picture.file}</label>
          <p class="help" id={`${id}-file-help`}>
            {t.picture.fileHelp}
          </p>
          <input
            type="file"
            id={`${id}-file`}
            data-part="file"
            accept=".png,.jpg,.jpeg,.webp"
            aria-describedby={`${id}-file-help`}
          />
        </div>
        <div class="field">
          <label for={`${id}-alt`}>{t.picture.alt}</label>
          <p class="help" id={`${id}-alt-help`}>
            {t.picture.altHelp}
          </p>
          <input class="input" id={`${id}-alt`} data-part="alt" maxlength={300} aria-describedby={`${id}-alt-help`} />
        </div>
        <div class="field">
          <label for={`${id}-caption`}>{t.picture.caption}</label>
          <input class="input" id={`${id}-caption`} data-part="caption" maxlength={300} />
        </div>
        <p class="error" role="alert" data-part="complaint" />
        <PanelButtons main={t.picture.insert} />
      </div>
      {objects && <ObjectPanels id={id} objects={objects} />}
    </>
  )
}
