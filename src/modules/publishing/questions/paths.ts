type SiteSlug = string | null
const site = (region: SiteSlug): string => (region === null ? '' : `/regio/${region}`)

/** Questions with a short answer, by category. */
export const faqPath = (region: SiteSlug): string => `${site(region)}/veelgestelde-vragen`
/** Where a reader asks something; `over` names the article that it is about. */
export const askPath = (region: SiteSlug): string => `${site(region)}/vraag`
/** The link in a letter that asks whether an address is of who asked; of every site. */
export const askerPath = (token: string): string => `/vraag/bevestigen/${token}`
