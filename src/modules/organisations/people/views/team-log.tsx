import type { Recorded } from '../../../../platform/audit/audit.ts'
import type { Locale, Role } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Log } from '../../../../ui/log/log.tsx'
import { organisationMessages } from '../../messages.ts'
import { handOverDeed } from '../handover/messages.ts'
import { peopleMessages, periodText } from '../messages.ts'

/** Who changed what of the roles here, newest first. */
export function TeamLog({ log, timeZone }: { log: readonly Recorded[]; timeZone: string }) {
  const { locale } = useUi()
  const t = peopleMessages(locale)
  const f = formats(locale)
  const entries = log.flatMap((deed) => {
    const text = deedText(deed, locale)
    if (!text) return []
    return [{ at: deed.at.toISOString(), when: f.moment(deed.at, timeZone), text: `${deed.actorName} ${text}` }]
  })
  return (
    <Card id="geschiedenis" title={t.history} look={3}>
      {entries.length ? <Log entries={entries} /> : <p class="muted">{t.noHistory}</p>}
    </Card>
  )
}

/** A deed on roles in words; null for any other. */
function deedText({ action, details }: Recorded, locale: Locale): string | null {
  const { deeds } = peopleMessages(locale)
  const name = String(details['name'] ?? '')
  const named = organisationMessages(locale).roles[details['role'] as Role] ?? ''
  const role = named.charAt(0).toLowerCase() + named.slice(1)
  const from = details['from']
  const until = details['until']
  const period =
    typeof from === 'string' ? periodText(locale, { from, until: typeof until === 'string' ? until : null }) : ''
  if (action === 'programmeLeader.handedOver') return handOverDeed(locale, details)
  return action in deeds ? deeds[action as keyof typeof deeds](name, role, period) : null
}
