/** Page numbers to show, null for a gap: first, last, and the neighbours of the current page. */
export function pageNumbers(current: number, last: number): (number | null)[] {
  const shown = new Set([1, last, current - 1, current, current + 1])
  if (current <= 3) for (let page = 1; page <= 4; page++) shown.add(page)
  if (current >= last - 2) for (let page = last - 3; page <= last; page++) shown.add(page)
  const pages = [...shown].filter((page) => page >= 1 && page <= last).sort((a, b) => a - b)
  return pages.flatMap((page, index) => {
    const before = pages[index - 1] ?? 0
    if (page - before === 2) return [page - 1, page]
    return page - before > 2 ? [null, page] : [page]
  })
}
