/** Copies the address of a page, and opens the sheet for sharing of the device; shown only where the browser can. */
export class ShareButtons extends HTMLElement {
  connectedCallback(): void {
    const [copy, more] = this.querySelectorAll('button')
    const { title = '', address = '', copied = '' } = this.dataset
    const says = this.querySelector('[role=status]')
    if (!copy || !more || !says) return
    // Both are missing on a page that was not sent safely.
    copy.hidden = !('clipboard' in navigator)
    more.hidden = !('share' in navigator)
    this.hidden = copy.hidden && more.hidden
    copy.onclick = async () => {
      await navigator.clipboard.writeText(address)
      says.textContent = copied
    }
    // Who closes the sheet shared nothing, and that is fine.
    more.onclick = async () => navigator.share({ title, url: address }).catch(() => undefined)
  }
}
