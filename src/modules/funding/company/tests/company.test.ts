import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import {
  askedContribution,
  contributionAt,
  count,
  expectComplaint,
  makeActivity,
} from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { closePdf } from '../../../../platform/pdf/render-pdf.ts'

/** One company over three regions, asked by a contact who also works for another. */
describe('the page of a company', () => {
  let world: World
  let company: Visitor
  let pages: Record<'emmen' | 'zwolle' | 'islands' | 'other', string>
  let own: string
  let otherOwn: string
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    company = world.visitor()
    await sql`
      with known as (insert into organisations (kind, name) values ('company', 'Veenland Metaal') returning id)
      insert into region_members (region_id, organisation_id, role, valid_from)
      select r.id, known.id, 'partner', '2025-01-01' from regions r, known
      where r.slug in ('emmen', 'zwolle', 'bes-eilanden')`.execute(world.db)
    const ask = async (who: 'marieke' | 'kees' | 'shanon', region: string, fields: Record<string, string> = {}) => {
      const activity = await makeActivity(world, { region, title: `Techniek in ${region}` })
      return (await askedContribution(world, await world.as(who), activity, fields, region)).page
    }
    pages = {
      emmen: await ask('marieke', 'emmen', { description: 'Stand <b>met</b> staal' }),
      zwolle: await ask('kees', 'zwolle'),
      islands: await ask('shanon', 'bes-eilanden', { rate: '60' }),
      other: await ask('marieke', 'emmen', { company: 'Andere BV', description: 'Geheim van een ander' }),
    }
    await company.post('/bedrijf', { email: 'Ineke@Veenland.example' })
    const links = (await world.letters())
      .filter(({ subject }) => subject.startsWith('De pagina van'))
      .map(({ subject, text_body }) => ({ subject, link: /http:\/\/localhost(\/bedrijf\/\S+)/.exec(text_body)![1]! }))
    own = links.find(({ subject }) => subject.includes('Veenland'))!.link
    otherOwn = links.find(({ subject }) => subject.includes('Andere'))!.link
  })
  afterAll(async () => {
    await world.close()
    await closePdf()
  })

  const boxes = (text: string): string[] => [...text.matchAll(/value="(\d+\.[0-9a-f]{32})"/g)].map((match) => match[1]!)
  const signer = { name: 'Ineke Bos', role: 'directeur' }

  it('answers alike to whoever asks for a link, and sends three an hour at most', async () => {
    const before = (await world.letters()).length
    const unknown = await company.post('/bedrijf', { email: 'niemand@nergens.example' })
    const known = await company.post('/bedrijf', { email: 'ineke@veenland.example' })
    expect([unknown.status, unknown.location]).toEqual([known.status, known.location])
    for (let again = 0; again < 4; again++) await company.post('/bedrijf', { email: 'ineke@veenland.example' })
    // Two companies, and each had one link before.
    expect((await world.letters()).length - before).toBe(4)
    expectComplaint(await company.post('/bedrijf', { email: 'geen adres' }), 'email', /Vul een e-mailadres in/)
  })

  it('shows what is open in all regions, as text, and nothing of another company', async () => {
    const { text } = await company.get(own)
    expect(boxes(text)).toHaveLength(3)
    for (const words of ['Techniek in emmen', 'Techniek in zwolle', 'Techniek in bes-eilanden', '1.740,00'])
      expect(text).toContain(words)
    expect(text).toContain('Stand &lt;b>met&lt;/b> staal')
    expect(text).not.toMatch(/Andere BV|Geheim/)
    expect((await company.get(otherOwn)).text).not.toMatch(/Veenland Metaal|zwolle/)
    for (const path of ['', '/bijdragen/1/correctie', '/jaren/2026/certificaat.pdf'])
      expect((await company.get(`/bedrijf/${'x'.repeat(32)}${path}`)).status).toBe(404)
  })

  it('does not sign what belongs to another company, what changed or nothing at all', async () => {
    const foreign = boxes((await company.get(otherOwn)).text)[0]!
    const [first] = boxes((await company.get(own)).text)
    const stale = `${first!.split('.')[0]}.${'0'.repeat(32)}`
    const done = await company.post(`${own}/bevestiging`, { ...signer, id: `${foreign}\n${stale}` })
    expectComplaint(done, 'id', /nog niets getekend/)
    expect((await contributionAt(world, pages.other)).state).toBe('sent')
    // One that changed keeps all others unsigned, and what was typed stays.
    const [, second] = boxes((await company.get(own)).text)
    expectComplaint(
      await company.post(`${own}/bevestiging`, { ...signer, id: `${second!}\n${stale}` }),
      'id',
      /nog niets getekend/,
      signer.name,
    )
    expect(await count(world, 'signatures')).toBe(0)
    const none = await company.post(`${own}/bevestiging`, signer)
    expectComplaint(none, 'id', /Vink aan wat klopt/)
    const huge = { ...signer, id: first!, drawing: '<svg onload=alert(1)>'.repeat(2000) }
    expectComplaint(await company.post(`${own}/bevestiging`, huge), 'drawing', /opnieuw/)
  })

  it('signs all that is ticked with one signature, also when it is clicked twice, and sends one statement', async () => {
    const ticked = boxes((await company.get(own)).text)
    const fields = { ...signer, id: ticked.slice(0, 2).join('\n'), drawing: '10,10 20,40 30,10;40,10 60,90 80,20' }
    const first = await company.post(`${own}/bevestiging`, fields)
    const second = await company.post(`${own}/bevestiging`, fields)
    expect([first.location, second.location]).toEqual([`${own}?bevestigd=2`, `${own}?bevestigd=2`])
    const { rows } = await sql<{ method: string; statements: number }>`
      select method, (select count(*) from signed_statements s where s.signature_id = g.id) as statements
      from signatures g`.execute(world.db)
    expect(rows).toEqual([{ method: 'drawn', statements: 2 }])
    await world.deliver()
    const letters = (await world.letters()).filter(({ recipient }) => recipient === 'ineke@veenland.example')
    const copies = letters.filter(({ subject }) => subject.startsWith('Uw bevestiging'))
    expect(copies.map(({ subject, attached }) => [subject, attached])).toEqual([
      ['Uw bevestiging van 2 bijdragen', ['verklaringen.pdf']],
    ])
  })

  it('keeps certificate and statements by year, with dollars apart from euros, for this company only', async () => {
    const ticked = boxes((await company.get(own)).text)
    await company.post(`${own}/bevestiging`, { ...signer, id: ticked.join('\n') })
    const { text } = await company.get(own)
    expect(text).toContain('Er staat niets open')
    const foot = /<tfoot.*?<\/tfoot>/s.exec(text)![0]
    expect(foot.replaceAll('\u00a0', ' ')).toMatch(/€ 3\.480,00.*US\$ 1\.740,00/s)
    const number = Number(pages.emmen.split('/').pop())
    for (const path of ['/jaren/2026/certificaat.pdf', `/bijdragen/${number}/verklaring.pdf`]) {
      const pdf = await company.get(own + path)
      expect([pdf.status, pdf.body.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    }
    expect((await company.get(`${own}/jaren/1999/certificaat.pdf`)).status).toBe(404)
    expect((await company.get(`${otherOwn}/bijdragen/${number}/verklaring.pdf`)).status).toBe(404)
  })

  it('forgets its contact once nothing waits for an answer; what was signed stays', async () => {
    await sql`savepoint before_forgetting`.execute(world.db)
    const wait = await askedContribution(world, await world.as('marieke'), await makeActivity(world))
    const refused = await company.post(`${own}/vergeten`)
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Er staat nog iets open')])
    await company.post(`${wait.link}/afwijzing`, { name: 'Ineke Bos', reason: 'Dat waren wij niet' })
    const done = await company.follow(await company.post(`${own}/vergeten`))
    expect(done.text).toContain('Wij hebben uw naam en e-mailadres weggehaald.')
    expect((await company.get(own)).status).toBe(404)
    const { rows } = await sql<{ left: number }>`
      with own as (select id from organisations where name = 'Veenland Metaal')
      select (select count(*) from company_contacts where organisation_id in (table own))
        + (select count(*) from contacts where organisation_id in (table own))
        + (select count(*) from confirmation_links k join contributions c on c.id = k.contribution_id
          where c.organisation_id in (table own) and contact_email <> '') as left`.execute(world.db)
    expect(rows[0]!.left).toBe(0)
    expect(await count(world, 'signed_statements')).toBeGreaterThan(2)
    await sql`rollback to savepoint before_forgetting`.execute(world.db)
  })

  it('lets the contact choose its mail and hand over, and old links of before then open nothing', async () => {
    await company.post(`${own}/mail`, { mail: 'monthly' })
    const [before] = (await world.letters()).filter(({ subject }) => subject.startsWith('De pagina van Veenland'))
    const earlier = /http:\/\/localhost(\/bedrijf\/\S+)/.exec(before!.text_body)![1]!
    const hand = { contactName: 'Bo de Wit', contactEmail: 'bo@veenland.example' }
    await company.post(`${own}/contactpersoon`, hand)
    expect((await company.get(own)).text).toContain('value="bo@veenland.example"')
    const subjects = (await world.letters()).slice(0, 2).map(({ recipient, subject }) => [recipient, subject])
    expect(subjects).toEqual([
      ['ineke@veenland.example', 'De contactpersoon van Veenland Metaal is gewijzigd'],
      ['bo@veenland.example', 'U bent nu de contactpersoon van Veenland Metaal'],
    ])
    expect((await company.get(earlier)).status).toBe(410)
    const { rows } = await sql`select mail, email from company_contacts where email = 'bo@veenland.example'`.execute(
      world.db,
    )
    expect(rows).toEqual([{ mail: 'monthly', email: 'bo@veenland.example' }])
    const next = await makeActivity(world)
    const leader = await world.as('marieke')
    const letters = (await world.letters()).length
    await askedContribution(world, leader, next, hand).catch(() => undefined)
    // Asked, but without a letter of its own: it stands on the page and in the statement of the month.
    expect((await world.letters()).length).toBe(letters)
    world.on('2026-07-01')
    expect((await company.get(own)).status).toBe(410)
    expect((await company.post(`${own}/bevestiging`, { ...signer, id: '1.2' })).status).toBe(410)
  })
})
