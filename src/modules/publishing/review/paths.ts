type SiteSlug = string | null
const website = (region: SiteSlug): string => (region === null ? '/landelijk/website' : `/werkplek/${region}/website`)

/** Says of an item that it is still right. */
export const stillRightPath = (region: SiteSlug, item: number | string): string =>
  `${website(region)}/berichten/${item}/klopt`
/** How long before the day of review an owner hears of it. */
export const reviewRulePath = (region: SiteSlug): string => `${website(region)}/berichten/nakijktermijn`
