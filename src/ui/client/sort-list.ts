/** Lets the items of a list be dragged to a place; dropping one sends its own form with the number of that place. */
export class SortList extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return
    this.dataset['ready'] = ''
    this.addEventListener('pointerdown', (event) => this.take(event))
  }

  private take(down: PointerEvent): void {
    const grip = down.target instanceof Element ? down.target.closest('[data-grip]') : null
    const item = grip?.closest('li')
    const list = item?.parentElement
    if (!item || !list || down.button !== 0) return
    down.preventDefault()
    const before = [...list.children].indexOf(item)
    const next = item.nextElementSibling
    const held = new AbortController()
    const { signal } = held
    item.classList.add('is-held')
    const release = (): void => {
      held.abort()
      item.classList.remove('is-held')
    }
    // On the window: who moves an element loses the pointer that it had captured.
    window.addEventListener(
      'pointermove',
      ({ clientY }) => {
        const under = [...list.children].find((each) => each !== item && clientY < middleOf(each))
        list.insertBefore(item, under ?? null)
      },
      { signal },
    )
    window.addEventListener(
      'pointerup',
      () => {
        release()
        const to = [...list.children].indexOf(item)
        const form = item.querySelector<HTMLFormElement>('form[data-place]')
        const field = form?.querySelector<HTMLInputElement>('input[name="to"]')
        if (to === before || !form || !field) return
        field.value = String(to)
        form.requestSubmit()
      },
      { signal },
    )
    const back = (): void => {
      release()
      list.insertBefore(item, next)
    }
    window.addEventListener('pointercancel', back, { signal })
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && back(), { signal })
  }
}

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}
