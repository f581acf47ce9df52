type SiteSlug = string | null
const site = (region: SiteSlug): string => (region === null ? '' : `/regio/${region}`)

/** An article, or all of a collection, to print or to keep. */
export const articlePdfPath = (region: SiteSlug, slug: string): string => `${site(region)}/artikel/${slug}/pdf`
export const collectionPdfPath = (region: SiteSlug, slug: string): string => `${site(region)}/verzamelingen/${slug}/pdf`
