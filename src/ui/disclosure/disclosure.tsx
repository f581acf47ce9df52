import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'

export interface DisclosureProps {
  summary: ComponentChildren
  open?: boolean | undefined
  /** In a frame of its own. */
  card?: boolean | undefined
  children: ComponentChildren
}

export function Disclosure({ summary, open, card, children }: DisclosureProps) {
  return (
    <details class={classNames('disclosure', card && 'card card-disclosure')} open={open}>
      <summary>
        {summary}
        <Icon name="chevron-down" class="chevron" />
      </summary>
      <div class="disclosure-body stack">{children}</div>
    </details>
  )
}
