export const searchPath = '/zoeken'
