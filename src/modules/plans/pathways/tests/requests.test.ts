import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint, makeActivity } from '../../../../../test/walk/story.ts'
import { baseUrl, openWorld, type World } from '../../../../../test/world.ts'
import { remind } from '../../reminders/jobs.ts'
import { fieldsIn } from '../../keeping/tests/form.ts'
import { giveRoleAt, makeHere } from './beginnings.ts'

let world: World
let emmen: Visitor
let zwolle: Visitor
let contact: Visitor
let mbo: number
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  mbo = await makeHere(world, 'mbo', 'Mbo Techniek Zuidoost', 'emmen', 'zwolle')
  await giveRoleAt(world, 'fenna', 'mboContact', mbo)
  ;[emmen, zwolle, contact] = [await world.as('sanne'), await world.as('kees'), await world.as('fenna')]
})
afterEach(() => world.close())

const question = {
  kind: 'teacher',
  title: 'Lasdocent voor twee dagdelen',
  on: '14-04-2026',
  time: '9.00–12.00 uur',
  count: '12',
  note: 'Voor klas 3 PIE.',
}
async function ask(browser = emmen, region = 'emmen', fields: Record<string, string> = {}): Promise<string> {
  const done = await browser.post(`/werkplek/${region}/mbo-verzoeken`, { ...question, mbo: String(mbo), ...fields })
  expect(done.status).toBe(303)
  return done.location
}
const onDesk = (page: string): string => `/mbo/${mbo}/verzoeken/${page.split('/').pop()}`
const answer = async (page: string, fields: Record<string, string>) => {
  const version = fieldsIn((await contact.get(onDesk(page))).text, `${onDesk(page)}/antwoord`)['version']!
  return contact.post(`${onDesk(page)}/antwoord`, { version, ...fields })
}
const subjects = async (): Promise<string[]> => (await world.letters()).map(({ subject }) => subject)
const stateAt = async (page: string): Promise<string> =>
  (await sql<{ state: string }>`select state from mbo_requests where id = ${page.split('/').pop()}`.execute(world.db))
    .rows[0]!.state

describe('a request to the mbo', () => {
  it('goes to the contact by letter, who says yes; who asked hears of it once', async () => {
    const page = await ask()
    const [letter] = await world.letters()
    expect(letter).toMatchObject({ recipient: 'fenna@voorbeeld.example' })
    expect(letter!.text_body).toContain('Lasdocent voor twee dagdelen')
    expect(letter!.text_body).toContain(baseUrl + onDesk(page))
    expect((await contact.follow(await contact.get('/werkplek'))).text).toContain('Lasdocent voor twee dagdelen')
    for (let twice = 0; twice < 2; twice++) await answer(page, { answer: 'accept', text: 'Goed idee' })
    expect((await world.letters())[0]).toMatchObject({ recipient: 'sanne@voorbeeld.example' })
    expect(await subjects()).toEqual([
      'Mbo Techniek Zuidoost zegt ja: Lasdocent voor twee dagdelen',
      'Regio Emmen vraagt: Lasdocent voor twee dagdelen',
    ])
    const shown = (await emmen.get(page)).text
    for (const words of ['Toegezegd', 'Goed idee', 'Fenna Dijkema']) expect(shown).toContain(words)
    for (let twice = 0; twice < 2; twice++) await emmen.post(`${page}/afronding`)
    expect(await stateAt(page)).toBe('done')
    expect((await contact.post(`${onDesk(page)}/antwoord`, { answer: 'decline', text: 'x' })).text).toContain(
      'is voorbij',
    )
  })

  it('gets another day, which the region takes, or a no with its reason', async () => {
    const page = await ask()
    expectComplaint(await answer(page, { answer: 'otherDate' }), 'on', /Vul een dag in/)
    expectComplaint(await answer(page, { answer: 'otherDate', on: '01-03-2026' }), 'on', /voorbij/, '01-03-2026')
    expectComplaint(await answer(page, { answer: 'decline' }), 'text', /waarom/)
    await answer(page, { answer: 'otherDate', on: '21-04-2026' })
    expect((await emmen.get(page)).text).toContain('dinsdag 21 april 2026 (gevraagd was 14-04-2026)')
    for (let twice = 0; twice < 2; twice++) await emmen.post(`${page}/akkoord`)
    expect([await stateAt(page), (await subjects())[0]]).toEqual([
      'accepted',
      'Afgesproken met regio Emmen: Lasdocent voor twee dagdelen',
    ])
    expect(await count(world, 'letters')).toBe(3)
    await answer(page, { answer: 'decline', text: 'Docent ziek' })
    expect(await stateAt(page)).toBe('declined')
    expect((await emmen.follow(await emmen.post(`${page}/akkoord`))).text).toContain('Dat kan nu niet meer')
  })

  it('is not answered over what changed meanwhile', async () => {
    const page = await ask()
    const { version } = fieldsIn((await contact.get(onDesk(page))).text, `${onDesk(page)}/antwoord`)
    await answer(page, { answer: 'otherDate', on: '21-04-2026' })
    const late = await contact.post(`${onDesk(page)}/antwoord`, { version: version!, answer: 'accept' })
    expect([late.status, await stateAt(page)]).toEqual([422, 'otherDate'])
    expect(late.text).toContain('ondertussen veranderd')
  })

  it('explains next to each field what will not do', async () => {
    for (const [field, typed, text] of [
      ['mbo', '', /Kies een mbo-instelling/],
      ['kind', 'feest', /Kies wat je vraagt/],
      ['title', ' ', /Schrijf kort op/],
      ['on', '31-02-2026', /geen datum/],
      ['on', '22-03-2026', /voorbij/],
      ['count', '0', /aantal/],
    ] as const) {
      const sent = await emmen.post('/werkplek/emmen/mbo-verzoeken', { ...question, mbo: String(mbo), [field]: typed })
      expectComplaint(sent, field, text)
    }
    expect(await count(world, 'mbo_requests')).toBe(0)
  })

  it('says when nobody answers for the mbo, and asks only one that takes part', async () => {
    const silent = String(await makeHere(world, 'mbo', 'Stil College', 'emmen'))
    expect((await emmen.get(await ask(emmen, 'emmen', { mbo: silent }))).text).toContain('Stil College')
    expect(await count(world, 'letters')).toBe(0)
    const far = String(await makeHere(world, 'mbo', 'Ver College', 'zwolle'))
    expectComplaint(
      await emmen.post('/werkplek/emmen/mbo-verzoeken', { ...question, mbo: far }),
      'mbo',
      /meedoet in je regio/,
    )
  })
})

describe('the desk of the mbo', () => {
  it('shows all regions in one list and calendar, also two that want one day', async () => {
    const [mine, other] = [await ask(), await ask(zwolle, 'zwolle', { title: 'Rondleiding' })]
    const list = (await contact.get(`/mbo/${mbo}`)).text
    for (const words of ['Emmen', 'Zwolle', 'Rondleiding', 'Zelfde dag']) expect(list).toContain(words)
    const calendar = (await contact.get(`/mbo/${mbo}/agenda?maand=2026-04`)).text
    expect(calendar).toContain('Op deze dag vraagt ook Zwolle')
    expect((await contact.get(onDesk(mine))).text).toContain('Zwolle: Rondleiding')
    await answer(other, { answer: 'otherDate', on: '15-04-2026' })
    expect((await contact.get(`/mbo/${mbo}`)).text).not.toContain('Zelfde dag')
  })

  it('shows what was agreed in routes, and nothing else of any plan', async () => {
    const activity = await makeActivity(world)
    const page = await ask()
    for (const path of [
      '/werkplek/emmen/plan',
      '/werkplek/emmen/leerroutes',
      `/werkplek/emmen/activiteiten/${activity}`,
      page,
    ])
      expect((await contact.get(path)).status, path).toBe(404)
    await agreed('zwolle', '2026-06-01')
    expect((await contact.get(`/mbo/${mbo}/afspraken`)).text).toContain('Lasdocent komt elke week')
    expect((await contact.get(`/mbo/${mbo}/agenda?maand=2026-06`)).text).toContain('Afspraak met Zwolle')
  })

  it('asks of an agreement whose day has passed whether it was kept, and tells both sides what waits', async () => {
    await makeActivity(world)
    const agreement = await agreed('emmen', '2026-03-22')
    await answer(await ask(), { answer: 'otherDate', on: '21-04-2026' })
    await ask()
    await giveRoleAt(world, 'marieke', 'mboContact', mbo)
    const leader = await world.as('marieke')
    const waits = async () => (await leader.get('/werkplek/emmen/vandaag')).text
    const tasks = [
      '1 verzoek van een regio wacht op antwoord',
      'Is deze afspraak nagekomen?',
      'Het mbo stelt een andere dag voor',
      'Van 1 afspraak met het mbo is de dag voorbij',
    ]
    for (const task of tasks) expect(await waits()).toContain(task)
    expect((await contact.get(`/mbo/${mbo}`)).text).toContain('Afspraken waarvan de dag voorbij is')
    const verb = `/mbo/${mbo}/afspraken/${agreement}`
    for (let twice = 0; twice < 2; twice++) await contact.post(verb, { to: 'kept' })
    expect((await contact.get(`/mbo/${mbo}/afspraken`)).text).toContain('Nagekomen')
    for (const gone of [tasks[1], tasks[3]]) expect(await waits()).not.toContain(gone)
    const { rows } = await sql`select from audit_log where action = 'pathway.agreement.kept'`.execute(world.db)
    expect(rows).toHaveLength(1)
    expect((await emmen.post(verb, { to: 'open' })).status).toBe(404)
  })

  async function agreed(region: string, due: string): Promise<number> {
    const { rows } = await sql<{ id: number }>`
      with made as (insert into pathways (region_id, name, profile, crebo, qualification, level, track)
        select id, 'Lasroute', 'PIE', '25250', 'Lasser', 2, 'BBL' from regions where slug = ${region} returning id),
      there as (insert into pathway_organisations select id, ${mbo} from made)
      insert into pathway_agreements (pathway_id, text, who, due_on)
      select id, 'Lasdocent komt elke week', 'mbo', ${due} from made returning id`.execute(world.db)
    return rows[0]!.id
  }

  it('is there for who answers for that mbo only, and for as long as the role holds', async () => {
    const page = await ask()
    const elsewhere = await makeHere(world, 'mbo', 'Ander College', 'emmen')
    const { text } = await contact.get(onDesk(page))
    expect(text).toContain('Voor klas 3 PIE.')
    for (const path of [`/mbo/${elsewhere}`, `/mbo/${elsewhere}/verzoeken/${page.split('/').pop()}`])
      expect((await contact.get(path)).status, path).toBe(404)
    for (const who of ['marieke', 'lotte', 'beheer'] as const) {
      const other = await world.as(who)
      expect((await other.get('/mbo')).status, who).toBe(404)
      expect((await other.post(`${onDesk(page)}/antwoord`, { answer: 'accept' })).status, who).toBe(404)
    }
    await sql`update role_assignments set valid_until = '2026-03-22' where organisation_id = ${mbo}`.execute(world.db)
    expect((await contact.get(`/mbo/${mbo}`)).status).toBe(404)
  })
})

it('reminds the mbo once after fourteen days, and then shows it to the programme leader', async () => {
  await ask()
  const on = async (day: string) => {
    world.on(day)
    return remind(world.db, { clock: { now: () => new Date(`${day}T05:00:00Z`) }, baseUrl: () => baseUrl })
  }
  expect(await on('2026-04-05')).toMatchObject({ mboRequests: 0 })
  expect(await on('2026-04-06')).toMatchObject({ mboRequests: 1 })
  expect(await on('2026-04-06')).toMatchObject({ mboRequests: 0 })
  expect((await subjects()).filter((subject) => subject.startsWith('Herinnering'))).toHaveLength(1)
  const leader = await world.as('marieke')
  expect((await leader.get('/werkplek/emmen/mbo-verzoeken')).text).toContain('1 verzoek wacht langer dan 14 dagen')
})

it('refuses who may not ask, and hides requests from other regions', async () => {
  const page = await ask()
  const reader = await world.as('wim')
  expect((await reader.get(page)).status).toBe(200)
  expect((await reader.post('/werkplek/emmen/mbo-verzoeken', question)).status).toBe(403)
  for (const verb of ['akkoord', 'intrekking', 'afronding']) {
    expect((await reader.post(`${page}/${verb}`)).status, verb).toBe(403)
    expect((await zwolle.post(`${page}/${verb}`)).status, verb).toBe(404)
    expect((await zwolle.post(`${page.replace('emmen', 'zwolle')}/${verb}`)).status, verb).toBe(404)
  }
  await emmen.post(`${page}/intrekking`)
  expect((await subjects())[0]).toBe('Ingetrokken door regio Emmen: Lasdocent voor twee dagdelen')
})
