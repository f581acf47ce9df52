/** Lets a bar be dragged; where it is dropped becomes a question on the page that moves it, with the days to move by. */
export class TimelineDrag extends HTMLElement {
  private readonly told = document.createElement('p')

  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return
    this.dataset['ready'] = ''
    this.told.className = 'timeline-told'
    this.told.hidden = true
    this.append(this.told)
    this.addEventListener('pointerdown', (event) => this.take(event))
  }

  private take(down: PointerEvent): void {
    const bar = down.target instanceof SVGRectElement ? down.target : null
    const track = bar?.ownerSVGElement
    const move = bar?.dataset['move']
    if (!bar || !track || !move || down.button !== 0) return
    const perDay = track.getBoundingClientRect().width / Number(this.dataset['days'])
    const units = track.viewBox.baseVal.width / track.getBoundingClientRect().width
    let days = 0
    const held = new AbortController()
    const { signal } = held
    bar.setPointerCapture(down.pointerId)
    bar.classList.add('is-held')
    bar.addEventListener(
      'pointermove',
      ({ clientX }) => {
        days = Math.round((clientX - down.clientX) / perDay)
        bar.setAttribute('transform', `translate(${days * perDay * units} 0)`)
        this.tell(days)
      },
      { signal },
    )
    const release = (): void => {
      held.abort()
      bar.classList.remove('is-held')
      this.told.hidden = true
    }
    const back = (): void => {
      release()
      bar.removeAttribute('transform')
    }
    bar.addEventListener(
      'pointerup',
      () => {
        if (days === 0) return back()
        release()
        location.assign(`${move}${move.includes('?') ? '&' : '?'}dagen=${days}`)
      },
      { signal },
    )
    bar.addEventListener('pointercancel', back, { signal })
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && back(), { signal })
    // Whoever comes back finds the bar where the plan has it.
    window.addEventListener('pageshow', () => bar.removeAttribute('transform'), { once: true })
  }

  private tell(days: number): void {
    const text = (days < 0 ? this.dataset['earlier'] : this.dataset['later']) ?? ''
    this.told.textContent = text.replace('{n}', String(Math.abs(days)))
    this.told.hidden = days === 0
  }
}
