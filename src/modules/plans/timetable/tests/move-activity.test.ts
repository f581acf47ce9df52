// Moving an activity from the timeline: by steps, by dates, with its reason, and beside somebody else.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeActivity } from '../../../../../test/walk/story.ts'
import type { Visitor } from '../../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../../test/world.ts'

let world: World
let marieke: Visitor
let id: number
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  marieke = await world.as('marieke')
  id = await makeActivity(world, { region: 'emmen' })
  await sql`update activities set starts_on = '2026-04-06', ends_on = '2026-04-10', starts_precision = 'day', ends_precision = 'day'
    where id = ${id}`.execute(world.db)
})
afterAll(() => world.close())

const at = (path = ''): string => `/werkplek/emmen/activiteiten/${id}${path}`
async function period(): Promise<string> {
  const { rows } = await sql<{ from: string; until: string }>`
    select starts_on as from, ends_on as until from activities where id = ${id}`.execute(world.db)
  return `${rows[0]!.from} ${rows[0]!.until}`
}
const fieldsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    ['from', 'until', 'seenChange', 'terug'].map((name) => [
      name,
      new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '',
    ]),
  )

it('shows what it becomes, asks why, keeps the history, and leads back to the view', async () => {
  const link = /href="([^"]*verschuiven[^"]*)"/.exec(
    (await marieke.get('/werkplek/emmen/plan/tijdlijn?schaal=plan')).text,
  )![1]!
  const { text } = await marieke.get(`${link.replaceAll('&amp;', '&')}&dagen=-7`)
  expect(text).toContain('30-03-2026 t/m 03-04-2026')
  expect(text).toContain('dagen=-14')
  const fields = fieldsOf(text)
  expect(fields).toMatchObject({ from: '30-03-2026', until: '03-04-2026', terug: 'schaal=plan' })
  const without = await marieke.post(at('/verschuiving'), fields)
  expect([without.status, without.text.includes('Vul in waarom de periode verschuift')]).toEqual([422, true])
  expect(await period()).toBe('2026-04-06 2026-04-10')
  const done = await marieke.post(at('/verschuiving'), { ...fields, reason: 'De hal is bezet', title: 'Gekaapt' })
  expect(done.location).toBe(`/werkplek/emmen/plan/tijdlijn?schaal=plan#a-${id}`)
  expect(await period()).toBe('2026-03-30 2026-04-03')
  const page = (await marieke.get(at())).text
  expect([page.includes('De hal is bezet'), page.includes('Gekaapt')]).toEqual([true, false])
})

it('tells whoever was looking at the old place, and writes nothing over what somebody else moved', async () => {
  const mine = fieldsOf((await marieke.get(at('/verschuiven?maanden=1'))).text)
  const joost = await world.as('joost')
  const his = fieldsOf((await joost.get(at('/verschuiven?dagen=7'))).text)
  await joost.post(at('/verschuiving'), { ...his, reason: 'Meer tijd' })
  const answer = await marieke.post(at('/verschuiving'), { ...mine, reason: 'Na de vakantie' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Joost Brandsma heeft deze activiteit ondertussen gewijzigd')
  expect(answer.text).toContain('value="30-04-2026"')
  expect(await period()).toBe('2026-04-06 2026-04-10')
  expect((await marieke.get(at('/verschuiven?was=2026-03-30'))).text).toContain('Joost Brandsma verschoof')
  await marieke.post(at('/verschuiving'), { ...mine, ...fieldsOf(answer.text), reason: 'Na de vakantie' })
  expect(await period()).toBe('2026-04-30 2026-05-03')
})

it('moves an idea without a reason, and what is known as a month by months', async () => {
  await sql`update activities set fixed_state = 'idea', starts_on = '2026-05-01', ends_on = '2026-05-31',
    starts_precision = 'month', ends_precision = 'month' where id = ${id}`.execute(world.db)
  const { text } = await marieke.get(at('/verschuiven?dagen=10'))
  const fields = fieldsOf(text)
  expect([fields['from'], text.includes('Een week later')]).toEqual(['06-2026', false])
  expect((await marieke.post(at('/verschuiving'), fields)).status).toBe(303)
  expect(await period()).toBe('2026-06-01 2026-06-30')
})

it('is hidden from other regions and closed to who only reads', async () => {
  for (const [who, status] of [
    ['kees', 404],
    ['wim', 403],
  ] as const)
    expect((await (await world.as(who)).post(at('/verschuiving'), { from: '01-01-2027' })).status).toBe(status)
})
