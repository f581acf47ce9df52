// What neighbours may use of the public face.
export { kinds, publishedItems, type Kind, type PublishedItem, type SiteId } from './items/public.ts'
