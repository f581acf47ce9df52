import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'

const plan = '/werkplek/emmen/plan'
const [versions, changes] = [`${plan}/versies`, `${plan}/wijzigingen`]
const [draft, notices] = [`${changes}/melding`, `${changes}/meldingen`]
const approval = { approvedOn: '12-01-2026', approvedBy: 'Stuurgroep', name: 'Uitwerking 2026', seen: '0' }

let world: World
let leader: Visitor
let lab: number
let fair: number
// One story: each step begins where the one before ended.
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
  lab = await makeActivity(world, { title: 'Techlab bouwen' })
  fair = await makeActivity(world, { title: 'Techniekbeurs', costCents: 400_000 })
})
afterAll(() => world.close())

const hidden = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)![1]!.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const change = (id: number, set: string) =>
  sql`update activities set ${sql.raw(set)} where id = ${id}`.execute(world.db)

describe('a plan that is approved, changes and is reported', () => {
  it('asks first for a version to count from', async () => {
    expect((await leader.get(changes)).text).toContain('Er is nog geen plan vastgesteld')
    expect((await leader.get(draft)).status).toBe(404)
    expect((await leader.get(`${versions}/1`)).status).toBe(404)
  })

  it.each([
    ['approvedOn', 'morgen', /geen datum/],
    ['approvedOn', '24-03-2026', /nog niet geweest/],
    ['approvedBy', '', /wie het besluit nam/],
  ])('explains at %s why ‘%s’ will not do', async (field, typed, text) => {
    expectComplaint(await leader.post(versions, { ...approval, [field]: typed }), field, text)
    expect(await count(world, 'plan_versions')).toBe(0)
  })

  it('keeps the plan as it was, once however often it is sent, and names it above every view', async () => {
    await leader.follow(await leader.post(versions, approval))
    expect((await leader.follow(await leader.post(versions, approval))).text).toContain('ondertussen een versie')
    expect(await count(world, 'plan_versions')).toBe(1)
    for (const view of ['', '/doelen', '/begroting', '/lijnenkaart'])
      expect((await leader.get(`${plan}${view}`)).text, view).toContain('versie 1, vastgesteld op 12-01-2026')
    const read = (await leader.get(`${versions}/1`)).text
    for (const words of ['Techlab bouwen', 'Techniekbeurs', '10.000,00', 'Stuurgroep', 'Uitwerking 2026'])
      expect(read).toContain(words)
    expect((await leader.get(changes)).text).toContain('Er is niets gewijzigd')
  })

  it('cannot be changed or removed by anybody', async () => {
    const refused = (statement: string) => expect(sql.raw(statement).execute(world.db)).rejects.toThrow(/was approved/)
    await sql`savepoint before`.execute(world.db)
    await refused(`update plan_versions set snapshot = '{}'`)
    await sql`rollback to savepoint before`.execute(world.db)
    await refused('delete from plan_versions')
    await sql`rollback to savepoint before`.execute(world.db)
  })

  it('lists what changed since: what it was, what it becomes, why and for how much', async () => {
    const form = (await leader.get(`/werkplek/emmen/activiteiten/${lab}/wijzigen`)).text
    expect(form).toContain('Techlab bouwen')
    await change(lab, `ends_on = '2026-10-31'`)
    await sql`insert into activity_changes (activity_id, reason, fields)
      values (${lab}, 'De aannemer is failliet', '{"until": ["2026-06-30", "2026-10-31"]}')`.execute(world.db)
    const cancelled = { on: '20-03-2026', reason: 'De hal is verkocht' }
    await leader.post(`/werkplek/emmen/activiteiten/${fair}/annulering`, cancelled)
    const shown = (await leader.get(changes)).text
    for (const words of ['Activiteit later klaar', '4 maanden later', 'De aannemer is failliet', '31-10-2026'])
      expect(shown).toContain(words)
    for (const words of [
      'Activiteit vervallen',
      'De hal is verkocht',
      '\u22124.000,00',
      '2 wijzigingen moet je nog melden',
    ])
      expect(shown).toContain(words)
    // The working version is not held up, and the approved one stays as it was.
    expect((await leader.get(`${versions}/1`)).text).not.toContain('Geannuleerd')
    const difference = (await leader.get(`${versions}/verschil?van=1`)).text
    expect(difference).toContain('4 maanden later')
    expect(difference).not.toContain('Kies anders')
    expect((await leader.get(`${versions}/verschil?van=7`)).status).toBe(404)
    expect((await leader.get('/werkplek/emmen/vandaag')).text).toContain('2 wijzigingen moet je nog melden')
  })

  it('lets a reader mark a change otherwise, with a reason that stays in sight', async () => {
    const key = `activityLate:activity:${lab}`
    const links = (await leader.get(changes)).text.matchAll(/href="([^"]*\?wijziging=[^"#]+)/g)
    const forms = await Promise.all([...links].map(async ([, link = '']) => (await leader.get(link)).text))
    const open = forms.find((text) => hidden(text, 'key') === key)!
    const mark = { key, content: hidden(open, 'content'), mark: 'nextReport', reason: 'Zo afgesproken met DUS-I' }
    expectComplaint(await leader.post(`${changes}/merk`, { ...mark, reason: '' }), 'reason', /Schrijf op waarom/)
    expectComplaint(await leader.post(`${changes}/merk`, { ...mark, content: '[]' }), 'mark', /ondertussen anders/)
    for (let twice = 0; twice < 2; twice++) await leader.post(`${changes}/merk`, mark)
    expect(await count(world, 'change_marks')).toBe(1)
    const shown = (await leader.get(changes)).text
    expect(shown).toContain('Zo afgesproken met DUS-I')
    expect(shown).toContain('1 wijziging moet je nog melden')
    // It was marked as it was: when it moves on, the rules ask for it again.
    await change(lab, `ends_on = '2026-12-31'`)
    expect((await leader.get(changes)).text).toContain('2 wijzigingen moet je nog melden')
  })

  it('drafts the notice with its address, as text and as PDF', async () => {
    const shown = (await leader.get(draft)).text
    for (const words of ['sto.dus-i@minvws.nl', 'versie 1 van het plan', 'De hal is verkocht', '6 maanden later'])
      expect(shown).toContain(words)
    const pdf = await leader.get(`${draft}.pdf`)
    expect([pdf.status, pdf.text.slice(0, 4)]).toEqual([200, '%PDF'])
  })

  it('records what was sent, as it was sent, and asks for it no more', async () => {
    const seen = hidden((await leader.get(draft)).text, 'seen')
    expectComplaint(await leader.post(notices, { seen, sentOn: '' }), 'sentOn', /welke dag/)
    expectComplaint(await leader.post(notices, { seen, sentOn: '24-03-2026' }), 'sentOn', /nog niet geweest/)
    expectComplaint(await leader.post(notices, { seen: 'anders', sentOn: '23-03-2026' }), 'sentOn', /ondertussen/)
    const done = await leader.post(notices, { seen, sentOn: '23-03-2026' })
    expect((await leader.follow(done)).text).toContain('Gemeld op 23-03-2026')
    expect((await leader.follow(await leader.post(notices, { seen, sentOn: '23-03-2026' }))).text).toContain(
      'niets te melden',
    )
    expect(await count(world, 'change_notices')).toBe(1)
    expect((await leader.get(changes)).text).toContain('Alles wat je moet melden, is gemeld')
    expect((await leader.get('/werkplek/emmen/vandaag')).text).not.toContain('nog melden')
    // What was sent stays as it was; the list asks again for what changes on.
    await change(lab, `ends_on = '2027-03-31'`)
    expect((await leader.get(done.location)).text).toContain('6 maanden later')
    expect((await leader.get(changes)).text).toContain('1 wijziging moet je nog melden')
    for (let twice = 0; twice < 2; twice++) await leader.post(`${done.location}/intrekking`)
    expect((await leader.get(changes)).text).toContain('2 wijzigingen moet je nog melden')
  })

  it('takes what was not reported along to the next version, and tells the difference of any two', async () => {
    expectComplaint(
      await leader.post(versions, { ...approval, seen: '1', approvedOn: '11-01-2026' }),
      'approvedOn',
      /vastgesteld op 12-01-2026/,
    )
    await leader.post(versions, { ...approval, seen: '1', approvedOn: '23-03-2026' })
    const shown = (await leader.get(changes)).text
    expect(shown).toContain('nog van versie 1')
    expect(shown).toContain('2 wijzigingen moet je nog melden')
    expect((await leader.get(`${versions}/verschil?van=1&naar=2`)).text).toContain('9 maanden later')
    expect((await leader.get(`${versions}/verschil?van=2`)).text).toContain('Er is geen verschil')
  })

  it('is read by who may see the plan, and decided by who leads it', async () => {
    const { rows } = await sql<{ id: number }>`select max(id) as id from change_notices`.execute(world.db)
    for (const who of ['sanne', 'wim', 'tess'] as const) {
      const reader = await world.as(who)
      for (const page of [versions, changes, `${versions}/1`, `${notices}/${rows[0]!.id}`])
        expect((await reader.get(page)).status, `${who} ${page}`).toBe(200)
      expect((await reader.get(changes)).text).not.toContain('Kies anders')
      expect((await reader.get(draft)).status, who).toBe(403)
      for (const verb of [versions, `${changes}/merk`, notices, `${notices}/${rows[0]!.id}/intrekking`])
        expect((await reader.post(verb, approval)).status, `${who} ${verb}`).toBe(403)
    }
    const outsider = await world.as('kees')
    for (const page of [versions, changes, draft, `${notices}/${rows[0]!.id}`])
      expect((await outsider.get(page)).status, page).toBe(404)
    expect((await outsider.get(`/werkplek/zwolle/plan/wijzigingen/meldingen/${rows[0]!.id}`)).status).toBe(404)
  })
})
