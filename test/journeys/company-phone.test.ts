// A company on a phone: from the letter to a signature in under five taps, and on to the page of all that it gave.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { companyMessages } from '../../src/modules/funding/company/messages.ts'
import { confirmationMessages } from '../../src/modules/funding/confirmation/messages.ts'
import { statementMessages } from '../../src/modules/funding/statements/messages.ts'
import { newestLetters } from '../../src/platform/mail/outbox.ts'
import { makeActivity, recordContribution } from '../walk/story.ts'
import { thumb } from './hands.ts'
import { expectGoodPage, openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('a company confirms in under five taps, and finds what it gave on its own page', { timeout: 60_000 }, async () => {
  const leader = await stage.byHttp('marieke')
  await recordContribution(leader, await makeActivity(stage), { next: 'send' })
  /** The first address of its kind in the newest letter. */
  const mailed = async (kind: 'bevestigen' | 'bedrijf'): Promise<string> => {
    const [letter] = await newestLetters(stage.db, 1)
    return stage.at(new RegExp(`/${kind}/[\\w-]+`).exec(letter?.text_body ?? '')?.[0] ?? '/none')
  }
  const [t, words] = [confirmationMessages('nl'), companyMessages('nl')]
  const visitor = await stage.visitor({ width: 360 })
  const { page } = visitor
  // The link in the letter is the first; each field that is typed in and each button is one more.
  let taps = 1
  const tap = async (done: Promise<void>): Promise<void> => {
    taps += 1
    await done
  }
  const at = thumb(page)
  await page.goto(await mailed('bevestigen'))
  await tap(at.fill(t.name, 'Ineke Bos'))
  await tap(at.fill(statementMessages('nl').role, 'directeur'))
  await tap(at.press(t.yes))
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(t.thanks)
  expect(taps).toBeLessThan(5)
  await at.press(t.companyPageAsk)
  await page.goto(await mailed('bedrijf'))
  expect(await page.getByText('1.740,00').first().isVisible()).toBe(true)
  await expectGoodPage(visitor)
  await at.tick(words.mails.monthly)
  await at.press(words.saveMail)
  expect(await page.getByRole('status').innerText()).toBe(words.mailSaved)
  await visitor.leave()
})
