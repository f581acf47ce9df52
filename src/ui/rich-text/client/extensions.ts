// What the editor may make: the same list as that of `platform/rich-text`, in which every text is checked again.
import { mergeAttributes, Node, wrappingInputRule, type Extensions } from '@tiptap/core'
import { ListItem } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { objectNodes } from './objects.ts'

export interface PictureAttributes {
  readonly file: number
  readonly alt: string
  readonly caption: string
}

/**
 * @param show where a kept file is shown, with `{id}` for its number
 * @param nameOf what a live figure counts, in words
 */
export function extensions(show: string, nameOf: (figure: string) => string): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3, 4] },
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        protocols: ['mailto'],
        HTMLAttributes: { rel: null, target: null },
      },
      blockquote: false,
      code: false,
      codeBlock: false,
      dropcursor: false,
      listItem: false,
      strike: false,
      trailingNode: false,
      underline: false,
    }),
    Item,
    Quote,
    // Its own view would set styles in tags, which our pages do not allow.
    PlainTable.configure({ resizable: false, View: null }),
    TableRow,
    TableHeader.extend({ content: 'paragraph', renderHTML: () => ['th', 0] }),
    TableCell.extend({ content: 'paragraph', renderHTML: () => ['td', 0] }),
    pictureNode(show),
    ...objectNodes(nameOf),
  ]
}

// Tab goes on to the next field, always: who works with the keyboard must be able to leave.
const Item = ListItem.extend({
  content: 'paragraph (bulletList | orderedList)*',
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    }
  },
})

const PlainTable = Table.extend({
  renderHTML: () => ['table', ['tbody', 0]],
  addKeyboardShortcuts: () => ({}),
})

const Quote = Node.create({
  name: 'blockquote',
  content: 'paragraph+',
  group: 'block',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-b': () => this.editor.commands.toggleWrap(this.name) }
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })]
  },
})

const pictureNode = (show: string) =>
  Node.create({
    name: 'picture',
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({ file: { default: 0 }, alt: { default: '' }, caption: { default: '' } }),
    parseHTML: () => [
      {
        tag: 'figure[data-file]',
        getAttrs: (figure) => ({
          file: Number(figure.getAttribute('data-file')),
          alt: figure.querySelector('img')?.alt ?? '',
          caption: figure.querySelector('figcaption')?.textContent ?? '',
        }),
      },
    ],
    renderHTML: ({ node }) => {
      const { file, alt, caption } = node.attrs as PictureAttributes
      const picture = ['img', { src: show.replace('{id}', String(file)), alt }] as const
      return [
        'figure',
        mergeAttributes({ 'data-file': String(file) }),
        picture,
        ...(caption ? [['figcaption', caption] as const] : []),
      ]
    },
  })
