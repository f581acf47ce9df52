// A letter is plain and short: a greeting, a few lines, one action, and why it was sent.
import { renderToString } from 'preact-render-to-string'
import type { Locale } from '../actor.ts'

export interface Letter {
  readonly to: string
  readonly replyTo?: string
  readonly locale: Locale
  readonly subject: string
  readonly greeting: string
  readonly lines: readonly string[]
  readonly action?: { readonly label: string; readonly href: string }
  readonly afterwards?: readonly string[]
  readonly signedBy: string
  /** Why the reader gets this letter. */
  readonly reason: string
  readonly attachments?: readonly Attachment[]
}

export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly content: Buffer
}

export function asText(letter: Letter): string {
  const action = letter.action ? [`${letter.action.label}:\n${letter.action.href}`] : []
  return [
    letter.greeting,
    ...letter.lines,
    ...action,
    ...(letter.afterwards ?? []),
    letter.signedBy,
    `--\n${letter.reason}`,
  ].join('\n\n')
}

// Mail programs read no stylesheet: the few styles stand in the tags. Our content security policy is for pages only.
const style = {
  body: 'margin:0;padding:24px 12px;background:#f6f4ef;color:#15324b;font:17px/1.55 "Atkinson Hyperlegible Next",Verdana,sans-serif',
  card: 'max-width:34rem;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #ddd7ca;border-radius:6px',
  button:
    'display:inline-block;padding:12px 20px;border-radius:6px;background:#ffc627;color:#15324b;font-weight:bold;text-decoration:none',
  reason: 'max-width:34rem;margin:16px auto 0;color:#4a5d6e;font-size:14px',
}

export function asHtml(letter: Letter): string {
  const paragraph = (text: string) => <p style="margin:0 0 16px">{text}</p>
  return `<!doctype html>${renderToString(
    <html lang={letter.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{letter.subject}</title>
      </head>
      <body style={style.body}>
        <div style={style.card}>
          {paragraph(letter.greeting)}
          {letter.lines.map(paragraph)}
          {letter.action && (
            <p style="margin:0 0 16px">
              <a href={letter.action.href} style={style.button}>
                {letter.action.label}
              </a>
            </p>
          )}
          {letter.afterwards?.map(paragraph)}
          <p style="margin:0">{letter.signedBy}</p>
        </div>
        <p style={style.reason}>{letter.reason}</p>
      </body>
    </html>,
  )}`
}
