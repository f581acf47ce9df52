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

export const confirmPath = (token: string): string => `/bevestigen/${token}`
export const confirmationPath = (token: string): string => `/bevestigen/${token}/bevestiging`
export const correctionPath = (token: string): string => `/bevestigen/${token}/correctie`
export const declinePath = (token: string): string => `/bevestigen/${token}/afwijzing`
export const signedFormPath = (token: string): string => `/bevestigen/${token}/getekend-formulier`
export const blankFormPath = (token: string): string => `/bevestigen/${token}/formulier.pdf`
export const confirmedStatementPath = (token: string): string => `/bevestigen/${token}/verklaring.pdf`

export const companyPageRequestPath = (token: string): string => `/bevestigen/${token}/bedrijfspagina`

export const checkPath = (hash: string): string => `/verklaring/${hash}`
type Contribution = number | ':contribution'
export const statementPath = (region: string, id: Contribution): string =>
  `/werkplek/${region}/bijdragen/${id}/verklaring.pdf`
export const regionBlankFormPath = (region: string, id: Contribution): string =>
  `/werkplek/${region}/bijdragen/${id}/formulier.pdf`
export const regionSignedFormPath = (region: string, id: Contribution): string =>
  `/werkplek/${region}/bijdragen/${id}/getekend-formulier`
export const paperPath = (region: string, id: Contribution): string =>
  `/werkplek/${region}/bijdragen/${id}/getekend-formulier/bestand`

export const toCheckPath = (region: string): string => `/werkplek/${region}/controle-van-bijdragen`
export const checkingPath = (region: string): string => `/werkplek/${region}/controle-van-bijdragen/gecontroleerd`
export const returningPath = (region: string, id: Contribution): string =>
  `/werkplek/${region}/bijdragen/${id}/terugzetting`

export const askCompanyLinkPath = '/bedrijf'
export const companyPath = (token: string): string => `/bedrijf/${token}`
export const companySigningPath = (token: string): string => `/bedrijf/${token}/bevestiging`
export const companyAnswerPath = (token: string, id: Contribution, verb: 'correctie' | 'afwijzing'): string =>
  `/bedrijf/${token}/bijdragen/${id}/${verb}`
export const companyStatementPath = (token: string, id: Contribution): string =>
  `/bedrijf/${token}/bijdragen/${id}/verklaring.pdf`
export const certificatePath = (token: string, year: number | ':year'): string =>
  `/bedrijf/${token}/jaren/${year}/certificaat.pdf`
export const companyContactPath = (token: string): string => `/bedrijf/${token}/contactpersoon`
export const companyForgettingPath = (token: string): string => `/bedrijf/${token}/vergeten`
export const companyMailPath = (token: string): string => `/bedrijf/${token}/mail`
