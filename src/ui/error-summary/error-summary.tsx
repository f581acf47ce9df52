import { useTexts } from '../context.tsx'

/** One thing that is wrong: `field` is the name (and so the id) of the field it speaks of; null for the form as a whole. */
export interface FieldError {
  field: string | null
  text: string
}

export interface ErrorSummaryProps {
  errors: FieldError[]
  /** Draws nothing when there are no errors, so a form can always place it. */
  level?: 2 | 3 | undefined
}

/** Stands above the form. Gets the focus on load when script runs; without it, it is the first thing in the page. */
export function ErrorSummary({ errors, level = 2 }: ErrorSummaryProps) {
  const texts = useTexts()
  if (errors.length === 0) return null
  const Heading = `h${level}` as const
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary-h" tabindex={-1} data-error-summary>
      <Heading id="error-summary-h">{texts.errorHeading(errors.length)}</Heading>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field ?? ''}${error.text}`}>
            {error.field === null ? error.text : <a href={`#${error.field}`}>{error.text}</a>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The text at one field, for its `error` prop. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text
}
