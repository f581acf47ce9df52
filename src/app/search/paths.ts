export const searchPath = '/werkplek/zoeken'
