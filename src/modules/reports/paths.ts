export const reportsPath = (region: string): string => `/werkplek/${region}/rapportage`
export const reportPath = (region: string, round: string): string => `/werkplek/${region}/rapportage/${round}`
export const figurePath = (region: string, round: string, figure: string): string =>
  `/werkplek/${region}/rapportage/${round}/cijfers/${figure}`
export const reportFilePath = (region: string, round: string, format: 'pdf' | 'xlsx' | 'json'): string =>
  `/werkplek/${region}/rapportage/${round}/verslag.${format}`
