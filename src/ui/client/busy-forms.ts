/**
 * A form that takes a while says so until the answer is there, and is sent once. How far it is the browser cannot know,
 * so the bar only says that it goes on.
 */
export function busyForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    const words = form instanceof HTMLFormElement && form.querySelector<HTMLElement>('[data-busy]')
    if (!words || event.defaultPrevented) return
    if (form.ariaBusy === 'true') return event.preventDefault()
    show(form, words)
    // Somebody who comes back finds the page as it was left.
    addEventListener('pageshow', ({ persisted }) => persisted && hide(form, words), { once: true })
  })
}

const buttonsOf = (form: HTMLFormElement): HTMLElement[] =>
  [...form.elements].filter((each) => each instanceof HTMLButtonElement)

function show(form: HTMLFormElement, words: HTMLElement): void {
  form.ariaBusy = 'true'
  for (const button of buttonsOf(form)) button.ariaDisabled = 'true'
  const text = document.createElement('span')
  text.textContent = words.dataset.busy ?? ''
  const bar = document.createElement('progress')
  bar.ariaHidden = 'true'
  words.replaceChildren(text, bar)
}

function hide(form: HTMLFormElement, words: HTMLElement): void {
  form.ariaBusy = null
  for (const button of buttonsOf(form)) button.ariaDisabled = null
  words.replaceChildren()
}
