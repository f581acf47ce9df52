import type { ComponentChildren } from 'preact'
import { useTexts, useUi } from '../context.tsx'

export interface DocumentProps {
  /** Whole text of the title: "Dienstregeling, regio Emmen – Spoorboek". */
  title: string
  description?: string | undefined
  /** More for the head: feeds, a canonical address, structured data, a preview picture. */
  head?: ComponentChildren
  /** Keeps search engines away: workspace, personal links. */
  noindex?: boolean | undefined
  children: ComponentChildren
}

/** The mark of the brand on its own ground, small enough to stand in the page. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#15324b"/>' +
    '<path d="M16 11c-2.6-2.2-5.8-2.8-10-2.5v14c4.2-.3 7.4.3 10 2.5 2.6-2.2 5.8-2.8 10-2.5v-14c-4.2-.3-7.4.3-10 2.5Zm0 0v14" fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round"/>' +
    '<circle cx="16" cy="14" r="3.5" fill="#15324b" stroke="#ffc627" stroke-width="2.5"/></svg>',
)}`

/** The outermost part; the caller writes `<!doctype html>` before it. */
export function Document({ title, description, head, noindex, children }: DocumentProps) {
  const { locale, assets, colourScheme } = useUi()
  const texts = useTexts()
  return (
    <html lang={locale} data-theme={colourScheme === 'auto' ? undefined : colourScheme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {description && <meta name="description" content={description} />}
        {noindex && <meta name="robots" content="noindex" />}
        <meta name="theme-color" content="#15324b" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0d1f2e" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href={icon} />
        <link rel="stylesheet" href={assets.stylesheet} />
        {assets.accent !== null && <link rel="stylesheet" href={assets.accent} />}
        {assets.script !== null && <script src={assets.script} type="module" />}
        {head}
      </head>
      <body>
        <a class="skip-link" href="#inhoud">
          {texts.skipToContent}
        </a>
        {children}
      </body>
    </html>
  )
}
