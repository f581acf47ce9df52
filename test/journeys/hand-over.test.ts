// A programme leader leaves: the lead goes over in one form, by keyboard on a narrow window, and the newcomer comes in
// by the letter, without script.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handOverMessages } from '../../src/modules/organisations/people/handover/messages.ts'
import { peopleMessages } from '../../src/modules/organisations/people/messages.ts'
import { accountMessages } from '../../src/app/account/messages.ts'
import { keyboard, thumb } from './hands.ts'
import { openStage, type Stage } from './stage.ts'
import { expectWords, linkInLetter } from './story.ts'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(() => stage.close())

const t = handOverMessages('nl')
const team = peopleMessages('nl')
const newcomer = { name: 'Noor Jansen', email: 'noor@school.example' }

test('the programme leader hands over to a newcomer, who comes in by the letter', async () => {
  const { page, leave } = await stage.as('marieke', { width: 360 })
  const at = keyboard(page)
  const sees = (...words: (string | RegExp)[]) => expectWords(page, words)
  await page.goto(stage.at('/werkplek/emmen/team'))
  await at.follow(team.handOver)
  await sees(t.title, 'Marieke Veldhuis (jij)')
  await at.press(t.next)
  await sees(team.complaints.lastDay, t.complaints.successor)
  await at.fill(t.lastDay, '30-04-2026')
  await at.choose(t.successor, t.newcomer)
  await at.fill(team.name, newcomer.name)
  await at.fill(team.email, newcomer.email)
  await at.fill(t.note, 'De sleutel ligt bij Joost.')
  await at.press(t.next)
  await sees('tot en met 30 april 2026', 'vanaf 1 mei 2026', newcomer.email, 'De sleutel ligt bij Joost.')
  await at.press(t.change)
  expect(await page.inputValue('#note')).toBe('De sleutel ligt bij Joost.')
  await at.press(t.next)
  await at.press(t.confirm)
  await sees(t.done('Marieke Veldhuis', newcomer.name, '30 april 2026'), '01-01-2025 tot en met 30-04-2026')
  await sees('Noor Jansen', 'vanaf 01-05-2026', 'komt')
  await leave()
  await stage.workDone()

  const guest = await stage.visitor({ width: 360, javaScript: false })
  await guest.page.goto(stage.at('/_post'))
  await guest.page.goto(await linkInLetter(guest.page, newcomer.email))
  await expectWords(guest.page, ['Welkom, Noor Jansen'])
  await thumb(guest.page).press(accountMessages('nl').accept)
  await expectWords(guest.page, ['Programmaleider', 'regio Emmen', 'vanaf 01-05-2026'])
  await guest.leave()
})

test('the team is kept and looked up with good pages for every width', async () => {
  for (const width of [1280, 360] as const) {
    const { page, leave } = await stage.as('joost', { width })
    await page.goto(stage.at('/werkplek/emmen/team'))
    for (const name of [/^Beheer Sanne Oosterhof$/, /^Wijzig of beëindig/]) {
      await page.getByRole('link', { name }).click()
      await expectWords(page, ['Projectleider'])
    }
    await page.goto(stage.at('/werkplek/emmen/team/rechten'))
    await expectWords(page, ['Wie mag wat?', 'Rollen die'])
    await leave()
    const keeper = await stage.as('beheer', { width })
    for (const path of ['/mensen', '/mensen?zoek=noor', '/mensen/uitnodigen', '/werkplek']) {
      await keeper.page.goto(stage.at(path))
      await expectWords(keeper.page, [])
    }
    await keeper.page.goto(stage.at('/mensen'))
    await keeper.page.getByRole('link', { name: 'Amira el Idrissi' }).click()
    await expectWords(keeper.page, ['Ondersteuner, regio Emmen'])
    await keeper.page.goto(stage.at('/mensen/uitnodigen'))
    await keeper.page.locator('main .button-primary').click()
    await expectWords(keeper.page, [team.complaints.name, team.complaints.role])
    await keeper.leave()
  }
})

test('somebody with two regions switches by the keyboard', async () => {
  const keeper = await stage.byHttp('beheer')
  const shown = await keeper.get('/mensen?zoek=tess')
  const person = /\/mensen\/[0-9a-f-]{36}/.exec(shown.text)![0]
  await keeper.post(`${person}/rollen`, { role: 'deputy', region: 'zwolle' })
  const { page, leave } = await stage.as('tess', { width: 1280 })
  await page.goto(stage.at('/werkplek/emmen/plan'))
  await page.locator('.region-places summary').focus()
  await page.keyboard.press('Enter')
  await expectWords(page, [])
  await keyboard(page).follow(/^Regio Zwolle Maatje$/)
  expect(new URL(page.url()).pathname).toBe('/werkplek/zwolle/vandaag')
  await leave()
})
