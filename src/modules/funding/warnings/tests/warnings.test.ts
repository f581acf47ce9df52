import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Answer, Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint, makeActivity, png, recordContribution } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { regionBySlug } from '../../../organisations/queries.ts'
import { findings } from '../looks/queries.ts'
import type { Finding } from '../rules.ts'

const path = '/werkplek/emmen/waarschuwingen'
let world: World
let leader: Visitor
let activity: number
let first: string

const findingsOf = (scope: Parameters<typeof findings>[1]) => findings(world.db, scope)
const keyOf = ({ look, subject }: Finding): string => `${look} ${subject}`

/** Its own activity, so that no two checks meet by chance. */
const place = (given: Parameters<typeof makeActivity>[1] = {}) => makeActivity(world, given)
const cost = async (by: Visitor, where: number, fields: Record<string, string>, region = 'emmen', file = false) => {
  const path = `/werkplek/${region}/activiteiten/${where}/kosten`
  const typed = { description: 'Kosten', on: '20-03-2026', quantity: '1', price: '100', ...fields }
  const done = file ? await by.upload(path, typed, { file: png }) : await by.post(path, typed)
  expect(done.status).toBe(303)
}
const hours = (where: number, fields: Record<string, string>) =>
  recordContribution(leader, where, {
    rate: '60',
    otherKind: '',
    otherAmount: '',
    from: '16-03-2026',
    until: '16-03-2026',
    ...fields,
  })
const cards = ({ text }: Answer): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/<section class="card" id="w-(\w+)-\w+".*?<\/section>/gs)].map(([card, rule]) => [rule!, card]),
  )
const fieldsIn = (card: string): Record<string, string> =>
  Object.fromEntries(
    [...card.matchAll(/name="(rule|subject|facts)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  )

beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
  const neighbour = await world.as('kees')
  activity = await place()
  await cost(leader, activity, { supplier: 'Bos B.V.', invoiceNumber: '2026-014' })
  await cost(leader, activity, { supplier: 'bos bv', invoiceNumber: '2026 014', price: '70' })
  await cost(leader, await place(), { serialNumber: 'SN-99812', price: '9000', kind: 'equipment' })
  const theirs = await place({ region: 'zwolle', title: 'Geheime techniek' })
  await cost(neighbour, theirs, { description: 'Geheim van Zwolle', serialNumber: 'sn99812' }, 'zwolle')
  await cost(leader, await place(), { price: '300' }, 'emmen', true)
  await cost(leader, await place(), { price: '200' }, 'emmen', true)
  first = await hours(await place(), { company: 'Duur BV', hours: '10', rate: '75' })
  await hours(await place(), { company: 'Druk BV', hours: '20' })
  await hours(await place(), { company: 'Druk BV', hours: '10' })
  await hours(await place({ until: '2026-03-10' }), { company: 'Laat BV', hours: '1' })
  await hours(await place({ from: '2024-12-01', until: '2026-06-30' }), {
    company: 'Vroeg BV',
    hours: '2',
    from: '20-12-2024',
    until: '20-12-2024',
  })
  const paid = await place()
  await cost(leader, paid, { supplier: 'Zelf & Zn' })
  await hours(paid, { company: 'Zelf & Zn.', hours: '4' })
  await cost(leader, await place(), { supplier: 'Jan de Vries', basis: 'staff', quantity: '12', price: '45' })
  const shared = await place()
  await cost(leader, shared, { price: '1000' })
  await sql`insert into activity_shares (activity_id, region_id, costs, contributions)
    select ${shared}, id, 55, 10 from regions where slug in ('emmen', 'zwolle')`.execute(world.db)
})
afterAll(() => world.close())

it('finds every kind, with its money, the most first', async () => {
  const page = await leader.get(path)
  const found = cards(page)
  const amounts = Object.entries(found).map(([rule, card]) => [rule, /€\u00a0([\d.,]+)<\/strong>/.exec(card)?.[1]])
  expect(amounts).toEqual([
    ['doubleFunding', '9.000,00'],
    ['hoursOfDay', '360,00'],
    ['ownContribution', '240,00'],
    ['sameFile', '200,00'],
    ['rateAboveMaximum', '150,00'],
    ['outsideGrant', '120,00'],
    ['sharesAboveWhole', '100,00'],
    ['longDay', '90,00'],
    ['sameInvoice', '70,00'],
    ['outsideActivity', '60,00'],
  ])
  expect(found['rateAboveMaximum']).toMatch(/€\u00a075,00.*€\u00a060,00 het meeste/s)
  expect(found['hoursOfDay']).toContain('30 uur')
})

it('tells that another region has it, and not what', async () => {
  const { text } = await leader.get(path)
  expect(text).toContain('Ook in een andere regio.')
  expect(text).not.toMatch(/Geheim|Zwolle/)
  expect((await (await world.as('lotte')).get(path)).text).toContain('Geheim van Zwolle')
})

it('is marked where it is, where contributions are checked and where a quarter is closed', async () => {
  expect((await leader.get(first)).text).toContain('Uurtarief boven het maximum')
  const costs = await leader.get(`/werkplek/emmen/activiteiten/${activity}/kosten-en-bijdragen`)
  expect(costs.text).toContain('Waarschuwing: Eén factuur meer dan één keer')
  for (const page of ['controle-van-bijdragen', 'kwartalen'])
    expect((await leader.get(`/werkplek/emmen/${page}`)).text).toContain('10 waarschuwingen')
})

it('is the same for one activity as for the whole region', async () => {
  const region = (await regionBySlug(world.db, 'emmen'))!
  const findings = await findingsOf(region)
  expect(new Set(findings.map(({ look }) => look)).size).toBe(9)
  for (const activityId of new Set(findings.map((found) => found.activityId))) {
    const touching = new Set(findings.filter((found) => found.activityId === activityId).map(keyOf))
    const whole = findings.filter((found) => touching.has(keyOf(found)))
    const near = (await findingsOf({ ...region, activityId })).filter((found) => touching.has(keyOf(found)))
    expect(near).toEqual(whole)
  }
})

it('is put aside once, with a reason that stays in sight, and comes back when its facts change', async () => {
  const pointed = fieldsIn(cards(await leader.get(path))['sameInvoice']!)
  const at = `${path}/weggezet`
  expectComplaint(await leader.post(at, { ...pointed, reason: ' ' }), 'reason', /waarom het toch klopt/)
  for (const reason of ['Verdeeld over twee labs', 'Nog eens']) await leader.post(at, { ...pointed, reason })
  const page = await leader.get(path)
  expect(cards(page)).not.toHaveProperty('sameInvoice')
  expect(page.text).toMatch(/Verdeeld over twee labs.*Marieke[^<]*23 maart 2026|Verdeeld over twee labs.*Marieke/s)
  expect(await count(world, 'warning_dismissals')).toBe(1)
  await cost(leader, activity, { supplier: 'Bos BV', invoiceNumber: '2026014', price: '5' })
  const again = cards(await leader.get(path))['sameInvoice']
  expect(again).toMatch(/Eerder weggezet door Marieke.*Verdeeld over twee labs/s)
  const stale = await leader.follow(await leader.post(at, { ...pointed, reason: 'Oude bladzijde' }))
  expect(stale.text).toContain('Intussen is dit veranderd')
})

it('can be brought back', async () => {
  const pointed = fieldsIn(cards(await leader.get(path))['outsideActivity']!)
  await leader.post(`${path}/weggezet`, { ...pointed, reason: 'Uitgelopen' })
  const back = /action="([^"]+\/terug)"/.exec((await leader.get(path)).text)![1]!
  await leader.post(back)
  expect(cards(await leader.get(path))).toHaveProperty('outsideActivity')
})

it('is measured by the most that was set, from its day on', async () => {
  const keeper = await world.as('lotte')
  const most = {
    kind: 'companyGuidanceMaximum',
    currency: 'EUR',
    price: '80',
    validFrom: '01-01-2026',
    source: 'DUS-I',
  }
  expect((await keeper.post('/landelijk/tarieven', most)).status).toBe(303)
  expect(cards(await leader.get(path))).not.toHaveProperty('rateAboveMaximum')
})

it('is read by who sees the money, and put aside by who answers for it', async () => {
  const accountant = await world.as('wim')
  const page = await accountant.get(path)
  expect([page.status, page.text.includes('Zet weg')]).toEqual([200, false])
  expect((await accountant.post(`${path}/weggezet`)).status).toBe(403)
  expect((await (await world.as('tess')).get(path)).status).toBe(403)
  expect((await (await world.as('kees')).get(path)).status).toBe(404)
})
