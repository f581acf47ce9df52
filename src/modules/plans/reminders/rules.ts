/** Every day at five in the morning, universal time: before anybody in the country starts to work. */
export function nextRound(now: Date): Date {
  const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), 5))
  if (next <= now) next.setUTCDate(next.getUTCDate() + 1)
  return next
}
