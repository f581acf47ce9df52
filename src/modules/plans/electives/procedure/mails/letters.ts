import { formats } from '../../../../../platform/i18n.ts'
import type { Letter } from '../../../../../platform/mail/letter.tsx'
import { daysBetween, type IsoDate } from '../../../../../platform/time.ts'
import { regionElectivePath } from '../../../paths.ts'
import { procedureMessages } from '../messages.ts'
import type { RunningProcedure, Warned } from '../queries.ts'
import type { Reminder } from '../rules.ts'

/** That a term of the procedure comes near; all that is near in one letter. */
export function reminderLetter(
  procedure: RunningProcedure,
  reminders: readonly Reminder[],
  to: Warned,
  today: IsoDate,
  baseUrl: string,
): Letter {
  const t = procedureMessages(to.locale)
  const f = formats(to.locale)
  return {
    to: to.email,
    locale: to.locale,
    subject: t.letter.subject(procedure.name),
    greeting: t.letter.greeting(to.name),
    lines: [
      t.letter.lead(procedure.name),
      ...reminders.map(({ step, dueOn }) =>
        t.letter.line(t.steps[step].name, f.longDate(dueOn), t.daysLeft(daysBetween(today, dueOn))),
      ),
    ],
    action: { label: t.letter.open, href: baseUrl + regionElectivePath(procedure.region, procedure.elective) },
    signedBy: 'Spoorboek',
    reason: t.letter.reason,
  }
}
