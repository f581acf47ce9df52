export const todayPath = (region: string): string => `/werkplek/${region}/vandaag`
