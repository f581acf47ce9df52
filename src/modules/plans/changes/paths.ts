const changes = (region: string): string => `/werkplek/${region}/plan/wijzigingen`

export const changeMarkPath = (region: string): string => `${changes(region)}/merk`
/** The list with the form of one change open. */
export const openChangePath = (region: string, change: string): string => `${changes(region)}?wijziging=${change}#merk`
/** The notice of what is still to be reported, as it would go out now. */
export const draftPath = (region: string): string => `${changes(region)}/melding`
export const draftPdfPath = (region: string): string => `${changes(region)}/melding.pdf`
export const noticesPath = (region: string): string => `${changes(region)}/meldingen`
export const noticePath = (region: string, notice: number | ':notice'): string => `${noticesPath(region)}/${notice}`
export const noticePdfPath = (region: string, notice: number | ':notice'): string =>
  `${noticePath(region, notice)}/melding.pdf`
export const noticeWithdrawalPath = (region: string, notice: number | ':notice'): string =>
  `${noticePath(region, notice)}/intrekking`
