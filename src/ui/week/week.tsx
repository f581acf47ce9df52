import { useTexts } from '../context.tsx'

export interface WeekDay {
  /** Short, "ma 23". */
  day: string
  /** The rest of the date for those who listen: "maart". */
  month?: string | undefined
  today?: boolean | undefined
  items: readonly { title: string; href: string; note?: string | undefined }[]
}

export function Week({ days }: { days: readonly WeekDay[] }) {
  const texts = useTexts()
  return (
    <ol class="week" role="list">
      {days.map(({ day, month, today, items }) => (
        <li key={day}>
          <span class={today ? 'day is-today' : 'day'}>
            {day}
            <span class="visually-hidden">
              {month && ` ${month}`}
              {today && `, ${texts.today}`}
            </span>
          </span>
          <ul role="list">
            {items.map(({ title, href, note }) => (
              <li key={`${href}${title}`}>
                <a href={href}>{title}</a>
                {note && <span class="note">{note}</span>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
