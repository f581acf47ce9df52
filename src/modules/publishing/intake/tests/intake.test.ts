// A message from the mail server of a school to an article on the site, and everything that may go otherwise.
import { sql } from 'kysely'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emailOf } from '../../../../../db/seeds/cast.ts'
import { pngOf } from '../../../../../test/pictures.ts'
import type { Visitor } from '../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { openLog } from '../../../../platform/log/log.ts'
import type { Receiver } from '../../../../platform/mail/receiver.ts'
import { readKept } from '../commands.ts'
import { openIntake, signatureOf } from '../delivery/commands.ts'

const desk = '/werkplek/emmen/website'
const inbox = `${desk}/binnen`
const noon = new Date('2026-03-23T11:00:00Z')
let world: World
let receiver: Receiver
let [marieke, joost]: Visitor[] = []

beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  ;[marieke, joost] = [await world.as('marieke'), await world.as('joost')]
  const intake = {
    ...world.settings.intake,
    receiver: { host: '127.0.0.1', port: 0 },
    largest: 200_000,
    authserv: 'mx.ons.example',
  }
  receiver = (await openIntake({
    db: world.db,
    settings: { ...world.settings, intake },
    log: openLog('silent'),
    clock: { now: () => noon },
  }))!
})
afterAll(async () => {
  await receiver.close()
  await world.close()
})

type Mail = Parameters<ReturnType<typeof createTransport>['sendMail']>[0]
async function mail(given: Mail, to = 'emmen@post.localhost'): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port: receiver.port, ignoreTLS: true })
  try {
    return (await transport.sendMail({ to, ...given })).response
  } finally {
    transport.close()
  }
}
/** As the worker would; a second time on purpose. */
async function read(strict = false): Promise<void> {
  const { rows } = await sql<{ id: number }>`select id from intake_messages where came_by = 'mail' order by id`.execute(
    world.db,
  )
  const { filesDirectory } = world.settings
  const reading = {
    filesDirectory,
    authserv: null,
    strict,
    now: noon,
    baseUrl: 'http://localhost',
  }
  for (const { id } of [...rows, ...rows]) await readKept(world.db, id, reading)
}
const letterTo = async (to: string) => (await world.letters()).filter(({ recipient }) => recipient === to)
const rowsOf = async (state: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*) as n from intake_messages where state = ${state}`.execute(world.db))
    .rows[0]!.n

describe('mail', () => {
  it('of a colleague is a draft at once, goes public by two people only, and its sender hears of it once', async () => {
    const photo = { filename: '../../etc/hal.png', content: pngOf(640, 480, 'Emmen 52.78') }
    const given = {
      from: `Sanne Oosterhof <${emailOf('sanne')}>`,
      subject: 'Fwd: Leerlingen bouwen een windmolen',
      messageId: '<een@school.example>',
      html: `<p>Tien weken <b>bouwen</b>.</p><p><img src="https://volg.example/1.gif"><script>alert(1)</script></p>
        <p>Met vriendelijke groet,<br>Sanne</p>`,
      attachments: [
        photo,
        { filename: 'logo.png', content: pngOf(60, 20) },
        { filename: 'virus.exe', content: Buffer.from('MZ\u0090\u0000') },
        { filename: 'werkblad.pdf', content: Buffer.from('%PDF-1.7\n%%EOF') },
      ],
    }
    const written = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
    const { message: raw, envelope } = await written.sendMail({ to: 'emmen@post.localhost', ...given })
    for (let twice = 0; twice < 2; twice++) expect(await mail({ raw, envelope })).toMatch(/^250/)
    await read()
    expect([await rowsOf('draft'), await rowsOf('waiting')]).toEqual([1, 0])
    const [letter] = await letterTo(emailOf('sanne'))
    const item = /http:\/\/localhost(\S+)/.exec(letter!.text_body)![1]!
    const page = (await marieke!.get(item)).text
    expect(page).toContain('Leerlingen bouwen een windmolen')
    expect(page).toContain('<p>Tien weken <strong>bouwen</strong>.</p>')
    for (const never of ['volg.example', 'alert(1)', 'vriendelijke groet', '/etc/']) expect(page).not.toContain(never)
    expect(page).toMatch(/virus\.exe: dit soort.*|logo\.png: te klein/s)
    expect(page).toContain('werkblad.pdf')
    const picture = /name="alt(\d+)"/.exec(page)![1]!
    expect((await marieke!.get(`${item}/afbeeldingen/${picture}`)).text).not.toContain('52.78')
    expectComplaint(await marieke!.post(`${item}/ingezonden/beeld`, { file: picture }), `alt${picture}`, /te zien/)
    const described = { file: picture, [`alt${picture}`]: 'Een windmolen' }
    expect((await marieke!.post(`${item}/ingezonden/beeld`, described)).status).toBe(303)
    const file = /name="words(\d+)"/.exec(page)![1]!
    expectComplaint(await marieke!.post(`${item}/ingezonden/bestand`, { file }), `words${file}`, /./)
    const beside = { file, [`words${file}`]: 'Het werkblad' }
    expect((await marieke!.post(`${item}/ingezonden/bestand`, beside)).location).toBe(`${item}#bestanden`)
    expect((await marieke!.get(item)).text).toMatch(/id="bestanden".*Het werkblad/s)
    const number = /versies\/(\d+)"/.exec((await joost!.get(item)).text)![1]!
    expectComplaint(await joost!.post(`${item}/publicatie`, { number }), 'stappen', /inleiding/)
    const form = (await marieke!.get(`${item}/wijzigen`)).text
    const body = /<textarea[^>]*name="body"[^>]*>([^<]*)/.exec(form)![1]!
    const title = 'Leerlingen bouwen een windmolen'
    await marieke!.post(`${item}/wijziging`, { number, title, lead: 'Het draait.', body })
    expect((await world.visitor().get('/regio/emmen/artikel/leerlingen-bouwen-een-windmolen')).status).toBe(404)
    expect((await joost!.post(`${item}/publicatie`, { number: String(Number(number) + 1) })).status).toBe(303)
    for (let twice = 0; twice < 2; twice++) await world.deliver()
    const [told, ...before] = await letterTo(emailOf('sanne'))
    expect(before).toHaveLength(1)
    expect(told!.text_body).toContain('http://localhost/regio/emmen/artikel/leerlingen-bouwen-een-windmolen')
  })

  it('of a stranger waits: unread by others, taken over with trust, refused with a letter, never answered by itself', async () => {
    const from = 'Piet Smid <piet@smederij.example>'
    await mail({ from, subject: 'Lassen met drie scholen', text: 'Wij lassen.\n\n> wat er eerder stond' })
    await mail({ from, subject: 'Reclame', text: 'Koop nu.', messageId: '<koop@smederij.example>' })
    await read()
    expect([await letterTo('piet@smederij.example'), await rowsOf('waiting')]).toEqual([[], 2])
    const list = (await marieke!.get(inbox)).text
    expect(list).toMatch(/Lassen met drie scholen.*piet@smederij\.example.*Onbekende afzender/s)
    expect((await (await world.as('sanne')).get(inbox)).status, 'who writes sees no addresses').toBe(403)
    expect((await (await world.as('kees')).get(inbox)).status).toBe(404)
    const [first, second] = [...list.matchAll(/website\/binnen\/(\d+)"/g)].map(([, id]) => `${inbox}/${id}`)
    expect((await marieke!.get(first!)).text).not.toContain('eerder stond')
    const taken = await marieke!.post(`${first}/overname`, { kind: 'example', trust: 'on' })
    expect((await marieke!.post(`${first}/overname`, { kind: 'example' })).location, 'twice is once').toBe(
      taken.location,
    )
    expectComplaint(await marieke!.post(`${second}/afwijzing`, { tell: 'on' }), 'words', /waarom/)
    for (let twice = 0; twice < 2; twice++)
      expect((await marieke!.post(`${second}/afwijzing`, { tell: 'on', words: 'Geen reclame.' })).location).toBe(inbox)
    expect((await joost!.post(`${second}/overname`)).status, 'refused is decided').toBe(422)
    const told = await letterTo('piet@smederij.example')
    expect(told.map(({ subject }) => subject)).toEqual([
      'Over uw bericht «Reclame»',
      'Wij gaan aan de slag met «Lassen met drie scholen»',
    ])
    await mail({ from, subject: 'Nog meer lassen', text: 'Ja.' })
    await read()
    expect([await rowsOf('waiting'), (await letterTo('piet@smederij.example')).length]).toEqual([0, 3])
    const sender = /afzenders\/(\d+)\//.exec((await marieke!.get(inbox)).text)![1]!
    await marieke!.post(`${inbox}/afzenders/${sender}/verwijdering`)
    expect((await marieke!.get(inbox)).text).not.toContain('/afzenders/')
  })

  it('of programs, of a colleague whom nothing proves, and what cannot be read waits without an answer', async () => {
    const before = (await world.letters()).length
    await mail({
      from: emailOf('sanne'),
      subject: 'Afwezig',
      text: 'Ik ben er niet.',
      headers: { 'Auto-Submitted': 'auto-replied' },
    })
    await read()
    await mail({ from: emailOf('marieke'), subject: 'Spoed!', text: 'Publiceer dit.' })
    await mail({
      from: 'x@y.example',
      subject: 'Vol',
      attachments: Array.from({ length: 150 }, () => ({ content: 'x' })),
    })
    await read(true)
    expect((await world.letters()).length).toBe(before)
    const list = (await marieke!.get(inbox)).text
    for (const reason of ['Automatisch bericht', 'Afzender niet bewezen', 'Niet te lezen'])
      expect(list).toContain(reason)
  })

  it('is refused for anybody else, for who sent enough today, and when it is too large', async () => {
    const given = { from: 'piet@smederij.example', subject: 'x', text: 'x' }
    for (const to of ['niemand@post.localhost', 'emmen@elders.example', 'postmaster@post.localhost'])
      await expect(mail(given, to)).rejects.toMatchObject({ responseCode: 550 })
    await expect(mail({ ...given, text: 'x'.repeat(300_000) })).rejects.toMatchObject({ responseCode: 552 })
    await sql`update intake_messages set envelope_from = 'druk@school.example' where came_by = 'mail'`.execute(world.db)
    await sql`
      insert into intake_messages (site_region_id, came_by, state, message_key, envelope_from)
      select site_region_id, 'mail', 'refused', md5(n::text), envelope_from
      from intake_messages, generate_series(1, 20) n where came_by = 'mail' limit 20`.execute(world.db)
    await expect(mail({ ...given, from: 'druk@school.example' })).rejects.toMatchObject({ responseCode: 452 })
  })

  it('of a colleague who is proven comes in, however much others send in their name; the desk turns the pages', async () => {
    const email = emailOf('joost')
    await sql`
      insert into intake_messages (site_region_id, came_by, state, reason, title, message_key, envelope_from)
      select (select id from regions where slug = 'emmen'), 'mail', 'waiting', 'unknownSender', 'Reclame ' || n,
        'vol ' || md5(n::text), case when n <= 20 then ${email} else n || '@elders.example' end
      from generate_series(1, 200) n`.execute(world.db)
    const given = { from: email, subject: 'Van Joost', text: 'Ja.' }
    await expect(mail(given)).rejects.toMatchObject({ responseCode: 452 })
    await expect(mail({ ...given, from: 'nieuw@school.example' })).rejects.toMatchObject({ responseCode: 452 })
    const results = `mx.ons.example; dkim=pass header.d=${email.split('@')[1]}`
    const headers = { 'Authentication-Results': results, Precedence: 'bulk' }
    expect(await mail({ ...given, headers })).toMatch(/^250/)
    await read()
    expect((await marieke!.get(inbox)).text).not.toContain('Van Joost')
    const pages = await Promise.all(
      [2, 3, 4, 5].map(async (page) => (await marieke!.get(`${inbox}?pagina=${page}`)).text),
    )
    const message = /href="([^"]+\/binnen\/\d+)">Van Joost/.exec(pages.join(''))![1]!
    const waiting = await rowsOf('waiting')
    const today = (await marieke!.get('/werkplek/emmen/vandaag')).text
    expect(today).toMatch(new RegExp(`href="${inbox}".*${waiting} berichten kwamen binnen`, 's'))
    expect(today, 'in the menu').toMatch(new RegExp(`Binnengekomen\\s*<[^>]+>\\s*${waiting}<`))
    const taken = (await marieke!.post(`${message}/overname`)).location
    const { rows } = await sql<{ email: string }>`
      select p.email from item_versions v join people p on p.id = v.saved_by
      where v.item_id = ${Number(taken.split('/').at(-1))}`.execute(world.db)
    expect(rows, 'who wrote it, so that they do not look at it alone').toEqual([{ email }])
  })
})

describe('a posted message', () => {
  it('counts with its signature only, and once', async () => {
    const raw = Buffer.from('From: a@b.example\r\nMessage-ID: <p@b.example>\r\nSubject: Hallo\r\n\r\nDag')
    const [from, to] = ['a@b.example', 'redactie@post.localhost']
    const at = (seconds = 0): string => String(Date.parse('2026-03-23T11:00:00Z') / 1000 + seconds)
    const send = (signature: string, body = raw, recipient = to, moment = at()) =>
      world.visitor().send({
        method: 'POST',
        url: '/post/binnen',
        payload: body,
        headers: {
          'content-type': 'message/rfc822',
          'x-envelope-from': from,
          'x-envelope-to': recipient,
          'x-timestamp': moment,
          'x-signature': signature,
        },
      })
    const sign = (moment: string): string => signatureOf('b'.repeat(32), { from, to, at: moment, raw })
    const right = sign(at())
    expect((await send(right)).status).toBe(202)
    expect((await send(right)).text).toBe('{"kept":true,"new":false}')
    expect((await send('sha256=0')).status).toBe(403)
    expect((await send(right, Buffer.concat([raw, Buffer.from('!')]))).status).toBe(403)
    expect((await send(right, raw, 'emmen@post.localhost')).status).toBe(403)
    for (const moment of [at(-301), at(301), 'nu', ''])
      expect((await send(sign(moment), raw, to, moment)).status, moment).toBe(403)
    expect((await send(right, raw, to, at(60))).status, 'the moment is signed too').toBe(403)
    expect((await marieke!.post('/post/binnen', { a: 'b' })).status).toBe(422)
  })
})
