import type { ComponentChildren } from 'preact'
import { Button } from '../button/button.tsx'
import { useTexts } from '../context.tsx'
import { Form } from '../form/form.tsx'

export interface FilterBarProps {
  action: string
  /** "Filter de activiteiten". */
  label: string
  /** Fields; give the search field `wide`. */
  children: ComponentChildren
  /** Where all filters are gone; shown only while something is filtered. */
  clearHref?: string | undefined
  submit?: string | undefined
}

/** Filters that end up in the address. */
export function FilterBar({ action, label, children, clearHref, submit }: FilterBarProps) {
  const texts = useTexts()
  return (
    <div class="card card-filters">
      <Form action={action} method="get" label={label} layout="plain">
        <div class="filters">
          {children}
          <div class="filters-act">
            <Button small>{submit ?? texts.show}</Button>
            {clearHref && <a href={clearHref}>{texts.clearFilters}</a>}
          </div>
        </div>
      </Form>
    </div>
  )
}
