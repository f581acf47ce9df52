import { formats } from '../../../../platform/i18n.ts'
import type { Letter } from '../../../../platform/mail/letter.tsx'
import { deskItemPath, deskPath } from '../../paths.ts'
import { reviewMessages } from '../messages.ts'
import type { DueReview } from '../queries.ts'

/** All that one owner is to look at. */
export function reviewLetter(items: readonly DueReview[], baseUrl: string): Letter {
  const [first] = items
  if (!first) throw new Error('a letter needs something to tell')
  const { owner, region } = first
  const t = reviewMessages(owner.locale)
  const f = formats(owner.locale)
  const only = items.length === 1
  return {
    to: owner.email,
    locale: owner.locale,
    subject: t.letter.subject(items.length),
    greeting: t.letter.greeting(owner.name),
    lines: [t.letter.text, ...items.map(({ title, reviewOn }) => t.letter.item(title, f.longDate(reviewOn)))],
    action: {
      label: t.letter.action,
      href: `${baseUrl}${only ? deskItemPath(region, first.item) : `${deskPath(region)}?nakijken=ja`}`,
    },
    signedBy: 'Spoorboek',
    reason: t.letter.reason,
  }
}
