const versions = (region: string): string => `/werkplek/${region}/plan/versies`

export const versionPath = (region: string, number: number | ':version'): string => `${versions(region)}/${number}`
/** Without a number it is the working version. */
export const differencePath = (region: string, from?: number, to?: number | null): string =>
  `${versions(region)}/verschil${from === undefined ? '' : `?van=${from}${to ? `&naar=${to}` : ''}`}`
