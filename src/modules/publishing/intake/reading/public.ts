// A message as it came, read into what a draft is made of. Nothing is kept here.
import { createHash } from 'node:crypto'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import { evidenceTypes, recogniseFile } from '../../../../platform/files/files.ts'
import { readPicture, type Picture } from '../../../../platform/files/pictures.ts'
import { largestUpload } from '../../../../platform/http/upload.ts'
import { headOf, oneLine, readMessage, type MailMessage } from '../../../../platform/mail/message.ts'
import { limits, type Block, type Inline, type RichText } from '../../../../platform/rich-text/document.ts'
import { fromHtml, fromPlain } from '../../../../platform/rich-text/from-html.ts'
import { toPlain } from '../../../../platform/rich-text/plain.ts'
import { isAutomatic, isForwarded, isProven, isTail, linesToKeep, titleOf, withoutQuotes } from './rules.ts'

export type LeftOutReason = 'kind' | 'tooLarge' | 'tooMany' | 'small' | 'tooManyPixels'
export interface LeftOut {
  readonly name: string
  readonly why: LeftOutReason
}

export interface Enclosed {
  readonly pictures: readonly { readonly name: string; readonly picture: Picture }[]
  readonly papers: readonly { readonly name: string; readonly content: Buffer; readonly mediaType: string }[]
  readonly leftOut: readonly LeftOut[]
}

export interface ReadMail extends Enclosed {
  readonly sender: { readonly name: string; readonly email: string } | null
  readonly title: string | null
  readonly body: RichText
  readonly isAutomatic: boolean
  readonly isProven: boolean
}

export async function readMail(
  raw: Buffer,
  envelopeFrom: string,
  authserv: string | null,
): Promise<Outcome<{ mail: ReadMail }, 'unreadable'>> {
  const read = await readMessage(raw)
  if (!read.ok) return refuse('unreadable')
  const { message } = read
  const { from } = message
  const enclosed = await sorted(message.attachments)
  return {
    ok: true,
    mail: {
      ...enclosed,
      sender: from && { name: from.name, email: from.address },
      title: titleOf(message.subject),
      body: wordsOf(message),
      isAutomatic: isAutomatic(message.header, envelopeFrom, from?.address ?? ''),
      isProven: from !== null && isProven(message.header('authentication-results'), authserv, from.address),
    },
  }
}

/** Who a message is of, where our mail server found that they are; from its head alone. */
export async function provenSender(raw: Buffer, authserv: string | null): Promise<string | null> {
  const read = await readMessage(headOf(raw))
  const from = read.ok ? read.message.from : null
  if (!read.ok || !from) return null
  return isProven(read.message.header('authentication-results'), authserv, from.address) ? from.address : null
}

/** The words that the sender wrote, from the form of the message that has most of their order. */
function wordsOf({ html, text, subject }: MailMessage): RichText {
  const isForward = isForwarded(subject)
  if (html.trim()) {
    const read = withoutTail(fromHtml(html, { leaveOut: (tag, its) => isTail(tag, its, isForward) }), isForward)
    if (toPlain(read).trim()) return read
  }
  const begun = text.slice(0, limits.characters * 2)
  const lines = (isForward ? begun : withoutQuotes(begun)).split('\n')
  return fromPlain(lines.slice(0, linesToKeep(lines, isForward)).join('\n'))
}

interface Line {
  /** Which block of the text. */
  readonly at: number
  /** Null: the block is one line. */
  readonly content: Inline[] | null
}

/** A paragraph may hold several lines: the end is looked for line by line, and may fall within one. */
function withoutTail(text: RichText, isForward: boolean): RichText {
  const lines = text.content.flatMap((block, at): Line[] =>
    block.type === 'paragraph' ? linesIn(block.content).map((content) => ({ at, content })) : [{ at, content: null }],
  )
  const plain = lines.map(({ at, content }) => {
    const block: Block | undefined = content ? { type: 'paragraph', content } : text.content[at]
    return block ? toPlain({ type: 'doc', content: [block] }) : ''
  })
  const kept = linesToKeep(plain, isForward)
  const end = lines[kept]
  if (!end) return text
  const begun = lines.slice(0, kept).flatMap(({ at, content }) => (at === end.at && content ? [content] : []))
  const whole = text.content.slice(0, end.at)
  if (!begun.length) return { type: 'doc', content: whole }
  const content = begun.flatMap((line, at): Inline[] => (at === 0 ? line : [{ type: 'hardBreak' }, ...line]))
  return { type: 'doc', content: [...whole, { type: 'paragraph', content }] }
}

function linesIn(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const node of content) {
    if (node.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines
}

const mostPictures = 12
const mostPapers = 6
/** A logo below a name, or a pixel that tells who reads. */
const smallest = { width: 320, height: 180 }
/** As evidence, and slides. */
const paperKinds = [
  ...evidenceTypes.filter((type) => !type.startsWith('image/')),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.presentation',
]

/** Which of the files are pictures and papers, judged by their bytes; the same file twice is one. */
export async function sorted(files: readonly { readonly name: string; readonly content: Buffer }[]): Promise<Enclosed> {
  const pictures: Enclosed['pictures'][number][] = []
  const papers: Enclosed['papers'][number][] = []
  const leftOut: LeftOut[] = []
  const seen = new Set<string>()
  for (const { name: given, content } of files) {
    const name = bareName(given)
    const hash = createHash('sha256').update(content).digest('hex')
    if (!content.length || seen.has(hash)) continue
    seen.add(hash)
    const read = readPicture(content)
    const isSmall = read.ok && (read.picture.width < smallest.width || read.picture.height < smallest.height)
    const isHuge = !read.ok && read.reason === 'tooManyPixels'
    const paper = read.ok || isHuge ? null : await recogniseFile(content, paperKinds)
    if (content.length > largestUpload) leftOut.push({ name, why: 'tooLarge' })
    else if (isHuge) leftOut.push({ name, why: 'tooManyPixels' })
    else if (isSmall) leftOut.push({ name, why: 'small' })
    else if (read.ok) {
      if (pictures.length < mostPictures) pictures.push({ name, picture: read.picture })
      else leftOut.push({ name, why: 'tooMany' })
    } else if (paper?.ok) {
      if (papers.length < mostPapers) papers.push({ name, content, mediaType: paper.mediaType })
      else leftOut.push({ name, why: 'tooMany' })
    } else leftOut.push({ name, why: 'kind' })
  }
  return { pictures, papers, leftOut: leftOut.slice(0, 50) }
}

const bareName = (name: string): string =>
  [...oneLine(name).replace(/^.*[\\/]|^\.+/, '')].slice(-120).join('') || 'bestand'
