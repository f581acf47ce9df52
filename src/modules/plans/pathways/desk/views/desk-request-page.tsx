import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import type { IsoDate } from '../../../../../platform/time.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../../ui/facts/facts.tsx'
import { RadioField } from '../../../../../ui/form-field/choice-field.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { DateField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions, Hidden } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { deskAnswerPath, deskDonePath, deskRequestPath, mboDeskPath } from '../../../paths.ts'
import { requestMessages } from '../../requests/messages.ts'
import type { MboRequest } from '../../requests/queries.ts'
import { answers, mayBeAnswered } from '../../requests/rules.ts'
import { AnswerCard, NoteCard, requestFacts } from '../../requests/views/about-request.tsx'
import { RequestStateTag } from '../../requests/views/request-state.tsx'
import { deskMessages } from '../messages.ts'
import type { OnDesk } from '../queries.ts'

export interface DeskRequestPageProps extends OnDesk {
  clashes: readonly MboRequest[]
  today: IsoDate
  typed?: Typed
  errors?: readonly FieldError[]
  /** Why the answer was not taken. */
  refused?: string
}

export function DeskRequestPage(props: DeskRequestPageProps) {
  const { mbo, request, clashes, today, errors = [], refused } = props
  const { locale } = useUi()
  const t = requestMessages(locale)
  return (
    <Workspace title={request.title} section="mboDesk">
      <Breadcrumb trail={[{ href: mboDeskPath(mbo.id), text: deskMessages(locale).title }]} current={request.title} />
      <PageHead title={request.title} below={<RequestStateTag request={request} today={today} />}>
        <Facts facts={[{ term: t.region, value: request.region.name }, ...requestFacts(request, locale)]} />
      </PageHead>
      <Stack gap="l">
        {refused && (
          <Notice tone="caution" role="alert">
            {refused}
          </Notice>
        )}
        <ErrorSummary errors={[...errors]} />
        {clashes.length > 0 && <Clashes mbo={mbo} clashes={clashes} />}
        <NoteCard request={request} />
        {request.answeredOn !== null && <AnswerCard request={request} />}
        {mayBeAnswered(request.state) && <AnswerForm {...props} />}
        {request.state === 'accepted' && (
          <Form action={deskDonePath(mbo.id, request.id)} layout="plain">
            <Button>{t.verbs.finish}</Button>
          </Form>
        )}
      </Stack>
    </Workspace>
  )
}

function Clashes({ mbo, clashes }: Pick<DeskRequestPageProps, 'mbo' | 'clashes'>) {
  const t = requestMessages(useUi().locale)
  return (
    <Notice tone="caution" title={t.clash}>
      <Stack gap="s">
        <ul class="bullets">
          {clashes.map(({ id, title, region, time }) => (
            <li key={id}>
              <a href={deskRequestPath(mbo.id, id)}>{[region.name, title].join(': ')}</a>
              {time && `, ${time}`}
            </li>
          ))}
        </ul>
        <p>{t.clashText}</p>
      </Stack>
    </Notice>
  )
}

function AnswerForm({ mbo, request, typed = {}, errors = [] }: DeskRequestPageProps) {
  const t = requestMessages(useUi().locale)
  const field = (name: string, label: string) => ({ name, label, value: typed[name], error: errorOf(errors, name) })
  return (
    <Card id="jouw-antwoord" title={request.answeredOn === null ? t.answerTitle : t.answerAgain}>
      <Form action={deskAnswerPath(mbo.id, request.id)}>
        <Hidden name="version" value={String(request.version)} />
        <RadioField
          {...field('answer', t.canIt)}
          options={answers.map((value) => ({ value, label: t.answers[value] }))}
        />
        <DateField {...field('on', t.otherDay)} help={t.otherDayHelp} optional />
        <TextArea {...field('text', t.words)} help={t.wordsHelp} rows={3} optional />
        <FormActions>
          <Button kind="primary">{t.send}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
