import { formats } from '../../../../../platform/i18n.ts'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import type { Fact } from '../../../../../ui/facts/facts.tsx'
import { Stack } from '../../../../../ui/layout/layout.tsx'
import { requestMessages } from '../messages.ts'
import type { MboRequest } from '../queries.ts'

/** What, when, how many: the same for both sides. */
export function requestFacts(request: MboRequest, locale: 'nl' | 'en'): Fact[] {
  const t = requestMessages(locale)
  const f = formats(locale)
  const { kind, count, plannedOn, time } = request
  return [
    { term: t.kind, value: t.kinds[kind] },
    { term: t.day, value: [f.fullDate(plannedOn), time].filter(Boolean).join(', ') },
    ...(count === null ? [] : [{ term: t.count, value: f.number(count) }]),
  ]
}

/** The answer of the mbo, as far as there is one. */
export function AnswerCard({ request }: { request: MboRequest }) {
  const { locale } = useUi()
  const t = requestMessages(locale)
  const f = formats(locale)
  const { mbo, answeredOn, answeredBy, answer, wantedOn, plannedOn } = request
  return (
    <Card id="antwoord" title={t.answerOf(mbo)}>
      <Stack gap="s">
        {answeredOn === null ? (
          <p class="muted">{t.noAnswer}</p>
        ) : (
          <>
            <p>
              <strong>{t.states[request.state]}</strong>
              {wantedOn !== plannedOn && ` · ${f.fullDate(plannedOn)} (${t.wanted(f.date(wantedOn))})`}
            </p>
            {answer && <p>{answer}</p>}
            <p class="small muted">{[answeredBy, f.date(answeredOn)].filter(Boolean).join(', ')}</p>
          </>
        )}
      </Stack>
    </Card>
  )
}

export function NoteCard({ request }: { request: MboRequest }) {
  const { locale } = useUi()
  const t = requestMessages(locale)
  const { note, askedBy, askedOn } = request
  return (
    <Card id="vraag" title={t.request}>
      <Stack gap="s">
        {note && <p>{note}</p>}
        <p class="small muted">{[askedBy, t.askedOn(formats(locale).date(askedOn))].filter(Boolean).join(', ')}</p>
      </Stack>
    </Card>
  )
}
