// A site is named by the slug of its region; null is the national one.
export type SiteSlug = string | null

const site = (region: SiteSlug): string => (region === null ? '' : `/regio/${region}`)
/** Everything public of a site, newest first. */
export const itemsPath = (region: SiteSlug): string => `${site(region)}/berichten`
export const itemPath = (region: SiteSlug, slug: string): string => `${site(region)}/artikel/${slug}`
/** Where a film of an article is played, by its place among them; nought is the film that a video is about. */
export const itemFilmPath = (region: SiteSlug, slug: string, film: number | string): string =>
  `${itemPath(region, slug)}/video/${film}`
/** The same of a block of a home page. */
export const siteFilmPath = (region: SiteSlug, block: number | string): string => `${site(region)}/video/${block}`
/** The picture of a version that stands beside a link to it; the name changes with what it says. */
export const itemCardPath = (region: SiteSlug, slug: string, version: number | string): string =>
  `${itemPath(region, slug)}/deelbeeld/${version}`
/** Lesson material as libraries of it collect it. */
export const itemLomPath = (region: SiteSlug, slug: string): string => `${itemPath(region, slug)}/lom.xml`
/** A file that something public gives along. */
export const itemFilePath = (region: SiteSlug, file: number | string, name: string): string =>
  `${site(region)}/bestanden/${file}/${name.startsWith(':') ? name : encodeURIComponent(name)}`
/** The newest of a site as Atom; takes the filters of the list. */
export const feedPath = (region: SiteSlug): string => `${itemsPath(region)}.atom`
/** What programs may read, told to who writes them. */
export const developersPath = '/ontwikkelaars'
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
/** The activities that it is about; the program knows the plan. */
export const itemActivitiesPath = (region: string, item: number | string): string =>
  `${deskItemPath(region, item)}/activiteiten`
/** Kept files that texts of an item may give along, and those beside its newest text. */
export const deskFilesPath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/bestanden`
export const deskFilePath = (region: SiteSlug, item: number | string, file: number | string): string =>
  `${deskFilesPath(region, item)}/${file}`
export const attachedFilesPath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/bijlagen`
export const attachedFilePath = (region: SiteSlug, item: number | string, file: number | string): string =>
  `${attachedFilesPath(region, item)}/${file}`
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
export const itemOffersPath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/aanbod`
export const itemOfferWithdrawalPath = (region: SiteSlug, item: number | string): string =>
  `${itemOffersPath(region, item)}/intrekking`
/** What other sites offer to this one, and what it offers to them. */
export const offersPath = (region: SiteSlug): string => `${websitePath(region)}/aangeboden`
export const answersSeenPath = (region: SiteSlug): string => `${offersPath(region)}/gezien`
export const offerPath = (region: SiteSlug, offer: number | string): string => `${offersPath(region)}/bericht/${offer}`
const answerNames = {
  accept: 'overname',
  askChange: 'wijzigingsverzoek',
  decline: 'afwijzing',
  takeDown: 'verwijdering',
}
export const offerAnswerPath = (region: SiteSlug, offer: number | string, answer: keyof typeof answerNames): string =>
  `${offerPath(region, offer)}/${answerNames[answer]}`
export const itemCommentsPath = (region: SiteSlug, item: number | string): string =>
  `${deskItemPath(region, item)}/opmerkingen`
export const itemCommentSettlementPath = (region: SiteSlug, item: number | string, comment: number | string): string =>
  `${itemCommentsPath(region, item)}/${comment}/afhandeling`
