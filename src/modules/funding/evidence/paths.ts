export const missingEvidencePath = (region: string): string => `/werkplek/${region}/bewijs`
export const addEvidencePath = (region: string): string => `/werkplek/${region}/bewijs/toevoegen`
export const evidenceFilesPath = (region: string): string => `/werkplek/${region}/bewijs/bestanden`
type Evidence = number | ':evidence'
export const evidenceFilePath = (region: string, file: Evidence): string =>
  `/werkplek/${region}/bewijs/bestanden/${file}`
export const evidenceRemovalPath = (region: string, id: Evidence): string =>
  `/werkplek/${region}/bewijs/bestanden/${id}/verwijdering`
export const evidenceZipPath = (region: string): string => `/werkplek/${region}/bewijs/zip`
export const accountantsPath = (region: string): string => `/werkplek/${region}/bewijs/accountant`
export const accountantEndPath = (region: string): string => `/werkplek/${region}/bewijs/accountant/einde`
export const costEvidencePath = (region: string, cost: number | ':cost'): string =>
  `/werkplek/${region}/kosten/${cost}/bewijs`
/** What all regions are asked for, and how long it is kept. */
export const evidenceSettingsPath = '/landelijk/bewijs'
export const evidenceKeepingPath = '/landelijk/bewijs/bewaartermijnen'
