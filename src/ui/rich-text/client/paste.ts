// What comes from Word or another page brings its own looks along: they stay behind, its headings and lists do not.

/** HTML from the clipboard, without what is not text; lists of Word become lists. */
export function cleanPaste(html: string): string {
  // Word speaks in comments and in attributes: those go before anything reads the rest.
  const bare = html
    .replace(/<!--\[if !supportLists\]-->[^]*?<!--\[endif\]-->/g, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<(style|script|xml|title)\b[^]*?<\/\1\s*>/gi, '')
    .replace(/<\/?(o|w|v|m):[^>]*>/gi, '')
  const page = new DOMParser().parseFromString(withoutStyles(bare), 'text/html')
  for (const item of page.querySelectorAll<HTMLElement>('[data-list]')) intoList(item)
  shiftHeadings(page)
  return page.body.innerHTML
}

/** Keeps of each style only what tells of a list, a heading, or of bold that is none. */
function withoutStyles(html: string): string {
  return html.replace(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, (_all, style: string) => {
    const level = /mso-list:[^;]*level(\d)/i.exec(style)?.[1]
    return level ? ` data-list="${level}"` : ''
  })
}

function intoList(item: HTMLElement): void {
  const text = item.textContent ?? ''
  const ordered = /^\s*[\da-z]{1,3}[.)]\s/i.test(text)
  const entry = item.ownerDocument.createElement('li')
  entry.append(...item.childNodes)
  const first = entry.firstChild
  // The mark that Word wrote as text.
  if (first?.textContent) first.textContent = first.textContent.replace(/^\s*([\da-z]{1,3}[.)]|[·•o§▪-])\s+/i, '')
  const before = item.previousElementSibling
  const tag = ordered ? 'OL' : 'UL'
  if (before?.tagName === tag) {
    before.append(entry)
    item.remove()
  } else {
    const list = item.ownerDocument.createElement(tag)
    list.append(entry)
    item.replaceWith(list)
  }
}

/** The page has the first level itself. */
function shiftHeadings(page: Document): void {
  if (!page.querySelector('h1')) return
  for (const level of [5, 4, 3, 2, 1]) {
    for (const heading of page.querySelectorAll(`h${level}`)) {
      const lower = page.createElement(`h${Math.min(4, level + 1)}`)
      lower.append(...heading.childNodes)
      heading.replaceWith(lower)
    }
  }
}
