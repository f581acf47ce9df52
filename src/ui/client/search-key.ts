/** `/` goes to the search field, unless the reader is typing. */
export function searchKey(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target
    if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')) return
    const field = document.querySelector<HTMLInputElement>('[data-search-key]')
    if (!field || field.offsetParent === null) return
    event.preventDefault()
    field.focus()
  })
}
