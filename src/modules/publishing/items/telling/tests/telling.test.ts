// Letters about texts: who gets them, how many, and what is left out because it is no longer so.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Visitor } from '../../../../../../test/visitor.ts'
import { baseUrl, openWorld, type World } from '../../../../../../test/world.ts'
import { transaction } from '../../../../../platform/database/database.ts'
import { begin, desk, full, publish, write } from '../../tests/writing.ts'
import { remindOwners } from '../../../review/commands.ts'
import { tellNews, writeNews } from '../commands.ts'
import { lastOf, nextQuarter } from '../rules.ts'

let world: World
let sanne: Visitor
let joost: Visitor
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  ;[sanne, joost] = [await world.as('sanne'), await world.as('joost')]
})
afterAll(() => world.close())

/** What would go out now: to whom, about what and where it leads. */
async function letters() {
  await transaction(world.db, (tx) => writeNews(tx, new Date('2026-03-23T12:00:00Z'), baseUrl))
  const all = await world.letters()
  await sql`delete from letters`.execute(world.db)
  return all
    .map(({ recipient, subject, text_body }) => ({
      to: recipient.split('@')[0]!,
      subject,
      href: new RegExp(`${baseUrl}(\\S+)`).exec(text_body)![1],
      text: text_body,
    }))
    .sort((one, other) => one.to.localeCompare(other.to))
}
async function written(title: string): Promise<string> {
  const item = await begin(sanne, title)
  await write(sanne, item, full)
  await sanne.post(`${item}/nakijken`)
  return item
}

it('asks all who publish for a review, in one letter for all of a quarter of an hour', async () => {
  const item = await written('Eerste gastles')
  expect((await letters()).map(({ to, subject, href }) => [to, subject, href])).toEqual([
    ['joost', 'Om na te kijken: Eerste gastles', item],
    ['marieke', 'Om na te kijken: Eerste gastles', item],
  ])
  for (const title of ['Tweede gastles', 'Derde gastles']) await written(title)
  const [first, second, third] = await letters()
  expect([first?.to, second?.to, third]).toEqual(['joost', 'marieke', undefined])
  expect([first?.subject, first?.href]).toEqual(['2 berichten van de website', desk])
  expect(first?.text).toContain('Sanne Oosterhof vraagt je om ‘Derde gastles’ na te kijken.')
  expect(await letters(), 'told once').toEqual([])
})

it('tells the writer what somebody else did with the text, and nobody what they did themselves', async () => {
  const item = await written('Vierde gastles')
  expect((await joost.get('/werkplek/emmen/vandaag')).text).toMatch(/berichten wachten op nakijken/)
  await joost.post(`${item}/terugsturen`, { words: 'Noem het bedrijf.' })
  const [letter, none] = await letters()
  expect([letter?.to, letter?.subject, letter?.href, none]).toEqual([
    'sanne',
    'Terug van nakijken: Vierde gastles',
    item,
    undefined,
  ])
  expect(letter?.text).toContain('“Noem het bedrijf.”')
  expect((await sanne.get('/werkplek/emmen/vandaag')).text).toContain('1 bericht van jou kwam terug')
  await write(sanne, item, { ...full, lead: 'Veenland Metaal stond in de hal.' })
  await sanne.post(`${item}/nakijken`)
  await publish(joost, item)
  expect((await letters()).map(({ to, subject }) => [to, subject])).toEqual([['sanne', 'Gepubliceerd: Vierde gastles']])
  const own = await begin(joost, 'Eigen bericht')
  await write(joost, own, full)
  await joost.post(`${own}/nakijken`)
  expect((await letters()).map(({ to }) => to)).toEqual(['marieke'])
})

it('is written once at the end of the quarter, whoever else clicks in it', async () => {
  await sql`delete from graphile_worker._private_jobs`.execute(world.db)
  for (const title of ['Vijfde gastles', 'Zesde gastles']) await written(title)
  const { rows } = await sql<{ key: string; run_at: Date }>`
    select key, run_at from graphile_worker.jobs where task_identifier = ${tellNews}`.execute(world.db)
  expect(rows.map(({ run_at }) => run_at.toISOString())).toEqual(['2026-03-23T11:15:00.000Z'])
})

it('is not written to who left, but to all who publish there', async () => {
  const item = await written('Zevende gastles')
  await letters()
  const id = Number(item.split('/').pop())
  await sql`update role_assignments set valid_from = '2020-01-01', valid_until = '2020-02-01'
    where person_id = (select id from people where email like 'sanne@%')`.execute(world.db)
  await publish(joost, item)
  expect((await letters()).map(({ to, subject }) => [to, subject])).toEqual([
    ['marieke', 'Gepubliceerd: Zevende gastles'],
  ])
  const { rows } = await sql<{ offer: number }>`
    insert into item_offers (item_id, to_region_id, offered_by) select i.id, r.id, i.owner_id
    from items i, regions r where i.id = ${id} and r.slug = 'zwolle' and i.owner_id is not null returning id as offer`.execute(
    world.db,
  )
  const answer = `/werkplek/zwolle/website/aangeboden/bericht/${rows[0]!.offer}/overname`
  await (await world.as('kees')).post(answer, { number: '2' })
  const both = ['joost', 'marieke']
  expect((await letters()).map(({ to }) => to)).toEqual(both)
  await sql`update items set review_on = '2026-03-24' where id = ${id}`.execute(world.db)
  const round = () => transaction(world.db, (tx) => remindOwners(tx, { today: '2026-03-23', baseUrl }))
  expect([await round(), await round()]).toEqual([2, 0])
  const reminders = await letters()
  expect(reminders.map(({ to, href }) => [to, href])).toEqual(both.map((to) => [to, item]))
  expect(reminders[0]!.text).toContain('Niemand houdt dit nog bij')
})

it('knows the quarter that a moment lies in, and keeps the last of each', () => {
  const ends = (at: string): string => nextQuarter(new Date(at)).toISOString().slice(11, 19)
  expect(['08:00:00Z', '08:14:59Z', '08:15:00Z', '23:59:00Z'].map((time) => ends(`2026-03-23T${time}`))).toEqual([
    ...['08:15:00', '08:15:00', '08:30:00', '00:00:00'],
  ])
  expect(lastOf(['a1', 'b1', 'a2'], ([key = '']) => key)).toEqual(['a2', 'b1'])
})
