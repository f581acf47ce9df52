export { kinds, type Kind } from './kinds/rules.ts'
export { publishedItems, type PublishedItem, type SiteId, type Wanted } from './queries.ts'
