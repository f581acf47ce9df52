import { useTexts } from '../context.tsx'

/** `current` is the page itself, no link. */
export function Breadcrumb({ trail, current }: { trail: readonly { href: string; text: string }[]; current: string }) {
  const texts = useTexts()
  return (
    <nav class="breadcrumb" aria-label={texts.breadcrumb}>
      <ol role="list">
        {trail.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  )
}
