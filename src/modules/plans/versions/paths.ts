import { versionsPath } from '../paths.ts'

export const versionPath = (region: string, number: number | ':version'): string => `${versionsPath(region)}/${number}`
/** Without a number it is the working version. */
export const differencePath = (region: string, from?: number, to?: number | null): string =>
  `${versionsPath(region)}/verschil${from === undefined ? '' : `?van=${from}${to ? `&naar=${to}` : ''}`}`
