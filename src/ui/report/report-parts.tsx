import type { ComponentChildren } from 'preact'
import { Button } from '../button/button.tsx'
import { useTexts } from '../context.tsx'
import { Icon } from '../icon/icon.tsx'
import { RailList, type RailStop } from '../rail-list/rail-list.tsx'

export interface PartsLayoutProps {
  /** Names the navigation: "Delen van het verslag". */
  label: string
  /** "7 delen, 3 klaar". */
  heading: string
  /** On the button that opens the list on a phone: "Deel 3 van 7". */
  menu: ComponentChildren
  parts: readonly RailStop[]
  children: ComponentChildren
}

/** A document of several parts: the parts as stations at the left, one part at the right. */
export function PartsLayout({ label, heading, menu, parts, children }: PartsLayoutProps) {
  const texts = useTexts()
  return (
    <div class="report">
      <span class="menu-button parts-menu">
        <Button type="button" block popovertarget="delen">
          <span>{menu}</span>
          <Icon name="list" />
        </Button>
      </span>
      <nav class="report-nav drawer" id="delen" popover="auto" aria-label={label}>
        <span class="drawer-close">
          <Button type="button" small icon="x" popovertarget="delen" popovertargetaction="hide">
            {texts.close}
          </Button>
        </span>
        <h2 class="small">{heading}</h2>
        <RailList stops={parts} />
      </nav>
      <div class="stack stack-l report-main">{children}</div>
    </div>
  )
}
