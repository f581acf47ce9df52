type SiteSlug = string | null

const site = (region: SiteSlug): string => (region === null ? '' : `/regio/${region}`)
const website = (region: SiteSlug): string => (region === null ? '/landelijk/website' : `/werkplek/${region}/website`)

/** Everything that a site brought together. */
export const collectionsPath = (region: SiteSlug): string => `${site(region)}/verzamelingen`
export const collectionPath = (region: SiteSlug, slug: string): string => `${collectionsPath(region)}/${slug}`

/** Where collections are kept. */
export const keepCollectionsPath = (region: SiteSlug): string => `${website(region)}/verzamelingen`
export const newCollectionPath = (region: SiteSlug): string => `${keepCollectionsPath(region)}/nieuw`
export const keepCollectionPath = (region: SiteSlug, collection: number | string): string =>
  `${keepCollectionsPath(region)}/${collection}`
export const collectionChangePath = (region: SiteSlug, collection: number | string): string =>
  `${keepCollectionPath(region, collection)}/wijziging`
export const collectionPublicationPath = (region: SiteSlug, collection: number | string): string =>
  `${keepCollectionPath(region, collection)}/publicatie`
export const collectionRemovalPath = (region: SiteSlug, collection: number | string): string =>
  `${keepCollectionPath(region, collection)}/verwijdering`
export const collectionItemsPath = (region: SiteSlug, collection: number | string): string =>
  `${keepCollectionPath(region, collection)}/berichten`
export const collectionItemPath = (region: SiteSlug, collection: number | string, item: number | string): string =>
  `${collectionItemsPath(region, collection)}/${item}`
export const collectionItemMovePath = (region: SiteSlug, collection: number | string, item: number | string): string =>
  `${collectionItemPath(region, collection, item)}/plaats`
export const collectionItemRemovalPath = (
  region: SiteSlug,
  collection: number | string,
  item: number | string,
): string => `${collectionItemPath(region, collection, item)}/weg`

/** An article as a step of a collection: where its reader is stands in the address and nowhere else. */
export const stepAddress = (article: string, region: SiteSlug, slug: string): string =>
  `${article}?pad=${region === null ? slug : `${region}/${slug}`}`
