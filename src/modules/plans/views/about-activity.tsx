// What an activity is and what it brings, on its page.
import { formats } from '../../../platform/i18n.ts'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { Facts, type Fact } from '../../../ui/facts/facts.tsx'
import { Figures, type Figure } from '../../../ui/figures/figures.tsx'
import { Stack } from '../../../ui/layout/layout.tsx'
import { detailText, fieldName } from '../keeping/details/messages.ts'
import type { DetailField, Details } from '../keeping/details/rules.ts'
import { keepingMessages } from '../keeping/messages.ts'
import type { KeptActivity } from '../keeping/queries.ts'
import { planMessages } from '../messages.ts'
import { activityPath } from '../paths.ts'
import type { Activity } from '../rules.ts'

export function AboutCard({ region, activity, kept }: { region: string; activity: Activity; kept: KeptActivity }) {
  const { locale } = useUi()
  const t = planMessages(locale)
  const { details, copiedFrom, stateOn } = kept
  const told = (field: DetailField): Fact[] => {
    const value = detailText(locale, field, details[field])
    return value ? [{ term: fieldName(locale, field), value }] : []
  }
  return (
    <Card id="over" title={t.about}>
      <Facts
        facts={[
          ...(activity.stateReason ? [{ term: t.reason, value: activity.stateReason }] : []),
          ...(stateOn ? [{ term: t.decidedOn, value: formats(locale).date(stateOn), nowrap: true }] : []),
          { term: t.programmeLine, value: activity.programmeLine ?? t.none },
          ...told('theme'),
          ...told('collaboration'),
          ...told('schoolKinds'),
          ...told('years'),
          ...told('profiles'),
          { term: t.numberInPlanner, value: activity.number ?? t.none },
          ...(copiedFrom
            ? [
                {
                  term: keepingMessages(locale).copiedFrom,
                  value: <a href={activityPath(region, copiedFrom.id)}>{copiedFrom.title}</a>,
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}

/** Expected beside what it became; nothing while neither is known. */
export function ResultsCard({ details }: { details: Details }) {
  const { locale } = useUi()
  const t = planMessages(locale)
  const f = formats(locale)
  const figures = (['Pupils', 'Teachers', 'Companies'] as const).flatMap((who): Figure[] => {
    const [expected, actual] = [details[`expected${who}`], details[`actual${who}`]]
    if (expected === null && actual === null) return []
    return [
      {
        value: actual === null ? t.none : f.number(Number(actual)),
        label: fieldName(locale, `actual${who}`),
        source: expected === null ? undefined : t.expected(f.number(Number(expected))),
      },
    ]
  })
  const texts = (['expectedResults', 'actualResults'] as const).flatMap((field) => {
    const text = details[field]
    return text === null ? [] : [{ term: fieldName(locale, field), value: text }]
  })
  if (!figures.length && !texts.length) return null
  return (
    <Card id="resultaten" title={t.results}>
      <Stack>
        {figures.length > 0 && <Figures small figures={figures} />}
        {texts.length > 0 && <Facts facts={texts} />}
      </Stack>
    </Card>
  )
}
