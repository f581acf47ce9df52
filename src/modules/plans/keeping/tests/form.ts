// What a form of ours holds, as a browser would send it back.
import type { Visitor } from '../../../../../test/visitor.ts'

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Every field with the value that the page shows; boxes come with a line for each that is ticked. */
export function fieldsIn(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`action="${action}"`))
  if (!form) throw new Error(`no form for ${action}`)
  const inner = form.split('</form>')[0]!
  const found: [number, string, string][] = []
  for (const match of inner.matchAll(/<input([^>]*)>/g)) {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(match[1]!)?.[1]
    const name = attribute('name')
    if (!name || name === '_csrf' || attribute('type') === 'file') continue
    if (/type="(checkbox|radio)"/.test(match[1]!) && !/\schecked/.test(match[1]!)) continue
    found.push([match.index, name, plain(attribute('value') ?? '')])
  }
  for (const match of inner.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>(.*?)<\/textarea>/gs))
    found.push([match.index, match[1]!, plain(match[2]!)])
  for (const match of inner.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    found.push([match.index, match[1]!, plain(/value="([^"]*)" selected/.exec(match[2]!)?.[1] ?? '')])
  const fields: Record<string, string> = {}
  for (const [, name, value] of found.sort((a, b) => a[0] - b[0]))
    fields[name] = name in fields ? `${fields[name]}\n${value}` : value
  return fields
}

/** Opens a page with a form. */
export async function opened(browser: Visitor, page: string, action: string): Promise<Record<string, string>> {
  const { text, status } = await browser.get(page)
  if (status !== 200) throw new Error(`${page} answered ${status}`)
  return fieldsIn(text, action)
}
