// What stands between the words and is made by a panel: a button, a film, a live figure, a file.
import { Node, type Editor } from '@tiptap/core'

type Attributes = Readonly<Record<string, string | number>>

const partIn = <Part extends HTMLElement>(panel: HTMLElement, name: string): Part | null =>
  panel.querySelector<Part>(`[data-part="${name}"]`)

/** In the editor each is a line of words; how it looks on the page the preview shows. */
export const objectNodes = (nameOf: (figure: string) => string): Node[] => [
  object('action', { words: '', href: '' }, ({ words }) => [
    'p',
    { class: 'rich-action' },
    ['span', { class: 'button button-primary' }, words],
  ]),
  object('video', { href: '', title: '' }, ({ title, href }) => [
    'p',
    { class: 'editor-object editor-video' },
    ['strong', title],
    ['span', href],
  ]),
  object('figure', { name: '' }, ({ name }) => [
    'p',
    { class: 'editor-object editor-figure' },
    ['span', nameOf(String(name))],
  ]),
  object('attachment', { file: 0, words: '' }, ({ words }) => [
    'p',
    { class: 'editor-object editor-attachment' },
    ['span', words],
  ]),
]

type Drawn = readonly [string, object, ...unknown[]]

function object(name: string, attributes: Attributes, draw: (attributes: Attributes) => Drawn): Node {
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () =>
      Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { default: value }])),
    // So that what is cut here can be put there.
    parseHTML: () => [
      {
        tag: `[data-object="${name}"]`,
        getAttrs: (element) => JSON.parse(element.getAttribute('data-attributes') ?? '{}') as Attributes,
        priority: 100,
      },
    ],
    renderHTML: ({ node }) => {
      const [tag, own, ...inside] = draw(node.attrs)
      return [tag, { ...own, 'data-object': name, 'data-attributes': JSON.stringify(node.attrs) }, ...inside] as never
    },
  })
}

/** Shows in a panel what is chosen in the text, or an empty form. */
export function fillObject(panel: HTMLElement, editor: Editor): void {
  const name = panel.dataset['panel'] ?? ''
  const chosen = editor.isActive(name) ? editor.getAttributes(name) : null
  for (const input of panel.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-missing]')) {
    const value: unknown = chosen?.[input.dataset['part'] ?? '']
    if (input instanceof HTMLSelectElement) {
      if (typeof value === 'string') input.value = value
    } else input.value = input.type === 'file' || typeof value !== 'string' ? '' : value
  }
  const fileField = partIn(panel, 'file-field')
  if (fileField) fileField.hidden = chosen !== null
  const main = partIn(panel, 'main')
  if (!main) return
  main.dataset['insert'] ??= main.textContent ?? ''
  main.textContent = (chosen ? panel.dataset['change'] : main.dataset['insert']) ?? ''
}

export interface PanelTools {
  readonly complain: (panel: HTMLElement, field: string, text: string) => false
  readonly say: (panel: HTMLElement, text: string) => void
  readonly upload: (to: string, file: File) => Promise<{ id?: number; error?: string } | null>
}

/** Puts what a panel says into the text, or changes what is chosen there. */
export async function setObject(panel: HTMLElement, editor: Editor, tools: PanelTools): Promise<boolean> {
  const type = panel.dataset['panel'] ?? ''
  const chosen = editor.isActive(type)
  const attributes: Record<string, string | number> = {}
  let file: File | null = null
  for (const input of panel.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-missing]')) {
    const { part = '', missing = '', match } = input.dataset
    const isFile = input instanceof HTMLInputElement && input.type === 'file'
    if (isFile && chosen) continue
    file = isFile ? (input.files?.[0] ?? null) : file
    const value = isFile ? (file?.name ?? '') : input.value.trim()
    if (!value || (match && !new RegExp(match, 'i').test(value))) return tools.complain(panel, part, missing)
    if (!isFile) attributes[part] = value
  }
  const { href } = attributes
  if (typeof href === 'string' && !/^[a-z][a-z\d+.-]*:/i.test(href)) attributes['href'] = `https://${href}`
  if (file) {
    const { upload = '', busy = '', failed = '' } = panel.dataset
    tools.say(panel, busy)
    const answer = await tools.upload(upload, file)
    if (!answer?.id) return tools.complain(panel, 'file', answer?.error ?? failed)
    attributes['file'] = answer.id
  }
  if (chosen) return editor.commands.updateAttributes(type, attributes)
  return editor
    .chain()
    .focus()
    .insertContent([{ type, attrs: attributes }, { type: 'paragraph' }])
    .run()
}
