export { insertRows, reserveIds } from '../../src/platform/database/bulk.ts'
