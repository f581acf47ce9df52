import type { ComponentChildren } from 'preact'
import { Button, ButtonLink } from '../button/button.tsx'
import { useUi } from '../context.tsx'
import { Form, FormActions, Hidden } from '../form/form.tsx'
import { Stack } from '../layout/layout.tsx'
import { Notice } from '../notice/notice.tsx'
import { importTexts } from './messages.ts'

export interface ImportTakeProps {
  action: string
  /** What the reader saw: another difference is shown again before it is taken over. */
  seen: string
  busy: string
  /** On the button: how many. */
  text: string
  /** In place of the button, when something must be chosen first. */
  waits?: ComponentChildren
  /** Another way on, such as the columns. */
  beside?: ComponentChildren
  stopHref: string
  /** What can be undone, where it is not the whole import. */
  undoLater?: string | undefined
  /** Fields that belong to it. */
  children?: ComponentChildren
}

/** Takes over what the preview shows. */
export function ImportTake({
  action,
  seen,
  busy,
  text,
  waits,
  beside,
  stopHref,
  undoLater,
  children,
}: ImportTakeProps) {
  const t = importTexts(useUi().locale)
  return (
    <Form action={action} layout="plain" busy={busy}>
      <Hidden name="seen" value={seen} />
      <Stack gap={children ? undefined : 's'}>
        {children}
        <FormActions>
          {waits ?? <Button kind="primary">{text}</Button>}
          {beside}
          <ButtonLink kind="quiet" href={stopHref}>
            {t.stop}
          </ButtonLink>
        </FormActions>
        <p class="help">{undoLater ?? t.undoLater}</p>
      </Stack>
    </Form>
  )
}

export interface NothingToTakeProps {
  /** Why; absent: not one row is good. */
  text?: string | undefined
  againHref: string
  beside?: ComponentChildren
}

/** A file that changes nothing, and the way to another. */
export function NothingToTake({ text, againHref, beside }: NothingToTakeProps) {
  const t = importTexts(useUi().locale)
  return (
    <Stack>
      <Notice>{text ?? t.allRefused}</Notice>
      <FormActions>
        <ButtonLink href={againHref}>{t.again}</ButtonLink>
        {beside}
      </FormActions>
    </Stack>
  )
}
