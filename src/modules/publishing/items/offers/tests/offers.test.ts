// One story at several sites: offering, what the other site says, a correction that shows everywhere, and who may not.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Seen } from '../../../../../../test/guide-words.ts'
import type { Visitor } from '../../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../../test/walk/story.ts'
import { baseUrl, openWorld, type World } from '../../../../../../test/world.ts'
import { transaction } from '../../../../../platform/database/database.ts'
import { begin, full, publish, write } from '../../tests/writing.ts'
import { writeNews } from '../../telling/commands.ts'

let world: World
let marieke: Visitor
let joost: Visitor
let kees: Visitor
let lotte: Visitor
const national = '/landelijk/website/aangeboden'
const zwolle = '/werkplek/zwolle/website/aangeboden'

beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  ;[marieke, joost, kees, lotte] = [
    await world.as('marieke'),
    await world.as('joost'),
    await world.as('kees'),
    await world.as('lotte'),
  ]
})
afterAll(() => world.close())

async function told(title: string): Promise<{ item: string; address: string }> {
  const item = await begin(marieke, title)
  await write(marieke, item, full)
  await publish(joost, item)
  return { item, address: /href="(\/regio\/emmen\/artikel\/[^"]+)"/.exec((await marieke.get(item)).text)![1]! }
}
const offer = (item: string, to: string, words = '') => marieke.post(`${item}/aanbod`, { to, words })
/** The page of the newest offer at a desk. */
const newest = async (by: Visitor, list: string): Promise<string> =>
  new RegExp(`${list}/bericht/\\d+`).exec((await by.get(list)).text)![0]
async function answer(by: Visitor, page: string, verb: string, reason = '') {
  const [, number = ''] = /name="number" value="(\d+)"/.exec((await by.get(page)).text) ?? []
  return by.post(`${page}/${verb}`, { number, reason })
}
const shows = async (path: string, href: string): Promise<number> =>
  (await world.visitor().get(path)).text.split(`href="${href}"`).length - 1
const letters = async () => {
  await transaction(world.db, (tx) => writeNews(tx, new Date('2026-03-23T12:00:00Z'), baseUrl))
  const all = await world.letters()
  await sql`delete from letters`.execute(world.db)
  return all.map(({ recipient, subject, text_body }) => ({ to: recipient.split('@')[0], subject, text: text_body }))
}

describe('an offer', () => {
  it('is taken over, shows with its home and one address, and a correction shows at both sites', async () => {
    const { item, address } = await told('Lassen op het plein')
    await letters()
    expectComplaint(await offer(item, ''), 'to', /Kies een site/)
    expectComplaint(await marieke.post(`${item}/aanbod`, { region: 'Atlantis' }), 'region', /geen regio ‘Atlantis’/)
    const nobody = await offer(item, 'emmen')
    expectComplaint(nobody, 'to', /Kies een site/)
    for (let twice = 0; twice < 2; twice++)
      expect((await offer(item, 'landelijk', 'Ook elders te doen.')).status).toBe(303)
    const [letter, second] = await letters()
    expect([letter?.to, letter?.subject, second]).toEqual(['lotte', 'Aangeboden: Lassen op het plein', undefined])
    expect(letter?.text).toContain('Ook elders te doen.')
    const page = await newest(lotte, national)
    expect(letter?.text).toContain(`${baseUrl}${page}`)
    expect((await lotte.get('/werkplek')).text).toContain('Een andere site biedt een bericht aan')
    const preview = (await lotte.get(page)).text
    expect(preview).toContain('Ook elders te doen.')
    expect(preview).toContain('Eerder bij Regio Emmen')
    expect(await shows('/berichten', address)).toBe(0)
    for (let twice = 0; twice < 2; twice++) expect((await answer(lotte, page, 'overname')).status).toBe(303)
    expect(await shows('/berichten', address)).toBe(1)
    expect((await world.visitor().get('/berichten')).text).toContain('Eerder bij Regio Emmen')
    expect((await world.visitor().get('/')).text).toContain('Eerder bij Regio Emmen')
    const feed = (await world.visitor().get('/berichten.atom')).text
    expect(feed.split(`<id>${baseUrl}${address}</id>`)).toHaveLength(2)
    expect((await world.visitor().get(address)).text).toContain(`<link rel="canonical" href="${baseUrl}${address}"`)
    const here = address.replace('/regio/emmen', '')
    expect((await world.visitor().get(here)).status, 'it has one home').toBe(404)
    expect((await letters()).map(({ to, subject }) => [to, subject])).toEqual([
      ['marieke', 'Overgenomen: Lassen op het plein'],
    ])

    await write(joost, item, { ...full, lead: 'Achttien bedrijven stonden in de hal.' })
    expect((await world.visitor().get('/berichten')).text).toContain('Zeventien bedrijven')
    await publish(marieke, item)
    for (const path of ['/berichten', '/regio/emmen/berichten', '/berichten.atom', address]) {
      const { text } = await world.visitor().get(path)
      expect([path, text.includes('Achttien'), text.includes('Zeventien')]).toEqual([path, true, false])
    }
  })

  it('goes when its home withdraws it, when the site takes it down, and when it is taken back', async () => {
    const { item, address } = await told('Techniekbus rijdt weer')
    await offer(item, 'zwolle\nlandelijk')
    const [there, nation] = [await newest(kees, zwolle), await newest(lotte, national)]
    await answer(kees, there, 'overname')
    await answer(lotte, nation, 'overname')
    expect([await shows('/regio/zwolle/berichten', address), await shows('/berichten', address)]).toEqual([1, 1])
    await marieke.post(`${item}/intrekking`)
    expect([await shows('/regio/zwolle/berichten', address), await shows('/berichten', address)]).toEqual([0, 0])
    await write(joost, item, { ...full, title: 'Techniekbus total loss', lead: 'Nog onder ons.' })
    const listed = (await kees.get(zwolle)).text
    expect(listed).toMatch(/Techniekbus rijdt weer.*Staat nu niet op de eigen site/s)
    expect(listed, 'a draft of another site').not.toMatch(/total loss|onder ons/)
    await write(joost, item, { ...full, title: 'Techniekbus rijdt weer', lead: 'Hij rijdt weer.' })
    await publish(marieke, item)
    expect(await shows('/regio/zwolle/berichten', address)).toBe(1)
    expectComplaint(await answer(kees, there, 'verwijdering'), 'reden-takeDown', /weet waarom/)
    for (let twice = 0; twice < 2; twice++)
      expect((await answer(kees, there, 'verwijdering', 'De bus komt hier niet.')).status).toBe(303)
    expect([await shows('/regio/zwolle/berichten', address), await shows('/berichten', address)]).toEqual([0, 1])
    await letters()
    await write(joost, item, { ...full, title: 'Techniekbus total loss' })
    for (let twice = 0; twice < 2; twice++)
      expect((await marieke.post(`${item}/aanbod/intrekking`, { site: 'landelijk' })).status).toBe(303)
    expect(await shows('/berichten', address)).toBe(0)
    expect((await letters()).map(({ to, subject }) => [to, subject])).toEqual([
      ['lotte', 'Niet meer aangeboden: Techniekbus rijdt weer'],
    ])
    expect((await lotte.get(nation)).status).toBe(404)
    expect((await answer(lotte, nation, 'overname')).status).toBe(404)
  })

  it('comes back after the change that was asked, with what changed', async () => {
    const { item } = await told('Robots op de braderie')
    await offer(item, 'zwolle')
    const page = await newest(kees, zwolle)
    await letters()
    const words = 'Noem de school in de eerste zin.'
    for (let twice = 0; twice < 2; twice++)
      expect((await answer(kees, page, 'wijzigingsverzoek', words)).status).toBe(303)
    const [letter, none] = await letters()
    expect([letter?.to, letter?.subject, none]).toEqual([
      'marieke',
      'Een wijziging gevraagd: Robots op de braderie',
      undefined,
    ])
    const beside = (await joost.get(item)).text
    expect(beside).toContain('Regio Zwolle vraagt een wijziging')
    expect(beside.split(`<p class="thread-text">${words}</p>`)).toHaveLength(2)
    expect((await marieke.get('/werkplek/emmen/vandaag')).text).toContain('Een andere site vraagt een wijziging')
    await write(marieke, item, { ...full, body: 'De Kreek stond op de braderie.' })
    expect((await kees.get(page)).text).not.toContain('De Kreek')
    const before = await kees.get(page)
    await publish(joost, item)
    const [, seen = ''] = /name="number" value="(\d+)"/.exec(before.text) ?? []
    const late = await kees.post(`${page}/overname`, { number: seen })
    expectComplaint(late, 'antwoord', /ondertussen gewijzigd/)
    expect((await joost.get(item)).text).toMatch(/Afgehandeld door Joost Brandsma/)
    expect((await letters()).map(({ to, subject }) => [to, subject])).toContainEqual([
      'kees',
      'Aangepast en opnieuw aangeboden: Robots op de braderie',
    ])
    const back = (await kees.get(page)).text
    for (const said of ['Wacht op antwoord', words, 'Wat er sindsdien veranderde', '<ins>'])
      expect(back).toContain(said)
    expect((await answer(kees, page, 'overname')).status).toBe(303)
  })

  it('is made again after a no with a new word only, and whoever answers second hears that', async () => {
    const { item } = await told('Open dag in de hal')
    await offer(item, 'zwolle', 'Leuk voor jullie.')
    const page = await newest(kees, zwolle)
    expectComplaint(await answer(kees, page, 'afwijzing'), 'reden-decline', /weet waarom/)
    expect((await answer(kees, page, 'afwijzing', 'Te ver weg.')).status).toBe(303)
    expectComplaint(await answer(kees, page, 'verwijdering', 'x'), 'antwoord', /ondertussen/)
    expect((await marieke.get('/werkplek/emmen/vandaag')).text).toMatch(/antwoordde op een aanbod|aanbiedingen/)
    const list = '/werkplek/emmen/website/aangeboden'
    const sent = (await marieke.get(list)).text
    expect(sent).toContain('Te ver weg.')
    const number = page.split('/').pop()!
    for (let twice = 0; twice < 2; twice++)
      expect((await marieke.post(`${list}/gezien`, { offer: number })).status).toBe(303)
    expect((await marieke.get(list)).text).not.toContain(`name="offer" value="${number}"`)
    for (const words of ['', 'Leuk voor jullie.'])
      expectComplaint(await offer(item, 'zwolle', words), 'aanbod-woorden', /wat er nu anders is/)
    expect((await offer(item, 'zwolle', 'Er rijdt nu een bus.')).status).toBe(303)
    const again = (await kees.get(page)).text
    for (const said of ['Er rijdt nu een bus.', 'De vorige keer', 'Te ver weg.']) expect(again).toContain(said)
  })

  it('is told in the guide with the words of the pages', async () => {
    const { item } = await told('Techniekdag op het plein')
    await offer(item, 'zwolle\nlandelijk')
    const seen = new Seen()
    const page = await newest(kees, zwolle)
    for (const path of [item, '/werkplek/emmen/website/aangeboden']) await seen.look(marieke, path)
    await seen.look(kees, page)
    await answer(kees, page, 'overname')
    for (const path of [page, '/werkplek/zwolle/vandaag']) await seen.look(kees, path)
    await seen.look(marieke, '/werkplek/emmen/website/aangeboden')
    await seen.expectWordsOf('berichten-delen.md')
  })

  it('leaves an account of every verb, at the site where it was done', async () => {
    const { rows } = await sql<{ action: string; site: string | null }>`
      select distinct l.action, r.slug as site from audit_log l left join regions r on r.id = l.region_id
      where l.action like 'offer.%' order by 1, 2`.execute(world.db)
    expect(rows.map(({ action, site }) => `${action} ${site}`)).toEqual([
      'offer.accepted zwolle',
      'offer.accepted null',
      'offer.answerSeen emmen',
      'offer.changeAsked zwolle',
      'offer.declined zwolle',
      'offer.made emmen',
      'offer.returned emmen',
      'offer.takenDown zwolle',
      'offer.withdrawn emmen',
    ])
  })
})

describe('who has nothing to do with it', () => {
  it('neither sees, offers, answers nor takes back', async () => {
    const { item } = await told('Alleen voor Zwolle')
    const [sanne, wim] = [await world.as('sanne'), await world.as('wim')]
    expect((await sanne.get(item)).text).not.toContain('action="' + `${item}/aanbod"`)
    for (const verb of ['aanbod', 'aanbod/intrekking'])
      expect((await sanne.post(`${item}/${verb}`, { to: 'zwolle', site: 'zwolle' })).status, 'a writer').toBe(403)
    const id = item.split('/').pop()!
    for (const stolen of [item, `/werkplek/zwolle/website/berichten/${id}`, `/landelijk/website/berichten/${id}`])
      expect((await kees.post(`${stolen}/aanbod`, { to: 'landelijk' })).status, stolen).toBe(404)
    await offer(item, 'zwolle')
    const page = await newest(kees, zwolle)
    const number = page.split('/').pop()!
    const elsewhere = [page, `/werkplek/emmen/website/aangeboden/bericht/${number}`, `${national}/bericht/${number}`]
    for (const address of elsewhere)
      for (const verb of ['', '/overname', '/afwijzing', '/wijzigingsverzoek', '/verwijdering']) {
        const tried = verb ? marieke.post(`${address}${verb}`, { number: '2', reason: 'x' }) : marieke.get(address)
        expect((await tried).status, `${address}${verb}`).toBe(404)
      }
    expect((await wim.get('/werkplek/emmen/website/aangeboden')).status).toBe(403)
    expect((await kees.get('/werkplek/emmen/website/aangeboden')).status).toBe(404)
    await kees.post(`${zwolle}/gezien`, { offer: number })
    const { rows } = await sql<{ state: string }>`select state from item_offers where id = ${number}`.execute(world.db)
    expect(rows).toEqual([{ state: 'offered' }])
  })

  it('is kept from offering what nobody may read', async () => {
    const item = await begin(marieke, 'Nog geheim')
    expectComplaint(await offer(item, 'zwolle'), 'stappen', /Publiceer het bericht eerst/)
    expect((await kees.get(zwolle)).text).not.toContain('Nog geheim')
  })
})
