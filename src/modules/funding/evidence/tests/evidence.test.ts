import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { Seen } from '../../../../../test/guide-words.ts'
import { askedContribution, count, expectComplaint, idIn, makeActivity, png } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { pathOf } from '../../../../platform/files/files.ts'
import { readBook } from '../../../../platform/spreadsheet/read.ts'
import { cellText } from '../../../../platform/cells.ts'
import { unpack } from '../../../../platform/spreadsheet/zip.ts'
import { forgetEvidenceJob } from '../jobs.ts'

const bewijs = '/werkplek/emmen/bewijs'
const pdf = (text: string) => ({ name: `${text}.pdf`, content: `%PDF-1.7\n${text}` })

describe('the evidence of a region', () => {
  let world: World
  let [leader, lead, wim]: Visitor[] = []
  let costs: number[]
  let contribution: string
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-04-23')
    ;[leader, lead, wim] = [await world.as('marieke'), await world.as('hendrik'), await world.as('wim')]
    const activity = await makeActivity(world)
    const form = `/werkplek/emmen/activiteiten/${activity}/kosten`
    for (const [description, price] of [
      ['Huur hal', '4.000'],
      ['Bus', '250'],
    ] as const)
      await leader.post(form, { description, price, on: '20-03-2026', supplier: 'Zalen & Zo' })
    const { rows } = await sql<{ id: number }>`select id from costs order by id`.execute(world.db)
    costs = rows.map(({ id }) => id)
    const { page, link } = await askedContribution(world, leader, activity)
    await world.visitor().post(`${link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
    contribution = page
  })
  afterAll(() => world.close())

  it('lists what is missing by money, with who can bring it; a signed statement counts by itself', async () => {
    const { text } = await lead!.get(bewijs)
    expect(text).toContain('4 stukken ontbreken, bij €\u00a04.250,00 aan boekingen.')
    expect(text.indexOf('Huur hal')).toBeLessThan(text.indexOf('Zalen &amp; Zo: Bus'))
    expect(text).toContain('Hendrik Pol')
    expect((await lead!.get('/werkplek/emmen/vandaag')).text).toContain('4 bewijsstukken ontbreken')
    expect((await lead!.get(`${bewijs}?kwartaal=2026-2`)).text).toContain('Hier ontbreekt niets')
    expect((await lead!.get(contribution)).text).toContain('getekend via de bevestiging')
    await lead!.post('/werkplek/emmen/kwartalen/afsluiting', { until: '2025-12-31' })
    const { text: closing } = await lead!.get('/werkplek/emmen/kwartalen')
    expect(closing).toContain('4 bewijsstukken ontbreken')
    expect(closing).toContain('/bewijs?kwartaal=2026-1')
  })

  it('says what the guide says', async () => {
    const seen = new Seen()
    for (const path of ['', '/bestanden', '/accountant', `/toevoegen?id=kosten-${costs[0]}-invoice`])
      await seen.look(lead!, bewijs + path)
    await seen.look(lead!, '/werkplek/emmen/vandaag')
    await seen.expectWordsOf('bewijs.md')
  })

  it('takes one file for several entries, and one that is there already', async () => {
    const ids = costs.map((id) => `kosten-${id}-invoice`)
    const shown = await lead!.get(`${bewijs}/toevoegen?id=${ids.join('&id=')}`)
    expect(shown.text).toContain('Je bestand komt bij deze 2 boekingen.')
    expectComplaint(await lead!.upload(`${bewijs}/toevoegen`, { id: ids.join(' ') }, {}), 'file', /Kies een bestand/)
    const added = await lead!.follow(
      await lead!.upload(`${bewijs}/toevoegen`, { id: ids.join(' ') }, { file: pdf('verzamelfactuur') }),
    )
    expect(added.text).toContain('Het bestand staat nu bij 2 boekingen.')
    expect(added.text).toContain('2 stukken ontbreken')
    const [, existing] = /bestanden\/(\d+)"/.exec((await lead!.get(`${bewijs}/bestanden`)).text)!
    const second = { id: `kosten-${costs[0]}-payment`, bestaand: existing! }
    await lead!.post(`${bewijs}/toevoegen`, second)
    await lead!.post(`${bewijs}/toevoegen`, second)
    expect(await count(world, 'cost_evidence')).toBe(3)
    expect(await count(world, 'files')).toBe(1)
    const unknown = { id: 'kosten-999999999-payment' }
    expect((await lead!.upload(`${bewijs}/toevoegen`, unknown, { file: png })).status).toBe(404)
  })

  it('shows each file with its fingerprint and until when it is kept', async () => {
    const { text } = await lead!.get(`/werkplek/emmen/kosten/${costs[0]}/bewijs`)
    expect(text).toContain('2 van 2 compleet')
    expect(text).toContain(createHash('sha256').update(pdf('verzamelfactuur').content).digest('hex'))
    expect(text).toContain('Bewaren tot en met 31 december 2035')
  })

  it('comes as one ZIP with an index that names every entry, what is missing, and the hash of each file', async () => {
    const got = await wim!.get(`${bewijs}/zip?from=01-01-2026&until=31-03-2026`)
    expect(got.headers['content-disposition']).toContain('bewijs-emmen-2026-01-01-2026-03-31.zip')
    const zip = await unpack(got.body)
    const parts = zip.ok ? zip.parts : new Map<string, Buffer>()
    const lines = parts.get('index.csv')!.toString().split('\r\n')
    expect(lines).toHaveLength(7)
    expect(lines.filter((line) => line.includes(';ontbreekt;'))).toHaveLength(1)
    const read = await readBook(parts.get('index.xlsx')!, 'index.xlsx')
    const [entries, pieces] = read.ok ? read.book.sheets.map(({ rows }) => rows.map((row) => row.map(cellText))) : []
    const { rows: ledger } = await sql<{ side: string; cents: number }>`
      select side, sum(amount_cents)::bigint as cents from ledger_entries group by 1 order by 2`.execute(world.db)
    const totals = entries!.filter((row) => row.includes('Totaal')).map((row) => Math.round(Number(row[8]) * 100))
    expect(totals.sort((one, other) => one - other)).toEqual(ledger.map(({ cents }) => cents))
    const linked = pieces!.slice(1).flatMap((row) => row[12] || [])
    expect(linked).toHaveLength(4)
    for (const path of linked) expect(parts.has(path), path).toBe(true)
    const book = await unpack(parts.get('index.xlsx')!)
    const relations = book.ok && book.parts.get('xl/worksheets/_rels/sheet2.xml.rels')!.toString()
    for (const path of linked) expect(relations).toContain(`Target="${encodeURI(path)}"`)
    const sums = parts
      .get('SHA256SUMS')!
      .toString()
      .trim()
      .split('\n')
      .map((line) => line.split('  '))
    expect(sums.map(([, path]) => path).sort()).toEqual(
      [...parts.keys()].filter((name) => name !== 'SHA256SUMS').sort(),
    )
    for (const [sha256, path] of sums)
      expect(createHash('sha256').update(parts.get(path!)!).digest('hex'), path).toBe(sha256)
    const statement = [...parts.keys()].find((path) => path.startsWith('2026-K1/getekende-verklaring/'))!
    expect(parts.get(statement)!.toString()).toContain('Ik verklaar namens Veenland Metaal')
    expect([...parts.keys()].filter((path) => path.endsWith('verzamelfactuur.pdf'))).toHaveLength(2)
    const later = await unpack((await wim!.get(`${bewijs}/zip?from=2026-04-01`)).body)
    expect(later.ok && later.parts.get('index.csv')!.toString().split('\r\n')).toHaveLength(2)
  })

  it('lets an accountant read a period and nothing else, and notes what was read', async () => {
    const people = await sql<{ id: string }>`select id from people where email like 'wim@%'`.execute(world.db)
    const given = { person: people.rows[0]!.id, from: '01-04-2026', until: '30-06-2026' }
    expectComplaint(await lead!.post(`${bewijs}/accountant`, { ...given, until: '1-1-2026' }), 'until', /ligt voor/)
    expect((await lead!.follow(await lead!.post(`${bewijs}/accountant`, given))).text).toContain('Wim Scholten')
    const cost = `/werkplek/emmen/kosten/${costs[0]}/bewijs`
    for (const path of [cost, contribution]) expect((await wim!.get(path)).status, path).toBe(404)
    expect((await wim!.get('/werkplek/emmen/grootboek')).text).not.toContain('Huur hal')
    expect((await wim!.get('/werkplek/emmen/bijdragen')).text).not.toContain('Veenland Metaal')
    expect((await wim!.get(bewijs)).text).not.toContain('Zalen')
    // Sums of the whole are there, what they are made of is not: on no page and in no file.
    const report = '/werkplek/emmen/rapportage/voortgang-2026'
    for (const path of [
      `${report}/cijfers/realisedCosts`,
      `${report}/verslag.json`,
      '/werkplek/emmen/bijdragen/bijdragen.csv',
    ]) {
      const { text } = await wim!.get(path)
      expect(text, path).not.toMatch(/Huur hal|Veenland/)
      expect((await lead!.get(path)).text, path).toMatch(/Huur hal|Veenland/)
    }
    const { text: costsTold } = await wim!.get(`${report}/cijfers/realisedCosts`)
    expect(costsTold).toContain('2 regels buiten de periode die je leest')
    expect(costsTold).toContain('4.250,00')
    expect((await wim!.get('/werkplek/emmen/jaarrekening')).text).toContain('open je van 1 april 2026')
    await lead!.post(`${bewijs}/accountant`, { ...given, from: '01-01-2026' })
    const [, file] = /href="([^"]+bestanden\/\d+)"/.exec((await wim!.get(cost)).text)!
    expect((await wim!.get(file!)).status).toBe(200)
    const read = await sql<{ action: string }>`
      select distinct action from audit_log where action like 'evidence.read%' order by 1`.execute(world.db)
    expect(read.rows.map(({ action }) => action)).toEqual(['evidence.read.file', 'evidence.read.zip'])
    for (const path of [`${bewijs}/toevoegen`, cost, `${file}/verwijdering`, `${bewijs}/accountant`])
      expect((await wim!.upload(path, { id: `kosten-${costs[0]}-payment` }, { file: png })).status, path).toBe(403)
  })

  it('lets go of a file only past its day, never of one that a closed entry needs', async () => {
    await leader!.upload(`/werkplek/emmen/bijdragen/${idIn(contribution)}/bewijs`, { kind: 'other' }, { file: png })
    await leader!.post('/werkplek/emmen/kwartalen/afsluiting', { until: '2026-03-31' })
    const [, file] = /href="([^"]+bestanden\/\d+)"/.exec(
      (await leader!.get(`/werkplek/emmen/kosten/${costs[0]}/bewijs`)).text,
    )!
    expect((await leader!.get(`${file}/verwijdering`)).text).toContain('Het blijft tot en met 31 december 2035')
    expect((await leader!.post(`${file}/verwijdering`)).status).toBe(422)
    // A longer term for one kind keeps what closed entries were asked for, and not what nobody asked.
    await (await world.as('lotte')).post('/landelijk/bewijs/bewaartermijnen', { attendance: '9', other: '7' })
    world.on('2036-02-01')
    const past = await leader!.get(`${bewijs}/bestanden?voorbij=ja`)
    expect(past.text).toContain('foto.png')
    expect(past.text).not.toContain('verzamelfactuur')
    world.on('2038-02-01')
    expect((await leader!.get(`${bewijs}/bestanden`)).text).toContain('2 bestanden zijn voorbij hun bewaartermijn')
    expect((await leader!.follow(await leader!.post(`${file}/verwijdering`))).text).toContain(
      'Het bestand is weggehaald.',
    )
    expect((await leader!.get(file!)).status).toBe(404)
    const { rows } = await sql<{ sha256: string }>`
      select details->>'sha256' as sha256 from audit_log where action = 'evidence.removed'`.execute(world.db)
    expect(rows).toHaveLength(1)
    const { filesDirectory } = world.settings
    await forgetEvidenceJob(filesDirectory)(rows[0] as never, { db: world.db, log: undefined as never })
    expect(existsSync(pathOf(filesDirectory, rows[0]!.sha256))).toBe(false)
  })

  it('asks what the programme team says, from a day on', async () => {
    const lotte = await world.as('lotte')
    expect((await leader!.get('/landelijk/bewijs')).status).toBe(403)
    const asked = (await lotte.get('/landelijk/bewijs')).text
    expect(asked).toContain('geen bron gevonden')
    const { status } = await lotte.post('/landelijk/bewijs', {
      from: '01-05-2038',
      'vraag-invoice': 'invoice\nattendance',
    })
    expect(status).toBe(303)
    const { rows } = await sql`
      select evidence_kind as kind, valid_until as until from evidence_asked where entry_kind = 'invoice' order by 1`.execute(
      world.db,
    )
    expect(rows).toEqual([
      { kind: 'attendance', until: null },
      { kind: 'invoice', until: null },
      { kind: 'payment', until: '2038-04-30' },
    ])
  })
})
