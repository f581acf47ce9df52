// What must be true of every answer, whoever asked and whatever it says.

export interface Drawn {
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, unknown>>
}

/** What no page may hold while the browser is told to run nothing but our own files. */
export function looseEndsOf({ text, headers, status }: Drawn): string[] {
  const found: string[] = []
  const missing = (name: string, value: RegExp): void => {
    if (!value.test(String(headers[name]))) found.push(`${name} is ${String(headers[name])}`)
  }
  missing('x-content-type-options', /^nosniff$/)
  missing('content-security-policy', /default-src 'none'/)
  if (/unsafe-/.test(String(headers['content-security-policy']))) found.push('an unsafe policy')
  if (!String(headers['content-type']).startsWith('text/html')) return found
  if (status >= 500) found.push('a fault')
  if (/<script(?![^>]*\ssrc=")/i.test(withoutData(text))) found.push('a script in the page')
  if (/<[^>]*\s(style|on[a-z]+)=["']/i.test(text)) found.push('a style or handler in a tag')
  if (/<style|javascript:|<base/i.test(text)) found.push('a style sheet or address in the page')
  return found
}

/** Blocks that programs read and nothing runs, as long as they hold JSON and no tag. */
const withoutData = (text: string): string =>
  text.replaceAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g, (block, json: string) => {
    try {
      JSON.parse(json)
      return ''
    } catch {
      return block
    }
  })
