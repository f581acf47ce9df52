import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../test/world.ts'
import { transaction } from '../../../platform/database/database.ts'
import { trapField } from '../../../platform/http/person-form.ts'
import { forgetIdle } from '../commands.ts'
import { daysKept } from '../rules.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
})
afterAll(() => world.close())

const signUp = '/regio/emmen/nieuwsbrief'
const linkIn = (text: string): string => /http:\/\/localhost(\/nieuwsbrieven\/\S+)/.exec(text)![1]!
const lettersTo = async (email: string): Promise<{ subject: string; text_body: string }[]> =>
  (await world.letters()).filter((each) => each.recipient === email)
const readers = async (who: 'marieke' | 'lotte', path: string): Promise<string> =>
  (await (await world.as(who)).get(path)).text
const emmen = '/werkplek/emmen/website/abonnees.csv'
const boxOfEmmen = async (): Promise<string> =>
  String((await sql<{ id: number }>`select id from regions where slug = 'emmen'`.execute(world.db)).rows[0]!.id)

it('is read only after a second yes, behind the link in the letter', async () => {
  const visitor = world.visitor()
  const asked = await visitor.post(signUp, { email: ' Ineke@Lezer.example ' })
  expect(asked.text).toContain('ineke@lezer.example')
  const [letter] = await lettersTo('ineke@lezer.example')
  expect(letter!.subject).toMatch(/^Bevestig/)
  expect(await readers('marieke', emmen)).not.toContain('ineke@')

  // A mail scanner that opens every link says nothing.
  const link = linkIn(letter!.text_body)
  expect((await visitor.get(link)).status).toBe(200)
  expect(await readers('marieke', emmen)).not.toContain('ineke@')

  await visitor.post(link, { letters: `land\n${await boxOfEmmen()}` })
  const file = await readers('marieke', emmen)
  expect(file).toContain('ineke@lezer.example')
  expect(file).toContain('Ik wil de nieuwsbrief van')
  expect(await readers('lotte', '/landelijk/website/abonnees.csv')).toContain('ineke@lezer.example')
})

it('tells who asks nothing of who reads, and writes to an address no more than once in five minutes', async () => {
  const again = await world.visitor().post(signUp, { email: 'ineke@lezer.example' })
  const other = await world.visitor().post(signUp, { email: 'nieuw@lezer.example' })
  const bare = (text: string): string => text.replaceAll(/(ineke|nieuw)@lezer\.example/g, '')
  expect(bare(again.text)).toBe(bare(other.text))
  expect(await lettersTo('ineke@lezer.example')).toHaveLength(1)
  await sql`update subscribers set written_at = written_at - interval '1 hour'`.execute(world.db)
  await world.visitor().post(signUp, { email: 'ineke@lezer.example' })
  const [known] = (await lettersTo('ineke@lezer.example')).filter(({ subject }) => !subject.startsWith('Bevestig'))
  expect(linkIn(known!.text_body)).toBeTruthy()
})

it('leaves with one click, and comes back', async () => {
  const [letter] = await lettersTo('ineke@lezer.example')
  const link = linkIn(letter!.text_body)
  const visitor = world.visitor()
  await visitor.post(link, { letters: '' })
  expect(await readers('marieke', emmen)).not.toContain('ineke@')
  expect((await visitor.get(link)).text).toContain(String(daysKept))
  await visitor.post(link, { letters: await boxOfEmmen() })
  expect(await readers('marieke', emmen)).toContain('ineke@')
})

it('opens to nobody who made up a link, or changed the number in one', async () => {
  const [letter] = await lettersTo('ineke@lezer.example')
  const link = linkIn(letter!.text_body)
  const other = link.replace(/\/(\d+)-/, (_all, id) => `/${Number(id) + 1}-`)
  for (const path of [other, '/nieuwsbrieven/1', `${link}x`]) expect((await world.visitor().get(path)).status).toBe(404)
  expect((await world.visitor().post(other, { letters: 'land' })).status).toBe(404)
})

it('forgets an address at once when it is asked to, and one that reads nothing after thirty days', async () => {
  const now = new Date('2026-03-23T12:00:00Z')
  const later = new Date(now.getTime() + (daysKept + 1) * 24 * 60 * 60_000)
  const known = async (): Promise<string[]> =>
    (
      await sql<{ email: string }>`select email from subscribers where email is not null order by 1`.execute(world.db)
    ).rows.map((row) => row.email)
  expect(await known()).toEqual(['ineke@lezer.example', 'nieuw@lezer.example'])
  expect(await transaction(world.db, (tx) => forgetIdle(tx, now))).toBe(0)
  expect(await transaction(world.db, (tx) => forgetIdle(tx, later))).toBe(1)
  expect(await known()).toEqual(['ineke@lezer.example'])
  const link = linkIn((await lettersTo('ineke@lezer.example'))[0]!.text_body)
  await world.visitor().post(`${link}/vergeten`)
  expect(await known()).toEqual([])
  expect((await world.visitor().get(link)).status).toBe(410)
  const { rows } = await sql`
    select from subscriptions where confirmed_at is not null and left_at is not null`.execute(world.db)
  // Left, left and left again: how many came and went stays.
  expect(rows).toHaveLength(3)
})

it('keeps its addresses for who keeps the site, and remembers who took them', async () => {
  const hidden = await Promise.all(
    (['kees', 'tess', 'sanne'] as const).map(async (who) => (await (await world.as(who)).get(emmen)).status),
  )
  expect(hidden).toEqual([404, 403, 403])
  const { rows } = await sql<{ name: string }>`
    select distinct actor_name as name from audit_log where action = 'newsletter.readersTaken' order by 1`.execute(
    world.db,
  )
  expect(rows.length).toBe(2)
})

it('keeps nothing that a program filled in, and tells it nothing of that', async () => {
  const { status, text } = await world.visitor().post(signUp, { email: 'bot@lezer.example', [trapField]: 'x' })
  expect([status, text.includes('bot@lezer.example')]).toEqual([200, true])
  expect(await lettersTo('bot@lezer.example')).toEqual([])
})

it('says what is wrong with an address, beside what was typed', async () => {
  const { status, text } = await world.visitor().post(signUp, { email: 'ineke at school' })
  expect(status).toBe(422)
  expect(text).toContain('value="ineke at school"')
})
