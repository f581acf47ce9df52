// On the page of the host: who takes part, and who waits for an answer, in the order that they came.
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { TextArea } from '../../../../ui/form-field/text-area.tsx'
import { NumberField } from '../../../../ui/form-field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../ui/layout/layout.tsx'
import { seatAnswerPath } from '../../paths.ts'
import { countText, seatMessages } from '../messages.ts'
import type { SeatRequest } from '../queries.ts'
import type { SeatUnit } from '../rules.ts'

export interface RequestsCardProps {
  region: string
  activityId: number
  unit: SeatUnit
  free: number
  requests: readonly SeatRequest[]
  mayShare: boolean
  /** The form that came back: of which request, with what was typed. */
  answering: { readonly id: number; readonly typed: Typed; readonly errors: readonly FieldError[] } | null
  timeZone: string
}

export function RequestsCard(props: RequestsCardProps) {
  const { requests } = props
  const t = seatMessages(useUi().locale)
  const waiting = requests.filter(({ state }) => state === 'waiting')
  const others = requests.filter(({ state }) => state !== 'waiting')
  return (
    <>
      {waiting.length > 0 && (
        <Card id="aanvragen" title={t.requests}>
          <Stack gap="l">
            <p class="muted">{t.inOrder}</p>
            {waiting.map((request) => (
              <Waiting key={request.id} {...props} request={request} />
            ))}
          </Stack>
        </Card>
      )}
      <Card id="gasten" title={t.guests}>
        {others.length === 0 ? <p class="muted">{t.noGuests}</p> : <Others {...props} requests={others} />}
      </Card>
    </>
  )
}

function Waiting({
  region,
  activityId,
  unit,
  free,
  mayShare,
  answering,
  timeZone,
  request,
}: RequestsCardProps & { request: SeatRequest }) {
  const { locale } = useUi()
  const t = seatMessages(locale)
  const f = formats(locale)
  const back = answering?.id === request.id ? answering : null
  const errors = back?.errors ?? []
  const name = `${request.region.name}: ${countText(locale, unit, request.asked)}`
  return (
    <section aria-label={name}>
      <Stack gap="s">
        <h3>{name}</h3>
        <p class="small muted">
          {f.moment(request.askedAt, timeZone)} {request.askedBy && t.by(request.askedBy)}
        </p>
        {request.remark && <p>{request.remark}</p>}
        {mayShare && (
          <Form action={seatAnswerPath(region, activityId, request.id, 'accept')} label={name}>
            <NumberField
              name="given"
              id={`given-${request.id}`}
              label={t.give}
              help={t.giveHelp(f.number(free))}
              value={back?.typed['given'] ?? String(Math.max(1, Math.min(request.asked, free)))}
              error={errorOf(errors, `given-${request.id}`)}
            />
            <TextArea
              name="answer"
              id={`answer-${request.id}`}
              label={t.words}
              help={t.wordsHelp}
              value={back?.typed['answer']}
              error={errorOf(errors, `answer-${request.id}`)}
              rows={2}
              maxlength={1000}
              optional
            />
            <Row>
              <Button kind="primary" icon="check">
                {t.accept}
              </Button>
              <Button formaction={seatAnswerPath(region, activityId, request.id, 'decline')}>{t.decline}</Button>
            </Row>
          </Form>
        )}
      </Stack>
    </section>
  )
}

function Others({ unit, requests }: Pick<RequestsCardProps, 'unit' | 'requests'>) {
  const { locale } = useUi()
  const t = seatMessages(locale)
  return (
    <DataTable
      label={t.guests}
      rows={requests}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'region',
          head: t.guests,
          rowHeader: true,
          cardLabel: null,
          cell: ({ region, remark }) => <WithSub sub={remark}>{region.name}</WithSub>,
        },
        {
          key: 'seats',
          head: t.seatsGiven,
          cell: ({ given, asked }) => (
            <WithSub
              sub={given !== null && given < asked ? `${t.seatsAsked}: ${countText(locale, unit, asked)}` : undefined}
            >
              {countText(locale, unit, given ?? asked)}
            </WithSub>
          ),
        },
        { key: 'state', head: '', cell: ({ state, answer }) => <WithSub sub={answer}>{t.states[state]}</WithSub> },
      ]}
    />
  )
}
