import { StationMark } from '../station-mark/station-mark.tsx'

export interface Step {
  name: string
  /** A date or "nu", below the name. */
  note?: string | undefined
}

export interface StepsProps {
  label: string
  steps: readonly Step[]
  /** Index of the step at hand; as many as there are steps when all is done. */
  current: number
}

/** Progress as a line with stations. */
export function Steps({ label, steps, current }: StepsProps) {
  return (
    <ol class="steps" role="list" aria-label={label}>
      {steps.map(({ name, note }, index) => {
        const past = index < current
        const now = index === current
        return (
          <li key={name} class={past ? 'is-past' : now ? 'is-now' : undefined} aria-current={now ? 'step' : undefined}>
            <StationMark shape={past ? 'done' : now ? 'running' : 'planned'} />
            {name}
            {note && <span class="note">{note}</span>}
          </li>
        )
      })}
    </ol>
  )
}
