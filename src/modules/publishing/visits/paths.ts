/** Who reads a site; `null` is that of the nation. */
export const visitsPath = (region: string | null): string =>
  `${region === null ? '/landelijk' : `/werkplek/${region}`}/website/bezoek`
export const visitsFilePath = (region: string | null): string => `${visitsPath(region)}.csv`
