export const forecastPath = (region: string): string => `/werkplek/${region}/cofinanciering`
export const normPath = (region: string): string => `/werkplek/${region}/cofinanciering/norm`
