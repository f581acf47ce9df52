export const warningsPath = (region: string): string => `/werkplek/${region}/waarschuwingen`
export const dismissalsPath = (region: string): string => `/werkplek/${region}/waarschuwingen/weggezet`
export const restorationPath = (region: string, id: number | ':dismissal'): string =>
  `/werkplek/${region}/waarschuwingen/weggezet/${id}/terug`
