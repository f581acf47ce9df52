/** Arrows go from the search field to the results below it, from one to the next, and back. */
export function resultKeys(): void {
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const field = document.querySelector<HTMLInputElement>('main [data-search-key]')
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-results] :is(h2, h3) a')]
    const stops = field ? [field, ...links] : []
    const at = stops.findIndex((stop) => stop === document.activeElement)
    const next = at < 0 ? undefined : stops[at + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  })
}
