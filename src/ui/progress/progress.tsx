import { useTexts } from '../context.tsx'

export interface ProgressBarProps {
  id: string
  title: string
  done: number
  all: number
  /** Ready text: "1.240 van 4.012". */
  text: string
  /** In place of "Je mag deze pagina verlaten …"; null for none. */
  help?: string | null | undefined
}

/** Real progress of long work that goes on when the reader leaves. */
export function ProgressBar({ id, title, done, all, text, help }: ProgressBarProps) {
  const texts = useTexts()
  const told = help === undefined ? texts.mayLeave : help
  return (
    <div class="progress">
      <label for={id}>
        <strong>{title}</strong>: {text}
      </label>
      <progress id={id} max={Math.max(all, 1)} value={Math.min(done, Math.max(all, 1))}>
        {text}
      </progress>
      {told !== null && <p class="help">{told}</p>}
    </div>
  )
}
