// What neighbours may use of the public face.
export {
  fromText,
  kinds,
  mayPublish,
  mayWriteItems,
  tellOfActivity,
  writeItem,
  type InItem,
  publishedItems,
  siteTasks,
  type Kind,
  type PublishedItem,
  type SiteId,
  type SiteTasks,
} from './items/public.ts'
export { endpoints } from './feeds/api.ts'
export { siteData } from './feeds/rules.ts'
export { filmMessages } from './films/messages.ts'
export { kindMessages } from './items/kinds/messages.ts'
export { findingMessages } from './finding/messages.ts'
export { findingPath, suggestingPath, synonymsPath } from './finding/paths.ts'
export { searchTitles } from './finding/public.ts'
export { openIntake } from './intake/delivery/commands.ts'
export { sendInMessages } from './intake/form/messages.ts'
export { intakePath, sendInPath } from './intake/paths.ts'
export { collectionsPath, keepCollectionsPath } from './collections/paths.ts'
export { faqPath } from './questions/paths.ts'
export { itemsWithDeadLinks } from './items/links/queries.ts'
export { itemsToReview } from './review/queries.ts'
export { reviewMessages } from './review/messages.ts'
export { richField } from './sites/blocks/public.ts'
export { blockData, type BlockData } from './sites/blocks/queries.ts'
export { socialNames } from './sites/blocks/rules.ts'
export { frameMessages } from './sites/frame/messages.ts'
export { canonicalOf, homeOf, languageOf, menuOf, nameOf, onOwnHost, wholePath } from './sites/frame/rules.ts'
export { galleryPicture } from './sites/gallery/public.ts'
export { legalPath, sitePath, sitePreviewPath } from './sites/paths.ts'
export { mayKeepSite } from './sites/policy.ts'
export {
  keepSite,
  onHostSite,
  onNationSite,
  onSiteOfRegion,
  previewSite,
  siteOf,
  type KeepingSite,
  type OnSite,
  type Site,
} from './sites/queries.ts'
export { anchorOf, legalPages, type Block, type BlockKind, type SiteContents } from './sites/rules.ts'
export { openVisits, type Visits } from './visits/commands.ts'
export { visitsPath } from './visits/paths.ts'
