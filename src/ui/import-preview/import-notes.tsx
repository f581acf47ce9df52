import { useUi } from '../context.tsx'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { importTexts } from './messages.ts'

const listed = 200

/** What a reader of the file may want to know; the first of many. */
export function ImportNotes({ notes, open = false }: { notes: readonly string[]; open?: boolean }) {
  const t = importTexts(useUi().locale)
  if (!notes.length) return null
  return (
    <Disclosure summary={t.notes(notes.length)} card open={open}>
      <ul>
        {notes.slice(0, listed).map((note, index) => (
          <li key={index}>{note}</li>
        ))}
        {notes.length > listed && <li>{t.moreNotes(notes.length - listed)}</li>}
      </ul>
    </Disclosure>
  )
}
