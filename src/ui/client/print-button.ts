/** A button that prints; only where script runs, as a page cannot print itself without. */
export class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button) return
    this.hidden = false
    button.onclick = () => window.print()
  }
}
