export interface ContentsEntry {
  href: string
  text: string
  /** Behind it, muted: "2 open opmerkingen". */
  note?: string | undefined
}

/** What stands on a long page, in its order. */
export function Contents({ title, entries }: { title: string; entries: readonly ContentsEntry[] }) {
  return (
    <nav class="contents" aria-label={title}>
      <p class="strong">{title}</p>
      <ol>
        {entries.map(({ href, text, note }) => (
          <li key={href}>
            <a href={href}>{text}</a>
            {note && <span class="small muted"> {note}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
