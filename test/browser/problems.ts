import type { BrowserContext } from 'playwright-core'

interface Complaint {
  readonly text: string
  readonly about: string
}

/** Watches all pages of a visitor. Gives what went wrong so far, one line each. */
export function watchProblems(context: BrowserContext): () => string[] {
  const complaints: Complaint[] = []
  const refusedPages = new Set<string>()
  const note = (text: string, about = ''): void => void complaints.push({ text, about })

  // Violations of the Content-Security-Policy are errors on the console, in scripts, styles, pictures and forms alike.
  context.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`, message.location().url)
  })
  context.on('weberror', (error) => note(`script failed: ${error.error().message}`))
  context.on('page', (page) => page.on('crash', () => note('the page crashed')))
  context.on('response', (response) => {
    const isPage = response.request().isNavigationRequest()
    if (isPage && response.status() >= 400) refusedPages.add(response.url())
  })

  // The browser complains of a page that is not there, too; whether it should be there is for the journey to say.
  const wanted = ({ text, about }: Complaint): boolean =>
    !(text.startsWith('Failed to load resource') && refusedPages.has(about))
  return () => complaints.filter(wanted).map(({ text }) => text)
}
