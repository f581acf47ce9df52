/** `/` goes to the search field, unless the reader is typing; where there is no room for one, to the page to search. */
export function searchKey(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target
    if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')) return
    const fields = [...document.querySelectorAll<HTMLInputElement>('[data-search-key]')]
    const field = fields.find(({ offsetParent }) => offsetParent !== null)
    const page = fields[0]?.form?.action
    if (!field && !page) return
    event.preventDefault()
    if (!field) return location.assign(page ?? '')
    field.focus()
    field.select()
  })
}
