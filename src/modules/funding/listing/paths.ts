export const contributionsFilePath = (region: string, format: 'csv' | 'xlsx'): string =>
  `/werkplek/${region}/bijdragen/bijdragen.${format}`
