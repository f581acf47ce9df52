import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { count, expectComplaint, makeActivity, png } from '../../../../test/walk/story.ts'

const cost = { description: 'Huur evenementenhal', on: '20-03-2026', quantity: '2', price: '1.250,50' }

describe('recording costs', () => {
  let world: World
  let leader: Visitor
  let activity: number
  const form = () => `/werkplek/emmen/activiteiten/${activity}/kosten`
  beforeEach(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    leader = await world.as('marieke')
    activity = await makeActivity(world)
  })
  afterEach(() => world.close())

  it('keeps price times quantity with the activity', async () => {
    const shown = await leader.follow(await leader.post(form(), cost))
    expect(shown.text).toContain('De kosten zijn genoteerd.')
    expect(shown.text).toContain('Huur evenementenhal')
    expect(shown.text).toContain('2.501,00')
  })

  it('takes an amount without a quantity as one', async () => {
    await leader.post(form(), { ...cost, quantity: '' })
    const shown = await leader.get(`/werkplek/emmen/activiteiten/${activity}/kosten-en-bijdragen`)
    expect(shown.text).toContain('1.250,50')
  })

  it('makes two of two forms: an invoice may come twice', async () => {
    await leader.post(form(), cost)
    await leader.post(form(), cost)
    expect(await count(world, 'costs')).toBe(2)
  })

  it.each([
    ['description', '', /wat er gedaan is/],
    ['on', '', /Vul een datum in/],
    ['on', '30-02-2026', /30-02-2026 is geen datum/],
    ['quantity', 'twee', /‘twee’ is geen aantal/],
    ['quantity', '2,555', /‘2,555’ is geen aantal/],
    ['price', '', /Vul een bedrag in/],
    ['price', '-5', /‘-5’ is geen bedrag/],
    ['price', '12.5.0', /‘12.5.0’ is geen bedrag/],
  ])('explains at %s why ‘%s’ will not do and keeps what was typed', async (field, typed, text) => {
    const refused = await leader.post(form(), { ...cost, [field]: typed })
    expectComplaint(refused, field, text, typed)
    if (field !== 'description') expect(refused.text).toContain('value="Huur evenementenhal"')
    expect(await count(world, 'costs')).toBe(0)
  })

  it('refuses a sum that no region could mean', async () => {
    const refused = await leader.post(form(), { ...cost, quantity: '9999999', price: '100.000.000' })
    expectComplaint(refused, 'quantity', /meer dan 100 miljoen/, '9999999')
    expect((await leader.get(`/werkplek/emmen/activiteiten/${activity}/kosten-en-bijdragen`)).status).toBe(200)
  })

  it('gives the invoice back to who may see the money, under its own region only', async () => {
    const shown = await leader.follow(await leader.upload(form(), cost, { file: png }))
    const link = /href="(\/werkplek\/emmen\/kosten\/\d+\/bewijs)"/.exec(shown.text)![1]!
    const [, file] = /href="([^"]+\/bewijs\/bestanden\/\d+)"/.exec((await leader.get(link)).text)!
    expect((await leader.get(file!)).headers['content-type']).toBe('image/png')
    const kees = await world.as('kees')
    expect((await kees.get(link)).status).toBe(404)
    expect((await kees.get(link.replace('emmen', 'zwolle'))).status).toBe(404)
    expect((await (await world.as('tess')).get(link)).status).toBe(404)
    for (const odd of ['1.5', '1e400', 'x', '%20', '-1', '9'.repeat(30)])
      expect((await leader.get(`/werkplek/emmen/kosten/${odd}/bewijs`)).status, odd).toBe(404)
  })

  it('is unknown to another region and refused to who may only look', async () => {
    const kees = await world.as('kees')
    expect((await kees.post(form(), cost)).status).toBe(404)
    expect((await kees.post(form().replace('emmen', 'zwolle'), cost)).status).toBe(404)
    for (const who of ['amira', 'wim', 'tess', 'lotte'] as const)
      expect((await (await world.as(who)).post(form(), cost)).status).toBe(403)
    expect(await count(world, 'costs')).toBe(0)
  })
})
