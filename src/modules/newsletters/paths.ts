// A site is named by the slug of its region; null is the national one.
type SiteSlug = string | null

/** Where the newsletter of a site is asked for. */
export const newsletterPath = (region: SiteSlug): string =>
  region === null ? '/nieuwsbrief' : `/regio/${region}/nieuwsbrief`

/** What somebody reads, behind the personal link that stands in each letter. */
export const choicePath = (link: string): string => `/nieuwsbrieven/${link}`
export const forgettingPath = (link: string): string => `${choicePath(link)}/vergeten`

export const subscribersPath = (region: SiteSlug): string =>
  region === null ? '/landelijk/website/abonnees' : `/werkplek/${region}/website/abonnees`
export const subscribersFilePath = (region: SiteSlug): string => `${subscribersPath(region)}.csv`
