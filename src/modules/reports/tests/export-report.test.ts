import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellText } from '../../../platform/cells.ts'
import { closePdf } from '../../../platform/pdf/render-pdf.ts'
import { readBook } from '../../../platform/spreadsheet/read.ts'
import type { Visitor } from '../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { askedContribution, makeActivity, recordContribution } from '../../../../test/walk/story.ts'

const report = '/werkplek/emmen/rapportage/voortgang-2026'

interface Json {
  currency: string
  figures: Record<string, { amount: string; records: { id: number; amount: string; label: string }[] }>
  norm: { required: number; reached: number; shortfall: string }
  activities: { signedContributions: string; realisedCosts: string }[]
}

describe('a progress report', () => {
  let world: World
  let leader: Visitor
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-11-02')
    leader = await world.as('marieke')
    const activity = await makeActivity(world, { title: '#panic("Tastbaar")' })
    await leader.post(`/werkplek/emmen/activiteiten/${activity}/kosten`, {
      description: 'Huur *hal* $x$',
      on: '20-03-2026',
      quantity: '3',
      price: '1.250,50',
    })
    const { link } = await askedContribution(world, leader, activity)
    await world.visitor().post(`${link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
    await recordContribution(leader, activity, {
      company: 'Nog Niet BV',
      hours: '1',
      rate: '10',
      otherAmount: '',
      otherKind: '',
    })
    const declined = await askedContribution(world, leader, activity, { company: 'Niet BV' })
    await world.visitor().post(`${declined.link}/afwijzing`, { name: 'X', reason: 'nee' })
  })
  afterAll(async () => {
    await world.close()
    await closePdf()
  })

  const json = async (): Promise<Json> => JSON.parse((await leader.get(`${report}/verslag.json`)).text) as Json

  it('adds up what was recorded: every figure is the sum of its records', async () => {
    const { figures, norm } = await json()
    expect(Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, figure.amount]))).toEqual({
      plannedCosts: '10000.00',
      laterPosts: '0.00',
      realisedCosts: '3751.50',
      plannedContributions: '2000.00',
      signedContributions: '1740.00',
      openContributions: '10.00',
    })
    for (const [key, { amount, records }] of Object.entries(figures))
      expect(
        records.reduce((sum, record) => sum + Math.round(Number(record.amount) * 100), 0),
        key,
      ).toBe(Math.round(Number(amount) * 100))
    expect(norm).toEqual({ required: 0.1, reached: 0.174, shortfall: '0.00' })
  })

  it('says the same on screen, as JSON and in the spreadsheet', async () => {
    const { figures } = await json()
    const screen = (await leader.get(report)).text
    const read = await readBook((await leader.get(`${report}/verslag.xlsx`)).body, 'verslag.xlsx')
    if (!read.ok) throw new Error(read.reason)
    const rows = read.book.sheets[0]!.rows.map((row) => row.map(cellText))
    for (const [key, { amount, records }] of Object.entries(figures)) {
      const [euros = '', cents = ''] = amount.split('.')
      expect(screen, key).toContain(`${Number(euros).toLocaleString('nl-NL')},${cents}`)
      const row = rows.find(([first]) => first === key)!
      expect(Number(row[2])).toBe(Number(amount))
      expect(Number(row[3])).toBe(records.length)
    }
  })

  it('opens every figure to its records, and links each to its page', async () => {
    const figure = await leader.get(`${report}/cijfers/signedContributions`)
    expect(figure.text).toContain('Veenland Metaal: Stand met 2 medewerkers')
    const [, record] = /href="(\/werkplek\/emmen\/bijdragen\/\d+)"/.exec(figure.text)!
    expect((await leader.get(record!)).status).toBe(200)
    expect((await leader.get(`${report}/cijfers/nothing`)).status).toBe(404)
    expect((await leader.get(`${report}/cijfers/constructor`)).status).toBe(404)
  })

  it('prints titles as they are, whatever they mean to a typesetter', async () => {
    const pdf = await leader.get(`${report}/verslag.pdf`)
    expect(pdf.status).toBe(200)
    expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.headers['content-disposition']).toContain('voortgang-2026-emmen.pdf')
  })

  it('of another region shows nothing of this one', async () => {
    const kees = await world.as('kees')
    expect((await kees.get(report)).status).toBe(404)
    const own = JSON.parse((await kees.get('/werkplek/zwolle/rapportage/voortgang-2026/verslag.json')).text) as Json
    expect(own.figures['signedContributions']).toEqual({ amount: '0.00', records: [] })
    const shanon = await world.as('shanon')
    const islands = JSON.parse(
      (await shanon.get('/werkplek/bes-eilanden/rapportage/voortgang-2026/verslag.json')).text,
    ) as Json
    expect(islands.currency).toBe('USD')
  })

  it('is refused to a project leader and a school, and unknown are rounds that are not', async () => {
    for (const who of ['sanne', 'tess'] as const)
      for (const path of ['', '/verslag.json', '/verslag.pdf', '/cijfers/plannedCosts'])
        expect((await (await world.as(who)).get(report + path)).status).toBe(403)
    expect((await leader.get('/werkplek/emmen/rapportage/voortgang-1999')).status).toBe(404)
    expect((await leader.get('/werkplek/emmen/rapportage/voortgang-2026/verslag.exe')).status).toBe(404)
  })
})
