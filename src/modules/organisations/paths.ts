export const homePath = '/'
export const regionSitePath = (region: string): string => `/regio/${region}`
export const provincePath = (province: string): string => `/#${province}`
export const workplacePath = '/werkplek'
export const workspacePath = (region: string): string => `/werkplek/${region}`
export const teamPath = (region: string): string => `/werkplek/${region}/team`
export const invitationsPath = (region: string): string => `/werkplek/${region}/team/uitnodigingen`
export const membersPath = (region: string): string => `/werkplek/${region}/deelnemers`
