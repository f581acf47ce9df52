import { useTexts } from '../context.tsx'
import { type MarkShape, StationMark } from '../station-mark/station-mark.tsx'

/** What the marks mean; only those that the drawing shows. */
export function Legend({ shapes }: { shapes: readonly MarkShape[] }) {
  const texts = useTexts()
  return (
    <ul class="legend" role="list" aria-label={texts.legend}>
      {shapes.map((shape) => (
        <li key={shape}>
          <StationMark shape={shape} />
          {shape === 'interchange' ? texts.interchangeExplained : texts.state[shape]}
        </li>
      ))}
    </ul>
  )
}
