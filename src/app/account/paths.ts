export { invitationPath, signInLinkPath } from '../../platform/identity/letters.ts'

export const signInPath = '/inloggen'
export const askLinkPath = '/inloggen/link'
export const signOutPath = '/uitloggen'
export const accountPath = '/account'
export const languagePath = '/account/taal'
export const passwordPath = '/account/wachtwoord'
export const revokeSessionPath = (id: string): string => `/account/sessies/${id}/einde`
