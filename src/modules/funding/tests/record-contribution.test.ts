import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import {
  contributionAt,
  count,
  expectComplaint,
  goodContribution,
  makeActivity,
  png,
  recordContribution,
} from '../../../../test/walk/story.ts'

describe('recording a contribution', () => {
  let world: World
  let leader: Visitor
  let activity: number
  const form = () => `/werkplek/emmen/activiteiten/${activity}/bijdragen`

  beforeEach(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    leader = await world.as('marieke')
    activity = await makeActivity(world)
  })
  afterEach(() => world.close())

  it('keeps what the company did as a draft that does not count yet', async () => {
    const page = await recordContribution(leader, activity)
    expect(await contributionAt(world, page)).toMatchObject({
      state: 'drafted',
      cents: 174_000,
      organisation: 'Veenland Metaal',
    })
    const shown = await leader.get(page)
    expect(shown.text).toContain('De bijdrage is genoteerd.')
    expect(shown.text).toContain('1.740,00')
    expect((await leader.get('/werkplek/emmen/bijdragen?stand=realised')).text).not.toContain('Veenland Metaal')
    expect(await world.letters()).toEqual([])
  })

  it('mails the company at once when asked to', async () => {
    const page = await recordContribution(leader, activity, { next: 'send' })
    expect((await contributionAt(world, page)).state).toBe('sent')
    const [letter] = await world.letters()
    expect(letter).toMatchObject({ recipient: 'ineke@veenland.example' })
  })

  it('knows a company that takes part already, however it is capitalised', async () => {
    await recordContribution(leader, activity)
    await recordContribution(leader, activity, { company: 'veenland METAAL' })
    expect(await count(world, 'organisations')).toBe(1)
    const members = await leader.get('/werkplek/emmen/deelnemers')
    expect(members.text.match(/>Veenland Metaal</g)).toHaveLength(1)
  })

  it('makes a second contribution of a second form, and each of its own', async () => {
    const pages = [await recordContribution(leader, activity), await recordContribution(leader, activity)]
    expect(new Set(pages).size).toBe(2)
    expect(await count(world, 'contributions')).toBe(2)
  })

  it('says its thanks also to a name with a percent sign', async () => {
    const page = await recordContribution(leader, activity, { next: 'send', contactName: '100% Jan' })
    const shown = await leader.get(page)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('100% Jan krijgt een mail om te bevestigen.')
  })

  it('does not record on an activity that was taken back meanwhile', async () => {
    await sql`delete from activities where id = ${activity}`.execute(world.db)
    expect((await leader.post(form(), goodContribution)).status).toBe(404)
  })

  it.each([
    ['company', '', /naam van het bedrijf/],
    ['description', ' ', /wat er gedaan is/],
    ['description', 'x'.repeat(301), /te lang/],
    ['from', '31-02-2026', /31-02-2026 is geen datum/],
    ['from', '01-01-0000', /01-01-0000 is geen datum/],
    ['until', '15-03-2026', /Het einde ligt voor het begin/],
    ['until', 'morgen', /morgen is geen datum/],
    ['hours', '25 uur', /‘25 uur’ is geen aantal/],
    ['hours', '-2', /‘-2’ is geen aantal/],
    ['hours', '0', /‘0’ is geen aantal/],
    ['rate', 'zestig', /‘zestig’ is geen bedrag/],
    ['rate', '', /wat een uur waard is/],
    ['otherAmount', '1.00.0', /‘1.00.0’ is geen bedrag/],
    ['otherKind', '', /wat voor bijdrage/],
    ['contactEmail', 'ineke', /e-mailadres/],
  ])('explains at %s why ‘%s’ will not do and keeps what was typed', async (field, typed, text) => {
    const refused = await leader.post(form(), { ...goodContribution, next: 'send', [field]: typed })
    expectComplaint(refused, field, text, field === 'otherKind' ? undefined : typed)
    expect(refused.text).toContain(`value="staal en lasdraad"`)
    expect(await count(world, 'contributions')).toBe(0)
    expect(await count(world, 'organisations')).toBe(0)
  })

  it('asks for hours or something else when neither is there', async () => {
    const refused = await leader.post(form(), { ...goodContribution, hours: '', otherAmount: '' })
    expectComplaint(refused, 'hours', /uren in, of de waarde/)
  })

  it('refuses an amount that no region could mean, so that no sum can overflow', async () => {
    const refused = await leader.post(form(), { ...goodContribution, hours: '9999999,99', rate: '100.000.000' })
    expectComplaint(refused, 'hours', /meer dan 100 miljoen/, '9999999,99')
    expect(await count(world, 'contributions')).toBe(0)
    expect((await leader.get('/werkplek/emmen/bijdragen')).status).toBe(200)
  })

  it('says that a file of a wrong kind is not taken and writes nothing', async () => {
    const refused = await leader.upload(form(), goodContribution, {
      file: { name: 'bewijs.pdf', content: '<html><script>alert(1)</script></html>', type: 'application/pdf' },
    })
    expectComplaint(refused, 'file', /soort bestand nemen wij niet aan/)
    expect(refused.text).toContain('value="Veenland Metaal"')
    expect(await count(world, 'contributions')).toBe(0)
    expect(await count(world, 'files')).toBe(0)
  })

  it('keeps evidence that came along', async () => {
    const done = await leader.upload(form(), goodContribution, { file: png })
    const page = await leader.get(done.location)
    expect(page.text).toContain('foto.png')
  })

  it('drops characters that no text may hold', async () => {
    const page = await recordContribution(leader, activity, { description: 'Stand\u0000 met 2' })
    expect((await leader.get(page)).text).toContain('Stand met 2')
  })

  it.each(['kees', 'shanon'] as const)('does not exist for %s of another region', async (who) => {
    const other = await world.as(who)
    expect((await other.get(`/werkplek/emmen/activiteiten/${activity}/bijdragen/nieuw`)).status).toBe(404)
    expect((await other.post(form(), goodContribution)).status).toBe(404)
    const region = who === 'kees' ? 'zwolle' : 'bes-eilanden'
    const own = `/werkplek/${region}/activiteiten/${activity}/bijdragen`
    expect((await other.post(own, goodContribution)).status).toBe(404)
  })

  it.each(['amira', 'wim', 'tess', 'lotte'] as const)('is refused to %s, who may only look', async (who) => {
    const reader = await world.as(who)
    expect((await reader.get(`/werkplek/emmen/activiteiten/${activity}/bijdragen/nieuw`)).status).toBe(403)
    expect((await reader.post(form(), goodContribution)).status).toBe(403)
    expect(await count(world, 'contributions')).toBe(0)
  })

  it.each(['joost', 'sanne', 'hendrik', 'beheer'] as const)('is open to %s', async (who) => {
    await recordContribution(await world.as(who), activity)
    expect(await count(world, 'contributions')).toBe(1)
  })
})
