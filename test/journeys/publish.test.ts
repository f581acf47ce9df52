// A story for the site of a region, with the keyboard: written by one, looked at and published by another, read by all.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskMessages } from '../../src/modules/publishing/items/desk/messages.ts'
import { kindMessages } from '../../src/modules/publishing/items/kinds/messages.ts'
import { itemMessages } from '../../src/modules/publishing/items/messages.ts'
import { offerMessages } from '../../src/modules/publishing/items/offers/messages.ts'
import { readingMessages } from '../../src/modules/publishing/items/reading/messages.ts'
import { tabTo } from '../browser/journey.ts'
import { keyboard } from './hands.ts'
import { expectGoodPage, openStage, type Stage } from './stage.ts'
import { expectWords } from './story.ts'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(() => stage.close())

const [t, d, k, o] = [itemMessages('nl'), deskMessages('nl'), kindMessages('nl'), offerMessages('nl')]
const desk = '/werkplek/emmen/website/berichten'

test('a project leader writes, the programme leader publishes on a phone, and everybody reads', async () => {
  const sanne = await stage.as('sanne', { width: 1280 })
  const at = keyboard(sanne.page)
  await sanne.page.goto(stage.at(desk))
  await at.follow(t.add)
  await at.fill(t.fieldTitle, 'Het dak zit op het tiny house')
  await at.tick(k.kinds.regionNews)
  await at.press(t.begin)
  await at.fill(k.fields.lead, 'Klas 4 bouwde acht maanden.')
  await tabTo(sanne.page, k.fields.body)
  await sanne.page.keyboard.type('In mei gaat het op transport.')
  await expectGoodPage(sanne)
  await sanne.page.getByText(/Concept bewaard om/).waitFor()
  await at.press(t.save)
  await at.press(d.askReview)
  await expectWords(sanne.page, [d.waitsForReview, 'In mei gaat het op transport.'])
  await sanne.leave()

  const marieke = await stage.as('marieke', { width: 360, colourScheme: 'dark' })
  const by = keyboard(marieke.page)
  await marieke.page.goto(stage.at(desk))
  await expectGoodPage(marieke)
  await by.follow('Het dak zit op het tiny house')
  await by.press(d.publish)
  await expectWords(marieke.page, [d.published, t.states.published], { looks: false })
  await by.follow(d.seePublic)
  const address = new URL(marieke.page.url()).pathname
  await marieke.leave()

  const reader = await stage.visitor({ width: 360, javaScript: false })
  await reader.page.goto(stage.at('/regio/emmen/berichten'))
  await expectGoodPage(reader)
  await reader.page.getByRole('link', { name: 'Het dak zit op het tiny house' }).click()
  expect(new URL(reader.page.url()).pathname).toBe(address)
  await expectWords(reader.page, ['Klas 4 bouwde acht maanden.', 'In mei gaat het op transport.'])
  await reader.leave()
})

test('what a region tells is offered to the nation, taken over there, and corrected at both places', async () => {
  const title = 'Het dak zit op het tiny house'
  const marieke = await stage.as('marieke', { width: 1280 })
  const by = keyboard(marieke.page)
  await marieke.page.goto(stage.at(desk))
  await by.follow(title)
  await tabTo(marieke.page, o.offerMore)
  await marieke.page.keyboard.press('Enter')
  await by.tick(o.toNation)
  await by.fill(o.words, 'Ook andere regio’s bouwen er een.')
  await expectGoodPage(marieke)
  await by.press(o.offer)
  await expectWords(marieke.page, [o.states.offered], { looks: false })
  await marieke.leave()

  const lotte = await stage.as('lotte', { width: 360 })
  const at = keyboard(lotte.page)
  await lotte.page.goto(stage.at('/landelijk/website/aangeboden'))
  await at.follow(title)
  await expectWords(lotte.page, ['Ook andere regio’s bouwen er een.', readingMessages('nl').earlierIn('Emmen')])
  await at.press(o.verbs.accept)
  await expectWords(lotte.page, [o.done.accept], { looks: false })
  await lotte.leave()

  const sanne = await stage.byHttp('sanne')
  const item = /\/website\/berichten\/\d+/.exec((await sanne.get(desk)).text)![0]
  const page = `/werkplek/emmen${item}`
  const number = /name="number"[^>]* value="(\d+)"/.exec((await sanne.get(`${page}/wijzigen`)).text)![1]!
  const corrected = { number, title, lead: 'Klas 4 bouwde negen maanden.', body: 'In juni gaat het op transport.' }
  expect((await sanne.post(`${page}/wijziging`, corrected)).status).toBe(303)
  expect((await sanne.post(`${page}/nakijken`)).status).toBe(303)
  const joost = await stage.as('joost', { width: 1280 })
  await joost.page.goto(stage.at(page))
  await keyboard(joost.page).press(d.publish)
  await joost.leave()

  const reader = await stage.visitor({ width: 1280 })
  await reader.page.goto(stage.at('/berichten'))
  await expectWords(reader.page, ['Klas 4 bouwde negen maanden.', readingMessages('nl').earlierIn('Emmen')])
  await keyboard(reader.page).follow(title)
  expect(new URL(reader.page.url()).pathname).toMatch(/^\/regio\/emmen\/artikel\//)
  await expectWords(reader.page, ['In juni gaat het op transport.'], { looks: false })
  await reader.leave()
})
