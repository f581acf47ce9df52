import type { Letter } from '../../../../../platform/mail/letter.tsx'
import { deskItemPath, deskPath, offerPath, offersPath } from '../../../paths.ts'
import type { SiteName } from '../../offers/queries.ts'
import type { News, Reader } from '../queries.ts'
import { isForTaker } from '../rules.ts'
import { letterMessages } from './messages.ts'

/** All that a reader has to know of one site, in one letter. */
export function newsLetter(to: Reader, news: readonly News[], baseUrl: string): Letter {
  const t = letterMessages(to.locale)
  const name = (site: SiteName): string => (site ? t.region(site.name) : t.nation)
  const told = (each: News) => ({
    title: each.title,
    by: each.by ?? t.itself,
    site: name(isForTaker(each.what) ? each.home : each.taker),
  })
  const [first, second] = news
  if (!first) throw new Error('a letter without news')
  return {
    to: to.email,
    locale: to.locale,
    subject: second ? t.many(news.length) : t.subject[first.what](told(first)),
    greeting: t.greeting(to.name),
    lines: news.flatMap((each) => [
      capital(t.line[each.what](told(each))),
      ...(each.words ? [t.quoted(each.words)] : []),
    ]),
    action: { label: second ? t.lookAll : t.look, href: `${baseUrl}${second ? listOf(news) : pageOf(first)}` },
    signedBy: t.itself,
    reason: t.reason,
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function pageOf({ what, itemId, offerId, home, taker }: News): string {
  if (what === 'offerWithdrawn' || (isForTaker(what) && offerId === null)) return offersPath(taker?.slug ?? null)
  return isForTaker(what) && offerId !== null
    ? offerPath(taker?.slug ?? null, offerId)
    : deskItemPath(home?.slug ?? null, itemId)
}

/** The list where all of it stands, or most of it. */
function listOf(news: readonly News[]): string {
  const [{ what, taker, home } = { what: 'published' as const, taker: null, home: null }] = news
  if (isForTaker(what)) return offersPath(taker?.slug ?? null)
  return news.every(({ offerId }) => offerId !== null) ? offersPath(home?.slug ?? null) : deskPath(home?.slug ?? null)
}
