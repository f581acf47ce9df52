/** It is shown 40 pixels high on every page, and nothing here makes a picture smaller. */
export const largestLogo = 250_000
export const smallestSide = 40
export const largestSide = 2_000

export type LogoComplaint = 'tooLarge' | 'tooManyPixels' | 'tooFewPixels'

/** Null: the picture will do. */
export function complaintAbout(picture: {
  readonly width: number
  readonly height: number
  readonly content: { readonly length: number }
}): LogoComplaint | null {
  const { width, height, content } = picture
  if (Math.max(width, height) > largestSide) return 'tooManyPixels'
  if (Math.min(width, height) < smallestSide) return 'tooFewPixels'
  return content.length > largestLogo ? 'tooLarge' : null
}
