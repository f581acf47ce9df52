// Seats from offer to withdrawal, as both regions meet them: Emmen is the host, Zwolle the guest.
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { bare, expectComplaint, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'

let world: World
let host: Visitor
let guest: Visitor
let id: number
let goal: string
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  host = await world.as('marieke')
  guest = await world.as('kees')
  id = await makeActivity(world, {
    title: 'Drones bouwen',
    from: '2026-05-11',
    until: '2026-05-15',
    costCents: 800_000,
  })
  await sql`update activities set audience = 'all' where id = ${id}`.execute(world.db)
  await makeActivity(world, { region: 'zwolle', title: 'Eigen lab', goal: 'Meer instroom rond Zwolle' })
  const { rows } = await sql<{ id: number }>`select id from goals where name = 'Meer instroom rond Zwolle'`.execute(
    world.db,
  )
  goal = String(rows[0]!.id)
})
afterEach(() => world.close())

const atHost = () => `/werkplek/emmen/activiteiten/${id}/samen`
const atGuest = () => `/werkplek/zwolle/samen/activiteiten/${id}`
const offer = { seats: '20', unit: 'pupils', until: '01-05-2026', price: '12,50', forWhom: 'klas 2' }
const asking = () => ({
  asked: '12',
  goalId: goal,
  remark: 'Van het Turfschip',
  expectedPupils: '12',
  expectedTeachers: '1',
})

async function request(): Promise<{ id: number; state: string; given: number | null }> {
  const { rows } = await sql<{ id: number; state: string; given: number | null }>`
    select id, state, given from seat_requests order by id desc limit 1`.execute(world.db)
  return rows[0]!
}
const answer = async (verb: 'aanname' | 'afwijzing', fields: Record<string, string>) =>
  host.post(`${atHost()}/aanvragen/${(await request()).id}/${verb}`, fields)
async function joined(): Promise<void> {
  await host.post(`${atHost()}/plaatsen`, offer)
  await guest.post(`${atGuest()}/aanvraag`, asking())
  await answer('aanname', { given: '10', answer: 'Tien kan.' })
}
const subjects = async (): Promise<string[]> => (await world.letters()).map(({ subject }) => subject)

describe('joining an activity of another region', () => {
  it('goes from offer to interchange in both plans, and back', async () => {
    await host.post(`${atHost()}/plaatsen`, offer)
    const seen = await guest.get(atGuest())
    for (const words of ['20 van 20 plaatsen vrij', '€ 12,50', 'klas 2'])
      expect(seen.text.replaceAll('\u00a0', ' ')).toContain(words)
    expect((await guest.get('/werkplek/zwolle/samen?plaatsen=ja')).text).toContain('20 vrij')
    await guest.post(`${atGuest()}/aanvraag`, asking())
    expect(await subjects()).toContain('Zwolle wil meedoen met Drones bouwen')
    expect((await host.get(atHost())).text).toContain('Van het Turfschip')
    expect((await host.get('/werkplek/emmen/samen')).text).toContain('Verzoeken (1)')
    await answer('aanname', { given: '10', answer: 'Tien kan.' })
    expect((await subjects())[0]).toBe('Jullie doen mee met Drones bouwen')
    const page = await guest.get(atGuest())
    for (const words of ['Wij doen mee', 'Meer instroom rond Zwolle', '10 leerlingen', 'Tien kan.'])
      expect(page.text).toContain(words)
    expect((await guest.get('/werkplek/zwolle/plan')).text).toContain('Overstap: bij regio Emmen · 10 leerlingen')
    const forms = ['lijnenkaart', 'maand?maand=2026-05', 'tijdlijn?schaal=plan']
    for (const form of forms) expect((await guest.get(`/werkplek/zwolle/plan/${form}`)).text).toContain('bij Emmen')
    expect((await host.get('/werkplek/emmen/plan')).text).toContain('Overstap: met Zwolle')
    expect((await host.get(atHost())).text).toContain('10 van 20 plaatsen vrij')
    await guest.post(`${atGuest()}/intrekking`)
    expect((await host.get(atHost())).text).toContain('20 van 20 plaatsen vrij')
    expect((await guest.get('/werkplek/zwolle/plan')).text).not.toContain('Drones bouwen')
    expect((await subjects())[0]).toBe('Zwolle doet niet mee met Drones bouwen')
  })

  it('does each verb once, however often it is sent', async () => {
    await joined()
    const letters = (await world.letters()).length
    await host.post(`${atHost()}/plaatsen`, offer)
    await guest.post(`${atGuest()}/aanvraag`, asking())
    await answer('aanname', { given: '10' })
    expect((await world.letters()).length).toBe(letters)
    await guest.post(`${atGuest()}/intrekking`)
    await guest.post(`${atGuest()}/intrekking`)
    expect((await world.letters()).length).toBe(letters + 2)
    expect((await answer('aanname', { given: '10' })).text).toContain('ondertussen ingetrokken')
  })

  it('explains beside the field what will not do', async () => {
    for (const [field, typed, text] of [
      ['seats', 'veel', /heel getal van 1/],
      ['unit', 'bus', /Kies uit de lijst/],
      ['until', '31-02-2026', /geen datum/],
      ['price', 'gratis', /12,50/],
    ] as const)
      expectComplaint(await host.post(`${atHost()}/plaatsen`, { ...offer, [field]: typed }), field, text)
    await host.post(`${atHost()}/plaatsen`, offer)
    for (const [field, typed, text] of [
      ['asked', '0', /heel getal van 1/],
      ['asked', '21', /Zoveel plaatsen worden er niet aangeboden/],
      ['goalId', '', /Kies een doel/],
      ['goalId', '999999', /Kies een doel/],
      ['expectedPupils', '-3', /heel getal/],
    ] as const)
      expectComplaint(await guest.post(`${atGuest()}/aanvraag`, { ...asking(), [field]: typed }), field, text)
    await guest.post(`${atGuest()}/aanvraag`, asking())
    const at = (await request()).id
    expectComplaint(await answer('aanname', { given: '13' }), `given-${at}`, /niet gevraagd/)
    expectComplaint(await answer('afwijzing', { answer: '' }), `answer-${at}`, /waarom/)
    await answer('aanname', { given: '12' })
    expectComplaint(await host.post(`${atHost()}/plaatsen`, { ...offer, seats: '11' }), 'seats', /al meer plaatsen/)
    expectComplaint(await host.post(`${atHost()}/plaatsen`, { ...offer, unit: 'groups' }), 'unit', /al een aanvraag/)
  })

  it('tells the guests when the host moves it or cancels it, with the reason', async () => {
    await joined()
    const { cancel } = { cancel: { on: '23-03-2026', reason: 'De hal is bezet' } }
    await host.post(`/werkplek/emmen/activiteiten/${id}/wijziging`, {
      title: 'Drones bouwen',
      from: '18-05-2026',
      until: '22-05-2026',
      reason: 'Examens',
      seenChange: '0',
    })
    await world.deliver()
    const [moved] = await world.letters()
    expect(moved).toMatchObject({ recipient: 'kees@voorbeeld.example', subject: 'Drones bouwen is gewijzigd' })
    expect(moved!.text_body).toContain('18-05-2026')
    await host.post(`/werkplek/emmen/activiteiten/${id}/annulering`, cancel)
    await world.deliver()
    const [cancelled] = await world.letters()
    expect(cancelled).toMatchObject({ subject: 'Drones bouwen gaat niet door' })
    expect(cancelled!.text_body).toContain('De hal is bezet')
    expect((await guest.get('/werkplek/zwolle/plan')).text).toMatch(/is-cancelled/)
    expect((await guest.get(atGuest())).text).toContain('De hal is bezet')
  })

  it('is open as long as it says, and no longer', async () => {
    await host.post(`${atHost()}/plaatsen`, offer)
    const refused = async (text: string) =>
      expect((await guest.post(`${atGuest()}/aanvraag`, asking())).text).toContain(text)
    world.on('2026-05-02')
    await refused('laatste dag om aan te vragen is voorbij')
    world.on('2026-03-23')
    await host.post(`${atHost()}/plaatsen/sluiting`)
    await refused('biedt geen plaatsen meer aan')
    await host.post(`${atHost()}/plaatsen`, offer)
    await sql`update activities set fixed_state = 'cancelled' where id = ${id}`.execute(world.db)
    await refused('ondertussen geannuleerd')
    await sql`update activities set fixed_state = null where id = ${id}`.execute(world.db)
    await guest.post(`${atGuest()}/aanvraag`, asking())
    await sql`update regions set valid_until = '2026-03-01' where slug = 'zwolle'`.execute(world.db)
    expect((await answer('aanname', { given: '1' })).text).toContain('bestaat niet meer')
  })

  it('keeps the door open for who takes part when it is shared with fewer', async () => {
    await joined()
    await sql`update activities set audience = 'own' where id = ${id}`.execute(world.db)
    expect((await guest.get(atGuest())).status).toBe(200)
    expect((await guest.post(`${atGuest()}/intrekking`)).location).toBe('/werkplek/zwolle/samen')
    expect((await guest.get(atGuest())).status).toBe(404)
  })

  it('is for who leads a region, and hidden from who has nothing to do with it', async () => {
    await host.post(`${atHost()}/plaatsen`, offer)
    await guest.post(`${atGuest()}/aanvraag`, asking())
    const own = `${atHost()}/aanvragen/${(await request()).id}/aanname`
    for (const who of ['tess', 'sanne', 'hendrik'] as const)
      expect((await (await world.as(who)).post(own, { given: '1' })).status).toBe(403)
    expect((await (await world.as('shanon')).post(own, { given: '1' })).status).toBe(404)
    expect((await guest.post(own, { given: '12' })).status).toBe(404)
    // A request is answered at its own activity only.
    const other = await makeActivity(world, { title: 'Anders' })
    const hidden = await host.post(own.replace(`/${id}/`, `/${other}/`), { given: '1' })
    expect(hidden.status).toBe(404)
    expect(bare(hidden.text)).toBe(bare((await host.post(`${atHost()}/aanvragen/999999/aanname`)).text))
    expect((await request()).state).toBe('waiting')
  })
})

describe('who takes on what', () => {
  const regionId = async (slug: string) =>
    (await sql<{ id: number }>`select id from regions where slug = ${slug}`.execute(world.db)).rows[0]!.id

  it('divides costs and contributions, and shows the guest its own part and nothing of the rest', async () => {
    await joined()
    const [emmen, zwolle] = [await regionId('emmen'), await regionId('zwolle')]
    const shares = (own: string, theirs: string) => ({
      [`costs-${emmen}`]: own,
      [`contributions-${emmen}`]: '',
      [`costs-${zwolle}`]: theirs,
      [`contributions-${zwolle}`]: '',
    })
    const over = await host.post(`${atHost()}/verdeling`, shares('75', '25,5'))
    expectComplaint(over, `costs-${emmen}`, /boven de 100/)
    expectComplaint(
      await host.post(`${atHost()}/verdeling`, shares('een kwart', '1')),
      `costs-${emmen}`,
      /geen percentage/,
    )
    expect((await host.post(`${atHost()}/verdeling`, { [`costs-${emmen}`]: '100' })).text).toContain('wie er meedoet')
    await host.post(`${atHost()}/verdeling`, shares('75', '25'))
    expect((await subjects())[0]).toBe('De verdeling van Drones bouwen is gewijzigd')
    const text = (await guest.get(atGuest())).text.replaceAll('\u00a0', ' ')
    expect(text).toContain('25 %: € 2.000,00 (in euro)')
    for (const hidden of ['8.000', '6.000', '75 %']) expect(text).not.toContain(hidden)
    expect((await guest.get('/werkplek/zwolle/plan')).text.replaceAll('\u00a0', ' ')).toContain('25 % van de kosten')
    await guest.post(`${atGuest()}/intrekking`)
    expect((await sql`select from activity_shares where region_id = ${zwolle}`.execute(world.db)).rows).toEqual([])
  })
})
