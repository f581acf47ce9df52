/** Milliseconds without a key before the draft is saved. */
const pause = 2_500

/** Saves what is typed as a draft, now and then, and says so once in a quiet place. Gives what to call at each change. */
export function keepDraft(root: HTMLElement, status: HTMLElement | null): () => void {
  const { draft, draftSaved = '', draftMeanwhile = '', draftFailed = '' } = root.dataset
  const form = root.closest('form')
  if (!draft || !form) return () => undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let sent = false
  const say = (text: string): void => {
    if (status) status.textContent = text
  }
  const save = async (): Promise<void> => {
    clearTimeout(waiting)
    waiting = undefined
    try {
      const body = new URLSearchParams(
        [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      )
      // Goes on when the page is left meanwhile.
      const answer = await fetch(draft, {
        method: 'POST',
        body,
        keepalive: true,
        headers: { accept: 'application/json' },
      })
      if (!answer.ok) throw new Error(String(answer.status))
      const { time, meanwhile } = (await answer.json()) as { time: string | null; meanwhile?: string | null }
      const text = meanwhile ? draftMeanwhile.replace('{name}', meanwhile) : draftSaved
      if (!sent && time) say(text.replace('{time}', time))
    } catch {
      if (!sent) say(draftFailed)
    }
  }
  // What is sent as a whole needs no draft.
  form.addEventListener('submit', () => {
    sent = true
    clearTimeout(waiting)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && waiting !== undefined && !sent) void save()
  })
  return () => {
    clearTimeout(waiting)
    if (!sent) waiting = setTimeout(() => void save(), pause)
  }
}
