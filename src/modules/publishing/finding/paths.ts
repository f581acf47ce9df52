/** Searching a site; null: everything of everybody. */
export const findingPath = (region: string | null): string => `${region === null ? '' : `/regio/${region}`}/zoeken`
/** What answers to what somebody is typing. */
export const suggestingPath = (region: string | null): string => `${findingPath(region)}/voorstellen`

/** Words that mean the same, kept by the editors of the nation. */
export const synonymsPath = '/landelijk/website/zoekwoorden'
export const synonymPath = (synonyms: number | string): string => `${synonymsPath}/${synonyms}`
export const synonymRemovalPath = (synonyms: number | string): string => `${synonymPath(synonyms)}/verwijdering`
