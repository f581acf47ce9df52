export const accentPath = (hex: string): string => `/huisstijl/${hex}.css`
