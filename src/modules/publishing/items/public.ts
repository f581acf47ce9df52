export { kinds, type Kind } from './kinds/rules.ts'
export { publishedItems, type PublishedItem, type SiteId, type Wanted } from './queries.ts'
export { waitingItems } from './desk/queries.ts'
export { mayPublish, mayWriteItems } from './policy.ts'
