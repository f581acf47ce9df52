// Two regions and one activity, with the keyboard alone: Emmen shares it and offers seats, Zwolle finds it and asks,
// Emmen says yes, and it stands in both plans.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shellMessages } from '../../src/app/shell/messages.ts'
import { seatMessages } from '../../src/modules/plans/seats/messages.ts'
import { sharingMessages } from '../../src/modules/plans/sharing/messages.ts'
import { tabTo } from '../browser/journey.ts'
import { makeActivity } from '../walk/story.ts'
import { keyboard } from './hands.ts'
import { expectGoodPage, openStage, type Stage } from './stage.ts'
import { expectWords } from './story.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  await makeActivity(stage, { title: 'Drones bouwen', from: '2026-05-11', until: '2026-05-15' })
  await makeActivity(stage, { region: 'zwolle', title: 'Eigen lab', goal: 'Meer instroom rond Zwolle' })
})
afterAll(() => stage.close())

test('an activity is shared, joined and stands in both plans', async () => {
  const [seats, sharing, shell] = [seatMessages('nl'), sharingMessages('nl'), shellMessages('nl')]
  const host = await stage.as('marieke', { width: 1280 })
  const atHost = keyboard(host.page)
  await host.page.goto(stage.at('/werkplek/emmen/plan'))
  await atHost.follow('Drones bouwen')
  await atHost.follow(shell.withOthers)
  await open(host.page, sharing.changeAudience)
  // The last of the choices is one up from the first.
  await tabTo(host.page, new RegExp(`^${sharing.audiences.plan}`))
  await host.page.keyboard.press('ArrowUp')
  await atHost.press(sharing.save)
  await open(host.page, seats.makeOffer)
  await atHost.fill(seats.fields.seats, '20')
  await atHost.choose(seats.fields.unit, seats.units.pupils)
  await atHost.fill(seats.fields.until, '01-05-2026')
  await atHost.press(seats.saveOffer)
  await expectWords(host.page, [seats.offered, seats.free('20', '20')])

  const guest = await stage.as('kees', { width: 360, colourScheme: 'dark' })
  const atGuest = keyboard(guest.page)
  await guest.page.goto(stage.at('/werkplek/zwolle/samen'))
  await expectWords(guest.page, [seats.freeShort('20')])
  await atGuest.follow('Drones bouwen')
  await atGuest.fill(seats.asking.asked, '12')
  await atGuest.choose(seats.asking.goal, 'A · Meer instroom rond Zwolle')
  await atGuest.press(seats.askNow)
  await expectWords(guest.page, [seats.asked, seats.waitingLead(1)])

  await host.page.goto(stage.at('/werkplek/emmen/samen'))
  await atHost.follow(/^Verzoeken/)
  await atHost.follow('Drones bouwen')
  await expectGoodPage(host)
  await atHost.fill(seats.give, '10')
  await atHost.press(seats.accept)
  await expectWords(host.page, [seats.free('10', '20'), seats.states.accepted])
  for (const [{ page }, region, words] of [
    [host, 'emmen', seats.withGuests('Zwolle')],
    [guest, 'zwolle', seats.interchange('Emmen')],
  ] as const) {
    await page.goto(stage.at(`/werkplek/${region}/plan`))
    expect(await page.locator('main').innerText()).toContain(words)
  }
  for (const { leave } of [host, guest]) await leave()
})

async function open(page: Page, summary: string): Promise<void> {
  await tabTo(page, summary)
  await page.keyboard.press('Enter')
}
