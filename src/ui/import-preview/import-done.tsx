import { ButtonLink } from '../button/button.tsx'
import { ConfirmForm } from '../confirm/confirm.tsx'
import { useUi } from '../context.tsx'
import { FormActions } from '../form/form.tsx'
import { importTexts } from './messages.ts'

export interface ImportDoneProps {
  /** What the import changed. */
  to: { href: string; text: string }
  /** Where the next file is read. */
  againHref: string
  /** Null once it is undone. */
  undo: { action: string; text: string; busy: string } | null
}

/** After an import: look at what it changed, read another, or take it back as a whole. */
export function ImportDone({ to, againHref, undo }: ImportDoneProps) {
  const t = importTexts(useUi().locale)
  return (
    <>
      <FormActions>
        <ButtonLink kind="primary" href={to.href}>
          {to.text}
        </ButtonLink>
        <ButtonLink href={againHref}>{t.again}</ButtonLink>
      </FormActions>
      {undo && (
        <ConfirmForm
          id="herstel"
          title={t.undoTitle}
          level={2}
          action={undo.action}
          text={undo.text}
          submit={t.undo}
          busy={undo.busy}
          danger
          backHref={to.href}
        />
      )}
    </>
  )
}
