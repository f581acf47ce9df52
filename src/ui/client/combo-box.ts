// A combobox with a list that is asked of the server: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

interface Suggestion {
  readonly id: number
  readonly text: string
  readonly sub: string
  /** Where choosing it leads at once. */
  readonly href?: string
}

const fewestLetters = 2
/** Milliseconds without a key before the server is asked. */
const pause = 180

export class ComboBox extends HTMLElement {
  private readonly list = document.createElement('ul')
  private readonly status = document.createElement('span')
  private suggestions: readonly Suggestion[] = []
  private active = -1
  private asking: AbortController | null = null

  connectedCallback(): void {
    const field = this.field
    if (!field || this.list.isConnected) return
    this.list.id = `${field.id}-suggesties`
    this.list.className = 'combobox-list'
    this.list.hidden = true
    set(this.list, { role: 'listbox', 'aria-label': this.dataset['label'] ?? '' })
    this.status.className = 'visually-hidden'
    set(this.status, { role: 'status' })
    set(field, {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.list.id,
    })
    this.append(this.list, this.status)
    field.addEventListener('input', () => {
      const chosen = this.querySelector<HTMLInputElement>('input[type=hidden]')
      if (chosen) chosen.value = ''
      void this.ask(pause)
    })
    field.addEventListener('keydown', (event) => this.onKey(event))
    field.addEventListener('blur', () => this.close())
    // Keeps the focus in the field, whose leaving would close the list before the click.
    this.list.addEventListener('mousedown', (event) => event.preventDefault())
    this.list.addEventListener('click', (event) => {
      const option = (event.target as HTMLElement).closest('[role=option]')
      if (option) this.choose([...this.list.children].indexOf(option))
    })
  }

  private get field(): HTMLInputElement | null {
    return this.querySelector('input:not([type=hidden])')
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      if (this.list.hidden) void this.ask(0)
      else this.move(step)
    } else if (event.key === 'Enter' && this.active >= 0) {
      event.preventDefault()
      this.choose(this.active)
    } else if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault()
      this.close()
    } else if (event.key === 'Tab') this.close()
  }

  /** Asks what answers to the field; a question that was still on its way is dropped. */
  private async ask(wait: number): Promise<void> {
    this.asking?.abort()
    const asking = (this.asking = new AbortController())
    const typed = this.field?.value.trim() ?? ''
    if (typed.length < fewestLetters) return this.close()
    await new Promise((resolve) => setTimeout(resolve, wait))
    if (asking.signal.aborted) return
    try {
      const source = new URL(this.dataset['source'] ?? '', location.href)
      source.searchParams.set('zoek', typed)
      const answer = await fetch(source, { signal: asking.signal, headers: { accept: 'application/json' } })
      const { suggestions } = (await answer.json()) as { suggestions: readonly Suggestion[] }
      if (!asking.signal.aborted) this.show(suggestions)
    } catch {
      // No network, or signed out meanwhile: the field and its button still do what they say.
      if (!asking.signal.aborted) this.close()
    }
  }

  private show(suggestions: readonly Suggestion[]): void {
    const { none = '', one = '', many = '' } = this.dataset
    this.suggestions = suggestions
    this.list.replaceChildren(...suggestions.map((each, at) => this.option(each, at)))
    this.status.textContent =
      suggestions.length === 0 ? none : suggestions.length === 1 ? one : many.replace('{n}', String(suggestions.length))
    if (!suggestions.length) {
      const nothing = document.createElement('li')
      nothing.className = 'combobox-none'
      set(nothing, { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' })
      nothing.textContent = none
      this.list.append(nothing)
    }
    this.list.hidden = false
    this.field?.setAttribute('aria-expanded', 'true')
    this.point(-1)
  }

  private option({ text, sub }: Suggestion, at: number): HTMLLIElement {
    const option = document.createElement('li')
    option.id = `${this.list.id}-${at}`
    set(option, { role: 'option', 'aria-selected': 'false' })
    option.textContent = text
    if (sub) {
      const more = document.createElement('small')
      more.textContent = sub
      option.append(' ', more)
    }
    return option
  }

  private move(step: number): void {
    const { length } = this.suggestions
    if (length) this.point(this.active < 0 && step < 0 ? length - 1 : (this.active + step + length) % length)
  }

  private point(at: number): void {
    this.list.children[this.active]?.setAttribute('aria-selected', 'false')
    this.active = at
    const option = this.list.children[at]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) this.field?.setAttribute('aria-activedescendant', option.id)
    else this.field?.removeAttribute('aria-activedescendant')
  }

  private choose(at: number): void {
    const suggestion = this.suggestions[at]
    const field = this.field
    if (!suggestion || !field) return
    field.value = suggestion.text
    const chosen = this.querySelector<HTMLInputElement>('input[type=hidden]')
    if (chosen) chosen.value = String(suggestion.id)
    this.close()
    const href = suggestion.href ?? this.dataset['href']?.replace('{id}', String(suggestion.id))
    if (href) location.assign(href)
  }

  private close(): void {
    this.asking?.abort()
    this.list.hidden = true
    this.suggestions = []
    this.point(-1)
    this.status.textContent = ''
    this.field?.setAttribute('aria-expanded', 'false')
  }
}

/** By attribute: not every browser that we serve knows these as properties. */
function set(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
}
