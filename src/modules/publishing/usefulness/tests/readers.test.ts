// What readers do with an article: say whether it was useful, use it, ask something, keep it; and who looks at it again.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Answer, Visitor } from '../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../test/walk/story.ts'
import { baseUrl, openWorld, type World } from '../../../../../test/world.ts'
import { transaction } from '../../../../platform/database/database.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { Picture } from '../../../../platform/files/pictures.ts'
import { readerKeyOf } from '../../../../platform/http/seen.ts'
import { openLog } from '../../../../platform/log/log.ts'
import { fromNotation } from '../../../../platform/rich-text/from-notation.ts'
import { written } from '../../../../platform/rich-text/document.ts'
import { keepDocument, pdfOf, type Making } from '../../documents/commands.ts'
import { articleDocument } from '../../documents/public.ts'
import { publicItems } from '../../items/queries.ts'
import { forgetAskers } from '../../questions/commands.ts'
import { isAsked, namesIn, titleOf, validityOf } from '../../questions/rules.ts'
import { remindOwners } from '../../review/commands.ts'
import { yearLater } from '../../review/rules.ts'
import { closeDays } from '../../visits/commands.ts'
import { shareUseful } from '../rules.ts'

const article = '/regio/emmen/artikel/gastdocent'
let world: World
let marieke: Visitor
let joost: Visitor
let item: number
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  ;[marieke, joost] = [await world.as('marieke'), await world.as('joost')]
  item = await tell('guide', 'gastdocent', 'Werken met een gastdocent', {}, '## Begin klein\n\nEén uur is **genoeg**.')
})
afterAll(() => world.close())

async function tell(kind: string, slug: string, title: string, fields: object, body: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with item as (
      insert into items (site_region_id, kind, slug, owner_id, review_on, published_at)
      values ((select id from regions where slug = 'emmen'), ${kind}, ${slug},
        (select id from people where email like 'marieke@%'), '2026-03-01', '2026-02-01') returning id
    ) insert into item_versions (item_id, number, title, lead, body, fields)
      select id, 1, ${title}, 'Zo houdt u het vol.', ${written(fromNotation(body))}, ${JSON.stringify(fields)}::jsonb
      from item returning item_id as id`.execute(world.db)
  const { id } = rows[0]!
  await sql`update items i set public_version_id = v.id, state = 'published' from item_versions v
    where v.item_id = i.id and i.id = ${id}`.execute(world.db)
  return id
}

it('counts an answer a reader a day, without keeping who, and shows the outcome from five on', async () => {
  const visitor = world.visitor()
  expect((await visitor.get(article)).text).toContain(`href="${article}/nuttig?antwoord=ja"`)
  expect((await visitor.get(`${article}/nuttig?antwoord=nee`)).text).toMatch(/value="no"[^>]*checked/)
  expectComplaint(await visitor.post(`${article}/nuttig`, {}), 'useful', /Kies ja of nee/)
  await visitor.post(`${article}/nuttig`, { useful: 'no', words: 'Wat kost het?' })
  expect((await visitor.post(`${article}/nuttig`, { useful: 'yes' })).location).toBe(article)
  const { rows } = await sql`select useful, words, length(voter) as bytes from item_votes`.execute(world.db)
  expect(rows).toEqual([{ useful: true, words: 'Wat kost het?', bytes: 12 }])
  await sql`insert into item_votes (item_id, useful, day) select ${item}, n < 4, '2026-03-22' from generate_series(1, 4) n`.execute(
    world.db,
  )
  expect((await visitor.get(article)).text, 'the vote of today is not shown').not.toContain('% van')
  expect((await marieke.get(`/werkplek/emmen/website/berichten/${item}`)).text).toContain('Wat kost het?')
  // Within the transaction of the test nothing is told: what would be is counted.
  await sql`create temp table told (name text)`.execute(world.db)
  await sql`create or replace function tell_public_pages() returns trigger language plpgsql as $$
    begin insert into told values (tg_table_name); return null; end $$`.execute(world.db)
  const told = async () => (await sql`select from told where name = 'item_votes'`.execute(world.db)).rows.length
  const elsewhere = { 'user-agent': 'Another/1.0', 'content-type': 'application/x-www-form-urlencoded' }
  const csrf = /name="_csrf" value="([^"]+)"/.exec((await visitor.get(`${article}/nuttig`)).text)![1]!
  const payload = new URLSearchParams({ _csrf: csrf, useful: 'no' }).toString()
  await visitor.send({ method: 'POST', url: `${article}/nuttig`, payload, headers: elsewhere })
  const again = await sql`select useful from item_votes where voter is not null`.execute(world.db)
  expect(again.rows, 'another browser is the same reader').toEqual([{ useful: false }])
  await visitor.post(`${article}/nuttig`, { useful: 'yes' })
  expect(await told(), 'a vote drops no page that is kept').toBe(0)
  await sql`insert into item_votes (item_id, useful, words, day, voter)
    select ${item}, true, 'Prima.', '2026-03-23', decode(lpad(n::text, 24, '0'), 'hex') from generate_series(1, 10) n`.execute(
    world.db,
  )
  expectComplaint(await visitor.post(`${article}/nuttig`, { useful: 'yes', words: 'Meer' }), 'words', /morgen/)
  await sql`delete from item_votes where words = 'Prima.'`.execute(world.db)
  await sql`delete from told`.execute(world.db)
  await transaction(world.db, (tx) => closeDays(tx, '2026-03-24'))
  expect((await sql`select from item_votes where voter is not null`.execute(world.db)).rows).toEqual([])
  expect(await told(), 'the next day does').toBe(1)
  expect((await visitor.get(article)).text).toContain('80 % van 5 lezers')
  const keys = ['2001:db8::1', '2001:db8:0:0:ffff::2', '2001:db8:0:1::1', '127.0.0.1'].map((ip) =>
    readerKeyOf({ ip }, Buffer.from('salt')).toString('hex'),
  )
  expect(keys[0], 'one connection is one reader').toBe(keys[1])
  expect(new Set(keys).size).toBe(3)
  expect([shareUseful({ yes: 3, no: 1 }), shareUseful({ yes: 3, no: 2 })]).toEqual([null, 60])
})

it('names regions and organisations that use it, by one click of somebody of theirs, and takes it back', async () => {
  const using = `/gebruik/${item}`
  expect((await world.visitor().get(using)).status).toBe(303)
  const { text } = await marieke.get(using)
  const who = /name="who" value="(region-\d+)"/.exec(text)![1]!
  for (let twice = 0; twice < 2; twice++) expect((await marieke.post(using, { who, use: 'yes' })).location).toBe(using)
  expect((await marieke.post(using, { who: 'organisation-1', use: 'yes' })).text).toContain('kun je niet spreken')
  const read = (await world.visitor().get(article)).text
  expect(read).toContain('Wie dit gebruiken')
  expect(read).not.toContain('Marieke')
  await joost.post(using, { who, use: 'no' })
  expect((await world.visitor().get(article)).text).not.toContain('Wie dit gebruiken')
  expect((await (await world.as('beheer')).get(using)).text).toContain('Je spreekt nog niet voor een school of regio')
})

/** Opens the form a day before it is sent: nobody writes a question in no time. */
async function ask(fields: Record<string, string>): Promise<Answer> {
  const visitor = world.visitor()
  world.on('2026-03-22')
  const started = /name="started" value="([^"]+)"/.exec((await visitor.get('/regio/emmen/vraag')).text)![1]!
  world.on('2026-03-23')
  return visitor.post('/regio/emmen/vraag', { started, ...fields })
}

it('makes a draft of a question, and answers whoever asked when it is public', async () => {
  const asking = '/regio/emmen/vraag'
  const visitor = world.visitor()
  expect((await visitor.get(`${asking}?over=${item}`)).text).toContain('Over «Werken met een gastdocent»')
  expectComplaint(await ask({ words: 'Hoe?' }), 'words', /iets meer/)
  const words = 'Mag een gastdocent alleen voor de klas staan? Wij weten het niet zeker.'
  for (const email of ['tess@', 'a,b@school.example', 'Tess <t@school.example>'])
    expectComplaint(await ask({ words, email }), 'email', /naam@school/)
  expectComplaint(await visitor.post(asking, { words }), 'send', /te snel/)
  await ask({ words, onderwerp2: 'spam' })
  await ask({ words, email: 'ander@school.example' })
  expect((await ask({ words, email: 'vraag@school.example', about: String(item) })).status).toBe(303)
  const [asked] = await world.letters()
  expect(asked!.recipient).toBe('vraag@school.example')
  expect(`${asked!.subject} ${asked!.text_body}`, 'nothing that was typed').not.toContain('gastdocent')
  const link = /http:\/\/localhost(\S+)/.exec(asked!.text_body)![1]!
  expect((await visitor.get(link)).text).toContain('Ja, stuur mij het antwoord')
  await ask({ words: words.toUpperCase() })
  const drafts = await sql<{ id: number; title: string }>`
    select i.id, v.title from items i join item_versions v on v.item_id = i.id where i.came_by = 'form'`.execute(
    world.db,
  )
  expect(drafts.rows.map(({ title }) => title)).toEqual(['Mag een gastdocent alleen voor de klas staan?'])
  const draft = `/werkplek/emmen/website/berichten/${drafts.rows[0]!.id}`
  expect((await marieke.get(draft)).text, 'nobody confirmed an address').not.toContain('krijgt een mail zodra')
  for (let twice = 0; twice < 2; twice++) expect((await visitor.post(link)).location).toBe(link)
  const shown = (await marieke.get(draft)).text
  expect(shown).toContain('krijgt een mail zodra')
  expect(shown).not.toContain('vraag@school.example')
  const title = 'Mag een gastdocent alleen voor de klas staan?'
  const fields = { title, lead: 'Nee.', body: 'Er staat altijd iemand bij.', category: 'Docenten', answeredWith: 'OCW' }
  await marieke.post(`${draft}/wijziging`, { number: '1', ...fields })
  expect((await joost.post(`${draft}/publicatie`, { number: '2' })).status).toBe(303)
  for (let twice = 0; twice < 2; twice++) await world.deliver()
  const letters = (await world.letters()).filter(({ subject }) => subject === `Antwoord op uw vraag: ${title}`)
  expect(letters.map(({ recipient }) => recipient)).toEqual(['vraag@school.example'])
  expect(letters[0]!.text_body).not.toContain('Wij weten het niet')
  const kept = () => sql`select email from reader_questions where email is not null`.execute(world.db)
  expect((await kept()).rows).toEqual([{ email: 'ander@school.example' }])
  const faq = (await visitor.get('/regio/emmen/veelgestelde-vragen?met=OCW')).text
  expect(faq).toMatch(/Mag een gastdocent alleen.*Er staat altijd iemand bij.*Afgestemd met OCW/s)
  expect((await visitor.get('/regio/emmen/veelgestelde-vragen?met=DUS-I')).text).toContain(
    'geen vragen die bij deze keuzes',
  )
  await tell('faq', 'oud', 'Gold de oude norm?', { category: 'Geld', validUntil: '2025-12-31' }, 'Ja.')
  const address = '/regio/emmen/veelgestelde-vragen'
  expect((await visitor.get(address)).text).not.toContain('Gold de oude norm?')
  expect((await visitor.get(`${address}?ook=verlopen`)).text).toMatch(/Gold de oude norm\?.*Geldt niet meer/s)
  const transport = { words: 'Wie betaalt het vervoer van de leerlingen?', email: 'b@school.example' }
  for (let times = 0; times < 3; times++) expect((await ask(transport)).status).toBe(303)
  expectComplaint(await ask(transport), 'email', /Open de link/)
  await sql`update reader_questions set confirmed_at = asked_at where id = (select max(id) from reader_questions)`.execute(
    world.db,
  )
  const forget = (day: string) => transaction(world.db, (tx) => forgetAskers(tx, day))
  expect([await forget('2026-03-26'), await forget('2026-03-27')], 'those without a word').toEqual([0, 3])
  expect([await forget('2027-03-22'), await forget('2027-03-24')]).toEqual([0, 1])
  await sql`insert into reader_questions (site_region_id, words, locale, asked_at)
    select id, 'Hoe laat begint het?', 'nl', '2026-03-23T10:00:00Z' from regions, generate_series(1, 100)
    where slug = 'emmen'`.execute(world.db)
  expectComplaint(await ask({ words: transport.words }), 'send', /morgen/)
})

it('tells owner and reader that nobody looked in time, until somebody says that all is still right', async () => {
  const page = `/werkplek/emmen/website/berichten/${item}`
  expect((await world.visitor().get(article)).text).toContain('Laatst nagekeken op 1 februari 2026')
  expect((await marieke.get('/werkplek/emmen/website/berichten?nakijken=ja')).text).toContain(
    'Werken met een gastdocent',
  )
  const round = () =>
    transaction(world.db, (tx) => remindOwners(tx, { today: '2026-03-23', baseUrl: 'https://spoorboek.example' }))
  expect([await round(), await round()]).toEqual([1, 0])
  const [letter] = await world.letters()
  expect(letter).toMatchObject({ recipient: 'marieke@voorbeeld.example' })
  expect(letter!.text_body).toMatch(/Werken met een gastdocent.*Gold de oude norm/s)
  expect((await (await world.as('wim')).post(`${page}/klopt`)).status).toBe(403)
  for (let twice = 0; twice < 2; twice++) expect((await marieke.post(`${page}/klopt`)).location).toBe(page)
  expect((await world.visitor().get(article)).text).not.toContain('Laatst nagekeken')
  expect((await marieke.get(page)).text).toContain('value="23-03-2027"')
  await marieke.post('/werkplek/emmen/website/berichten/nakijktermijn', { months: '3' })
  expect((await marieke.get('/werkplek/emmen/website/berichten')).text).toContain('3 maanden voor het nakijken')
  expect(yearLater('2028-02-29')).toBe('2029-02-28')
})

it('keeps the PDF of the first reader for the next, until the text changes', async () => {
  const made = () => sql<{ id: number }>`select file_id as id from publishing_documents`.execute(world.db)
  const first = await world.visitor().get(`${article}/pdf`)
  expect(first.headers['content-type']).toBe('application/pdf')
  expect(first.text).toMatch(/^%PDF-1\.7[^]*\/StructTreeRoot/)
  const before = (await made()).rows
  expect((await world.visitor().get(`${article}/pdf`)).text).toBe(first.text)
  expect((await made()).rows).toEqual(before)
  expect(before).toHaveLength(1)
  const given = { subject: { item }, language: 'nl', name: 'gastdocent.pdf' } as const
  const keep = (mark: string) => keepDocument(world.db, world.settings.filesDirectory, mark, given, Buffer.from(mark))
  for (const mark of ['anew', 'anew']) await keep(mark)
  const files = await sql`select f.id from files f where name = 'gastdocent.pdf'`.execute(world.db)
  expect(files.rows, 'one, and the old one is gone').toEqual((await made()).rows)
})

it('makes one document for all who wait for it, and leaves alone for a while what could not be made', async () => {
  const [told] = await publicItems(world.db, [item])
  const around = {
    siteName: (
      await sql<{ name: string }>`select site_name as name from regions where slug = 'emmen'`.execute(world.db)
    ).rows[0]!.name,
    ...{ address: `${baseUrl}${article}`, today: '2026-03-23', photos: new Map<number, Picture>() },
    locale: 'nl' as const,
  }
  const says = articleDocument(told!, around)
  let drawn = 0
  const making: Making = {
    ...{ subject: { item }, language: 'nl', versions: [told!.version.id], name: 'gastdocent.pdf' },
    document: () =>
      drawn ? { ...says, blocks: [{ kind: 'image', svg: '<svg>broken', alternative: 'Een tekening' }] } : says,
    photos: async () => {
      drawn++
      return new Map()
    },
    log: openLog('silent'),
  }
  const ask = () => pdfOf(world.db, world.settings.filesDirectory, making)
  expect(await Promise.all([ask(), ask(), ask()])).toEqual(Array.from({ length: 3 }, () => refuse('failed')))
  expect(drawn).toBe(1)
  const later = await world.visitor().get(`${article}/pdf`)
  expect([later.status, later.headers['retry-after']]).toEqual([503, '300'])
  expect(later.text).toContain('Lees het op de site')
})

it('reads names, days and titles as people write them', () => {
  expect(namesIn('OCW en DUS-I, het programmateam')).toEqual(['OCW', 'DUS-I', 'het programmateam'])
  expect(validityOf({ validFrom: '2026-01-01', validUntil: '2026-12-31' }, '2026-12-31')).toBe('valid')
  expect(validityOf({ validFrom: '2026-01-02' }, '2026-01-01')).toBe('coming')
  expect(titleOf('  Mag dat?  ')).toBe('Mag dat?')
  expect(titleOf('woord '.repeat(80))).toMatch(/^.{100,200}…$/)
  const asked = {
    title: 'Telt vervoer mee?',
    text: 'Cofinanciering',
    category: 'Geld',
    answeredWith: '',
    validity: 'valid',
  } as const
  const choice = { category: null, answeredWith: null, words: 'COFINANCIERING vervoer', past: false }
  expect([isAsked(asked, choice), isAsked({ ...asked, validity: 'coming' }, { ...choice, past: true })]).toEqual([
    true,
    false,
  ])
})
