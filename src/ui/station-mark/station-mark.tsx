/** How far an activity is. */
export type StationState = 'idea' | 'planned' | 'running' | 'done' | 'behind' | 'cancelled'

export type MarkShape = StationState | 'interchange'

/** The shape tells the state, the colour of the line around it tells the goal. */
export function StationMark({ shape }: { shape: MarkShape }) {
  return (
    <svg class={shape === 'cancelled' ? 'mark mark-ghost' : 'mark'} viewBox="0 0 24 24" aria-hidden="true">
      <MarkDrawing shape={shape} />
    </svg>
  )
}

/** The drawing alone, 24 by 24, to stand inside another drawing. */
export function MarkDrawing({ shape }: { shape: MarkShape }) {
  switch (shape) {
    case 'done':
      return (
        <>
          <circle class="mark-solid" cx="12" cy="12" r="9" />
          <path class="mark-tick" d="M7.6 12.3l3.1 3.1 5.6-6.2" />
        </>
      )
    case 'running':
      return (
        <>
          <circle class="mark-ring" cx="12" cy="12" r="9" />
          <circle class="mark-core" cx="12" cy="12" r="4.6" />
        </>
      )
    case 'idea':
      return <circle class="mark-ring" cx="12" cy="12" r="9" stroke-dasharray="3.4 3" />
    case 'planned':
      return <circle class="mark-ring" cx="12" cy="12" r="9" />
    case 'behind':
      return (
        <>
          <circle class="mark-ring" cx="12" cy="12" r="9" />
          <path class="mark-ink" d="M12 7.6v5.2M12 16.2v.1" />
        </>
      )
    case 'cancelled':
      return (
        <>
          <circle class="mark-ring" cx="12" cy="12" r="9" stroke-dasharray="3.4 3" />
          <path class="mark-ink" d="M8.3 8.3l7.4 7.4M15.7 8.3l-7.4 7.4" />
        </>
      )
    case 'interchange':
      return <rect class="mark-ring" x="2" y="6" width="20" height="12" rx="6" />
  }
}
