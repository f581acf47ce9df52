// The whole thread once, over HTTP: a planner goes in, a company confirms, a report with the same figures comes out.
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'
import type { Visitor } from './visitor.ts'

const planners = new URL('../../shared/data/planners/', import.meta.url)
const present = existsSync(planners)
if (!present) console.log('skipped: the planners of regions are not beside the project')

describe.skipIf(!present)('the thread from plan to report', () => {
  let world: World
  let leader: Visitor
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    leader = await world.as('marieke')
  })
  afterAll(() => world.close())

  const importFile = async (name: string) => {
    const uploaded = await leader.upload(
      '/werkplek/emmen/plan/import',
      {},
      { file: { name, content: readFileSync(new URL(name, planners)) } },
    )
    expect(uploaded.status).toBe(303)
    return { path: uploaded.location, preview: await leader.get(uploaded.location) }
  }

  it('says on the first day that there is no plan yet and offers the import', async () => {
    const today = await leader.get('/werkplek/emmen/vandaag')
    expect(today.text).toContain('Er is nog geen plan')
    expect(today.text).toContain('/werkplek/emmen/plan/import')
  })

  it('previews the tidy planner as fifteen new activities and takes them over in one go', async () => {
    const { path, preview } = await importFile('planner-tidy.xlsx')
    expect(preview.text).toContain('15 nieuw')
    expect(preview.text).toContain('993.810,00')
    expect(preview.text).toContain('265.880,00')
    const seen = /name="seen" value="([^"]+)"/.exec(preview.text)![1]!
    const done = await leader.post(`${path}/overname`, { seen })
    expect(done.status).toBe(303)
    const plan = await leader.get('/werkplek/emmen/plan')
    expect(plan.text).toContain('15 activiteiten')
    expect(plan.text).toContain('993.810,00')
  })

  it.each(['planner-messy.xlsx', 'planner-plain.csv'])('finds nothing changed in %s', async (name) => {
    const { preview } = await importFile(name)
    expect(preview.text).toContain('15 gelijk')
    expect(preview.text).toContain('Er is niets om over te nemen')
  })

  it('draws the plan as a rail map whose stations lead to the activities', async () => {
    const map = await leader.get('/werkplek/emmen/plan/lijnenkaart')
    expect(map.status).toBe(200)
    expect(map.text).toContain('Techniek Tastbaar')
    expect(map.text).toMatch(/href="\/werkplek\/emmen\/activiteiten\/\d+"/)
  })

  it('records what a company did, asks it to confirm, and counts it once confirmed', async () => {
    const plan = await leader.get('/werkplek/emmen/plan')
    const id = /href="\/werkplek\/emmen\/activiteiten\/(\d+)">Techniek Tastbaar/.exec(plan.text)![1]!
    const recorded = await leader.upload(
      `/werkplek/emmen/activiteiten/${id}/bijdragen`,
      {
        company: 'Veenland Metaal',
        description: 'Stand met 2 medewerkers',
        from: '16-03-2026',
        until: '18-03-2026',
        hours: '25',
        rate: '60,00',
        otherKind: 'material',
        otherDescription: 'staal en lasdraad',
        otherAmount: '240',
        contactName: 'Ineke Bos',
        contactEmail: 'ineke@veenland.example',
        next: 'send',
      },
      {
        file: {
          name: 'foto.png',
          content: Buffer.from(
            'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
            'base64',
          ),
        },
      },
    )
    expect(recorded.status).toBe(303)
    const [letter] = await world.letters()
    expect(letter!.recipient).toBe('ineke@veenland.example')
    const link = /http:\/\/localhost(\/bevestigen\/\S+)/.exec(letter!.text_body)![1]!

    const company = world.visitor()
    const asked = await company.get(link)
    expect(asked.text).toContain('Klopt uw bijdrage aan Techniek Tastbaar?')
    expect(asked.text).toContain('1.740,00')
    const confirmed = await company.follow(
      await company.post(`${link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' }),
    )
    expect(confirmed.text).toContain('Dank u wel')

    const contributions = await leader.get('/werkplek/emmen/bijdragen?stand=realised')
    expect(contributions.text).toContain('Veenland Metaal')
    await world.deliver()
    const told = (await world.letters()).map((each) => each.subject)
    expect(told).toContain('Veenland Metaal bevestigde een bijdrage')
    expect(told).toContain('Uw bevestiging: Techniek Tastbaar')
  })

  it('reports the same figures on screen and as JSON, each made of its records', async () => {
    const report = await leader.get('/werkplek/emmen/rapportage/voortgang-2026')
    expect(report.text).toContain('993.810,00')
    expect(report.text).toContain('1.740,00')
    const json = JSON.parse((await leader.get('/werkplek/emmen/rapportage/voortgang-2026/verslag.json')).text) as {
      figures: Record<string, { amount: string; records: { amount: string }[] }>
    }
    expect(json.figures['plannedCosts']!.amount).toBe('993810.00')
    expect(json.figures['plannedContributions']!.amount).toBe('265880.00')
    expect(json.figures['signedContributions']).toMatchObject({ amount: '1740.00', records: [{ amount: '1740.00' }] })
    const figure = await leader.get('/werkplek/emmen/rapportage/voortgang-2026/cijfers/signedContributions')
    expect(figure.text).toContain('Veenland Metaal: Stand met 2 medewerkers')
  })

  it('gives the report as a tagged PDF and as a spreadsheet', async () => {
    const pdf = await leader.get('/werkplek/emmen/rapportage/voortgang-2026/verslag.pdf')
    expect(pdf.status).toBe(200)
    expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-')
    const xlsx = await leader.get('/werkplek/emmen/rapportage/voortgang-2026/verslag.xlsx')
    expect(xlsx.body.subarray(0, 2).toString()).toBe('PK')
  })
})
