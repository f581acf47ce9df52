// What others than the programme leader meet: the deputy does it all, the project leader only records, outsiders nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { record, type Given } from './contributions.ts'
import { mouse, thumb } from './hands.ts'
import { findPlanners, oneMore, type Planners } from './planners.ts'
import { fillRegion, type Scenery } from './scenery.ts'
import { openStage, type Stage } from './stage.ts'
import { expectWords, type Part, type Player } from './story.ts'
import type { CastKey } from '../../db/seeds/cast.ts'

let stage: Stage
let planners: Planners
let scene: Scenery
beforeAll(async () => {
  ;[stage, planners] = await Promise.all([openStage(), findPlanners()])
  scene = await fillRegion(stage, 'emmen', 'marieke', planners)
})
afterAll(() => stage.close())

const lens: Given = {
  company: 'Lenstra Laswerk',
  what: 'Lasdemonstratie',
  hours: 6,
  material: 50,
  contact: 'Wytze Lenstra',
  email: 'wytze@lenstra.example',
}

async function playerOf(who: CastKey, wishes: Part['wishes']): Promise<Player> {
  const { page, leave } = await stage.as(who, wishes)
  const part = { stage, planners, who, region: 'emmen', currency: 'EUR', locale: 'nl', wishes, looks: true } as const
  const hands = wishes.width === 360 ? thumb : mouse
  return { ...part, hands, page, leave, at: hands(page), sees: (...words) => expectWords(page, words) }
}

test('the deputy imports, records, reports and undoes like the programme leader', async () => {
  const player = await playerOf('joost', { width: 1280 })
  const { at, page, sees } = player
  await at.menu('Plan')
  await at.follow('Importeren')
  await at.attach('Planner uit een spreadsheet', oneMore)
  await at.press('Lees het bestand')
  await at.press('Neem 1 rij over')
  await sees('Overgenomen')
  await page.goto(stage.at(scene.activity))
  await record(player, lens)
  await at.menu('Rapportage')
  await at.follow('Bekijk')
  await sees('Voortgangsrapportage 2026')
  expect((await at.save('Download PDF')).subarray(0, 5).toString()).toBe('%PDF-')
  await at.menu('Plan')
  await at.follow('Importeren')
  await at.follow(oneMore.name)
  await at.press('Maak de import ongedaan')
  await sees('De import is ongedaan gemaakt', `${planners.activities} activiteiten`)
  await player.leave()
})

test('the project leader records, and is neither offered nor given the import and the report', async () => {
  const player = await playerOf('sanne', { width: 360 })
  const { at, page, sees } = player
  await page.goto(stage.at('/werkplek/emmen/plan'))
  await sees('Dienstregeling')
  expect(await page.locator('a[href*="import"], a[href*="rapportage"]').count()).toBe(0)
  await page.goto(stage.at(scene.activity))
  await record(player, { ...lens, company: 'Smederij Kamps' })
  expect(await page.getByText('Trek de bijdrage in').count()).toBe(0)
  for (const path of ['/plan/import', '/rapportage', '/rapportage/voortgang-2026']) {
    expect((await page.goto(stage.at(`/werkplek/emmen${path}`)))?.status()).toBe(403)
    await sees('Dit mag je niet')
  }
  await page.goto(stage.at('/werkplek/emmen/vandaag'))
  expect(await page.locator('a[href*="import"], a[href*="rapportage"]').count()).toBe(0)
  await at.menu('Bijdragen')
  await sees('Smederij Kamps')
  await player.leave()
})

test('somebody of another region finds nothing, and who is not signed in is asked to', async () => {
  const outsider = await playerOf('kees', { width: 1280 })
  const pages = ['/werkplek/emmen/vandaag', '/werkplek/emmen/plan', scene.activity, scene.contributions.sent]
  for (const path of pages) expect((await outsider.page.goto(stage.at(path)))?.status(), path).toBe(404)
  await outsider.leave()
  const guest = await stage.visitor({ width: 360 })
  await guest.page.goto(stage.at('/werkplek/emmen/plan'))
  expect(new URL(guest.page.url()).searchParams.get('terug')).toBe('/werkplek/emmen/plan')
  await guest.leave()
})
