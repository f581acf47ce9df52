import type { ComponentChildren } from 'preact'
import { FocusPage } from '../../../../ui/page/focus-page.tsx'

/** The page belongs to the company, over all regions: it wears the colours of none. */
export function CompanyFrame(props: {
  above?: string | undefined
  heading: string
  lead?: string | undefined
  children: ComponentChildren
}) {
  return (
    <FocusPage
      brand={{ name: 'Spoorboek', sub: 'Sterk Techniekonderwijs', href: '/' }}
      title={props.heading}
      above={props.above}
      heading={props.heading}
      lead={props.lead}
    >
      {props.children}
    </FocusPage>
  )
}
