// From an empty region to a report, three times: with the mouse, with the keyboard alone, with a thumb on a phone. One
// looks at each page with axe, in the width and scheme that no other journey sees them in.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shellMessages } from '../../src/app/shell/messages.ts'
import { accountMessages } from '../../src/app/account/messages.ts'
import { answer, realised, record, seeAnswers, type Given } from './contributions.ts'
import { keyboard, mouse, thumb } from './hands.ts'
import { findPlanners, oneMore, type Planners } from './planners.ts'
import { report } from './report.ts'
import { openStage, type Stage } from './stage.ts'
import { enter, importFirstPlanner, signInByLink, undoImports, walkThePlan, type Part } from './story.ts'

let stage: Stage
let planners: Planners
beforeAll(async () => {
  ;[stage, planners] = await Promise.all([openStage(), findPlanners()])
})
afterAll(() => stage.close())

type Told = Omit<Part, 'stage' | 'planners'>

const runs: readonly (readonly [name: string, part: Told])[] = [
  [
    'the mouse at a desk, in Dutch',
    {
      who: 'marieke',
      region: 'emmen',
      currency: 'EUR',
      locale: 'nl',
      wishes: { width: 1280 },
      hands: mouse,
      looks: false,
    },
  ],
  [
    'the keyboard alone, in the dark scheme',
    {
      who: 'kees',
      region: 'zwolle',
      currency: 'EUR',
      locale: 'nl',
      wishes: { width: 1280, colourScheme: 'dark' },
      hands: keyboard,
      looks: true,
    },
  ],
  [
    'a thumb on a phone, in English and dollars',
    {
      who: 'shanon',
      region: 'bes-eilanden',
      currency: 'USD',
      locale: 'en',
      wishes: { width: 360, locale: 'en' },
      hands: thumb,
      looks: false,
    },
  ],
]

describe.each(runs)('from plan to report with %s', (_, told) => {
  test('imports, records, is confirmed, reports and undoes', { timeout: 240_000 }, async () => {
    const part = { ...told, stage, planners }
    const given = companiesOf(told.region)
    const [stand, tour, lesson] = given
    const player = await enter(part)
    await signInByLink(player)
    await importFirstPlanner(player)
    await walkThePlan(player)
    const activity = player.page.url()
    for (const each of given) {
      await player.page.goto(activity)
      await record(player, each)
    }
    ;(await realised(player))(0)
    await answer(part, stand, { kind: 'corrected', hours: 16 })
    await answer({ ...part, wishes: { ...part.wishes, javaScript: false } }, tour, { kind: 'confirmed' })
    await answer(part, lesson, { kind: 'declined' })
    await stage.workDone()
    // 16 hours of 60 with 240 of material, and 12 hours of 60.
    const signedCents = 1200_00 + 720_00
    await seeAnswers(player, given, signedCents)
    await report(player, signedCents)
    await undoImports(player, oneMore)
    await player.leave()
  })
})

function companiesOf(region: string): readonly [Given, Given, Given] {
  const at = `${region}.example`
  return [
    {
      company: 'Veenland Metaal',
      what: 'Stand met 2 medewerkers',
      hours: 25,
      material: 240,
      contact: 'Ineke Bos',
      email: `ineke@${at}`,
    },
    {
      company: 'Bouwgroep Runde',
      what: 'Rondleiding op de bouwplaats',
      hours: 12,
      contact: 'Bart Runde',
      email: `bart@${at}`,
    },
    { company: 'Polymeer Noord', what: 'Gastles kunststof', hours: 8, contact: 'Els Vos', email: `els@${at}` },
  ]
}

test('speaks the language that the account asks for, and signs out', async () => {
  const { page, leave } = await stage.as('joost', { width: 360 })
  const at = thumb(page)
  await page.goto(stage.at('/account'))
  await at.tick('English')
  await at.press(accountMessages('nl').save)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.getByRole('status').innerText()).toBe(accountMessages('en').languageSaved)
  await page.goto(stage.at('/werkplek'))
  await at.menu(shellMessages('en').contributions)
  await page.goto(stage.at('/account'))
  await at.tick('Nederlands')
  await at.press(accountMessages('en').save)
  expect(await page.locator('html').getAttribute('lang')).toBe('nl')
  await at.press(accountMessages('nl').signOut)
  expect(new URL(page.url()).pathname).toBe('/inloggen')
  await leave()
})
