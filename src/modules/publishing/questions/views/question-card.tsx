import { formats } from '../../../../platform/i18n.ts'
import { dateIn } from '../../../../platform/time.ts'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { questionMessages } from '../messages.ts'
import type { AskedHere } from '../queries.ts'

/** At the desk: what readers asked that this item is to answer. Their addresses are shown to nobody. */
export function QuestionCard({ questions, timeZone }: { questions: readonly AskedHere[]; timeZone: string }) {
  const { locale } = useUi()
  const [t, f] = [questionMessages(locale), formats(locale)]
  if (!questions.length) return null
  return (
    <Card id="vraag" title={t.deskTitle} look={3} tinted>
      <Stack>
        {questions.map(({ id, words, hasAddress, askedAt, answeredAt, about }) => (
          <div key={id}>
            <blockquote>
              <p>{words}</p>
            </blockquote>
            <p class="small muted">
              {t.askedOn(f.date(dateIn(timeZone, askedAt)))}
              {about && (
                <>
                  {' · '}
                  <a href={about.href}>{t.about(about.title)}</a>
                </>
              )}
            </p>
            <p class="small">
              {answeredAt ? t.wasAnswered(f.date(dateIn(timeZone, answeredAt))) : hasAddress ? t.waits : t.anonymous}
            </p>
          </div>
        ))}
      </Stack>
    </Card>
  )
}
