type Booking = number | ':booking'
export const ledgerPath = (region: string): string => `/werkplek/${region}/grootboek`
export const ledgerFilePath = (region: string, format: 'csv' | 'xlsx'): string =>
  `/werkplek/${region}/grootboek/boekingen.${format}`
export const entryPath = (region: string, id: Booking): string => `/werkplek/${region}/grootboek/${id}`
export const entryCorrectionPath = (region: string, id: Booking): string =>
  `/werkplek/${region}/grootboek/${id}/correctie`
export const quartersPath = (region: string): string => `/werkplek/${region}/kwartalen`
export const closingPath = (region: string): string => `/werkplek/${region}/kwartalen/afsluiting`
