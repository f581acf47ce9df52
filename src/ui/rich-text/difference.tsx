import { useUi } from '../context.tsx'
import { richTextTexts } from './messages.ts'

type Kind = keyof ReturnType<typeof richTextTexts>['difference']['kinds']

/** A line of two texts beside each other, as `differenceOf` of `platform/rich-text` tells it. */
export interface DifferentLine {
  readonly what: 'same' | 'added' | 'removed' | 'changed' | 'dressed'
  readonly kind: Kind
  readonly pieces: readonly { readonly what: 'same' | 'added' | 'removed'; readonly text: string }[]
}

/** What became of a text. What stayed the same is folded away, but for the line before and after a change. */
export function TextDifference({ lines }: { lines: readonly DifferentLine[] }) {
  const t = richTextTexts(useUi().locale).difference
  if (lines.every(({ what }) => what === 'same')) return <p class="muted">{t.same}</p>
  return (
    <div class="text-difference">
      {folded(lines).map((part, at) =>
        part.folded ? (
          <details key={at} class="difference-fold">
            <summary>{t.unchanged(part.lines.length)}</summary>
            {part.lines.map((line, index) => (
              <Line key={index} line={line} />
            ))}
          </details>
        ) : (
          part.lines.map((line, index) => (
            <Line key={`${at}-${index}`} line={line} again={part.lines[index - 1]?.what === line.what} />
          ))
        ),
      )}
    </div>
  )
}

/** Of a run of lines that stayed, the first and last stand open where they touch a change. */
function folded(lines: readonly DifferentLine[]): { folded: boolean; lines: DifferentLine[] }[] {
  const near = lines.map(
    ({ what }, at) => what !== 'same' || [lines[at - 1], lines[at + 1]].some((other) => other && other.what !== 'same'),
  )
  const parts: { folded: boolean; lines: DifferentLine[] }[] = []
  lines.forEach((line, at) => {
    const fold = !near[at]
    const last = parts.at(-1)
    if (last?.folded === fold) last.lines.push(line)
    else parts.push({ folded: fold, lines: [line] })
  })
  return parts
}

/** @param again the line before was of the same fate, so it need not be said twice */
function Line({ line, again = false }: { line: DifferentLine; again?: boolean }) {
  const t = richTextTexts(useUi().locale).difference
  const { what, kind, pieces } = line
  const note = { same: null, changed: null, added: t.addedLine, removed: t.removedLine, dressed: t.dressed }[what]
  return (
    <p class={`difference-line difference-${what} difference-${kind}`}>
      {note && !again && <span class="difference-note">{note}</span>}
      {kind === 'item' && <span aria-hidden="true">• </span>}
      {kind !== 'paragraph' && <span class="visually-hidden">{t.kinds[kind]}: </span>}
      {pieces.map(({ what: made, text }, at) =>
        made === 'same' ? (
          <span key={at}>{text}</span>
        ) : made === 'added' ? (
          <ins key={at}>
            <span class="visually-hidden">[{t.added}: </span>
            {text || t.kinds[kind]}
            <span class="visually-hidden">]</span>
          </ins>
        ) : (
          <del key={at}>
            <span class="visually-hidden">[{t.removed}: </span>
            {text || t.kinds[kind]}
            <span class="visually-hidden">]</span>
          </del>
        ),
      )}
    </p>
  )
}
