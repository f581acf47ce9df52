// The public form: what is asked, what keeps programs out, who sees it and when it is forgotten.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jpegOf, pngOf } from '../../../../../test/pictures.ts'
import type { Answer, FileToSend, Visitor } from '../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { transaction } from '../../../../platform/database/database.ts'
import { hasBytes } from '../../../../platform/files/files.ts'
import { forgetSenders } from '../forgetting/commands.ts'

const address = '/regio/emmen/meld-uw-voorbeeld'
const inbox = '/werkplek/emmen/website/binnen'
const story = {
  title: 'Een windmolen van afval',
  challenge: 'Leerlingen zagen niet waar techniek toe dient.',
  approach: 'Tien weken bouwen\n\n- met hout\n- met <script>alert(1)</script> staal',
  result: 'Hij draait.',
  name: 'Noor\r\nBcc: alle@school.example',
  email: 'Noor@School.example',
  organisation: 'Het Atelier',
}
let world: World
let reader: Visitor
let marieke: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-24')
  marieke = await world.as('marieke')
  reader = world.visitor()
})
afterAll(() => world.close())

/** Opens the form a day before it is sent: nobody writes a story in no time. */
async function send(
  fields: Record<string, string>,
  files: Record<string, FileToSend> = {},
  at = address,
): Promise<Answer> {
  world.on('2026-03-23')
  const started = /name="started" value="([^"]+)"/.exec((await reader.get(at)).text)![1]!
  world.on('2026-03-24')
  return reader.upload(at, { started, ...fields }, files)
}
const count = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*) as n from intake_messages`.execute(world.db)).rows[0]!.n

describe('the form', () => {
  it('says beside each field what is wrong, and keeps what was typed', async () => {
    const paper = { name: 'kwaad.pdf', content: 'MZ' }
    const answer = await send(
      { title: 'Een windmolen', email: 'noor' },
      {
        photo1: { name: 'hal.png', content: pngOf(640, 480) },
        paper1: paper,
        photo2: { name: 'k.png', content: pngOf(40, 40) },
        photo3: { name: 'bom.jpg', content: jpegOf(60_000, 1_001) },
      },
    )
    for (const [field, text] of [
      ['name', /naam/],
      ['email', /e-mailadres/],
      ['challenge', /vraag/],
      ['agreed', /vindt/],
      ['paper1', /PDF/],
      ['photo2', /te klein/],
      ['photo3', /60 miljoen pixels/],
    ] as const)
      expectComplaint(answer, field, text)
    expect(answer.text).toContain('value="Een windmolen"')
    expectComplaint(await send({ ...story, region: 'nergens' }, {}, '/meld-uw-voorbeeld'), 'region', /Kies een regio/)
    expect((await world.visitor().get('/regio/nergens/meld-uw-voorbeeld')).status).toBe(404)
    expect(await count()).toBe(0)
  })

  it('keeps nothing of a program: in a field that nobody sees, in no time, with a page of nobody’s making', async () => {
    expect((await send({ ...story, onderwerp2: 'casino' })).location).toBe(`${address}/bedankt`)
    const now = /name="started" value="([^"]+)"/.exec((await reader.get(address)).text)![1]!
    expectComplaint(await reader.upload(address, { ...story, started: now }, {}), 'send', /te snel/)
    expectComplaint(await reader.upload(address, { ...story, started: `${now.slice(0, -1)}x` }, {}), 'send', /te snel/)
    expect(await count()).toBe(0)
  })

  it('is seen by the desk once its address is confirmed, becomes an example, and its sender is forgotten', async () => {
    const photo = { photo1: { name: 'molen.png', content: pngOf(640, 480, 'Emmen 52.78') } }
    expect((await send({ ...story, agreed: 'on' }, photo)).location).toBe(`${address}/bedankt`)
    expect((await marieke.get(inbox)).text).not.toContain('windmolen')
    const [letter, ...none] = await world.letters()
    expect([letter!.recipient, none]).toEqual(['noor@school.example', []])
    expect(`${letter!.subject} ${letter!.text_body}`, 'nothing that was typed').not.toMatch(/windmolen|Noor|alle@/)
    const link = /http:\/\/localhost(\S+)/.exec(letter!.text_body)![1]!
    expect((await reader.get(link)).text).toContain('Ja, dit is van mij')
    expect((await marieke.get(inbox)).text, 'a program that opens links confirms nothing').not.toContain('windmolen')
    for (let twice = 0; twice < 2; twice++) expect((await reader.post(link)).location).toBe(link)
    expect((await reader.get(link)).text).toContain('Dank u wel')
    const message = /href="([^"]+\/binnen\/\d+)"/.exec((await marieke.get(inbox)).text)![1]!
    const page = (await marieke.get(message)).text
    expect(page).toMatch(/Noor Bcc: alle@school\.example.*Het Atelier/s)
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('vindt')
    const item = (await marieke.post(`${message}/overname`)).location
    expect((await marieke.get(item)).text).toContain('Praktijkvoorbeeld')
    expect((await marieke.post(`${item}/ingezonden/antwoord`, { words: 'Mooi! Mag ik bellen?' })).status).toBe(303)
    expect((await world.letters())[0]!.text_body).toMatch(/Mooi! Mag ik bellen\?.*Marieke Veldhuis/s)
    await forget('2027-03-20')
    expect((await marieke.get(item)).text).toContain('noor@school.example')
    await forget('2027-03-25')
    const after = (await marieke.get(item)).text
    expect(after).not.toContain('noor@school.example')
    expect(after).toContain('bewaren wij niet meer')
    const kept = await sql<{ sha256: string }>`select sha256 from files where name = 'molen.png'`.execute(world.db)
    expect(await hasBytes(world.settings.filesDirectory, kept.rows[0]!.sha256)).toBe(true)
  })

  it('asks three times for one address and then no more; what nobody confirmed is thrown away', async () => {
    for (let times = 0; times < 3; times++) expect((await send(story)).status).toBe(303)
    expectComplaint(await send(story), 'email', /wachten al/)
    const before = await count()
    await forget('2026-03-29')
    expect(await count()).toBe(before - 3)
  })
})

it('throws away a draft of outside that nobody touched for a year, and the trust in who sends nothing', async () => {
  const made = [
    { name: 'vergeten', published: null, saved: '2026-03-24', cameIn: true },
    { name: 'bewerkt', published: null, saved: '2026-06-01', cameIn: true },
    { name: 'van-ons', published: null, saved: '2026-03-24', cameIn: false },
    { name: 'ooit', published: '2026-03-25', saved: '2026-03-24', cameIn: true },
  ]
  for (const { name, published, saved, cameIn } of made)
    await sql`
      with item as (insert into items (kind, slug, language, published_at, created_at)
          values ('example', ${name}, 'nl', ${published}::timestamptz, '2026-03-24') returning id),
        version as (insert into item_versions (item_id, number, title, body, saved_at)
          select id, 1, 'x', '{}', ${saved}::timestamptz from item)
      insert into intake_messages (came_by, state, title, message_key, item_id)
      select 'mail', 'draft', 'x', ${`verjaart ${name} ${name}`}, id from item where ${cameIn}`.execute(world.db)
  await sql`insert into intake_senders (email, trusted_by, used_at) values ('stil@school.example', 'Marieke', '2026-03-24'),
    ('vaak@school.example', 'Marieke', '2026-06-01')`.execute(world.db)
  await forget('2027-03-25')
  const left = await sql<{
    name: string
  }>`select slug as name from items where slug in ('vergeten', 'bewerkt', 'van-ons', 'ooit')
    union all select email from intake_senders where email like '%@school.example' order by 1`.execute(world.db)
  expect(left.rows.map(({ name }) => name)).toEqual(['bewerkt', 'ooit', 'vaak@school.example', 'van-ons'])
})

async function forget(day: string): Promise<void> {
  // Received now, in the clock of the database: moved to the day of the test.
  await sql`update intake_messages set received_at = '2026-03-24T11:00:00Z' where forgotten_at is null`.execute(
    world.db,
  )
  await transaction(world.db, (tx) => forgetSenders(tx, new Date(`${day}T12:00:00Z`)))
}
