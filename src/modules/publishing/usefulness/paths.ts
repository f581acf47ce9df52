type SiteSlug = string | null
const article = (region: SiteSlug, slug: string): string =>
  `${region === null ? '' : `/regio/${region}`}/artikel/${slug}`

/** Where a reader says whether an article was useful; the answer that was pressed stands in the address. */
export const votePath = (region: SiteSlug, slug: string): string => `${article(region, slug)}/nuttig`
/** Where somebody says for a school or region that they use what an article tells; one address, whatever site it is of. */
export const usePath = (item: number | string): string => `/gebruik/${item}`
