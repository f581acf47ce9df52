import { Notice } from '../notice/notice.tsx'
import { Stack } from '../layout/layout.tsx'

export interface Difference {
  name: string
  /** Ready texts; an empty one is drawn as `empty`. */
  before: string
  after: string
}

export interface MeanwhileProps {
  /** "Joost heeft deze activiteit ondertussen gewijzigd". */
  title: string
  text: string
  changes: readonly Difference[]
  empty: string
}

/** Somebody else saved first: what changed, field by field, above the form that asks to save again. */
export function Meanwhile({ title, text, changes, empty }: MeanwhileProps) {
  return (
    <Notice tone="caution" role="alert" title={title}>
      <Stack gap="s">
        <p>{text}</p>
        <Differences changes={changes} empty={empty} />
      </Stack>
    </Notice>
  )
}

export function Differences({ changes, empty }: Pick<MeanwhileProps, 'changes' | 'empty'>) {
  return (
    <ul class="bullets">
      {changes.map(({ name, before, after }) => (
        <li key={name} class="differences">
          {name} <span class="diff-old">{before || empty}</span> <span class="diff-new">{after || empty}</span>
        </li>
      ))}
    </ul>
  )
}
