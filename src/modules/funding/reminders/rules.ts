/** Days after the question on which the company reads of it again. */
export const reminderDays = { first: 7, second: 21 } as const
/** What ran out longer ago is old news to a programme leader. */
export const newsDays = 14

/** Every day at half past five in the morning, universal time: before anybody in the country starts to work. */
export function nextReminders(now: Date): Date {
  const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), 5, 30))
  if (next <= now) next.setUTCDate(next.getUTCDate() + 1)
  return next
}
