export const presencePath = (region: string): string => `/werkplek/${region}/aanwezigheid`
export const nationalPresencePath = '/landelijk/aanwezigheid'
export const presenceDraftPath = (region: string, activity: number | ':activity'): string =>
  `/werkplek/${region}/activiteiten/${activity}/bijdragen/aanwezigheid`
