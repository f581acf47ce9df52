import type { ComponentChildren } from 'preact'
import { FocusPage } from '../../../ui/page/focus-page.tsx'

/** The page belongs to the reader, over all newsletters: it wears the colours of none. */
export function LetterFrame(props: { heading: string; lead?: string; children: ComponentChildren }) {
  return (
    <FocusPage
      brand={{ name: 'Sterk Techniekonderwijs', sub: 'Spoorboek', href: '/' }}
      title={props.heading}
      heading={props.heading}
      lead={props.lead}
    >
      {props.children}
    </FocusPage>
  )
}
