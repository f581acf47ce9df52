export const accentPath = (hex: string): string => `/huisstijl/${hex}.css`
export const findRegionPath = '/vind-uw-regio'
export const mapPath = '/kaart'
