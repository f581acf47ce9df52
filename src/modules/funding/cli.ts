export { importCostsFile, type CostImportResult } from './bookkeeping/cli.ts'
