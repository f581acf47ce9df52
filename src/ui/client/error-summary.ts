/** After a refused form the reader starts at what is wrong, also when the page is read out. */
export function focusErrorSummary(): void {
  const summary = document.querySelector<HTMLElement>('[data-error-summary]')
  if (summary && !location.hash) summary.focus()
}
