// The whole job, from an empty region to a report, told once and played with different hands.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { emailOf, type CastKey } from '../../db/seeds/cast.ts'
import { accountMessages } from '../../src/app/account/messages.ts'
import { shellMessages } from '../../src/app/shell/messages.ts'
import { todayMessages } from '../../src/app/today/messages.ts'
import { importPageMessages } from '../../src/modules/plans/import/page/messages.ts'
import { importMessages } from '../../src/modules/plans/import/messages.ts'
import { planMessages } from '../../src/modules/plans/messages.ts'
import type { Locale } from '../../src/platform/actor.ts'
import { formats } from '../../src/platform/i18n.ts'
import type { Currency } from '../../src/platform/money.ts'
import { importTexts } from '../../src/ui/import-preview/messages.ts'
import { uiTexts } from '../../src/ui/messages.ts'
import type { VisitorWishes } from '../browser/journey.ts'
import type { Hands } from './hands.ts'
import type { PlannerFile, Planners } from './planners.ts'
import { expectGoodPage, type Stage } from './stage.ts'

export interface Part {
  readonly stage: Stage
  readonly planners: Planners
  readonly who: CastKey
  readonly region: string
  readonly currency: Currency
  readonly locale: Locale
  readonly wishes: VisitorWishes
  readonly hands: (page: Page) => Hands
  /** Also looks at each page with axe and at its width; the other parts only read the words. */
  readonly looks: boolean
}

export interface Player extends Part {
  readonly page: Page
  readonly at: Hands
  readonly leave: () => Promise<void>
  /** These words are in the page's main part. */
  readonly sees: (...words: readonly (string | RegExp)[]) => Promise<void>
}

/** Opens a browser for this part, which begins at the sign-in page. */
export async function enter(part: Part): Promise<Player> {
  const visitor = await part.stage.visitor(part.wishes)
  const { page } = visitor
  await page.goto(part.stage.at('/inloggen'))
  return {
    ...part,
    page,
    at: part.hands(page),
    leave: visitor.leave,
    sees: (...words) => expectWords(page, words, part),
  }
}

/** The page's main part says this, and the page is in order unless nobody `looks`. */
export async function expectWords(
  page: Page,
  words: readonly (string | RegExp)[],
  { looks = true }: { looks?: boolean } = {},
): Promise<void> {
  if (looks) await expectGoodPage({ page })
  const text = spaced(await page.locator('main').innerText())
  for (const word of words)
    expect(text, page.url()).toMatch(typeof word === 'string' ? new RegExp(escaped(spaced(word))) : word)
}

/** A non-breaking space counts as a space. */
export const spaced = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ')
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export async function signInByLink(player: Player): Promise<void> {
  const { at, who, locale, page, sees } = player
  const t = accountMessages(locale)
  await sees(t.signIn)
  await at.fill(t.email, emailOf(who))
  await at.press(t.mailMeALink)
  await sees(t.linkSentTitle)
  await at.follow(t.openPost)
  await at.follow(await linkInLetter(page, emailOf(who)))
  await sees(t.linkTitle)
  await at.press(t.signIn)
  await sees(todayMessages(locale).noPlanTitle)
}

/** The first link in the newest letter to somebody, on the page that the reader has open. */
export async function linkInLetter(page: Page, recipient: string): Promise<string> {
  return page.locator('article', { hasText: recipient }).first().getByRole('link').first().innerText()
}

export async function importFirstPlanner(player: Player): Promise<void> {
  const { at, locale, page, sees, planners } = player
  const t = importPageMessages(locale)
  const { columns, titles, counts } = importTexts(locale)
  const f = formats(locale)
  await at.follow(todayMessages(locale).importFirst)
  await readFile(player, planners.tidy)
  await sees(titles.preview, f.amount(planners.costCents), f.amount(planners.contributionCents))
  await at.follow(t.correctColumns)
  await sees(t.columnsTitle)
  // Leaving a column out and taking it in again shows that the reader decides, not we.
  await at.choose('Doelgroep', columns.skip)
  await at.press(columns.show)
  await at.follow(t.correctColumns)
  expect(await page.getByLabel('Doelgroep').inputValue()).toBe('')
  await at.choose('Doelgroep', importMessages(locale).fields.targetGroup)
  await at.press(columns.show)
  await sees(counts(planners.activities, { new: planners.activities, changed: 0, same: 0, refused: 0 }))
  await at.press(t.take(planners.activities))
  await sees(titles.done, t.applied(planners.activities))
  await at.follow(t.toPlan)
}

/** From the page of imports to the preview of a file. */
export async function readFile({ at, locale, sees }: Player, file: PlannerFile): Promise<void> {
  const t = importPageMessages(locale)
  await sees(t.title)
  await at.attach(t.file, file)
  await at.press(importTexts(locale).read)
}

export async function walkThePlan(player: Player): Promise<void> {
  const { at, locale, page, sees, planners } = player
  const t = planMessages(locale)
  const all = planners.activities
  await sees(t.timetable, t.count(all, all), formats(locale).amount(planners.costCents))
  await at.follow(t.costs)
  expect(new URL(page.url()).searchParams.get('sorteer')).toBe('kosten')
  expect(await page.locator('th[aria-sort=ascending]').innerText()).toContain(t.costs)
  await at.fill(t.search, 'tastbaar')
  await at.choose(t.state, t.states.done)
  await at.press(uiTexts(locale).show)
  const { searchParams } = new URL(page.url())
  expect([searchParams.get('q'), searchParams.get('stand')]).toEqual(['tastbaar', 'done'])
  await sees(t.count(1, all), 'Techniek Tastbaar')
  await at.follow(t.railMap)
  await sees(t.railMap)
  if (player.wishes.width === 1280) {
    await at.follow(/^Techniek Tastbaar/)
  } else {
    await at.follow(t.timetable)
    await at.follow('Techniek Tastbaar')
  }
  await sees('Techniek Tastbaar', t.openMoney)
}

/** Undoing what others built on is refused; undoing what nobody touched brings the old plan back. */
export async function undoImports(player: Player, fresh: PlannerFile): Promise<void> {
  const { at, locale, page, sees, planners } = player
  const [t, imports] = [importPageMessages(locale), importTexts(locale)]
  const plan = planMessages(locale)
  await at.menu(shellMessages(locale).plan)
  await at.follow(plan.import)
  await readFile(player, planners.otherShape)
  await sees(t.unchangedHidden(planners.activities), t.nothing)
  await at.follow(imports.again)
  await at.follow(planners.tidy.name)
  await at.press(imports.undo)
  await sees(t.undoRefused.workedOn)
  await at.follow(imports.again)
  await readFile(player, fresh)
  await sees(t.gone(planners.activities))
  await at.press(t.take(1))
  await at.press(imports.undo)
  await sees(t.undone, plan.count(planners.activities, planners.activities))
  expect(await page.getByText('Open dag in de werkplaats').count()).toBe(0)
}
