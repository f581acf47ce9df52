// A plan from nothing to a budget that balances, with the keyboard alone; and two people at one activity.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { budgetMessages } from '../../src/modules/plans/budget/messages.ts'
import { goalMessages } from '../../src/modules/plans/goals/messages.ts'
import { detailMessages } from '../../src/modules/plans/keeping/details/messages.ts'
import { keepingMessages } from '../../src/modules/plans/keeping/messages.ts'
import { stepMessages } from '../../src/modules/plans/keeping/steps/messages.ts'
import { planMessages } from '../../src/modules/plans/messages.ts'
import { keyboard } from './hands.ts'
import { openStage, type Stage } from './stage.ts'
import { expectWords } from './story.ts'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(() => stage.close())

const [plan, goals, keeping, budget] = [
  planMessages('nl'),
  goalMessages('nl'),
  keepingMessages('nl'),
  budgetMessages('nl'),
]
const fields = detailMessages('nl').fields

test('a plan grows from its first goal to a budget that balances', async () => {
  const { page, leave } = await stage.as('marieke', { width: 360 })
  const at = keyboard(page)
  // A field of one line sends its form by Enter.
  const send = () => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  const sees = (...words: (string | RegExp)[]) => expectWords(page, words)
  await page.goto(stage.at('/werkplek/emmen/plan'))
  await at.follow(plan.startWithGoals)
  await at.follow(goals.firstGoal)
  await at.fill(goals.fields.name, 'Meer instroom in techniek')
  await send()
  await page.goto(stage.at('/werkplek/emmen/plan'))
  await at.follow(plan.addActivity)
  await at.fill(fields.title, '')
  await send()
  await sees(keeping.complaints.title, keeping.complaints.goal, keeping.complaints.whenMissing)
  await at.fill(fields.title, 'Techniek Tastbaar')
  await at.choose(fields.goal, 'A · Meer instroom in techniek')
  await page.locator('#from').focus()
  await page.keyboard.type('juni 2026')
  await send()
  await sees(keeping.added('Techniek Tastbaar'), 'jun 2026')
  await page.locator('#begroting summary').focus()
  await page.keyboard.press('Enter')
  await at.fill(budget.description, 'Coördinatie')
  await at.choose(budget.kind, budget.kinds.ownStaff)
  await at.fill(budget.quantity, '80')
  await send()
  await sees(budget.added, '4.400,00')
  await at.follow(budget.allLines)
  await at.fill(budget.grant, '4.400')
  await send()
  await sees(budget.balanced)
  await page.goto(stage.at('/werkplek/emmen/plan'))
  await at.follow('Techniek Tastbaar')
  await at.follow(stepMessages('nl').open.cancel)
  await at.fill(stepMessages('nl').reason.cancel, 'De hal is bezet')
  await at.press(stepMessages('nl').submit.cancel)
  await sees(stepMessages('nl').done.cancel, 'De hal is bezet')
  await leave()
})

test('the second of two people sees what the first changed, and keeps what they typed', async () => {
  const [first, second] = [await stage.as('marieke', { width: 1280 }), await stage.as('joost', { width: 1280 })]
  for (const { page } of [first, second]) {
    await page.goto(stage.at('/werkplek/emmen/plan'))
    await page.getByRole('link', { name: 'Techniek Tastbaar' }).click()
    await page.getByRole('link', { name: keeping.edit, exact: true }).first().click()
  }
  await keyboard(first.page).fill(fields.place, 'Hal 1')
  await keyboard(first.page).press(keeping.save)
  const at = keyboard(second.page)
  await at.fill(fields.place, 'Hal 2')
  await at.press(keeping.save)
  await expectWords(second.page, [keeping.meanwhileTitle('Marieke Veldhuis'), 'Hal 1'])
  expect(await second.page.inputValue('#place')).toBe('Hal 2')
  await at.press(keeping.save)
  await expectWords(second.page, [keeping.changed, 'Hal 2'])
  for (const { leave } of [first, second]) await leave()
})
