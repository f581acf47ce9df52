type SiteSlug = string | null

const website = (region: SiteSlug): string => (region === null ? '/landelijk/website' : `/werkplek/${region}/website`)
const deskItem = (region: SiteSlug, item: number | string): string => `${website(region)}/berichten/${item}`

/** What came in for a site, in its workspace. */
export const intakePath = (region: SiteSlug): string => `${website(region)}/binnen`
export const intakeMessagePath = (region: SiteSlug, message: number | string): string =>
  `${intakePath(region)}/${message}`
export const intakeAcceptancePath = (region: SiteSlug, message: number | string): string =>
  `${intakeMessagePath(region, message)}/overname`
export const intakeRefusalPath = (region: SiteSlug, message: number | string): string =>
  `${intakeMessagePath(region, message)}/afwijzing`
export const intakeOriginalPath = (region: SiteSlug, message: number | string): string =>
  `${intakeMessagePath(region, message)}/origineel`
export const intakeFilePath = (region: SiteSlug, message: number | string, file: number | string): string =>
  `${intakeMessagePath(region, message)}/bestanden/${file}`
export const intakeSenderRemovalPath = (region: SiteSlug, sender: number | string): string =>
  `${intakePath(region)}/afzenders/${sender}/verwijdering`

/** Of an item that was sent in, beside its text. */
export const originPicturePath = (region: SiteSlug, item: number | string): string =>
  `${deskItem(region, item)}/ingezonden/beeld`
export const originAnswerPath = (region: SiteSlug, item: number | string): string =>
  `${deskItem(region, item)}/ingezonden/antwoord`
export const originFilePath = (region: SiteSlug, item: number | string): string =>
  `${deskItem(region, item)}/ingezonden/bestand`

/** The public form of a site. */
export const sendInPath = (region: SiteSlug): string => `${region === null ? '' : `/regio/${region}`}/meld-uw-voorbeeld`
export const sentInPath = (region: SiteSlug): string => `${sendInPath(region)}/bedankt`
export const sendInConfirmPath = (token: string): string => `/meld-uw-voorbeeld/bevestigen/${token}`

/** Where a program delivers a message as it came. */
export const deliveryPath = '/post/binnen'
