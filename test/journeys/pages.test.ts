// Every page with real content, and what they say when things go wrong. Four readers take turns, wide and narrow, in both
// languages and both schemes; each page by all of them would cost minutes and find what the gallery of parts finds.
import type { Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlatformTables } from '../../src/platform/database/tables.ts'
import { emailOf } from '../../db/seeds/cast.ts'
import type { Visitor, VisitorWishes } from '../browser/journey.ts'
import { findPlanners, noSpreadsheet } from './planners.ts'
import { fillRegion, type Scenery } from './scenery.ts'
import { expectGoodPage, openStage, type Stage } from './stage.ts'

const readers: readonly VisitorWishes[] = [
  { width: 1280, locale: 'nl', colourScheme: 'light' },
  { width: 360, locale: 'en', colourScheme: 'dark' },
  { width: 1280, locale: 'en', colourScheme: 'dark' },
  { width: 360, locale: 'nl', colourScheme: 'light' },
]

let stage: Stage
let scene: Scenery
let insiders: readonly Visitor[]
let guests: readonly Visitor[]

beforeAll(async () => {
  stage = await openStage()
  scene = await fillRegion(stage, 'emmen', 'marieke', await findPlanners())
  // The deputy has the same pages as the programme leader; here he reads them in English.
  const people = stage.db.withTables<PlatformTables>().updateTable('people')
  await people.set({ locale: 'en' }).where('email', '=', emailOf('joost')).execute()
  insiders = await Promise.all(readers.map((wishes) => stage.as(wishes.locale === 'en' ? 'joost' : 'marieke', wishes)))
  guests = await Promise.all(readers.map((wishes) => stage.visitor(wishes)))
})
afterAll(async () => {
  for (const { leave } of [...insiders, ...guests]) await leave()
  await stage.close()
})

let turn = 0
const next = (visitors: readonly Visitor[]): Visitor => visitors[turn++ % visitors.length]!

const W = '/werkplek/emmen'

const workspace: Record<string, () => string> = {
  'the start page': () => `${W}/vandaag`,
  'the timetable': () => `${W}/plan`,
  'the timetable when nothing matches': () => `${W}/plan?q=zoiets+is+er+niet`,
  'the rail map': () => `${W}/plan/lijnenkaart`,
  'the goals': () => `${W}/plan/doelen`,
  'a goal': () => scene.goal,
  'the form for a goal': () => `${scene.goal}/wijzigen`,
  'dropping a goal': () => `${scene.goal}/vervallen`,
  'the programme lines': () => `${W}/plan/programmalijnen`,
  'the budget': () => `${W}/plan/begroting`,
  'the form for an activity': () => `${scene.activity}/wijzigen`,
  'cancelling an activity': () => `${scene.activity}/annuleren`,
  'the page of imports': () => `${W}/plan/import`,
  'an import that was applied': () => scene.appliedImport,
  'a preview': () => scene.waitingImport,
  'a preview without a good row': () => scene.refusedImport,
  'the columns of an import': () => `${scene.waitingImport}/kolommen`,
  'an activity': () => scene.activity,
  'its costs and contributions': () => `${scene.activity}/kosten-en-bijdragen`,
  'the form for a contribution': () => `${scene.activity}/bijdragen/nieuw`,
  'the form for costs': () => `${scene.activity}/kosten/nieuw`,
  'all contributions': () => `${W}/bijdragen`,
  'contributions of which there are none': () => `${W}/bijdragen?stand=lost`,
  'a contribution that waits': () => scene.contributions.sent,
  'a contribution that was confirmed': () => scene.contributions.confirmed,
  'a contribution in draft': () => scene.contributions.drafted,
  'the rounds': () => `${W}/rapportage`,
  'the report': () => `${W}/rapportage/voortgang-2026`,
  'the lines of a figure': () => `${W}/rapportage/voortgang-2026/cijfers/signedContributions`,
  'who takes part': () => `${W}/deelnemers`,
  'the team': () => `${W}/team`,
  'who may do what': () => `${W}/team/rechten`,
  'the hand-over of the lead': () => `${W}/team/overdracht`,
  'the site as it is made': () => `${W}/website`,
  'a block of the site': () => `${W}/website/blokken/1`,
  'the menu of the site': () => `${W}/website/menu`,
  'a standing page as it is made': () => `${W}/website/teksten/accessibility`,
  'the account': () => '/account',
}

const open: Record<string, () => string> = {
  'the national home page': () => '/',
  'the site of a region': () => '/regio/emmen',
  'the site of a region that has nothing yet': () => '/regio/zwolle',
  'a standing page of a site': () => '/regio/emmen/toegankelijkheid',
  'the sign-in page': () => '/inloggen',
  'a question to a company': () => scene.links.open,
  'its correction': () => `${scene.links.open}/correctie`,
  'its refusal': () => `${scene.links.open}/afwijzing`,
  'an answer given': () => scene.links.answered,
}

describe.each(Object.entries(workspace))('%s', (_, path) => {
  test('is good for who works in the region', async () => visit(next(insiders), path()))
})

describe.each(Object.entries(open))('%s', (_, path) => {
  test('is good for everybody', async () => visit(next(guests), path()))
})

async function visit(visitor: Visitor, path: string): Promise<void> {
  expect((await go(visitor, path))?.status()).toBe(200)
  await expectGoodPage(visitor)
  expect(await visitor.page.title()).not.toBe('')
}

const go = (visitor: Visitor, path: string): Promise<Response | null> => visitor.page.goto(stage.at(path))

describe('a page that is refused', () => {
  test.each<[string, number, () => string]>([
    ['what is not there', 404, () => '/nergens'],
    ['another region', 404, () => '/werkplek/zwolle/vandaag'],
    ['an unknown personal link', 404, () => `/bevestigen/${'a'.repeat(43)}`],
    ['a personal link that was taken back', 410, () => scene.links.revoked],
    ['an invitation that is over', 410, () => `/uitnodiging/${'a'.repeat(43)}`],
  ])('says so, and stays good: %s', async (_name, status, path) => {
    const visitor = next(insiders)
    expect((await go(visitor, path()))?.status()).toBe(status)
    await expectGoodPage(visitor)
  })

  test('says so to who has too low a role', async () => {
    const visitor = await stage.as('sanne', { width: 360 })
    expect((await go(visitor, `${W}/plan/import`))?.status()).toBe(403)
    await expectGoodPage(visitor)
    await visitor.leave()
  })

  test('says so when a sign-in link was used before', async () => {
    const visitor = next(guests)
    await go(visitor, `/inloggen/link/${'a'.repeat(32)}`)
    await visitor.page.locator('main button').click()
    await visitor.page.getByRole('link', { name: /nieuwe link|new link/ }).waitFor()
    await expectGoodPage(visitor)
  })
})

describe('a form with mistakes', () => {
  const forms: [string, () => readonly Visitor[], () => string, string][] = [
    ['a contribution', () => insiders, () => `${scene.activity}/bijdragen/nieuw`, 'main button[value=send]'],
    ['a goal', () => insiders, () => `${W}/plan/doelen/nieuw`, 'main .button-primary'],
    ['an activity', () => insiders, () => `${W}/activiteiten/nieuw`, 'main .button-primary'],
    ['costs', () => insiders, () => `${scene.activity}/kosten/nieuw`, 'main .button-primary'],
    ['an invitation', () => insiders, () => `${W}/team`, '#uitnodigen .button-primary'],
    ['a hand-over', () => insiders, () => `${W}/team/overdracht`, 'main .button-primary'],
    ['a password', () => insiders, () => '/account', '#wachtwoord button'],
    ['an import without a file', () => insiders, () => `${W}/plan/import`, 'main button'],
    ['sign-in', () => guests, () => '/inloggen', 'main .button-primary'],
    ['a confirmation', () => guests, () => scene.links.open, 'main .button-primary'],
    ['a correction', () => guests, () => `${scene.links.open}/correctie`, 'main .button-primary'],
    ['a refusal', () => guests, () => `${scene.links.open}/afwijzing`, 'main button'],
  ]

  test.each(forms)('sums them up and puts the reader there: %s', async (_name, visitors, path, button) => {
    const visitor = next(visitors())
    const { page } = visitor
    await go(visitor, path())
    await page.locator(button).first().click()
    const summary = page.locator('[data-error-summary]')
    await summary.waitFor()
    await expect.poll(() => page.evaluate('document.activeElement.hasAttribute("data-error-summary")')).toBe(true)
    await expectGoodPage(visitor)
    const target = (await summary.getByRole('link').first().getAttribute('href')) ?? ''
    await summary.getByRole('link').first().click()
    expect(`#${String(await page.evaluate('document.activeElement?.id'))}`).toBe(target)
  })

  test('keeps what was typed, and says which file cannot be read', async () => {
    const [visitor] = insiders
    const { page } = visitor!
    await go(visitor!, `${scene.activity}/bijdragen/nieuw`)
    await page.fill('#from', '31-02-2026')
    await page.fill('#company', 'Veenland Metaal')
    await page.click('button[value=keep]')
    expect(await page.inputValue('#from')).toBe('31-02-2026')
    expect(await page.inputValue('#company')).toBe('Veenland Metaal')
    expect(await page.locator('#from-error').innerText()).toContain('31-02-2026')
    await go(visitor!, `${W}/plan/import`)
    await page.setInputFiles('input[type=file]', noSpreadsheet)
    await page.click('main button')
    expect(await page.locator('[data-error-summary]').innerText()).toContain('Dit is een pdf')
    await expectGoodPage(visitor!)
  })
})
