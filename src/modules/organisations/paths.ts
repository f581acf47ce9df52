export const homePath = '/'
export const regionSitePath = (region: string): string => `/regio/${region}`
export const provincePath = (province: string): string => `/#${province}`
export const workplacePath = '/werkplek'
export const workspacePath = (region: string): string => `/werkplek/${region}`
export const teamPath = (region: string): string => `/werkplek/${region}/team`
export const invitationsPath = (region: string): string => `/werkplek/${region}/team/uitnodigingen`
export const membersPath = (region: string): string => `/werkplek/${region}/deelnemers`
export const registerPath = '/register'
export const registerExportPath = (format: 'xlsx' | 'csv'): string => `/register/organisaties.${format}`
export const organisationPath = (organisation: number | string): string => `/register/${organisation}`
export const schoolImportsPath = '/register/import'
export const schoolImportPath = (given: number | string): string => `/register/import/${given}`
export const schoolImportApplyPath = (given: number | string): string => `/register/import/${given}/overname`
export const schoolImportUndoPath = (given: number | string): string => `/register/import/${given}/herstel`
