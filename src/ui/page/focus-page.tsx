import { WholeDates } from '../whole-dates/whole-dates.tsx'
import { Document, type DocumentProps } from './document.tsx'
import { type Brand, BrandLink } from './masthead.tsx'

export interface FocusPageProps extends DocumentProps {
  brand: Brand
  band?: boolean | undefined
  /** Above the title, muted: "Voor Veenland Metaal". */
  above?: string | undefined
  heading: string
  lead?: string | undefined
}

/** One thing to do, nothing beside it: signing in, confirming from a mail, an error. */
export function FocusPage({ brand, band, above, heading, lead, children, ...document }: FocusPageProps) {
  return (
    <Document {...document} noindex>
      <header class="masthead on-dark">
        <div class="container">
          <div class="masthead-bar">
            <BrandLink {...brand} />
          </div>
        </div>
        {band && <div class="region-band" />}
      </header>
      <main class="confirm stack stack-l" id="inhoud" tabindex={-1}>
        <div class="stack stack-s">
          {above && <p class="muted">{above}</p>}
          <h1 class="look-h1-focus">{heading}</h1>
          {lead && (
            <p>
              <WholeDates text={lead} />
            </p>
          )}
        </div>
        {children}
      </main>
    </Document>
  )
}
