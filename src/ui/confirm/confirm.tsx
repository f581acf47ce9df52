import type { ComponentChildren } from 'preact'
import { Button, ButtonLink } from '../button/button.tsx'
import { useTexts } from '../context.tsx'
import { Form } from '../form/form.tsx'

export interface ConfirmFormProps {
  id: string
  /** The question: "Tiny house bouwen annuleren?" */
  title: string
  level?: 1 | 2 | 3 | undefined
  action: string
  text?: ComponentChildren
  /** What goes, named one by one: "3 bedrijven krijgen een mail". */
  consequences?: readonly string[] | undefined
  /** Fields: a reason. */
  children?: ComponentChildren
  /** Names what it does: "Annuleer activiteit". */
  submit: string
  danger?: boolean | undefined
  backHref: string
  back?: string | undefined
  /** See `Form`. */
  busy?: string | undefined
}

/** Asks once, naming what goes, and then does it. */
export function ConfirmForm(props: ConfirmFormProps) {
  const {
    id,
    title,
    level = 2,
    action,
    text,
    consequences = [],
    children,
    submit,
    danger = true,
    backHref,
    back,
    busy,
  } = props
  const texts = useTexts()
  const Heading = `h${level}` as const
  return (
    <div class="dialog dialog-still">
      <Form action={action} labelledby={`${id}-h`} layout="plain" busy={busy}>
        <div class="stack">
          <Heading class="look-h3" id={`${id}-h`}>
            {title}
          </Heading>
          {typeof text === 'string' ? <p>{text}</p> : text}
          {consequences.length > 0 && (
            <>
              <p>{texts.thisChanges}</p>
              <ul class="bullets">
                {consequences.map((consequence) => (
                  <li key={consequence}>{consequence}</li>
                ))}
              </ul>
            </>
          )}
          {children}
          <div class="row">
            <Button kind={danger ? 'danger' : 'primary'}>{submit}</Button>
            <ButtonLink href={backHref}>{back ?? texts.noBack}</ButtonLink>
          </div>
        </div>
      </Form>
    </div>
  )
}

export interface ConfirmPopoverProps extends Omit<ConfirmFormProps, 'backHref' | 'level'> {
  /** Text of the button that opens it: "Annuleer activiteit…". */
  open: string
  small?: boolean | undefined
  /** The same question as a page, for a browser that knows no popovers. */
  pageHref: string
}

/** The same question in a small window over the page. */
export function ConfirmPopover(props: ConfirmPopoverProps) {
  const {
    id,
    title,
    action,
    text,
    consequences = [],
    children,
    submit,
    danger = true,
    back,
    open,
    small,
    pageHref,
  } = props
  const texts = useTexts()
  return (
    <>
      <span class="popover-opener">
        <Button type="button" kind={danger ? 'danger' : 'secondary'} small={small} popovertarget={id}>
          {open}
        </Button>
      </span>
      <span class="popover-fallback">
        <ButtonLink kind={danger ? 'danger' : 'secondary'} small={small} href={pageHref}>
          {open}
        </ButtonLink>
      </span>
      <div class="dialog" id={id} popover="auto" role="dialog" aria-labelledby={`${id}-h`}>
        <Form action={action} layout="plain">
          <div class="stack">
            <h2 class="look-h3" id={`${id}-h`}>
              {title}
            </h2>
            {typeof text === 'string' ? <p>{text}</p> : text}
            {consequences.length > 0 && (
              <ul class="bullets">
                {consequences.map((consequence) => (
                  <li key={consequence}>{consequence}</li>
                ))}
              </ul>
            )}
            {children}
            <div class="row">
              <Button kind={danger ? 'danger' : 'primary'}>{submit}</Button>
              <Button type="button" popovertarget={id} popovertargetaction="hide">
                {back ?? texts.noBack}
              </Button>
            </div>
          </div>
        </Form>
      </div>
    </>
  )
}
