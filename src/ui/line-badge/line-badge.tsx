import { useTexts } from '../context.tsx'

export type LineColour = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** A goal on screen: a letter and one of eight colours. */
export interface Line {
  letter: string
  colour: LineColour
}

/** The colour for the n-th goal, counted from 0; a ninth goal starts again at the first colour, its letter stays apart. */
export function lineColour(index: number): LineColour {
  return ((Math.trunc(Math.abs(index)) % 8) + 1) as LineColour
}

export function LineBadge({ letter, colour }: Line) {
  const texts = useTexts()
  return (
    <span class={`badge line-${colour}`}>
      <span class="visually-hidden">{texts.line} </span>
      {letter}
    </span>
  )
}
