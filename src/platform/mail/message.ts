// What a mail from outside says, read within limits: whoever wrote it may mean harm.
import { createHash } from 'node:crypto'
import { simpleParser } from 'mailparser'
import { refuse, type Outcome } from '../errors.ts'
import { storable } from '../text.ts'

export interface MailMessage {
  /** As the message says; proves nothing. Null unless it names exactly one. */
  readonly from: { readonly name: string; readonly address: string } | null
  readonly subject: string
  /** Empty where it has none. */
  readonly text: string
  readonly html: string
  readonly attachments: readonly MailAttachment[]
  /** Values of a header, topmost first, each on one line. */
  readonly header: (name: string) => readonly string[]
}

export interface MailAttachment {
  readonly name: string
  /** Says nothing of what it is: look at its bytes. */
  readonly content: Buffer
}

const limits = { maxHeadSize: 128 * 1024, maxChildNodes: 100 }

/** A message that holds another one has that as an attachment, which nobody opens. */
export async function readMessage(raw: Buffer): Promise<Outcome<{ message: MailMessage }, 'unreadable'>> {
  try {
    const parsed = await simpleParser(raw, {
      ...limits,
      ignoreEmbedded: true,
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipImageLinks: true,
      keepCidLinks: true,
    })
    const lines = parsed.headerLines.map(({ key, line }) => [key, oneLine(line.replace(/^[^:]*:/, ''))] as const)
    const senders = (parsed.from?.value ?? []).flatMap(({ name, address }) => (address ? [{ name, address }] : []))
    const [sender, another] = senders
    return {
      ok: true,
      message: {
        from:
          sender && !another && isAddress(sender.address)
            ? { name: oneLine(sender.name).slice(0, 200), address: sender.address.toLowerCase() }
            : null,
        subject: oneLine(parsed.subject ?? ''),
        text: storable(parsed.text ?? ''),
        html: storable(parsed.html || ''),
        attachments: parsed.attachments.map(({ filename, content }) => ({
          name: oneLine(filename ?? '').slice(0, 200),
          content,
        })),
        header: (name) => lines.filter(([key]) => key === name).map(([, value]) => value),
      },
    }
  } catch {
    return refuse('unreadable')
  }
}

/** One address, as mail servers and our own letters take it. */
export const isAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[^\s@<>()[\]\\,;:"\u0000-\u001f\u007f]{1,64}@[^\s@<>()[\]\\,;:"_]+\.[^\s@<>()[\]\\,;:".]{2,63}$/u.test(text)

/** Line ends and what cannot be seen would begin a header of somebody's own in a letter of ours. */
export const oneLine = (text: string): string =>
  storable(text)
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g, ' ')
    .trim()

/**
 * By what a message is known when it comes a second time: what its sender wrote, whatever servers put above it on the way.
 * The number alone would let whoever knows it deliver something else first.
 */
export function keyOfMessage(raw: Buffer): string {
  const head = headOf(raw)
  const said = head
    .toString('latin1')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter((line) => /^(message-id|from|date|subject)[ \t]*:/i.test(line))
    .map((line) => line.replace(/^([^:]*):\s*/, (_all, name: string) => `${name.trim().toLowerCase()} `))
  const hasNumber = said.some((line) => line.startsWith('message-id '))
  const hash = createHash('sha256')
  return (hasNumber ? hash.update(`id ${said.join('\n')}`).update(raw.subarray(head.length)) : hash.update(raw)).digest(
    'hex',
  )
}

/** The head of a message, to see who sent it before the rest is read. */
export function headOf(raw: Buffer): Buffer {
  const head = raw.toString('latin1', 0, limits.maxHeadSize).split(/\r?\n\r?\n/, 1)[0] ?? ''
  return raw.subarray(0, head.length)
}
