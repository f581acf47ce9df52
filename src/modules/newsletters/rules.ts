// When somebody is written to, and how long an address is kept that reads nothing.

/** A new letter about the choice goes to an address no sooner than this. */
export const minutesBetweenLetters = 5
export const lettersADay = 3
/** An address that reads nothing, or never said yes a second time, is forgotten after this. */
export const daysKept = 30

/** A newsletter: that of a region by number, or null for the nation. */
export type LetterOf = number | null

/** As it is sent by a form: a box for each newsletter. */
export const boxOf = (region: LetterOf): string => (region === null ? 'land' : String(region))
export const letterOf = (box: string): LetterOf | undefined =>
  box === 'land' ? null : /^\d{1,9}$/.test(box) ? Number(box) : undefined

export interface Subscription {
  readonly region: LetterOf
  /** Of the region; null for the nation. */
  readonly name: string | null
  readonly confirmedAt: Date | null
  readonly leftAt: Date | null
}

/** What of a subscription says where it stands. */
type Standing = Pick<Subscription, 'confirmedAt' | 'leftAt'>
export const isRead = ({ confirmedAt, leftAt }: Standing): boolean => confirmedAt !== null && leftAt === null
/** Asked for, and not yet said yes to a second time. */
export const isWaiting = ({ confirmedAt }: Standing): boolean => confirmedAt === null
