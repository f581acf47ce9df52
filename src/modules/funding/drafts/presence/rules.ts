/** What part of the hours of pupils counts as supervision by the company. */
export interface PresenceRule {
  /** In percent; null: it does not count. */
  readonly share: number | null
  /** Who says so. */
  readonly source: string | null
  /** Set by the region itself, and not by the nation. */
  readonly own: boolean
}

export const noPresence: PresenceRule = { share: null, source: null, own: false }

/** Hours with two decimals: 5 pupils of 3 hours are 15 hours of pupils, and 25 % of that is 3.75. */
export const supervisedHours = (pupils: number, hoursEach: number, share: number): number =>
  Math.round((pupils * Math.round(hoursEach * 100) * share) / 100) / 100

/** What the page of an activity offers: pupils were there, and that counts. */
export interface Offer {
  readonly share: number
  readonly pupils: number
}
