// What docs/handleiding says, and what a page says: the words in bold must stand on the screen in the same way.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { projectRoot } from '../src/platform/settings.ts'
import type { Visitor } from './visitor.ts'

export const guide = (name: string): Promise<string> =>
  readFile(join(projectRoot(), 'docs', 'handleiding', name), 'utf8')

/** What a reader sees of a page. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\s/g, ' ')
    .replace(/ +/g, ' ')

/** Pages that were looked at, in the words of the reader. */
export class Seen {
  private readonly pages: string[] = []

  /** Looks at a page, and follows where it leads. @returns its HTML. */
  async look(browser: Visitor, path: string): Promise<string> {
    const { text, status } = await browser.follow(await browser.get(path))
    expect([path, status]).toEqual([path, 200])
    this.keep(text)
    return text
  }

  keep(html: string): void {
    this.pages.push(wordsOf(html))
  }

  /** Every bold word of a page of the guide stands on one of the pages that were looked at. */
  async expectWordsOf(name: string): Promise<void> {
    const seen = this.pages.join('\n')
    const bold = [...(await guide(name)).matchAll(/\*\*(.+?)\*\*/gs)].map(([, words = '']) =>
      words.replace(/\s+/g, ' '),
    )
    // Questions of the reader are bold too.
    const names = bold.filter((words) => !/[?.]$/.test(words) || seen.includes(words))
    const missing = names.flatMap((words) => words.split(' … ')).filter((words) => !seen.includes(words))
    expect(missing).toEqual([])
    expect(names.length).toBeGreaterThan(1)
  }
}
