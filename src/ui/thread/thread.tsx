import type { ComponentChildren } from 'preact'
import { Avatar } from '../page/workspace-page.tsx'
import { Tag } from '../tag/tag.tsx'

export interface Said {
  id: number
  name: string
  /** "Ondersteuner", "Meelezer". */
  role?: string | undefined
  when: string
  /** As it was typed: lines stay lines, and nothing in it is HTML. */
  words: string
}

export interface ThreadProps extends Said {
  answers: readonly Said[]
  /** "Afgehandeld door Marieke, 12-03-2026"; null while it is open. */
  settled: string | null
  /** "Over een eerdere tekst". */
  note?: string | undefined
  /** Below the last words: a form to answer, a button to settle. */
  children?: ComponentChildren
}

/** A remark with the answers that it got. */
export function Thread({ answers, settled, note, children, ...first }: ThreadProps) {
  return (
    <article class={settled ? 'thread thread-settled' : 'thread'} id={`opmerking-${first.id}`}>
      <Words {...first} />
      {note && <p class="tiny muted">{note}</p>}
      {answers.length > 0 && (
        <div class="thread-answers">
          {answers.map((answer) => (
            <Words key={answer.id} {...answer} />
          ))}
        </div>
      )}
      {settled && (
        <p>
          <Tag tone="positive" icon="check">
            {settled}
          </Tag>
        </p>
      )}
      {children}
    </article>
  )
}

function Words({ name, role, when, words }: Said) {
  return (
    <div class="thread-words">
      <Avatar name={name} />
      <p class="thread-who">
        <strong>{name}</strong>
        {role && <span class="small muted"> {role}</span>}
        <span class="tiny muted thread-when">{when}</span>
      </p>
      <p class="thread-text">{words}</p>
    </div>
  )
}
