import { sitePath } from '../sites/paths.ts'

/** Who reads a site; `null` is that of the nation. */
export const visitsPath = (region: string | null): string => `${sitePath(region)}/bezoek`
export const visitsFilePath = (region: string | null): string => `${sitePath(region)}/bezoek.csv`
