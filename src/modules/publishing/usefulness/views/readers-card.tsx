import { formats } from '../../../../platform/i18n.ts'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { usefulnessMessages } from '../messages.ts'
import type { ReadersSay, Word } from '../queries.ts'
import { votesToShow } from '../rules.ts'

export interface ReadersCardProps {
  said: ReadersSay
  words: readonly Word[]
}

/** At the desk: who uses it, whether it was useful, and what readers wrote. */
export function ReadersCard({ said, words }: ReadersCardProps) {
  const { locale } = useUi()
  const [t, f] = [usefulnessMessages(locale), formats(locale)]
  const { yes, no, uses } = said
  const regions = uses.filter(({ kind }) => kind === 'region').length
  return (
    <Card id="lezers" title={t.deskTitle} look={3}>
      <Stack gap="s">
        {yes + no === 0 && uses.length === 0 && <p class="muted">{t.deskNone}</p>}
        {yes + no > 0 && (
          <>
            <p>{t.deskVotes(yes, no)}</p>
            <p class="small muted">{t.deskVotesHelp(votesToShow)}</p>
          </>
        )}
        {uses.length > 0 && (
          <p>
            {t.usedBy}: {t.usedCount(regions, uses.length - regions)}
          </p>
        )}
        {words.length > 0 && (
          <ul class="plain-links" role="list">
            {words.map((word) => (
              <li key={word.id}>
                <p>{word.words}</p>
                <p class="small muted">
                  {word.useful ? t.yes : t.no}, {f.date(word.day)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Card>
  )
}
