// Moving activities on the timeline: dragged with the mouse, by the keyboard alone, and without script.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { keepingMessages } from '../../src/modules/plans/keeping/messages.ts'
import { movingMessages } from '../../src/modules/plans/timetable/moving/messages.ts'
import { timelineTexts } from '../../src/ui/timeline/timeline-texts.ts'
import { makeActivity } from '../walk/story.ts'
import { keyboard } from './hands.ts'
import { expectGoodPage, openStage, type Stage } from './stage.ts'
import { expectWords } from './story.ts'

let stage: Stage
let id: number
beforeAll(async () => {
  stage = await openStage()
  id = await makeActivity(stage, { title: 'Techniek Tastbaar', from: '2026-03-30', until: '2026-04-24' })
})
afterAll(() => stage.close())

const t = movingMessages('nl')
const timeline = '/werkplek/emmen/plan/tijdlijn?schaal=jaar'

async function starts(): Promise<string> {
  const { rows } = await sql<{ day: string }>`select starts_on as day from activities where id = ${id}`.execute(
    stage.db,
  )
  return rows[0]!.day
}

test('a bar is dragged, told how far, and asked why', async () => {
  const visit = await stage.as('marieke', { width: 1280 })
  const { page } = visit
  await page.goto(stage.at(timeline))
  await expectGoodPage(visit)
  const bar = (await page.locator('.timeline-bar').boundingBox())!
  const track = (await page.locator('.timeline-track svg').boundingBox())!
  const perDay = track.width / 365
  const [x, y] = [bar.x + bar.width / 2, bar.y + bar.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 5 * perDay, y)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(new URL(page.url()).pathname).toBe('/werkplek/emmen/plan/tijdlijn')
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 14 * perDay, y, { steps: 3 })
  await expectWords(page, [timelineTexts('nl').days('+14')], { looks: false })
  await Promise.all([page.waitForEvent('load'), page.mouse.up()])
  await expectWords(page, ['13-04-2026 t/m 08-05-2026'], { looks: false })
  await expectGoodPage(visit)
  await page.getByLabel(t.reason).fill('De hal is bezet')
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: t.save }).click()])
  await expectWords(page, [t.done('Techniek Tastbaar', '13-04-2026 t/m 08-05-2026')], { looks: false })
  expect([await starts(), new URL(page.url()).search]).toEqual(['2026-04-13', '?schaal=jaar'])
  await visit.leave()
})

test('the same goes with the keyboard, and back, which undoes it', async () => {
  const visit = await stage.as('marieke', { width: 360 })
  const at = keyboard(visit.page)
  await visit.page.goto(stage.at(timeline))
  await expectGoodPage(visit)
  await at.follow(`${timelineTexts('nl').move} Techniek Tastbaar`)
  for (let week = 0; week < 2; week++) await at.follow(t.earlier.week)
  await at.press(t.save)
  await expectWords(visit.page, [keepingMessages('nl').complaints.reason], { looks: false })
  await at.fill(t.reason, 'Terug naar de eerste dag')
  await at.press(t.save)
  await expectWords(visit.page, [t.done('Techniek Tastbaar', '30-03-2026 t/m 24-04-2026')], { looks: false })
  expect(await starts()).toBe('2026-03-30')
  await visit.leave()
})

test('and without script, by dates', async () => {
  const visit = await stage.as('marieke', { width: 1280, javaScript: false })
  const { page } = visit
  await page.goto(stage.at(timeline))
  await page.getByRole('link', { name: `${timelineTexts('nl').move} Techniek Tastbaar` }).click()
  await page.getByRole('link', { name: t.later[1] }).click()
  await expectWords(page, ['30-04-2026 t/m 24-05-2026'], { looks: false })
  await page.locator('#until').fill('29-05-2026')
  await page.getByLabel(t.reason).fill('Na de vakantie')
  await page.getByRole('button', { name: t.save }).click()
  await expectWords(page, [t.done('Techniek Tastbaar', '30-04-2026 t/m 29-05-2026')], { looks: false })
  await visit.leave()
})
