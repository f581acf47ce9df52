// What others may use of searching what is public.
export { totalOf } from './rules.ts'
export { searchSite, type Results, type Searching } from './searching/queries.ts'
export { searchTitles } from './titles/queries.ts'
