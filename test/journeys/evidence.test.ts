// The end of a quarter: the lead applicant finds what is missing, brings it and closes; the accountant reads and no more.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shellMessages } from '../../src/app/shell/messages.ts'
import { accountantMessages } from '../../src/modules/funding/evidence/accountant/messages.ts'
import { evidenceMessages } from '../../src/modules/funding/evidence/messages.ts'
import { closingMessages } from '../../src/modules/funding/ledger/closing/messages.ts'
import { uiTexts } from '../../src/ui/messages.ts'
import { makeActivity } from '../walk/story.ts'
import { keyboard, mouse } from './hands.ts'
import { openStage, type Stage } from './stage.ts'
import { expectWords } from './story.ts'

const t = evidenceMessages('nl')
const closing = closingMessages('nl')
const shell = shellMessages('nl')
const invoice = { name: 'factuur.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nfactuur') }
const payment = { name: 'afschrift.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nafschrift') }

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  const leader = await stage.byHttp('marieke')
  const costs = `/werkplek/emmen/activiteiten/${await makeActivity(stage)}/kosten`
  const bill = { description: 'Huur hal', price: '4.000', on: '12-02-2025', supplier: 'Zalen & Zo' }
  const known = { file: { name: 'bus.pdf', content: '%PDF-1.7\nbus' } }
  await leader.post(costs, bill)
  // Its invoice is there: three pieces are missing.
  await leader.upload(costs, { ...bill, description: 'Bus', price: '250' }, known)
  await (await stage.byHttp('hendrik')).post('/werkplek/emmen/kwartalen/afsluiting', { until: '2024-12-31' })
})
afterAll(() => stage.close())

test('the lead applicant finds the three missing pieces, brings them and closes the quarter', async () => {
  const { page, leave } = await stage.as('hendrik', { width: 1280 })
  const [at, keys] = [mouse(page), keyboard(page)]
  await page.goto(stage.at('/werkplek/emmen/kwartalen'))
  await expectWords(page, [closing.missing(closing.quarter(1, 2025)), t.taskTitle(3)], { looks: false })
  await at.follow(closing.addMissing)
  await expectWords(page, [t.pieces(3, '€ 4.250,00'), 'Zalen & Zo: Huur hal', 'Marieke Veldhuis', 'Hendrik Pol'])
  await at.follow(/^Voeg toe ?: Factuur, Zalen & Zo: Huur hal/)
  await expectWords(page, [t.addLead(1)])
  await keys.attach(t.file, invoice)
  await keys.press(t.send)
  await expectWords(page, [t.pieces(2, '€ 4.250,00')], { looks: false })
  // One statement of the bank shows both payments.
  for (const what of ['Huur hal', 'Bus']) await at.tick(uiTexts('nl').bulk.tick(`Betaalbewijs, Zalen & Zo: ${what}`))
  await at.press(t.addOne)
  await at.attach(t.file, payment)
  await at.press(t.send)
  await expectWords(page, [t.completeTitle], { looks: false })
  await at.menu(shell.closing)
  await expectWords(page, [closing.complete], { looks: false })
  await at.press(closing.close(closing.quarter(1, 2025)))
  await expectWords(page, [closing.closed(closing.quarter(1, 2025))], { looks: false })
  await leave()
})

test('the accountant reads that period on a phone, takes the ZIP, and is offered nothing to write', async () => {
  const giver = await stage.as('hendrik', { width: 1280 })
  const hands = mouse(giver.page)
  await giver.page.goto(stage.at('/werkplek/emmen/bewijs/accountant'))
  await hands.fill(accountantMessages('nl').from, '01-01-2025')
  await hands.fill(accountantMessages('nl').until, '31-03-2025')
  await hands.press(accountantMessages('nl').save)
  await expectWords(giver.page, [accountantMessages('nl').saved])
  await giver.leave()

  const { page, leave } = await stage.as('wim', { width: 360 })
  const at = mouse(page)
  await at.menu(shell.ledger)
  await expectWords(page, ['Huur hal'], { looks: false })
  await at.menu(shell.evidence)
  await expectWords(page, [t.completeTitle])
  await at.follow(t.files)
  await expectWords(page, ['factuur.pdf', 'afschrift.pdf', t.entries(2)])
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t.zipDownload }).click(),
  ])
  expect((await readFile(await zip.path())).subarray(0, 2).toString()).toBe('PK')
  expect((await at.save('factuur.pdf')).equals(invoice.buffer)).toBe(true)
  expect(await page.locator('main form[method=post]').count()).toBe(0)
  for (const path of ['toevoegen', 'accountant'])
    expect((await page.goto(stage.at(`/werkplek/emmen/bewijs/${path}`)))?.status()).toBe(403)
  await leave()
})
