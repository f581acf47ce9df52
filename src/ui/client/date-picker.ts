/** Puts a button beside a typed date that opens the calendar of the browser and writes the choice as `31-12-2026`. */
export class DatePicker extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input')
    if (!field || this.querySelector('button') || !('showPicker' in HTMLInputElement.prototype)) return
    const calendar = document.createElement('input')
    calendar.type = 'date'
    calendar.tabIndex = -1
    calendar.ariaHidden = 'true'
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button button-small'
    button.textContent = this.dataset.choose ?? '…'
    button.addEventListener('click', () => {
      calendar.value = toIso(field.value)
      calendar.showPicker()
    })
    calendar.addEventListener('change', () => {
      if (calendar.value) field.value = calendar.value.split('-').reverse().join('-')
      field.dispatchEvent(new Event('change', { bubbles: true }))
      field.focus()
    })
    const holder = document.createElement('span')
    holder.className = 'pick'
    holder.append(calendar, button)
    this.append(holder)
  }
}

function toIso(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text.trim()) ?? []
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
