// From what a browser sent to a text that may be kept. What our editor can never make is refused as a whole; what only
// dresses the words (unknown marks and attributes, a link to nowhere good) is left out and the words stay.
import { z } from 'zod'
import { refuse, type Outcome } from '../errors.ts'
import { safeAddress } from './address.ts'
import { limits, type Block, type List, type ListItem, type Mark, type RichText } from './document.ts'
import { fromNotation } from './from-notation.ts'
import { cleaned, normalised } from './normalise.ts'

export type RichTextRefusal =
  | 'unreadable'
  | 'tooLong'
  | 'tooDeep'
  | 'tableTooLarge'
  | 'pictureWithoutWords'
  | 'actionIncomplete'
  | 'videoUnknown'
  | 'fileWithoutWords'

export type ReadText = Outcome<{ text: RichText }, RichTextRefusal>

/** Reads the JSON of the editor. */
export function readRichText(json: string): ReadText {
  try {
    return checked(JSON.parse(json) as unknown)
  } catch {
    return refuse('unreadable')
  }
}

/** Reads what somebody typed without the editor. */
export const readNotation = (typed: string): ReadText =>
  typed.length > limits.characters * 2 ? refuse('tooLong') : withinLimits(fromNotation(typed))

/** A field of a form: the editor sends JSON as `<name>Doc`, a browser without script the notation. */
export function richTextOf(typed: Readonly<Record<string, string>>, name: string): ReadText {
  const json = typed[`${name}Doc`]
  return json === undefined ? readNotation(typed[name] ?? '') : readRichText(json)
}

function checked(value: unknown): ReadText {
  const size = sizeOf(value)
  if (size) return refuse(size)
  const parsed = shape.safeParse(value)
  return parsed.success ? withinLimits(normalised(parsed.data)) : refuse('unreadable')
}

/** Looks without recursion, so that nothing is too deep to be looked at. */
function sizeOf(value: unknown): 'tooLong' | 'tooDeep' | null {
  const waiting: [unknown, number][] = [[value, 0]]
  let seen = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [thing, depth] = next
    if (typeof thing !== 'object' || thing === null) continue
    if (++seen > limits.nodes * 4) return 'tooLong'
    if (depth > limits.depth) return 'tooDeep'
    for (const child of Object.values(thing)) waiting.push([child, depth + 1])
  }
  return null
}

function withinLimits(text: RichText): ReadText {
  const measured = { nodes: 0, characters: 0, listDepth: 0 }
  const measure = (node: { type: string; text?: string; content?: readonly object[] }, lists: number): void => {
    measured.nodes++
    measured.characters += node.text?.length ?? 0
    const inside = node.type.endsWith('List') ? lists + 1 : lists
    measured.listDepth = Math.max(measured.listDepth, inside)
    for (const child of node.content ?? []) measure(child as typeof node, inside)
  }
  measure(text, 0)
  if (measured.nodes > limits.nodes || measured.characters > limits.characters) return refuse('tooLong')
  if (measured.listDepth > limits.listDepth) return refuse('tooDeep')
  const tooLarge = text.content.some(
    (block) =>
      block.type === 'table' &&
      (block.content.length > limits.rows || (block.content[0]?.content.length ?? 0) > limits.columns),
  )
  if (tooLarge) return refuse('tableTooLarge')
  const unfinished = text.content.flatMap((block) => unfinishedIn(block) ?? [])[0]
  return unfinished ? refuse(unfinished) : { ok: true, text }
}

/** What an object of the text lacks. */
function unfinishedIn(block: Block): RichTextRefusal | null {
  switch (block.type) {
    case 'picture':
      return block.attrs.alt ? null : 'pictureWithoutWords'
    case 'action':
      return block.attrs.words && block.attrs.href ? null : 'actionIncomplete'
    case 'video':
      return block.attrs.title && block.attrs.href ? null : 'videoUnknown'
    case 'attachment':
      return block.attrs.words ? null : 'fileWithoutWords'
    case 'paragraph':
    case 'heading':
    case 'bulletList':
    case 'orderedList':
    case 'blockquote':
    case 'table':
    case 'horizontalRule':
    case 'figure':
      return null
  }
}

const words = z.string().transform(cleaned)
const marks = z
  .array(z.unknown())
  .transform((given) => given.flatMap((mark): Mark[] => knownMark(mark)))
  .optional()
const plainMark = z.object({ type: z.enum(['bold', 'italic']) })
const linkMark = z.object({ type: z.literal('link'), attrs: z.object({ href: z.string() }) })

function knownMark(mark: unknown): Mark[] {
  const plain = plainMark.safeParse(mark)
  if (plain.success) return [plain.data]
  const link = linkMark.safeParse(mark)
  const href = link.success ? safeAddress(link.data.attrs.href) : null
  return href === null ? [] : [{ type: 'link', attrs: { href } }]
}

const inline = z.array(
  z.discriminatedUnion('type', [
    z
      .object({ type: z.literal('text'), text: words, marks })
      .transform(({ type, text, marks: worn }) => (worn?.length ? { type, text, marks: worn } : { type, text })),
    z.object({ type: z.literal('hardBreak') }),
  ]),
)
const line = inline.default([])
const paragraph = z.object({ type: z.literal('paragraph'), content: line })
const list: z.ZodType<List> = z.lazy(() =>
  z.object({ type: z.enum(['bulletList', 'orderedList']), content: z.array(listItem) }),
)
const listItem: z.ZodType<ListItem> = z.object({
  type: z.literal('listItem'),
  content: z.array(z.union([paragraph, list])),
})
const cell = z.object({ type: z.enum(['tableHeader', 'tableCell']), content: z.array(paragraph) })

const file = z.number().int().positive().max(Number.MAX_SAFE_INTEGER)
const upTo = (most: number) => words.default('').transform((given) => given.slice(0, most))
const address = z.string().max(limits.address).default('')

/** What stands between the words. What it lacks is told apart from what is unreadable: see `unfinishedIn`. */
const objects = [
  z.object({
    type: z.literal('picture'),
    attrs: z.object({ file, alt: upTo(limits.alternative), caption: upTo(limits.alternative) }),
  }),
  z.object({ type: z.literal('action'), attrs: z.object({ words: upTo(limits.action), href: address }) }),
  z.object({ type: z.literal('video'), attrs: z.object({ href: address, title: upTo(limits.alternative) }) }),
  z.object({ type: z.literal('figure'), attrs: z.object({ name: z.string().regex(/^[a-z]{1,40}$/) }) }),
  z.object({ type: z.literal('attachment'), attrs: z.object({ file, words: upTo(limits.alternative) }) }),
] as const

const shape = z.object({
  type: z.literal('doc'),
  content: z
    .array(
      z.union([
        paragraph,
        z.object({
          type: z.literal('heading'),
          attrs: z.object({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
          content: line,
        }),
        list,
        z.object({ type: z.literal('blockquote'), content: z.array(paragraph) }),
        z.object({
          type: z.literal('table'),
          content: z.array(z.object({ type: z.literal('tableRow'), content: z.array(cell) })),
        }),
        ...objects,
        z.object({ type: z.literal('horizontalRule') }),
      ]),
    )
    .default([]),
})
