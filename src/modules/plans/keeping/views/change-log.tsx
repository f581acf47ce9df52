import type { Recorded } from '../../../../platform/audit/audit.ts'
import { formats } from '../../../../platform/i18n.ts'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { Log, type LogEntry } from '../../../../ui/log/log.tsx'
import { Differences } from '../../../../ui/meanwhile/meanwhile.tsx'
import { deedText } from '../../log/messages.ts'
import { planMessages } from '../../messages.ts'
import { detailText, fieldName } from '../details/messages.ts'
import { keepingMessages } from '../messages.ts'
import type { ActivityChange } from '../queries.ts'

/** Shown at once; what was before waits behind a click. */
const newest = 8

/** What happened on an activity and every change of it, newest first. */
export function ChangeLog({
  deeds,
  changes,
  timeZone,
}: {
  deeds: readonly Recorded[]
  changes: readonly ActivityChange[]
  timeZone: string
}) {
  const { locale } = useUi()
  const f = formats(locale)
  const entries = [
    ...deeds.map((deed) => ({ at: deed.at, text: `${deed.actorName} ${deedText(locale, deed.action)}` })),
    ...changes.map((change) => ({ at: change.at, text: <ChangeText change={change} /> })),
  ]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ at, text }): LogEntry => ({ when: f.moment(at, timeZone), text }))
  if (!entries.length) return <p class="muted">{planMessages(locale).noLog}</p>
  const earlier = entries.slice(newest)
  return (
    <>
      <Log entries={entries.slice(0, newest)} />
      {earlier.length > 0 && (
        <Disclosure summary={keepingMessages(locale).earlier(earlier.length)}>
          <Log entries={earlier} />
        </Disclosure>
      )}
    </>
  )
}

function ChangeText({ change: { by, file, reason, fields } }: { change: ActivityChange }) {
  const { locale } = useUi()
  const t = keepingMessages(locale)
  return (
    <>
      {file === null ? t.changedBy(by ?? '–') : t.importedFrom(file)}
      <Differences
        changes={Object.entries(fields).map(([field, [before, after]]) => ({
          name: fieldName(locale, field),
          before: detailText(locale, field, before),
          after: detailText(locale, field, after),
        }))}
        empty={t.empty}
      />
      {reason && <p>{t.because(reason)}</p>}
    </>
  )
}
