// Feeds for calendar programs: what they say, and that the secret opens exactly what its owner may see now.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { withoutSecrets } from '../../../../platform/log/log.ts'
import { calendarText, type CalendarEvent } from '../rules.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  await sql`
    with p as (
      insert into plans (region_id, period) select id, '2025-2028' from regions where slug in ('emmen', 'zwolle') returning id, region_id
    ), g as (
      insert into goals (plan_id, position, name, themes) select id, 1, 'Instroom', '{intake}' from p returning id, plan_id
    ), a as (
      insert into activities (plan_id, title, starts_on, starts_precision, ends_on, ends_precision, fixed_state, state_reason, owner, owner_id)
      select p.id, v.title, v.at::date, v.precision, v.until::date, v.precision, v.state, v.reason, null,
        (select id from people where email = 'sanne@voorbeeld.example' and v.title = 'Techniek Tastbaar')
      from p join regions r on r.id = p.region_id, (values
        ('emmen', 'Techniek Tastbaar', '2026-03-16', '2026-03-20', 'day', null, null),
        ('emmen', 'Open dag; met, komma''s', '2026-06-01', '2026-06-30', 'month', null, null),
        ('emmen', 'Carrousel', '2026-04-09', '2026-04-09', 'day', 'cancelled', 'De hal is bezet'),
        ('zwolle', 'Zwols lab', '2026-04-09', '2026-04-09', 'day', null, null)) v (region, title, at, until, precision, state, reason)
      where r.slug = v.region returning id, plan_id
    )
    insert into activity_goals select a.id, g.id from a join g on g.plan_id = a.plan_id`.execute(world.db)
})
afterAll(() => world.close())

async function tokenOf(browser: Visitor): Promise<string> {
  await browser.post('/account/agenda/vernieuwing')
  return /\/agenda\/([\w-]{40,})\//.exec((await browser.get('/account/agenda')).text)![1]!
}
const visit = (path: string, headers = {}) => world.visitor().get(path, headers)

describe('the feeds', () => {
  it('give a region as whole days, with vague periods in words and cancelled ones as such', async () => {
    const token = await tokenOf(await world.as('marieke'))
    const { status, headers, text } = await visit(`/agenda/${token}/regio/emmen.ics`)
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3)
    const event = (words: string): string => text.split('BEGIN:VEVENT').find((each) => each.includes(words))!
    expect(event('Tastbaar')).toMatch(/DTSTART;VALUE=DATE:20260316\r\nDTEND;VALUE=DATE:20260321\r\n/)
    expect(event('Open dag')).toContain("SUMMARY:Open dag\\; met\\, komma's (jun 2026)\r\n")
    expect(event('Carrousel')).toMatch(/SUMMARY:Geannuleerd: Carrousel\r\n.*De hal is bezet.*STATUS:CANCELLED/s)
    expect(text).not.toContain('Zwols lab')
  })

  it('say that nothing changed, and count up when something did', async () => {
    const path = `/agenda/${await tokenOf(await world.as('marieke'))}/regio/emmen.ics`
    const { headers } = await visit(path)
    const again = await visit(path, { 'if-none-match': `W/${String(headers['etag'])}` })
    expect([again.status, again.text]).toEqual([304, ''])
    await sql`update activities set version = version + 1 where title = 'Carrousel'`.execute(world.db)
    const changed = await visit(path, { 'if-none-match': String(headers['etag']) })
    expect([changed.status, changed.text.includes('SEQUENCE:1')]).toEqual([200, true])
  })

  it('give a person what they own, and a theme of all regions that they may see', async () => {
    const [sanne, lotte] = [await tokenOf(await world.as('sanne')), await tokenOf(await world.as('lotte'))]
    const titles = async (path: string) =>
      [...(await visit(path)).text.matchAll(/SUMMARY:(.*)\r/g)].map(([, name]) => name)
    expect(await titles(`/agenda/${sanne}/mijn-activiteiten.ics`)).toEqual(['Techniek Tastbaar'])
    expect(await titles(`/agenda/${sanne}/thema/intake.ics`)).toHaveLength(3)
    expect(await titles(`/agenda/${lotte}/thema/intake.ics`)).toContain('Zwols lab')
    expect(await titles(`/agenda/${lotte}/thema/teachers.ics`)).toEqual([])
  })

  it('close with a new secret and with the role, and answer alike whatever is not there', async () => {
    const marieke = await world.as('marieke')
    const old = await tokenOf(marieke)
    const token = await tokenOf(marieke)
    expect(token).not.toBe(old)
    const gone = [
      await visit(`/agenda/${old}/regio/emmen.ics`),
      await visit(`/agenda/${token}/regio/zwolle.ics`),
      await visit(`/agenda/${token}/regio/atlantis.ics`),
      await visit(`/agenda/${token}/thema/onzin.ics`),
      await visit(`/agenda/${'x'.repeat(43)}/mijn-activiteiten.ics`),
    ]
    expect(gone.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect((await visit(`/agenda/${token}/regio/emmen.ics`)).status).toBe(200)
    await sql`update role_assignments set valid_until = '2026-03-22'
      where person_id = (select id from people where email = 'marieke@voorbeeld.example')`.execute(world.db)
    expect((await visit(`/agenda/${token}/regio/emmen.ics`)).status).toBe(404)
    const { rows } = await sql<{ kept: string }>`
      select string_agg(row_to_json(f)::text, '') as kept from calendar_feeds f`.execute(world.db)
    expect(rows[0]!.kept).not.toContain(token)
    expect(withoutSecrets(`/agenda/${token}/regio/emmen.ics`)).toBe('/agenda/…/regio/emmen.ics')
  })
})

describe('the text of a calendar', () => {
  const event = (given: Partial<CalendarEvent>): CalendarEvent => ({
    id: 1,
    summary: 'X',
    description: '',
    place: null,
    url: 'http://localhost/x',
    categories: [],
    from: '2026-03-28',
    until: '2026-03-29',
    status: 'CONFIRMED',
    version: 3,
    changedAt: new Date('2026-03-01T09:05:06.789Z'),
    ...given,
  })

  it('folds long lines without cutting a letter in two, and puts them together again', () => {
    const summary = `${'é'.repeat(50)}🚆${'日本'.repeat(40)}`
    const text = calendarText('Plan', [event({ summary })])
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}`)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('keeps the days over a change to summer time, and whatever is written in one line', () => {
    const text = calendarText('Plan', [event({ description: 'a\r\nb\\c\u0007', categories: ['x,y'] })])
    expect(text).toContain('DTEND;VALUE=DATE:20260330\r\n')
    expect(text).toContain('DESCRIPTION:a\\nb\\\\c \r\n')
    expect(text).toContain('CATEGORIES:x\\,y\r\n')
    expect(text).toContain('DTSTAMP:20260301T090506Z\r\nLAST-MODIFIED:20260301T090506Z\r\nSEQUENCE:2\r\n')
  })
})
