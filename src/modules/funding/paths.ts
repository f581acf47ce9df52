export const contributionsPath = (region: string): string => `/werkplek/${region}/bijdragen`
export const contributionPath = (region: string, id: number | ':contribution'): string =>
  `/werkplek/${region}/bijdragen/${id}`
export const requestPath = (region: string, id: number | ':contribution'): string =>
  `/werkplek/${region}/bijdragen/${id}/verzoek`
export const requestRevocationPath = (region: string, id: number | ':contribution'): string =>
  `/werkplek/${region}/bijdragen/${id}/verzoek/intrekking`
export const withdrawalPath = (region: string, id: number | ':contribution'): string =>
  `/werkplek/${region}/bijdragen/${id}/intrekking`
export const evidencePath = (region: string, id: number | ':contribution'): string =>
  `/werkplek/${region}/bijdragen/${id}/bewijs`
export const evidenceFilePath = (region: string, id: number | ':contribution', file: number | ':file'): string =>
  `/werkplek/${region}/bijdragen/${id}/bewijs/${file}`

type Activity = number | ':activity'
export const activityContributionsPath = (region: string, activity: Activity): string =>
  `/werkplek/${region}/activiteiten/${activity}/kosten-en-bijdragen`
export const newContributionPath = (region: string, activity: Activity): string =>
  `/werkplek/${region}/activiteiten/${activity}/bijdragen/nieuw`
export const recordContributionPath = (region: string, activity: Activity): string =>
  `/werkplek/${region}/activiteiten/${activity}/bijdragen`
export const newCostPath = (region: string, activity: Activity): string =>
  `/werkplek/${region}/activiteiten/${activity}/kosten/nieuw`
export const recordCostPath = (region: string, activity: Activity): string =>
  `/werkplek/${region}/activiteiten/${activity}/kosten`
export const costsPath = (region: string): string => `/werkplek/${region}/kosten`
export const costFilePath = (region: string, cost: number | ':cost'): string =>
  `/werkplek/${region}/kosten/${cost}/bewijs`

export const confirmPath = (token: string): string => `/bevestigen/${token}`
export const confirmationPath = (token: string): string => `/bevestigen/${token}/bevestiging`
export const correctionPath = (token: string): string => `/bevestigen/${token}/correctie`
export const declinePath = (token: string): string => `/bevestigen/${token}/afwijzing`
