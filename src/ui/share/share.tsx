import { h } from 'preact'
import { Button } from '../button/button.tsx'
import { useUi } from '../context.tsx'
import { shareTexts } from './messages.ts'

export interface ShareLinksProps {
  title: string
  /** Whole, and the one that the page is known by. */
  address: string
}

/** Ways to pass a page on: links that say what they share and nothing of who does, and a copy of the address. */
export function ShareLinks({ title, address }: ShareLinksProps) {
  const t = shareTexts(useUi().locale)
  const [words, url] = [encodeURIComponent(title), encodeURIComponent(address)]
  const links = [
    { text: t.mail, href: `mailto:?subject=${words}&body=${url}` },
    { text: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
    { text: 'Mastodon', href: `https://share.joinmastodon.org/#text=${words}%20${url}` },
    { text: 'WhatsApp', href: `https://wa.me/?text=${words}%20${url}` },
  ]
  return (
    <nav class="share" aria-label={t.name}>
      <p class="share-name">{t.name}</p>
      <ul class="share-links" role="list">
        {links.map(({ text, href }) => (
          <li key={text}>
            <a href={href} rel="noreferrer noopener">
              {text}
            </a>
          </li>
        ))}
      </ul>
      {h(
        'share-buttons',
        { hidden: true, 'data-title': title, 'data-address': address, 'data-copied': t.copied },
        <Button small type="button" icon="copy">
          {t.copy}
        </Button>,
        <Button small type="button" icon="share">
          {t.more}
        </Button>,
        <span class="small" role="status" />,
      )}
    </nav>
  )
}
