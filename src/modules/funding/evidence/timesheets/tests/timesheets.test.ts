import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../../test/visitor.ts'
import { Seen } from '../../../../../../test/guide-words.ts'
import { count, expectComplaint, makeActivity } from '../../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../../test/world.ts'
import { transaction } from '../../../../../platform/database/database.ts'
import { ledgerDifferences } from '../../../ledger/checking/queries.ts'

const week = '/werkplek/emmen/uren/2026-W14'

describe('the hours of a week', () => {
  let world: World
  let [tess, leader, lead]: Visitor[] = []
  let activity: number
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-04-03')
    ;[tess, leader, lead] = [await world.as('tess'), await world.as('marieke'), await world.as('hendrik')]
    activity = await makeActivity(world)
  })
  afterAll(() => world.close())

  const field = (day: string, id = activity): string => `uren-${id}-2026-${day}`
  const sheet = async (): Promise<string> => {
    const { rows } = await sql<{ id: number }>`select max(id) as id from timesheets`.execute(world.db)
    return `/werkplek/emmen/urenstaten/${rows[0]!.id}`
  }

  it('are written in a grid that explains what it does not take and keeps what was typed', async () => {
    expect((await tess!.get('/werkplek/emmen/uren')).location).toBe(week)
    expect((await tess!.post(week, { next: 'erbij', activiteit: String(activity) })).text).toContain(
      'aria-label="Techniek Tastbaar, maandag 30 maart 2026"',
    )
    expectComplaint(await tess!.post(week, { [field('03-30')]: '25' }), field('03-30'), /geen aantal uren/, '25')
    expectComplaint(await tess!.post(week, { [field('04-04')]: '2' }), field('04-04'), /nog niet geweest/, '2')
    expect((await tess!.post(week, { next: 'inzenden' })).text).toContain('Een lege week')
    expect((await tess!.post(week, { [field('03-30', 999_999)]: '2' })).status).toBe(404)
    expect(await count(world, 'timesheets')).toBe(0)
  })

  it('are kept, handed in, sent back with a reason, and handed in again', async () => {
    await tess!.post(week, { [field('03-30')]: '4', [field('04-01')]: '2:30' })
    expect((await leader!.get(await sheet())).status, 'still writing').toBe(404)
    const handed = await tess!.follow(
      await tess!.post(week, { next: 'inzenden', [field('03-30')]: '4', [field('04-01')]: '2:30' }),
    )
    expect(handed.text).toContain('De week is ingediend')
    expect((await tess!.post(week, { [field('03-30')]: '8' })).text).toContain('al ingediend')
    expect((await leader!.get('/werkplek/emmen/vandaag')).text).toContain('1 urenstaat wacht op goedkeuring')
    const seen = new Seen()
    seen.keep((await tess!.post('/werkplek/emmen/uren/2026-W13', { next: 'erbij', activiteit: String(activity) })).text)
    await seen.look(tess!, week)
    for (const path of [await sheet(), '/werkplek/emmen/uren', '/werkplek/emmen/vandaag'])
      await seen.look(leader!, path)
    await seen.expectWordsOf('uren.md')
    expectComplaint(await leader!.post(`${await sheet()}/terugzending`), 'reason', /niet klopt/)
    await leader!.post(`${await sheet()}/terugzending`, { reason: 'Woensdag was je vrij' })
    await lead!.post(`${await sheet()}/terugzending`, { reason: 'Nog eens' })
    expect((await tess!.get(week)).text).toContain('Woensdag was je vrij')
    const letters = await world.letters()
    expect(letters.map(({ subject }) => subject)).toEqual(['Je uren van week 14 zijn teruggestuurd'])
    expect(letters[0]).toMatchObject({ recipient: 'tess@voorbeeld.example' })
    for (const words of ['Marieke Veldhuis', '‘Woensdag was je vrij’', week])
      expect(letters[0]!.text_body).toContain(words)
    expect((await tess!.get('/werkplek/emmen/vandaag')).text).toContain('week 14 is teruggestuurd')
    await tess!.post(week, { next: 'inzenden', [field('03-30')]: '4', [field('04-01')]: '2' })
  })

  it('become costs at the rate of their day when somebody else approves, once, with the timesheet as evidence', async () => {
    for (const who of [tess!, await world.as('sanne'), await world.as('wim')])
      expect((await who.post(`${await sheet()}/goedkeuring`)).status).toBe(403)
    expect((await (await world.as('kees')).post(`${await sheet()}/goedkeuring`)).status).toBe(404)
    const approved = await leader!.follow(await leader!.post(`${await sheet()}/goedkeuring`))
    expect(approved.text).toContain('De week is goedgekeurd en geboekt.')
    expect((await lead!.post(`${await sheet()}/goedkeuring`)).status).toBe(303)
    const { rows } = await sql`
      select kind, quantity, price_cents as price, performed_from as "from", counts_on as on, description, supplier
      from ledger_entries order by seq`.execute(world.db)
    const entry = { kind: 'staff', price: 5500, description: 'Eigen uren, week 14 van 2026', supplier: null }
    // A new quarter begins on the Wednesday.
    expect(rows).toEqual([
      { ...entry, quantity: 4, from: '2026-03-30', on: '2026-03-30' },
      { ...entry, quantity: 2, from: '2026-04-01', on: '2026-04-01' },
    ])
    expect((await leader!.get('/werkplek/emmen/bewijs')).text).toContain('Er ontbreekt niets')
    expect(await ledgerDifferences(world.db)).toEqual([])
  })

  it('are closed once approved: for their writer, and for the database', async () => {
    expect((await tess!.post(week, { [field('03-30')]: '8' })).text).toContain('niet meer wijzigen')
    const later = transaction(world.db, (tx) => sql`update timesheet_hours set hours = 8`.execute(tx))
    await expect(later).rejects.toThrow('stay')
  })

  it('are never approved by who wrote them', async () => {
    await leader!.post(week, { next: 'inzenden', [field('03-31')]: '3' })
    expect((await leader!.post(`${await sheet()}/goedkeuring`)).text).toContain('Je eigen uren keurt een ander goed')
    expect((await lead!.post(`${await sheet()}/goedkeuring`)).status).toBe(303)
    expect(await count(world, 'timesheet_costs')).toBe(3)
  })
})
