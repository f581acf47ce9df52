// Search: `/` from any page of the workspace, words with a typing error, and the arrows to what was meant.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeActivity } from '../walk/story.ts'
import { keyboard, thumb } from './hands.ts'
import { expectGoodPage, openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  for (const title of ['Gastles over wind op zee', 'Gastles bij de brandweer', 'Robot lassen voor klas 3'])
    await makeActivity(stage, { title })
  await sql`
    insert into organisations (kind, name, place) values
      ('school', 'Het Turfschip', 'Emmen'), ('company', 'Gastlesbureau Noord', 'Assen')`.execute(stage.db)
})
afterAll(() => stage.close())

test('finds an activity with `/`, the keyboard and a typing error', { timeout: 60_000 }, async () => {
  const visitor = await stage.as('marieke', { width: 1280 })
  const { page } = visitor
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ''))
  await page.goto(stage.at('/werkplek/emmen/plan'))
  await page.keyboard.press('/')
  expect(await focused()).toBe('site-search')
  await page.keyboard.type('gastlesen brandwer')
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  expect(page.url()).toContain('/werkplek/zoeken?q=gastlesen')
  expect(await page.textContent('main')).toContain('Niets heet precies “gastlesen brandwer”')
  await expectGoodPage(visitor)

  // The same key goes back to the field, and what stood there is ready to be typed over.
  await page.keyboard.press('/')
  expect(await focused()).toBe('q')
  await page.keyboard.type('gastles')
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe('Gastlesbureau Noord')
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toMatch(/^Gastles (over|bij)/)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await focused()).toBe('q')
  // A stroke in the field is a stroke.
  await page.keyboard.type('a/b')
  expect(await page.inputValue('#q')).toContain('a/b')
  await keyboard(page).follow('Gastles over wind op zee')
  expect(await page.textContent('h1')).toBe('Gastles over wind op zee')
  await visitor.leave()
})

test('searches on a phone from the menu, without script', { timeout: 60_000 }, async () => {
  const visitor = await stage.as('tess', { width: 360, colourScheme: 'dark', javaScript: false })
  const { page } = visitor
  const hands = thumb(page)
  await page.goto(stage.at('/werkplek/emmen/vandaag'))
  await hands.menu('Zoeken')
  await expectGoodPage(visitor)
  await hands.fill('Zoek in alles wat je mag zien', 'emmen turfship')
  await hands.press('Zoek')
  await expectGoodPage(visitor)
  await hands.follow('Het Turfschip')
  expect(await page.textContent('h1')).toBe('Het Turfschip')
  await page.goto(stage.at('/werkplek/zoeken?q=marieke'))
  expect(await page.getByRole('link', { name: 'Mail Marieke Veldhuis' }).getAttribute('href')).toBe(
    'mailto:marieke@voorbeeld.example',
  )
  await expectGoodPage(visitor)
  await page.goto(stage.at('/werkplek/zoeken?q=xyzzyburg'))
  await expectGoodPage(visitor)
  await visitor.leave()
})

test('opens the page to search with `/` where the header has no room for a field', { timeout: 60_000 }, async () => {
  const visitor = await stage.as('marieke', { width: 360 })
  const { page } = visitor
  await page.goto(stage.at('/werkplek/emmen/vandaag'))
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('/')])
  expect(page.url()).toBe(stage.at('/werkplek/zoeken'))
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
  await expectGoodPage(visitor)
  await visitor.leave()
})
