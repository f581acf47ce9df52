import { useTexts } from '../context.tsx'

/** A field that nobody sees and only programs fill in. */
export function Trap({ name }: { name: string }) {
  return (
    <div class="visually-hidden" aria-hidden="true">
      <label for={name}>{useTexts().leaveEmpty}</label>
      <input id={name} name={name} tabIndex={-1} autocomplete="off" />
    </div>
  )
}
