import { formats } from '../../../../platform/i18n.ts'
import type { Letter } from '../../../../platform/mail/letter.tsx'
import { deskItemPath, deskPath } from '../../paths.ts'
import { reviewMessages } from '../messages.ts'
import type { Reader } from '../../items/telling/queries.ts'
import type { DueReview } from '../queries.ts'

/** All that one owner is to look at; or who publishes, of what nobody keeps any more. */
export function reviewLetter(to: Reader, items: readonly DueReview[], baseUrl: string): Letter {
  const [first] = items
  if (!first) throw new Error('a letter needs something to tell')
  const { owner, region } = first
  const t = reviewMessages(to.locale)
  const f = formats(to.locale)
  const words = owner ? t.letter : { ...t.letter, ...t.letter.unkept }
  const only = items.length === 1
  return {
    to: to.email,
    locale: to.locale,
    subject: t.letter.subject(items.length),
    greeting: t.letter.greeting(to.name),
    lines: [words.text, ...items.map(({ title, reviewOn }) => t.letter.item(title, f.longDate(reviewOn)))],
    action: {
      label: t.letter.action,
      href: `${baseUrl}${only ? deskItemPath(region, first.item) : `${deskPath(region)}?nakijken=ja`}`,
    },
    signedBy: 'Spoorboek',
    reason: words.reason,
  }
}
