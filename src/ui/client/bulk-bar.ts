/** Counts the ticked boxes of its form, ticks all of them, and stays in sight while something is ticked. */
export class BulkBar extends HTMLElement {
  private readonly count = document.createElement('span')
  private readonly all = document.createElement('button')

  connectedCallback(): void {
    const label = this.querySelector('.bulk-bar-label')
    if (!label || this.count.isConnected) return
    this.count.setAttribute('role', 'status')
    label.replaceChildren(this.count)
    this.all.type = 'button'
    this.all.className = 'button button-small button-quiet'
    this.all.addEventListener('click', () => {
      const tick = this.ticked.length < this.boxes.length
      for (const box of this.boxes) box.checked = tick
      this.show()
    })
    label.after(this.all)
    document.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && this.boxes.includes(event.target)) this.show()
    })
    // A browser that goes back ticks again what was ticked, after the page was read.
    window.addEventListener('pageshow', () => this.show())
    this.show()
  }

  private get boxes(): HTMLInputElement[] {
    return [
      ...document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][form="${this.dataset['form'] ?? ''}"]`),
    ]
  }

  private get ticked(): HTMLInputElement[] {
    return this.boxes.filter(({ checked }) => checked)
  }

  private show(): void {
    const { none = '', one = '', many = '', all = '', clear = '' } = this.dataset
    const { length } = this.ticked
    const text = length === 0 ? none : length === 1 ? one : many.replace('{n}', String(length))
    if (this.count.textContent !== text) this.count.textContent = text
    this.all.textContent = length < this.boxes.length ? all : clear
    this.classList.toggle('bulk-bar-busy', length > 0)
  }
}
