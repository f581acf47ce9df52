import type { ComponentChildren } from 'preact'
import { Button } from '../button/button.tsx'
import { useTexts } from '../context.tsx'
import { Icon } from '../icon/icon.tsx'
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
  /** Fields that few need: folded away until one is used. */
  more?: { fields: ComponentChildren; open: boolean; text?: string | undefined } | undefined
  /** What is folded away beside them. */
  beside?: ComponentChildren
}

/** Filters that end up in the address. */
export function FilterBar({ action, label, children, clearHref, submit, more, beside }: FilterBarProps) {
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
        {(more ?? beside) && (
          <div class="filters-folded">
            {more && (
              <details open={more.open}>
                <summary>
                  <Icon name="adjustments" />
                  {more.text ?? texts.more}
                </summary>
                <div class="filters">{more.fields}</div>
              </details>
            )}
            {beside}
          </div>
        )}
      </Form>
    </div>
  )
}
