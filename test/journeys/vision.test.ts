// The vision of a region, with the keyboard in the editor and without any script: written, approved, changed, compared.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visionMessages } from '../../src/modules/plans/vision/messages.ts'
import { versionMessages } from '../../src/modules/plans/vision/versions/messages.ts'
import { richTextTexts } from '../../src/ui/rich-text/messages.ts'
import { tabTo } from '../browser/journey.ts'
import { keyboard } from './hands.ts'
import { expectGoodPage, openStage, type Stage } from './stage.ts'
import { expectWords } from './story.ts'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(() => stage.close())

const [t, v, editor] = [visionMessages('nl'), versionMessages('nl'), richTextTexts('nl')]

test('a section is written in the editor, approved, and compared with what it became without script', async () => {
  const visit = await stage.as('marieke', { width: 1280 })
  const { page } = visit
  const at = keyboard(page)
  await page.goto(stage.at('/werkplek/emmen/plan/visie'))
  await at.press(t.start)
  await at.follow(new RegExp(`^${t.write} ?: Arbeidsmarkt`))
  await tabTo(page, t.fieldBody)
  const type = (text: string) => page.keyboard.type(text)
  const press = (...keys: string[]) =>
    keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve())
  await press('Control+Alt+2')
  await type('Vraag')
  await press('Enter')
  await type('Er zijn ')
  await press('Control+b')
  await type('240')
  await press('Control+b')
  await type(' vacatures.')
  await press('Enter')
  await type('- lassers')
  await press('Enter')
  await type('elektro')
  await press('Enter', 'Enter')
  await page.evaluate(pasting(fromWord))
  await press('Enter')
  await press('Alt+F10')
  for (let step = 0; step < 20 && (await focusedCommand(page)) !== 'table'; step++) await press('ArrowRight')
  await press('Enter')
  await type('Jaar')
  await press('Tab')
  expect(await page.evaluate('document.activeElement.id'), 'Tab leaves the text').not.toBe('body')
  await expectGoodPage(visit)
  await page.getByText(/Concept bewaard om/).waitFor()
  await at.press(t.save)
  await expectWords(page, [t.saved, 'Vraag', 'lassers', 'Jaar'])
  expect(await page.locator('.rich-text').evaluate((text) => [...text.children].map(({ tagName }) => tagName))).toEqual(
    ['H3', 'P', 'UL', 'H3', 'UL', 'P', 'DIV'],
  )
  const lists = await page.locator('.rich-text ul').evaluateAll((all) => all.map(({ textContent }) => textContent))
  expect(lists, 'a list of Word without its marks').toEqual(['lasserselektro', 'booglassenzetten'])
  expect(await page.locator('.rich-text p strong').allInnerTexts()).toEqual(['240', '2027'])
  await page.goto(stage.at('/werkplek/emmen/plan/visie'))
  await at.follow(v.approve)
  await at.fill(v.name, 'Visie bij de aanvraag')
  await at.press(v.submit)
  await expectWords(page, [v.locked, 'Er zijn 240 vacatures.'])
  const plain = await stage.as('joost', { width: 360, javaScript: false, colourScheme: 'dark' })
  await plain.page.goto(stage.at('/werkplek/emmen/plan/visie'))
  await plain.page.getByRole('link', { name: new RegExp(`^${t.edit} ?: Arbeidsmarkt`) }).click()
  const field = plain.page.getByLabel(t.fieldBody, { exact: true })
  expect(await field.inputValue()).toMatch(
    /^## Vraag\n\nEr zijn \*\*240\*\* vacatures\.\n\n- lassers\n- elektro\n\n## Aanbod\n\n- booglassen\n- zetten\n\nVanaf \*\*2027\*\* meer\.\n\n\| Jaar \|/,
  )
  await expectWords(plain.page, [editor.notation.title])
  await field.fill((await field.inputValue()).replace('**240**', '**310**'))
  await plain.page.getByRole('button', { name: t.save, exact: true }).click()
  await plain.page.goto(stage.at('/werkplek/emmen/plan/visie/verschil'))
  expect(await plain.page.locator('del').innerText()).toContain('240')
  expect(await plain.page.locator('ins').innerText()).toContain('310')
  await expectGoodPage(plain)
  for (const { leave } of [visit, plain]) await leave()
})

/** A heading, a list and a paragraph as Word puts them on the clipboard. */
const fromWord = `<html xmlns:o="urn:x"><head><style>p.MsoNormal{color:red}</style></head><body>
<h1 style='mso-outline-level:1'>Aanbod<o:p></o:p></h1>
${['booglassen', 'zetten']
  .map(
    (item) => `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>
<!--[if !supportLists]--><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><!--[endif]-->${item}<o:p></o:p></p>`,
  )
  .join('')}
<p class=MsoNormal style='color:red'>Vanaf <b style='mso-bidi-font-weight:normal'>2027</b> meer.<o:p></o:p></p></body></html>`

const pasting = (html: string): string => `(() => {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', ${JSON.stringify(html)})
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
})()`

const focusedCommand = (page: { evaluate: (code: string) => Promise<unknown> }) =>
  page.evaluate('document.activeElement.dataset.command')
