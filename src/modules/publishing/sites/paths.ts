import type { LegalPage } from './rules.ts'

/** Where a site is worked on; `null` is the site of the nation. */
export const sitePath = (region: string | null): string =>
  region === null ? '/landelijk/website' : `/werkplek/${region}/website`
export const siteSettingsPath = (region: string | null): string => `${sitePath(region)}/instellingen`
export const siteHostPath = (region: string | null): string => `${sitePath(region)}/eigen-adres`
export const sitePreviewPath = (region: string | null): string => `${sitePath(region)}/voorbeeld`
export const sitePublicationPath = (region: string | null): string => `${sitePath(region)}/publicatie`
export const siteRestorePath = (region: string | null, version: number | string): string =>
  `${sitePath(region)}/versies/${version}/herstel`
export const siteBlocksPath = (region: string | null): string => `${sitePath(region)}/blokken`
export const siteBlockPath = (region: string | null, block: number | string): string =>
  `${siteBlocksPath(region)}/${block}`
export const siteBlockMovePath = (region: string | null, block: number | string): string =>
  `${siteBlockPath(region, block)}/plaats`
export const siteBlockHidingPath = (region: string | null, block: number | string): string =>
  `${siteBlockPath(region, block)}/zichtbaar`
export const siteBlockRemovalPath = (region: string | null, block: number | string): string =>
  `${siteBlockPath(region, block)}/verwijdering`
export const siteBlockPicturesPath = (region: string | null, block: number | string): string =>
  `${siteBlockPath(region, block)}/beelden`
export const siteBlockPicturePath = (region: string | null, block: number | string, file: number | string): string =>
  `${siteBlockPicturesPath(region, block)}/${file}`
export const siteMenuPath = (region: string | null): string => `${sitePath(region)}/menu`
export const siteMenuEntryPath = (region: string | null, entry: number | string): string =>
  `${siteMenuPath(region)}/${entry}`
export const siteLegalPath = (region: string | null, legal: string): string => `${sitePath(region)}/teksten/${legal}`

/** A picture of a site in a form (`960.webp`); the name changes with the picture. */
export const sitePicturePath = (hash: string, form: string): string => `/sitebeelden/${hash}/${form}`

const legalNames: Readonly<Record<LegalPage, string>> = {
  accessibility: 'toegankelijkheid',
  privacy: 'privacy',
  cookies: 'cookies',
  contact: 'contact',
}
/** A page that the law or good manners ask of every site, as its readers see it. */
export const legalPath = (region: string | null, page: LegalPage): string =>
  `${region === null ? '' : `/regio/${region}`}/${legalNames[page]}`
