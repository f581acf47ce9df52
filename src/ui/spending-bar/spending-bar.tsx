export interface SpendingBarProps {
  budget: number
  spent: number
  /** What will have been spent in the end; at least `spent`. */
  forecast: number
}

const width = 120

/** A quiet bar beside figures in words: what was spent, what is still expected, and where the budget ends. */
export function SpendingBar({ budget, spent, forecast }: SpendingBarProps) {
  const whole = Math.max(budget, spent, forecast)
  if (whole <= 0) return null
  const at = (value: number): number => Math.round((Math.max(value, 0) / whole) * width)
  return (
    <svg class="spending-bar" viewBox={`0 0 ${width} 10`} aria-hidden="true">
      <rect class="spending-ground" y="3" width={width} height="4" rx="2" />
      <rect class="spending-forecast" y="3" width={at(forecast)} height="4" rx="2" />
      <rect class="spending-spent" y="2" width={at(spent)} height="6" rx="2" />
      <rect class="spending-budget" x={Math.min(at(budget), width - 2)} width="2" height="10" />
    </svg>
  )
}
