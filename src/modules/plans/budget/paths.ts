import { budgetPath } from '../paths.ts'

export const grantYearsPath = (region: string): string => `${budgetPath(region)}/subsidie/jaren`
export const postsPath = (region: string): string => `${budgetPath(region)}/posten`
export const postRemovalPath = (region: string): string => `${postsPath(region)}/verwijdering`
export const spendingPath = (region: string): string => `${budgetPath(region)}/besteding`
/** The budget with the form of one post open. */
export const openPostPath = (region: string, line: string, year: number): string =>
  `${budgetPath(region)}?lijn=${encodeURIComponent(line)}&jaar=${year}#posten`
