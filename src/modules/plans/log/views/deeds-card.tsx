import type { Recorded } from '../../../../platform/audit/audit.ts'
import { formats } from '../../../../platform/i18n.ts'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Log } from '../../../../ui/log/log.tsx'
import { planMessages } from '../../messages.ts'

export interface DeedsCardProps {
  log: readonly Recorded[]
  /** What each deed is called: "wijzigde het keuzevak". */
  deeds: Readonly<Record<string, string>>
  timeZone: string
}

/** Who did what with something beside the plan, newest first. */
export function DeedsCard({ log, deeds, timeZone }: DeedsCardProps) {
  const { locale } = useUi()
  if (!log.length) return null
  return (
    <Card id="logboek" title={planMessages(locale).log} look={3}>
      <Log
        entries={log.map(({ at, actorName, action }) => ({
          when: formats(locale).moment(at, timeZone),
          text: `${actorName} ${deeds[action] ?? action}`,
        }))}
      />
    </Card>
  )
}
