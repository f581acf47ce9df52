import type { ComponentChildren } from 'preact'
import type { FieldError } from '../../../../../platform/http/route.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { dateIn } from '../../../../../platform/time.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { Form, Hidden } from '../../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Thread, type Said } from '../../../../../ui/thread/thread.tsx'
import { roleNames, type Region } from '../../../../organisations/public.ts'
import { answerPath, reopeningPath, settlementPath } from '../../paths.ts'
import { commentMessages } from '../messages.ts'
import type { Comment, CommentThread } from '../queries.ts'

interface ThreadsProps {
  region: Region
  drawn: { readonly section: { readonly number: number } }
  threads: readonly CommentThread[]
  mayChange: boolean
  mayComment: boolean
  personId: string
  answering: number | null
  typed: string
  errors: readonly FieldError[]
}

/** What was said of a section, with a way to answer and to settle for who may. */
export function Threads(props: ThreadsProps) {
  const { region, drawn, threads, mayChange, mayComment, personId, answering, typed, errors } = props
  const { locale } = useUi()
  const t = commentMessages(locale)
  return (
    <div>
      {threads.map((thread) => (
        <Thread key={thread.id} {...threadTexts(thread, region, locale, drawn.section.number)}>
          {mayComment && (
            <Disclosure summary={t.answer} open={answering === thread.id}>
              <CommentForm
                action={answerPath(region.slug, thread.id)}
                id={`antwoord-${thread.id}`}
                label={t.answerLabel}
                submit={t.sendAnswer}
                {...(answering === thread.id && { typed, errors })}
              />
            </Disclosure>
          )}
          {(mayChange || (mayComment && thread.personId === personId)) && (
            <Form
              action={
                thread.resolvedAt ? reopeningPath(region.slug, thread.id) : settlementPath(region.slug, thread.id)
              }
              layout="plain"
            >
              <Button small icon={thread.resolvedAt ? 'rotate' : 'check'}>
                {thread.resolvedAt ? t.reopen : t.settle}
                <span class="visually-hidden">: {thread.name}</span>
              </Button>
            </Form>
          )}
        </Thread>
      ))}
    </div>
  )
}

/** A thread as the design system draws it. */
export function threadTexts(thread: CommentThread, region: Region, locale: 'nl' | 'en', number: number) {
  const t = commentMessages(locale)
  const f = formats(locale)
  const said = ({ id, name, role, readerId, saidAt, words }: Comment): Said => ({
    id,
    name,
    role: role ? roleNames(locale)[role] : readerId ? t.reader : undefined,
    when: f.moment(saidAt, region.timeZone),
    words,
  })
  return {
    ...said(thread),
    answers: thread.answers.map(said),
    note: thread.number < number ? t.earlier : undefined,
    settled: thread.resolvedAt
      ? t.settled(thread.resolvedBy ?? '', f.date(dateIn(region.timeZone, thread.resolvedAt)))
      : null,
  }
}

interface CommentFormProps {
  action: string
  /** Of the field; its name is `words`. */
  id: string
  label: ComponentChildren
  help?: string
  submit: string
  typed?: string
  errors?: readonly FieldError[]
  /** Which section it is about, where the address does not say. */
  section?: number
}

export function CommentForm({ action, id, label, help, submit, typed, errors = [], section }: CommentFormProps) {
  return (
    <Form action={action} layout="plain">
      <Stack gap="s">
        {section !== undefined && <Hidden name="section" value={String(section)} />}
        <TextArea
          name="words"
          id={id}
          label={label}
          help={help}
          rows={4}
          maxlength={4000}
          value={typed}
          error={errorOf(errors, id)}
        />
        <Row>
          <Button small icon="message">
            {submit}
          </Button>
        </Row>
      </Stack>
    </Form>
  )
}
