// A site is named by the slug of its region; null is the national one.
export type SiteSlug = string | null

const site = (region: SiteSlug): string => (region === null ? '' : `/regio/${region}`)
/** Everything public of a site, newest first. */
export const itemsPath = (region: SiteSlug): string => `${site(region)}/berichten`
export const itemPath = (region: SiteSlug, slug: string): string => `${site(region)}/artikel/${slug}`
/** The newest of a site as Atom; takes the filters of the list. */
export const feedPath = (region: SiteSlug): string => `${itemsPath(region)}.atom`
export const sitemapPath = '/sitemap.xml'
/** `cut` is `whole` or the point that stays in sight (`x50y30`); `form` is `960.avif`, or `origineel`. */
export const itemPicturePath = (picture: number | string, cut: string, form: string): string =>
  `/beelden/${picture}/${cut}/${form}`

/** Where a site is kept: the workspace of its region, or of the nation. */
export const websitePath = (region: SiteSlug): string =>
  region === null ? '/landelijk/website' : `/werkplek/${region}/website`
export const deskPath = (region: SiteSlug): string => `${websitePath(region)}/berichten`
export const deskRulesPath = (region: SiteSlug): string => `${deskPath(region)}/afspraken`
export const newItemPath = (region: SiteSlug): string => `${deskPath(region)}/nieuw`
export const deskItemPath = (region: SiteSlug, item: number | string): string => `${deskPath(region)}/${item}`
export const editItemPath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/wijzigen`
export const itemChangePath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/wijziging`
export const itemDraftPath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/concept`
export const itemDraftRemovalPath = (region: SiteSlug, item: number | string): string =>
  `${itemDraftPath(region, item)}/verwijdering`
export const itemPicturesPath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/afbeeldingen`
export const deskPicturePath = (region: SiteSlug, item: number | string, picture: number | string): string =>
  `${itemPicturesPath(region, item)}/${picture}`
export const itemPictureChoicePath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/beeld`
export const itemPreviewPath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/voorbeeld`
export const itemVersionPath = (region: SiteSlug, item: number | string, version: number | string): string =>
  `${deskItemPath(region, item)}/versies/${version}`
export const itemVersionReturnPath = (region: SiteSlug, item: number | string, version: number | string): string =>
  `${itemVersionPath(region, item, version)}/terugzetting`
export const itemReviewPath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/nakijken`
export const itemSendBackPath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/terugsturen`
export const itemPublicationPath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/publicatie`
export const itemWithdrawalPath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/intrekking`
export const itemKeepingPath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/beheer`
export const itemCommentsPath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/opmerkingen`
export const itemCommentSettlementPath = (region: SiteSlug, item: number | string, comment: number | string): string =>
  `${itemCommentsPath(region, item)}/${comment}/afhandeling`
