export interface AgendaItem {
  /** Parts of the date: "8", "apr", "2026". */
  day: string
  month: string
  year: string
  title: string
  /** Undefined: there is no page for this reader. */
  href?: string | undefined
  /** "woensdag, 19.30–21.00 uur". */
  time?: string | undefined
  /** Place, for whom, seats left. */
  note?: string | undefined
}

export function Agenda({ items, level = 3 }: { items: readonly AgendaItem[]; level?: 2 | 3 | 4 | undefined }) {
  const Heading = `h${level}` as const
  return (
    <ol class="agenda" role="list">
      {items.map(({ day, month, year, title, href, time, note }) => (
        <li key={`${day}${month}${title}`}>
          <p class="date">
            <b>{day}</b>{' '}
            <span>
              {month}
              <span class="visually-hidden"> {year}</span>
            </span>
          </p>
          <div>
            <Heading>{href === undefined ? title : <a href={href}>{title}</a>}</Heading>
            {time && <p class="small">{time}</p>}
            {note && <p class="small muted">{note}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
