// The part of the story that companies play: they are asked, and say yes, yes but, or no.
import { expect } from 'vitest'
import { todayMessages } from '../../src/app/today/messages.ts'
import { shellMessages } from '../../src/app/shell/messages.ts'
import { confirmationMessages } from '../../src/modules/funding/confirmation/messages.ts'
import { fundingMessages } from '../../src/modules/funding/messages.ts'
import { statementMessages } from '../../src/modules/funding/statements/messages.ts'
import { planMessages } from '../../src/modules/plans/messages.ts'
import { formats } from '../../src/platform/i18n.ts'
import { money } from '../../src/platform/money.ts'
import { photo } from './planners.ts'
import { expectWords, linkInLetter, spaced, type Part, type Player } from './story.ts'

export interface Given {
  readonly company: string
  readonly what: string
  readonly hours: number
  /** What the company gave beside its time, in whole euros or dollars. */
  readonly material?: number
  readonly contact: string
  readonly email: string
}

/** On the page of an activity: writes down what a company did and asks it to confirm. */
export async function record({ at, page, locale, sees }: Player, given: Given): Promise<void> {
  const t = fundingMessages(locale)
  // The same pages again are looked at once, in their fullest state.
  const check = given.material ? sees : (...words: string[]) => expectWords(page, words, { looks: false })
  await at.follow(planMessages(locale).recordContribution)
  await check(t.recordTitle)
  await at.fill(t.company, given.company)
  await at.fill(t.description, given.what)
  await at.fill(t.from, '16-03-2026')
  await at.fill(t.until, '18-03-2026')
  await at.fill(t.hours, String(given.hours))
  await at.fill(t.rate, formats(locale).amount(60_00))
  if (given.material) {
    await at.choose(t.otherKind, t.kinds.material)
    await at.fill(t.otherDescription, 'staal en lasdraad')
    await at.fill(t.otherAmount, String(given.material))
    await at.attach(t.file, photo)
  }
  await at.fill(t.contactName, given.contact)
  await at.fill(t.contactEmail, given.email)
  await at.press(t.send)
  await check(given.company, t.recordedAndSent(given.contact), t.states.sent, ...(given.material ? [photo.name] : []))
}

/** A company opens the link in its letter, in a browser of its own, and answers. */
export async function answer(
  part: Part,
  given: Given,
  answered: { readonly kind: 'confirmed' | 'declined' } | { readonly kind: 'corrected'; readonly hours: number },
): Promise<void> {
  const t = confirmationMessages(part.locale)
  const { page, leave } = await part.stage.visitor(part.wishes)
  const at = part.hands(page)
  await page.goto(part.stage.at('/_post'))
  await at.follow(await linkInLetter(page, given.email))
  await expectWords(page, [t.forCompany(given.company), given.what, t.yes], part)
  if (answered.kind === 'confirmed') {
    await at.fill(t.name, given.contact)
    await at.fill(statementMessages(part.locale).role, 'eigenaar')
    await at.press(t.yes)
  } else if (answered.kind === 'corrected') {
    await at.follow(t.no)
    await expectWords(page, [t.correctTitle], part)
    await at.fill(fundingMessages(part.locale).hours, String(answered.hours))
    await at.fill(t.remark, 'Het was een dag langer.')
    await at.fill(t.name, given.contact)
    await at.fill(statementMessages(part.locale).role, 'eigenaar')
    await at.press(t.correct)
  } else {
    await at.follow(t.letUsKnow)
    await at.fill(t.reason, 'Wij waren er niet bij.')
    await at.fill(t.name, given.contact)
    await at.press(t.decline)
  }
  await expectWords(page, [t.thanks, given.contact], part)
  await page.reload()
  await expectWords(page, [t.thanks], part)
  await leave()
}

/** What is signed and delivered, as the gauge on the start page says it. */
export async function realised({ at, page, locale, currency }: Player): Promise<(cents: number) => void> {
  await at.menu(shellMessages(locale).today)
  const shown = spaced(await page.locator('a.amount[href$="stand=geleverd"]').innerText())
  return (cents) => expect(shown).toBe(spaced(formats(locale).wholeMoney(money(cents, currency))))
}

/** The start page and the list say who waits, who declined and what counts. */
export async function seeAnswers(player: Player, given: readonly Given[], signedCents: number): Promise<void> {
  const { at, page, locale, sees, currency } = player
  ;(await realised(player))(signedCents)
  await sees(todayMessages(locale).lost(1))
  await at.follow(formats(locale).wholeMoney(money(signedCents, currency)))
  expect(new URL(page.url()).searchParams.get('stand')).toBe('geleverd')
  await sees(formats(locale).amount(signedCents), given[0]?.company ?? '', given[1]?.company ?? '')
}
