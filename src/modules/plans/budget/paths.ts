const budget = (region: string): string => `/werkplek/${region}/plan/begroting`

export const grantYearsPath = (region: string): string => `${budget(region)}/subsidie/jaren`
export const postsPath = (region: string): string => `${budget(region)}/posten`
export const postRemovalPath = (region: string): string => `${postsPath(region)}/verwijdering`
export const spendingPath = (region: string): string => `${budget(region)}/besteding`
/** The budget with the form of one post open. */
export const openPostPath = (region: string, line: string, year: number): string =>
  `${budget(region)}?lijn=${encodeURIComponent(line)}&jaar=${year}#posten`
